import VaultFile

extension VaultDraft {
  /// Signs the draft, and reads it again as everybody else will.
  ///
  /// A difference between what is read and what was meant is `internal`.
  package consuming func signed() throws(VaultError) -> SignedVault {
    guard let change else { throw .internalFault("a draft without a change") }
    let entry = HistoryEntry(
      generation: generation, time: time, author: signer.person, action: change.action,
      application: change.application, environment: change.environment, version: change.version,
      note: change.note, previous: base.state.hash)
    var history = history
    try writing { () throws(VaultFileError) in try history.append(entry) }
    return try EditionContent(
      chain: chain, locks: locks, index: index, history: history, keys: keys,
      edition: Edition(vaultID: chain.vaultID, epoch: epoch, generation: generation),
      policy: policy, time: time, previous: base.state.hash, secrets: secretsSection(),
      grants: reusableGrants
    ).signed(by: signer, needsPurge: needsPurge)
  }

  /// The secrets as they will stand in the file; byte for byte those of before if none changed.
  private func secretsSection() -> ArraySlice<UInt8> {
    guard let blobs else { return base.file.secrets }
    return SecretBlobs(blobs.map { SecretBlobs.Blob(id: $0, sealed: $1) }).encoded[...]
  }

  /// The grants of before, if they are still those of the same people to the same keys.
  private var reusableGrants: [VaultState.SealedGrant]? {
    let state = base.state.record
    return epoch == state.epoch && chain.people == base.chain.people ? state.grants : nil
  }
}
