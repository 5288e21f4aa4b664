import Glibc
import Sodium
import TestSupport
import Testing
import VaultFile

@testable import Vault
@testable import VaultStorage

@Suite("Local records")
struct RecordTests {
  @Test("A vault that was never seen is announced once")
  func firstSight() throws {
    let place = try Place.founded()
    unsafe unlink("\(place.records.folder)/\(LocalRecords.name(of: place.test.chain.vaultID))")
    #expect(try place.load().verdict == .firstSight)
    #expect(try place.open().map(\.code) == ["first-sight"])
    #expect(try place.open() == [])
    #expect(try place.load().verdict == .match)
  }

  @Test("Looking without a passphrase remembers nothing")
  func inspecting() throws {
    let place = try Place.founded()
    let path = "\(place.records.folder)/\(LocalRecords.name(of: place.test.chain.vaultID))"
    unsafe unlink(path)
    _ = try place.load(.inspecting)
    #expect(place.record == nil)
  }

  @Test("An older state is a rollback, before and after another one")
  func rollback() throws {
    let place = try Place.founded()
    let old = try place.bytes()
    try place.add("shop")
    try place.put(old)
    for purpose in [LoadedVault.Purpose.inspecting, .reading, .writing] {
      #expect(failure { _ = try place.load(purpose) } == .rollback)
    }
    let objection = Objection.rollback(generation: 1, seen: 2)
    #expect(objection.confirmation == "1")
    try place.open(accepts: { $0 == objection })
    #expect(place.record?.generation == 1)
    #expect(try place.load().verdict == .match)
  }

  @Test("Another state of the same generation is a fork")
  func fork() throws {
    let place = try Place.founded()
    let first = try place.load().verified
    try place.add("ours")
    try place.put(place.test.adding("theirs", to: first).bytes)
    #expect(failure { _ = try place.load() } == .fork)
    #expect(failure { try place.add("more") } == .fork)
  }

  @Test("A later state is accepted if its history holds the one seen here")
  func descent() throws {
    let place = try Place.founded()
    var vault = try place.load().verified
    for number in 0..<5 {
      vault = try place.test.adding("app-\(number)", to: vault).verified
    }
    try place.put(vault.file.encoded())
    #expect(try place.load().verdict == .behind)
    #expect(try place.open() == [])
    #expect(place.record?.generation == 6)
  }

  @Test("A later state of another line is a fork")
  func laterFork() throws {
    let place = try Place.founded()
    let first = try place.load().verified
    try place.add("ours")
    let theirs = try place.test.adding("theirs", to: first).verified
    try place.put(place.test.adding("more", to: theirs).bytes)
    let record = place.record
    #expect(try place.load().verdict == .behind)
    #expect(failure { try place.open() } == .fork)
    #expect(place.record == record)
    try place.open(accepts: { $0 == .fork(generation: 3) })
    #expect(place.record?.generation == 3)
  }

  @Test("A history in which an old entry was rewritten is a fork")
  func rewrittenHistory() throws {
    let place = try Place.founded()
    let first = try place.load().verified
    try place.add("shop")
    let second = try place.load().verified
    let third = try place.test.adding("more", to: second) { draft in
      var forged = VaultHistory()
      for entry in draft.history.entries {
        var entry = entry
        if entry.generation == 2 { entry.note = "nothing happened" }
        try forged.append(entry)
      }
      draft.history = forged
    }
    #expect(first.state.hash != second.state.hash)
    try place.put(third.bytes)
    #expect(failure { try place.open() } == .fork)
  }

