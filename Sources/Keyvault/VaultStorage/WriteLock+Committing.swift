package import Vault
internal import VaultFile

extension WriteLock {
  /// Replaces the vault by what `make` makes of it, and returns once it is on the disk.
  ///
  /// The vault is loaded again under the lock and handed to `make`, which may find it changed by
  /// another writer and then applies its change to what is there now. Where the loaded vault
  /// `needsHistory`, `make` has to `acknowledge` it first. Until this returns nothing is known to be
  /// written; a failure leaves the vault as it was and no other file behind, except
  /// for one that says that it is written but may not survive a power failure.
  package borrowing func commit(
    _ options: WriteOptions, records: LocalRecords,
    accepts: (Objection) throws(VaultError) -> Bool = { _ in false },
    _ make: (LoadedVault) throws(VaultError) -> SignedVault
  ) throws(VaultError) -> WriteOutcome {
    let loaded = try loadVault(
      at: location, in: folder, records: records, for: .writing, checking: .all, accepts: accepts)
    let next = try make(loaded)
    try loaded.check(next)
    let old = GenerationName(
      loaded.state.generation, file: loaded.copy.hash, of: location.name)
    try replace(
      Replacement(
        bytes: next.bytes, old: loaded.copy.bytes, identity: loaded.copy.facts.identity, name: old))
    return finish(next, options, records: records, warnings: [])
  }

  /// Replaces a vault that cannot be loaded, and keeps its bytes as generation 0.
  ///
  /// Only a restored vault comes here. A vault that can be loaded is replaced by `commit` alone.
  package borrowing func commitOverDamage(
    _ next: SignedVault, _ options: WriteOptions, records: LocalRecords
  ) throws(VaultError) -> WriteOutcome {
    let (facts, bytes) = try location.readFile(in: folder)
    try location.checkOwner(facts)
    let isSound = (try? VerifiedVault(parsing: bytes)) != nil
    guard !isSound else { throw .isNotDamaged(location) }
    let old = GenerationName(0, file: Digest("kv.file", bytes[...]), of: location.name)
    try replace(
      Replacement(bytes: next.bytes, old: bytes, identity: facts.identity, name: old))
    return finish(next, options, records: records, warnings: [])
  }

  /// Puts a founded or restored vault where nothing is yet, and returns once it is on the disk.
  package borrowing func found(
    _ vault: SignedVault, _ options: WriteOptions, records: LocalRecords
  ) throws(VaultError) -> WriteOutcome {
    try location.create(vault.bytes, in: folder)
    return finish(vault, options, records: records, warnings: folder.warnings(about: location))
  }

  /// Steps 12 and 13, of which no failure undoes what is written.
  private borrowing func finish(
    _ vault: SignedVault, _ options: WriteOptions, records: LocalRecords,
    warnings: [VaultWarning]
  ) -> WriteOutcome {
    var warnings = warnings
    warnings += records.remember(
      Sighting(
        vault: vault.verified, historyHead: vault.historyHead, location: location,
        person: options.person),
      overruling: true, takesOverPath: true)
    let pruned = prune(for: vault, options)
    warnings += pruned.warnings
    return WriteOutcome(
      vault: vault.verified, purgedGenerations: pruned.purged, warnings: warnings)
  }
}

extension LoadedVault {
  /// Checks that `next` may stand where this vault does: a later state of it, or the same state
  /// with another lock.
  fileprivate func check(_ next: SignedVault) throws(VaultError) {
    let state = next.verified.state
    let isLater = state.record.generation > self.state.generation
    guard state.record.vaultID == self.state.vaultID, isLater || state == verified.state else {
      throw .wouldNotFollow
    }
  }
}
