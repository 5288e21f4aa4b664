import Glibc
import TestSupport
import Testing
import VaultFile

@testable import Vault
@testable import VaultStorage

@Suite("Writing")
struct CommitTests {
  @Test("A founded vault is there, with nothing but its lock file beside it")
  func founding() throws {
    let place = try Place.founded()
    #expect(try place.names() == [".v.lock", "v"])
    #expect(mode(of: place.location.path) == 0o600)
    #expect(mode(of: place.location.sibling(".v.lock").path) == 0o600)
    #expect(place.record?.generation == 1)
    #expect(place.record?.person == place.test.owner.id)
    #expect(place.record?.lock == place.test.lock)
  }

  @Test("Nothing is ever founded over something else", arguments: ["file", "link", "folder"])
  func foundingOverSomething(_ kind: String) throws {
    let place = try Place()
    switch kind {
    case "file": try place.put([1])
    case "link": unsafe symlink("nowhere", place.location.path)
    default: unsafe mkdir(place.location.path, 0o700)
    }
    #expect(failure { try place.location.checkFree() } == .exists)
    let lock = try WriteLock(on: place.location)
    let founded = try place.test.founded()
    #expect(
      throws: VaultError.alreadyExists(place.location.path),
      performing: { try lock.found(founded, place.options(), records: place.records) })
    #expect(try place.names() == [".v.lock", "v"])
    #expect(place.record == nil)
  }

  @Test("A written vault keeps the old state beside it and is remembered")
  func writing() throws {
    let place = try Place.founded()
    let old = try place.bytes()
    let outcome = try place.add("shop")
    #expect(outcome.warnings.isEmpty)
    #expect(try place.slugs() == ["shop"])
    let kept = GenerationName(1, file: Digest("kv.file", old[...]), of: "v")
    #expect(try place.names() == [".v.lock", "v", kept.text])
    #expect(try place.folder.bytes(of: "vaults/\(kept.text)") == old)
    #expect(place.record?.generation == 2)
    #expect(place.record?.stateHash == outcome.vault.state.hash)
    #expect(try place.open().isEmpty)
  }

  @Test("New files are for their owner alone")
  func permissions() throws {
    let place = try Place.founded()
    try place.add("shop")
    for name in try place.names() {
      #expect(mode(of: place.location.sibling(name).path) == 0o600, "\(name)")
    }
    let record = try #require(try Descriptor(folder: place.records.folder).names().first)
    #expect(mode(of: "\(place.records.folder)/\(record)") == 0o600)
    #expect(mode(of: place.records.folder) == 0o700)
  }

  @Test("A change that cannot be made leaves everything as it was")
  func refusal() throws {
    let place = try Place.founded()
    let (bytes, record) = (try place.bytes(), place.record)
    let lock = try WriteLock(on: place.location)
    #expect(throws: VaultError(.exists, "no")) {
      try lock.commit(place.options(), records: place.records) { _ throws(VaultError) in
        throw VaultError(.exists, "no")
      }
    }
    #expect(try place.bytes() == bytes)
    #expect(try place.names() == [".v.lock", "v"])
    #expect(place.record == record)
  }

  @Test("What does not follow the vault is not written")
  func notFollowing() throws {
    let place = try Place.founded()
    let other = try TestVault.other.get().founded()
    let lock = try WriteLock(on: place.location)
    #expect(throws: VaultError.wouldNotFollow) {
      try lock.commit(place.options(), records: place.records) { _ throws(VaultError) in other }
    }
    #expect(try place.names() == [".v.lock", "v"])
  }

  @Test("A vault that was replaced while the next one was made is not overwritten")
  func replacedMeanwhile() throws {
    let place = try Place.founded()
    let copy = try place.bytes()
    let lock = try WriteLock(on: place.location)
    let code = failure {
      _ = try lock.commit(place.options(), records: place.records) { loaded throws(VaultError) in
        try translating {
          unsafe unlink(place.location.path)
          try place.put(copy)
          return try place.test.adding("shop", to: loaded.verified)
        }
      }
    }
    #expect(code == .concurrentChange)
    #expect(try place.bytes() == copy)
    #expect(try place.names() == [".v.lock", "v"])
  }

  @Test("Another lock is written under the same state, and the old passphrase is shut out")
  func ownLock() throws {
    let place = try Place.founded()
    try place.add("shop")
    let lock = try WriteLock(on: place.location)
    let outcome = try lock.commit(place.options(), records: place.records) {
      loaded throws(VaultError) in
      try translating { try place.test.replacingLock(of: loaded.verified, number: 2) }
    }
    #expect(outcome.purgedGenerations == 2)
    #expect(try place.generations() == [])
    #expect(place.record?.lock?.record.number == 2)
    #expect(place.record?.generation == 2)
  }

  @Test("The link to a vault stays a link, and what it leads to is replaced")
  func link() throws {
    let place = try Place.founded()
    unsafe symlink("vaults/v", place.folder.path(of: "link"))
    let linked = try VaultLocation(path: place.folder.path(of: "link"))
    #expect(linked == place.location)
    unsafe symlink("link", place.folder.path(of: "second"))
    #expect(try VaultLocation(path: place.folder.path(of: "second")) == place.location)
  }

  @Test("The folders of a first vault are made for their owner alone")
  func folders() throws {
    let place = try Place()
    unsafe symlink("vaults", place.folder.path(of: "link"))
    let missing = try VaultLocation(path: place.folder.path(of: "link/a/b/v"))
    #expect(failure { try missing.checkFree() } == .io)
    let location = try missing.createFolder()
    try location.checkFree()
    #expect(location.folder == place.folder.path(of: "vaults/a/b"))
    #expect(mode(of: location.folder) == 0o700)
    #expect(mode(of: place.folder.path(of: "vaults/a")) == 0o700)
    let inFile = try VaultLocation(path: place.folder.path(of: "vaults/notes.txt/v"))
    #expect(failure { _ = try inFile.createFolder() } == .io)
  }

  @Test("A vault of one MiB and more is read and written whole", .timeLimit(.minutes(1)))
  func largeVault() throws {
    let place = try Place.founded()
    try place.add("shop") { draft in
      for number in 0..<10_000 {
        try draft.history.append(
          HistoryEntry(
            generation: number + 2, time: TestVault.start, author: place.test.owner.id,
            action: .rekeyed, note: String(repeating: "n", count: 100),
            previous: draft.test.chain.head))
      }
      draft.generation = 10_002
    }
    #expect(try place.bytes().count > 1 << 20)
    #expect(try place.slugs() == ["shop"])
  }

  @Test("Space is reserved without a trace, and a disk without it is told of")
  func reservation() throws {
    let place = try Place.founded()
    let lock = try WriteLock(on: place.location)
    try lock.reserveSpace(3 << 20)
    try lock.reserveSpace(0)
    #expect(failure { try lock.reserveSpace(1 << 60) } == .io)
    #expect(try place.names() == [".v.lock", "v"])
  }

  @Test("A backup is the same bytes, for its owner alone, and never replaces anything")
  func backup() throws {
    let place = try Place.founded()
    let backup = try VaultLocation(path: place.folder.path(of: "backup"))
    let copy = try VaultCopy(reading: place.location)
    try backup.save(copy.bytes)
    #expect(try place.folder.bytes(of: "backup") == place.bytes())
    #expect(mode(of: backup.path) == 0o600)
    #expect(failure { try backup.save(copy.bytes) } == .exists)
    #expect(try VaultCopy(reading: backup).verified == copy.verified)
    let nowhere = try VaultLocation(path: place.folder.path(of: "missing/backup"))
    #expect(failure { try nowhere.save(copy.bytes) } == .io)
  }
}
