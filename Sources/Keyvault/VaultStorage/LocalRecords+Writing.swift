internal import Sodium
package import Vault
package import VaultFile

/// A vault that somebody opened or wrote here.
struct Sighting {
  var vault: VerifiedVault
  var historyHead: Digest
  var location: VaultLocation
  /// Who it was, unless it was for one command only.
  var person: Identifier?

  /// The record of it, given what was remembered before.
  ///
  /// A state that another process remembered in the meantime and that is newer stays, unless the
  /// sighting is `overruling` it.
  func record(after before: LocalRecord?, overruling: Bool) -> LocalRecord {
    let person = person ?? before?.person
    let lock = person.flatMap { newestLock(of: $0, before?.lock) }
    let path = Array(location.path.utf8)
    if let before, !overruling, before.generation > vault.state.record.generation {
      var record = before
      (record.path, record.person, record.lock) = (path, person, lock)
      return record
    }
    return LocalRecord(
      path: path, person: person, state: vault.state, historyHead: historyHead, lock: lock)
  }

  private func newestLock(of person: Identifier, _ remembered: Signed<Lock>?) -> Signed<Lock>? {
    let inFile = vault.locks[person]
    guard let remembered, remembered.record.person == person,
      let owner = vault.chain.person(person),
      remembered.isGenuine(by: owner.keys, context: vault.chain.vaultID.bytes)
    else { return inFile }
    guard let inFile, inFile.record.number >= remembered.record.number else { return remembered }
    return inFile
  }
}

extension LocalRecords {
  /// Remembers a sighting and returns a warning when that is not possible.
  func remember(
    _ sighting: Sighting, overruling: Bool = false, takesOverPath: Bool = false
  ) -> [VaultWarning] {
    let vaultID = sighting.vault.chain.vaultID
    do throws(VaultError) {
      let folder = try FolderOfRecords(self)
      try folder.change(vaultID) { sighting.record(after: $0, overruling: overruling) }
      if takesOverPath { try folder.emptyPath(of: sighting.location, except: vaultID) }
      return []
    } catch {
      return [.notRemembered(error)]
    }
  }

  /// Remembers that the vault was deleted.
  package func markDeleted(_ vaultID: Digest, at time: Int) throws(VaultError) {
    let folder = try FolderOfRecords(self)
    try folder.change(vaultID) { record in
      var record = record
      if record?.deleted == nil { record?.deleted = time }
      return record
    }
    guard record(of: vaultID)?.deleted != nil else { throw .notRecorded(self.folder) }
  }
}

/// The folder of the records while one of them changes.
///
/// Whoever changes a record holds a lock on the folder, so that of two processes that saw a vault
/// at the same time the one with the older state does not have the last word.
private struct FolderOfRecords: ~Copyable {
  private let folder: Descriptor
  private let path: String

  init(_ records: LocalRecords) throws(VaultError) {
    path = records.folder
    do { folder = try Self.lockedFolder(path) } catch {
      throw .cannot("remember the vault in", records.folder, error, unchanged: "the vault is safe")
    }
  }

  private static func lockedFolder(_ path: String) throws(SystemError) -> Descriptor {
    try createFolders(path)
    let folder = try Descriptor(folder: path)
    try folder.lock(within: .seconds(5))
    // Under the lock nobody is writing a record, so what is half-written stays so.
    for name in try folder.names() where isTemporary(name) { try folder.remove(name) }
    return folder
  }

  private static func isTemporary(_ name: String) -> Bool {
    let record = String(name.dropFirst().dropLast(21))
    return LocalRecords.vaultID(of: record) != nil && TemporaryName(name, of: record) != nil
  }

  /// Replaces the record of the vault by what `change` makes of it, if that differs.
  func change(
    _ vaultID: Digest, _ change: (LocalRecord?) -> LocalRecord?
  ) throws(VaultError) {
    let before = LocalRecords.read(vaultID, in: folder)
    guard let record = change(before), record != before else { return }
    do { try folder.replaceFile(LocalRecords.name(of: vaultID), with: record.encoded) } catch {
      throw .cannot("remember the vault in", path, error, unchanged: "the vault is safe")
    }
  }

  /// Removes the path from the records of all other vaults.
  func emptyPath(of location: VaultLocation, except vaultID: Digest) throws(VaultError) {
    let others = LocalRecords(folder: path).records(at: location)
    for other in others where other.vaultID != vaultID {
      try change(other.vaultID) { record in
        var record = record
        record?.path = []
        return record
      }
    }
  }
}