  @Test("A state that sets aside the one seen here is accepted, and said so")
  func setAside() throws {
    let place = try Place.founded()
    let first = try place.load().verified
    try place.add("ours")
    let seen = try #require(place.record)
    let digits = seen.stateHash.bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0\(text)" : text
    }.joined()
    let theirs = try place.test.adding("theirs", to: first) { draft in
      (draft.generation, draft.action, draft.note) = (9, .reconciled, "with \(digits)")
    }
    try place.put(theirs.bytes)
    #expect(try place.open().map(\.code) == ["set-aside"])
    #expect(place.record?.generation == 9)
  }

  @Test("A record older than what the history keeps is a warning")
  func compacted() throws {
    let place = try Place.founded()
    var vault = try place.load().verified
    vault = try place.test.adding("a", to: vault) { draft in
      for number in 2..<300 {
        try draft.history.append(
          HistoryEntry(
            generation: number, time: TestVault.start, author: place.test.owner.id,
            action: .rekeyed,
            previous: vault.state.hash))
      }
      draft.generation = 300
      draft.history.compact(upTo: 50)
    }.verified
    try place.put(vault.file.encoded())
    #expect(try place.open().map(\.code) == ["history-compacted"])
  }

  @Test("Another vault at the path is announced, and accepting it is for good")
  func differentVault() throws {
    let place = try Place.founded()
    let other = try TestVault.other.get()
    try place.put(other.founded().bytes)
    #expect(failure { _ = try place.load(.inspecting) } == .differentVault)
    let objection = Objection.differentVault(Fingerprint(vaultID: other.chain.vaultID))
    #expect(objection.confirmation.hasPrefix("KVF1-"))
    let loaded = try place.load(accepts: { $0 == objection })
    let warnings = try loaded.acknowledge(
      as: nil, in: place.records,
      history: { () throws(VaultError) in
        try translating { try other.history(of: loaded.verified) }
      })
    #expect(warnings == [])
    #expect(place.record?.path == [])
    #expect(place.records.record(of: other.chain.vaultID)?.person == nil)
    #expect(try place.load().verdict == .match)
  }

  @Test("Founding where another vault was takes the path over")
  func foundingAgain() throws {
    let place = try Place.founded()
    unsafe unlink(place.location.path)
    let other = try TestVault.other.get()
    do {
      let lock = try WriteLock(on: place.location)
      _ = try lock.found(other.founded(), place.options(), records: place.records)
    }
    #expect(place.record?.path == [])
    #expect(try place.load().verdict == .match)
  }

  @Test("Opening for one command as somebody else changes neither the person nor the lock")
  func passingPerson() throws {
    let place = try Place.founded()
    let record = try #require(place.record)
    let loaded = try place.load()
    _ = try loaded.acknowledge(
      as: nil, in: place.records, history: { () throws(VaultError) in VaultHistory() })
    #expect(place.record == record)
  }

  @Test("A newer lock of one's own is used until the file has it")
  func newerLock() throws {
    let place = try Place.founded()
    let old = try place.bytes()
    let newer = try place.test.lock(number: 2)
    do {
      let lock = try WriteLock(on: place.location)
      _ = try lock.commit(place.options(), records: place.records) { loaded throws(VaultError) in
        try translating { try place.test.replacingLock(of: loaded.verified, number: 2) }
      }
    }
    try place.put(old)
    let loaded = try place.load()
    let usable = try loaded.lock(of: place.test.owner)
    #expect(usable.lock == newer)
    #expect(usable.warning?.code == "newer-lock")
    try place.open()
    #expect(place.record?.lock == newer)
  }

  @Test("A remembered lock that its owner did not sign, or costs too much, is not used")
  func forgedLock() throws {
    let place = try Place.founded()
    let other = try TestVault.other.get()
    let costs = Argon2id.Costs(passes: 2, memory: 64 << 30)
    for lock in [try other.lock(number: 7), try place.test.lock(number: 7, costs: costs)] {
      var record = try #require(place.record)
      record.lock = lock
      try place.folder.write(
        record.encoded, to: "state/keyvault/\(LocalRecords.name(of: record.vaultID))")
      let usable = try place.load().lock(of: place.test.owner)
      #expect(usable.lock == place.test.lock)
      #expect(usable.warning == nil)
    }
  }

  @Test(
    "A damaged record is a warning and counts as none",
    arguments: [[], [0x80], [UInt8](repeating: 0xFF, count: 100_000)])
  func damaged(_ bytes: [UInt8]) throws {
    let place = try Place.founded()
    let name = LocalRecords.name(of: place.test.chain.vaultID)
    try place.folder.write(bytes, to: "state/keyvault/\(name)")
    let loaded = try place.load()
    #expect(loaded.verdict == .firstSight)
    #expect(loaded.warnings.map(\.code) == ["local-record-damaged", "first-sight"])
    try place.open()
    #expect(try place.load().verdict == .match)
  }

  @Test("A record under another vault's name is damaged")
  func renamed() throws {
    let place = try Place.founded()
    let other = try TestVault.other.get()
    let record = try #require(place.record)
    try place.folder.write(
      record.encoded, to: "state/keyvault/\(LocalRecords.name(of: other.chain.vaultID))")
    #expect(place.records.all().warnings.map(\.code) == ["local-record-damaged"])
    #expect(place.records.all().records == [record])
  }

  @Test("A pipe in the place of a record holds nobody up", .timeLimit(.minutes(1)))
  func pipe() throws {
    let place = try Place.founded()
    let path = "\(place.records.folder)/\(LocalRecords.name(of: place.test.chain.vaultID))"
    unsafe unlink(path)
    unsafe mkfifo(path, 0o600)
    #expect(try place.load().warnings.map(\.code) == ["local-record-damaged", "first-sight"])
  }

  @Test("A machine that cannot remember reads and writes with a warning")
  func unwritable() throws {
    let place = try Place.founded()
    let nowhere = LocalRecords(folder: place.folder.path(of: "vaults/notes.txt/records"))
    let lock = try WriteLock(on: place.location)
    let outcome = try lock.commit(place.options(), records: nowhere) { loaded throws(VaultError) in
      try translating { try place.test.adding("shop", to: loaded.verified) }
    }
    #expect(outcome.warnings.map(\.code) == ["not-remembered"])
    #expect(nowhere.all().warnings.map(\.code) == ["local-records-unreadable"])
    #expect(try place.load().state.generation == 2)
  }

  @Test("A state that somebody saw later is not forgotten by whoever is slower")
  func slowReader() throws {
    let place = try Place.founded()
    let slow = try place.load()
    try place.add("shop")
    _ = try slow.acknowledge(
      as: place.test.owner.id, in: place.records,
      history: { () throws(VaultError) in VaultHistory() })
    #expect(place.record?.generation == 2)
  }

  @Test("Folders follow the base directory specification")
  func folders() {
    #expect(LocalRecords.standardFolder(stateHome: "/s", home: "/h") == "/s/keyvault")
    #expect(LocalRecords.standardFolder(stateHome: "", home: "/h") == "/h/.local/state/keyvault")
    #expect(LocalRecords.standardFolder(stateHome: "s", home: nil) == nil)
    #expect(
      VaultLocation.standardPath(dataHome: nil, home: "/h")
        == "/h/.local/share/keyvault/default.keyvault")
    #expect(
      VaultLocation.standardPath(dataHome: "/d", home: nil) == "/d/keyvault/default.keyvault")
  }
}
