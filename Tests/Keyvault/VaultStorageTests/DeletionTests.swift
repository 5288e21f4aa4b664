import Glibc
import TestSupport
import Testing
import VaultFile

@testable import Vault
@testable import VaultStorage

@Suite("Deleting")
struct DeletionTests {
  @Test("All that belongs to the vault goes, and a copy that comes back is announced")
  func deletion() throws {
    let place = try Place.founded()
    try place.add("a")
    try place.add("b")
    let copy = try place.bytes()
    try place.folder.write([1], to: "vaults/\(TemporaryName(for: "v").text)")
    try place.folder.write([1], to: "vaults/v.backup")
    let lock = try WriteLock(on: place.location)
    let vaultID = place.test.chain.vaultID
    let count = try lock.deleteVault(place.load(), records: place.records, at: Place.now)
    #expect(count == 2)
    #expect(try place.names() == [".v.lock", "v.backup"])
    try place.put(copy)
    for purpose in [LoadedVault.Purpose.inspecting, .reading, .writing] {
      #expect(failure { _ = try place.load(purpose) } == .deleted)
    }
    try place.open(accepts: { $0 == .deleted(Fingerprint(vaultID: vaultID)) })
    #expect(place.record?.deleted == nil)
    #expect(try place.load().verdict == .match)
  }

  @Test("Nothing is deleted when the machine cannot remember it")
  func withoutRecord() throws {
    let place = try Place.founded()
    let nowhere = LocalRecords(folder: place.folder.path(of: "elsewhere"))
    let lock = try WriteLock(on: place.location)
    let names = try place.names()
    #expect(
      failure {
        _ = try lock.deleteVault(place.load(), records: nowhere, at: Place.now)
      } == .io)
    #expect(try place.names() == names)
  }

  @Test("Another vault that took the place meanwhile is not deleted")
  func otherVault() throws {
    let place = try Place.founded()
    let lock = try WriteLock(on: place.location)
    let seen = try place.load()
    let other = try TestVault.other.get().founded().bytes
    try place.put(other)
    #expect(
      failure {
        _ = try lock.deleteVault(seen, records: place.records, at: Place.now)
      } == .differentVault)
    #expect(try place.bytes() == other)
    #expect(place.record?.deleted == nil)
  }

  @Test("What somebody stored after the vault was seen is not deleted with it")
  func changedMeanwhile() throws {
    let place = try Place.founded()
    let seen = try place.load()
    try place.add("new")
    let lock = try WriteLock(on: place.location)
    #expect(
      failure {
        _ = try lock.deleteVault(seen, records: place.records, at: Place.now)
      } == .concurrentChange)
    #expect(try place.slugs() == ["new"])
    #expect(place.record?.deleted == nil)
  }

  @Test("Generations of another vault under the same name stay")
  func foreign() throws {
    let place = try Place.founded()
    try place.folder.write(TestVault.other.get().founded().bytes, to: "vaults/v.g1-00000000")
    let lock = try WriteLock(on: place.location)
    let count = try lock.deleteVault(place.load(), records: place.records, at: Place.now)
    #expect(count == 0)
    #expect(try place.names() == [".v.lock", "v.g1-00000000"])
  }
}
