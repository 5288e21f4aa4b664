package import Sodium

/// A vault file of which everything is checked that can be without a key.
package struct VerifiedVault: Hashable, Sendable {
  /// The sections as they stand in the file.
  package let file: VaultFile
  /// Who belongs to the vault.
  package let chain: TrustChain
  /// What one of its owners signed.
  package let state: Signed<VaultState>
  /// The locks of its people.
  package let locks: Locks

  /// The encrypted sections, whose hashes are checked where they are about to be used.
  package struct Sections: OptionSet, Hashable, Sendable {
    /// One bit a section.
    package let rawValue: Int

    /// The sections of these bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// The index.
    package static let index = Sections(rawValue: 1)
    /// The history.
    package static let history = Sections(rawValue: 2)
    /// The secrets.
    package static let secrets = Sections(rawValue: 4)
    /// All three.
    package static let all: Sections = [.index, .history, .secrets]
  }

  /// Reads and checks the bytes of a file: trust chain, state, the hashes of `sections`, locks.
  package init(
    parsing bytes: [UInt8], checking sections: Sections = .all
  ) throws(VaultFileError) {
    file = try VaultFile(parsing: bytes)
    chain = try TrustChain(parsing: file.trustChain)
    state = try VaultState.parsing(file.state, of: chain)
    try file.check(sections, against: state.record.hashes)
    locks = try Locks(parsing: file.locks, of: chain)
  }

  /// Opens the lock of `person`, or the newer `lock` that a machine remembered.
  package func unlock(
    as person: Person, with passphrase: borrowing SecretBytes, lock: Signed<Lock>? = nil
  ) throws(VaultFileError) -> Seed {
    guard let lock = lock ?? locks[person.id], lock.record.person == person.id,
      lock.isGenuine(by: person.keys, context: chain.vaultID.bytes)
    else { throw .damaged(.locks) }
    return try lock.record.open(with: passphrase, keys: person.keys, vaultID: chain.vaultID)
  }

  /// Opens the grant of `person`, whose seed is `seed`.
  package func grant(
    of person: Person, seed: borrowing Seed
  ) throws(VaultFileError) -> Grant {
    let grants = state.record.grants
    guard let grant = grants.first(where: { $0.person == person.id }) else {
      throw .damaged(.grant)
    }
    return try .opening(grant.sealed, by: seed, who: person, of: state.record)
  }

  /// Opens the index.
  package func index(with grant: borrowing Grant) throws(VaultFileError) -> VaultIndex {
    try VaultIndex(
      opening: file.index, with: grant, of: state.record.edition, people: chain.people)
  }

  /// Opens the history.
  package func history(with grant: borrowing Grant) throws(VaultFileError) -> VaultHistory {
    try VaultHistory(opening: file.history, with: grant, of: state.record)
  }

  /// Reads the sealed secrets, which must be those that `index` names.
  package func secrets(of index: VaultIndex) throws(VaultFileError) -> SecretBlobs {
    let blobs = try SecretBlobs(parsing: file.secrets)
    guard blobs.match(index) else { throw .damaged(.secrets) }
    return blobs
  }
}

extension VaultFile {
  fileprivate func check(
    _ sections: VerifiedVault.Sections, against hashes: VaultState.SectionHashes
  ) throws(VaultFileError) {
    if sections.contains(.index), sectionHash(1, index) != hashes.index {
      throw .damaged(.index)
    }
    if sections.contains(.history), sectionHash(2, history) != hashes.history {
      throw .damaged(.history)
    }
    if sections.contains(.secrets), sectionHash(3, secrets) != hashes.secrets {
      throw .damaged(.secrets)
    }
  }
}
