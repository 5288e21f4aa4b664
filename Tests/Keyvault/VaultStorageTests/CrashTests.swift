import Glibc
import TestSupport
import Testing
import VaultFile

@testable import Vault
@testable import VaultStorage

@Suite("After a crash")
struct CrashTests {
  @Test("A temporary file is removed by the next writer, and no other file")
  func strayTemporary() throws {
    let place = try Place.founded()
    let name = TemporaryName(for: "v").text
    let others = [".v.tmp", ".w.0123456789abcdef.tmp", ".v.0123456789abcdef.tmp.bak"]
    for name in [name] + others {
      try place.folder.write([1], to: "vaults/\(name)")
    }
    try place.add("a")
    #expect(try place.names().contains(name) == false)
    #expect(try Set(place.names()).isSuperset(of: others))
  }

  @Test("Where other machines may write, a temporary file stays for an hour")
  func strayTemporaryElsewhere() throws {
    let place = try Place.founded()
    let name = TemporaryName(for: "v").text
    try place.folder.write([1], to: "vaults/\(name)")
    let written = try Descriptor(folder: place.location.folder).facts(of: name).identity.seconds
    let lock = try WriteLock(on: place.location)
    try lock.removeTemporaries(olderThan: written)
    #expect(try place.names().contains(name))
    try lock.removeTemporaries(olderThan: written + 1)
    #expect(try place.names().contains(name) == false)
  }

  @Test("A generation that is still the vault itself is no obstacle")
  func linkedTwice() throws {
    let place = try Place.founded()
    let old = try place.bytes()
    let name = GenerationName(1, file: Digest("kv.file", old[...]), of: "v").text
    unsafe link(place.location.path, place.location.sibling(name).path)
    try place.add("shop")
    #expect(try place.generations() == [1])
    #expect(try place.folder.bytes(of: "vaults/\(name)") == old)
    #expect(try place.slugs() == ["shop"])
  }

  @Test("A record that was not written moves forward when the vault is opened")
  func olderRecord() throws {
    let place = try Place.founded()
    let record = try #require(place.record)
    try place.add("shop")
    try place.folder.write(
      record.encoded, to: "state/keyvault/\(LocalRecords.name(of: record.vaultID))")
    #expect(try place.load().verdict == .behind)
    try place.open()
    #expect(try place.load().verdict == .match)
  }

  @Test("A record that was not finished is removed by the next writer")
  func strayRecord() throws {
    let place = try Place.founded()
    let name = TemporaryName(for: LocalRecords.name(of: place.test.chain.vaultID)).text
    try place.folder.write([1], to: "state/keyvault/\(name)")
    try place.folder.write([1], to: "state/keyvault/notes.txt")
    try place.add("shop")
    let names = try Descriptor(folder: place.records.folder).names()
    #expect(names == [LocalRecords.name(of: place.test.chain.vaultID), "notes.txt"])
  }

  @Test("A deletion that was not finished is finished when asked for again")
  func unfinishedDeletion() throws {
    let place = try Place.founded()
    try place.add("shop")
    let vaultID = place.test.chain.vaultID
    #expect(place.records.unfinishedDeletion(at: place.location) == nil)
    try place.records.markDeleted(vaultID, at: 7)
    #expect(place.records.unfinishedDeletion(at: place.location) == nil)
    unsafe unlink(place.location.path)
    #expect(place.records.unfinishedDeletion(at: place.location) == vaultID)
    let lock = try WriteLock(on: place.location)
    let count = try lock.finishDeletion(of: vaultID, records: place.records, at: 8)
    #expect(count == 1)
    #expect(try place.names() == [".v.lock"])
    #expect(place.records.unfinishedDeletion(at: place.location) == nil)
    #expect(place.record?.deleted == 7)
  }
}
