import Glibc
import TestSupport
import Testing
import VaultFile

@testable import Vault
@testable import VaultStorage

@Suite("Generations")
struct GenerationTests {
  @Test("The newest ten are kept")
  func standardCount() throws {
    let place = try Place.founded()
    for number in 0..<13 { try place.add("app-\(number)") }
    #expect(try place.generations() == Array((4...13).reversed()))
    let generations = try place.location.generations()
    #expect(generations.allSatisfy { $0.vault?.state.record.generation == $0.name.generation })
  }

  @Test("As many are kept as somebody says", arguments: [0, 1, 3, -1])
  func otherCount(_ count: Int) throws {
    let place = try Place.founded()
    for number in 0..<5 { try place.add("app-\(number)", place.options(kept: count)) }
    #expect(try place.generations() == Array((1...5).reversed().prefix(max(0, count))))
  }

  @Test("Those with older keys are removed, unless somebody keeps them")
  func olderEpoch() throws {
    let place = try Place.founded()
    try place.add("a")
    try place.add("b", place.options(kept: 5)) { $0.epoch = 2 }
    #expect(try place.generations() == [2, 1])
    let outcome = try place.add("c")
    #expect(outcome.purgedGenerations == 2)
    #expect(try place.generations() == [3])
  }

  @Test("A writer who died before removing them is caught up with by the next one")
  func purgeAfterCrash() throws {
    let place = try Place.founded()
    let first = try place.bytes()
    let lock = try WriteLock(on: place.location)
    _ = try lock.commit(place.options(), records: place.records) { loaded throws(VaultError) in
      try translating { try place.test.replacingLock(of: loaded.verified, number: 2) }
    }
    lock.release()
    let name = GenerationName(1, file: Digest("kv.file", first[...]), of: "v").text
    try place.folder.write(first, to: "vaults/\(name)")
    try place.add("shop")
    #expect(try place.names().contains(name) == false)
    // The state with the new lock has the same generation, and stays.
    #expect(try place.generations() == [1])
  }

  @Test("What everybody must lose is lost at once, even what cannot be read")
  func purge() throws {
    let place = try Place.founded()
    try place.add("a")
    try place.folder.write([1, 2, 3], to: "vaults/v.g1-00000000")
    let outcome = try place.add("b") { $0.needsPurge = true }
    #expect(outcome.purgedGenerations == 3)
    #expect(try place.names() == [".v.lock", "v"])
  }

  @Test("Generations of another vault under the same name are left alone")
  func foreign() throws {
    let place = try Place.founded()
    let other = try TestVault.other.get().founded()
    try place.folder.write(other.bytes, to: "vaults/v.g1-00000000")
    try place.add("a") { $0.needsPurge = true }
    #expect(try place.names() == [".v.lock", "v", "v.g1-00000000"])
  }

  @Test("A damaged one is listed with its fault")
  func damaged() throws {
    let place = try Place.founded()
    try place.add("a")
    try place.folder.write([1, 2, 3], to: "vaults/v.g7-00000000")
    unsafe chmod(place.location.sibling("v.g7-00000000").path, 0o600)
    let generations = try place.location.generations()
    #expect(generations.map(\.name.generation) == [7, 1])
    #expect(generations.map(\.size)[0] == 3)
    #expect(generations[0].vault == nil)
    #expect(try generations[1].content.get().state.record.generation == 1)
    #expect(place.location.newestGoodCopy(of: nil)?.name.generation == 1)
  }

  @Test("Without hard links the old state is copied")
  func copied() throws {
    let place = try Place.founded()
    let old = try place.bytes()
    let name = GenerationName(1, file: Digest("kv.file", old[...]), of: "v").text
    // Another file of that name stands for one that was copied and not finished.
    try place.folder.write([1], to: "vaults/\(name)")
    try place.add("shop")
    #expect(try place.folder.bytes(of: "vaults/\(name)") == old)
    #expect(mode(of: place.location.sibling(name).path) == 0o600)
    #expect(try place.names() == [".v.lock", "v", name])
  }

  @Test("An old state that cannot be kept stops the write, and nothing is left behind")
  func notKept() throws {
    let place = try Place.founded()
    let old = try place.bytes()
    let name = GenerationName(1, file: Digest("kv.file", old[...]), of: "v").text
    unsafe mkdir(place.location.sibling(name).path, 0o700)
    #expect(failure { try place.add("shop") } == .io)
    #expect(try place.bytes() == old)
    #expect(try place.names() == [".v.lock", "v", name])
  }

  @Test("The front of a file tells its keys and locks, whatever is wrong behind it")
  func front() throws {
    let vault = try TestVault.shared.get().founded()
    let size = try VaultFront.size(in: Array(vault.bytes.prefix(VaultFile.headerSize)))
    let front = try VaultFront(parsing: Array(vault.bytes.prefix(size)))
    #expect(front.vaultID == vault.edition.vaultID)
    #expect(front.epoch == 1)
    #expect(front.locks == vault.verified.locks.all)
    for count in 0..<size {
      let part = Array(vault.bytes.prefix(count))
      #expect(throws: VaultFileError.self) { try VaultFront(parsing: part) }
    }
    for index in 0..<size {
      var bytes = Array(vault.bytes.prefix(size))
      bytes[index] ^= 0xFF
      _ = try? VaultFront(parsing: bytes)
    }
  }

  @Test("A vault that cannot be read is replaced by a restored one, and its bytes are kept")
  func overDamage() throws {
    let place = try Place.founded()
    let first = try place.load().verified
    let next = try place.test.adding("shop", to: first)
    let lock = try WriteLock(on: place.location)
    #expect(
      throws: VaultError.isNotDamaged(place.location),
      performing: {
        try lock.commitOverDamage(next, place.options(), records: place.records)
      })
    try place.put([1, 2, 3])
    _ = try lock.commitOverDamage(next, place.options(), records: place.records)
    #expect(try place.generations() == [0])
    #expect(try place.load().verdict == .match)
    #expect(try place.slugs() == ["shop"])
  }
}
