package import Vault
package import VaultFile

extension WriteLock {
  /// Removes the vault `vaultID` from this place with its generations and temporary files, and
  /// returns how many generations there were.
  ///
  /// The local record says first that it is deleted, so that calling this again after a crash
  /// finishes the work; `LocalRecords.unfinishedDeletion` tells whether there is some.
  package borrowing func deleteVault(
    _ vaultID: Digest, records: LocalRecords, at time: Int
  ) throws(VaultError) -> Int {
    if let there = folder.front(of: location.name), there.vaultID != vaultID {
      throw .replacedMeanwhile(location)
    }
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
