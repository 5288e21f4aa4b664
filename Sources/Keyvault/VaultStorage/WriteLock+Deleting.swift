package import Vault
package import VaultFile

extension WriteLock {
  /// Removes the vault that was `seen` from this place with its generations and temporary files,
  /// and returns how many generations there were.
  ///
  /// It is loaded again under the lock: what somebody stored in it after it was seen is not what
  /// somebody agreed to lose, and is a `concurrent-change`. The local record says first that the
  /// vault is deleted, so that `finishDeletion` can do the rest after a crash.
  package borrowing func deleteVault(
    _ seen: LoadedVault, records: LocalRecords, at time: Int
  ) throws(VaultError) -> Int {
    let there = try loadVault(
      at: location, in: folder, records: records, for: .writing, checking: [],
      accepts: { _ in false })
    guard there.verified.state == seen.verified.state else { throw .changedMeanwhile(location) }
    return try remove(seen.state.vaultID, records: records, at: time)
  }

  /// Finishes a deletion of the vault `vaultID` that `LocalRecords.unfinishedDeletion` told of.
  package borrowing func finishDeletion(
    of vaultID: Digest, records: LocalRecords, at time: Int
  ) throws(VaultError) -> Int {
    guard records.unfinishedDeletion(at: location) == vaultID else {
      throw .replacedMeanwhile(location)
    }
    return try remove(vaultID, records: records, at: time)
  }

  private borrowing func remove(
    _ vaultID: Digest, records: LocalRecords, at time: Int
  ) throws(VaultError) -> Int {
    try records.markDeleted(vaultID, at: time)
    try remove(location.name)
    var count = 0
    for name in try location.generationNames(in: folder) {
      if let front = folder.front(of: name.text), front.vaultID != vaultID { continue }
      try remove(name.text)
      count += 1
    }
    for name in try temporaryNames() { try remove(name) }
    do { try folder.synchronise() } catch {
      throw .cannot(
        "make sure that the disk forgets", location.path, error,
        unchanged: "deleted, durability unknown")
    }
    return count
  }
}

extension LocalRecords {
  /// The vault whose deletion at `location` began here and was not finished: its file is gone, and
  /// what belongs to it is not.
  package func unfinishedDeletion(at location: VaultLocation) -> Digest? {
    guard let record = records(at: location).first(where: { $0.deleted != nil }),
      let folder = try? location.openFolder(),
      (try? folder.facts(of: location.name)) == nil,
      let names = try? folder.names()
    else { return nil }
    let isUnfinished = names.contains {
      GenerationName($0, of: location.name) != nil || TemporaryName($0, of: location.name) != nil
    }
    return isUnfinished ? record.vaultID : nil
  }
}
