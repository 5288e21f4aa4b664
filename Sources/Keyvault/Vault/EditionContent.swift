import VaultFile

/// All that makes an edition of a vault, before it is sealed and signed.
struct EditionContent {
  var chain: TrustChain
  var locks: Locks
  var index: VaultIndex
  /// The history, the edition's own entry included.
  var history: VaultHistory
  var keys: VaultKeys
  var edition: Edition
  var policy: VaultState.Policy
  var time: Int
  var previous: Digest
  var secrets: ArraySlice<UInt8>
  /// The grants, if they need not be made.
  var grants: [VaultState.SealedGrant]?

  /// Seals and signs the content as `signer`, and reads the result again.
  func signed(by signer: Identity, needsPurge: Bool) throws(VaultError) -> SignedVault {
    let bytes: [UInt8]
    do throws(VaultFileError) { bytes = try encoded(by: signer) } catch {
      throw VaultError(writing: error)
    }
    return try SignedVault(
      bytes: bytes, verified: checked(bytes), historyHead: history.head,
      historyCount: history.entries.count, needsPurge: needsPurge)
  }

  private func encoded(by signer: Identity) throws(VaultFileError) -> [UInt8] {
    let sealedIndex = try index.sealed(with: keys.grant, for: edition)
    let sealedHistory = try history.sealed(with: keys.grant, for: edition)
    let state = try Signed.signing(
      VaultState(
        chain: chain, generation: edition.generation, time: time, author: signer.person,
        epoch: edition.epoch, previous: previous,
        hashes: VaultState.SectionHashes(
          index: sealedIndex[...], history: sealedHistory[...], secrets: secrets),
        policy: policy, grants: try sealedGrants()), by: signer.seed)
    return try VaultFile(
      trustChain: chain, locks: locks, state: state, index: sealedIndex, history: sealedHistory,
      secrets: secrets
    ).encoded()
  }

  private func sealedGrants() throws(VaultFileError) -> [VaultState.SealedGrant] {
    if let grants { return grants }
    var grants: [VaultState.SealedGrant] = []
    for person in chain.people {
      grants.append(
        try keys.grant.sealed(to: person, vaultID: edition.vaultID, epoch: edition.epoch))
    }
    return grants
  }

  /// Reads `bytes` with the ordinary reader, and compares what it finds with this content.
  private func checked(_ bytes: [UInt8]) throws(VaultError) -> VerifiedVault {
    do throws(VaultFileError) {
      let verified = try VerifiedVault(parsing: bytes)
      let state = verified.state.record
      let readIndex = try verified.index(with: keys.grant)
      let readHistory = try verified.history(with: keys.grant)
      guard verified.chain == chain, verified.locks == locks, state.edition == edition,
        state.policy == policy, readIndex == index, readHistory == history
      else { throw .damaged(.state) }
      _ = try verified.secrets(of: index)
      return verified
    } catch { throw .internalFault("a new edition that does not read as it was meant") }
  }
}
