extension VaultState {
  /// Reads a state and checks that an owner of `chain` signed it for exactly the people of `chain`.
  package static func parsing(
    _ section: ArraySlice<UInt8>, of chain: TrustChain
  ) throws(VaultFileError) -> Signed<VaultState> {
    var reader = try C1Reader(section, in: .state)
    let signed = try Signed<VaultState>(from: &reader)
    let state = signed.record
    guard state.vaultID == chain.vaultID, state.trustCount == chain.records.count,
      state.trustHead == chain.head, (state.previous == .zero) == (state.generation == 1),
      state.grants.map(\.person) == chain.people.map(\.id),
      let author = chain.person(state.author), author.role == .owner,
      signed.isGenuine(by: author.keys, context: [])
    else { throw .damaged(.state) }
    return signed
  }

  /// The place of what is encrypted for this state.
  package var edition: Edition { Edition(vaultID: vaultID, epoch: epoch, generation: generation) }

  /// The number of the state after this one, or `limitExceeded` when there can be none.
  package func nextGeneration() throws(VaultFileError) -> Int {
    guard generation < Int.max else { throw .limitExceeded(.state) }
    return generation + 1
  }

  /// The number of the keys after those of this state, or `limitExceeded` when there can be none.
  package func nextEpoch() throws(VaultFileError) -> Int {
    guard epoch < Int.max else { throw .limitExceeded(.state) }
    return epoch + 1
  }
}

extension Signed<VaultState> {
  /// Signs `state` as the owner of `seed`.
  package static func signing(
    _ state: VaultState, by seed: borrowing Seed
  ) throws(VaultFileError) -> Self {
    try .signed(state, context: [], by: seed)
  }

  /// The hash by which later states and other machines name this one.
  package var hash: Digest { Digest("kv.state", body[...]) }

  /// The bytes of the section.
  package var encoded: [UInt8] {
    var writer = C1Writer()
    write(to: &writer)
    return writer.document
  }
}
