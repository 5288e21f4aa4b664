package import Sodium
package import VaultFile

/// What a new vault is to be.
package struct Founding {
  /// What the organisation is called.
  package var organisation: String
  /// What its first owner is called.
  package var handle: String
  /// What the owner is called in full.
  package var name: String
  /// What the vault asks of locks and keys; the founder's own lock costs as much.
  package var policy: VaultState.Policy
  /// Whether there is a code on paper, for when all passphrases are lost.
  package var hasRecoveryCode: Bool
  /// When it is founded, in seconds since 1970.
  package var time: Int

  /// A founding of these values; the owner is called by the handle unless there is a `name`.
  package init(
    organisation: String, handle: String, name: String? = nil, policy: VaultState.Policy,
    hasRecoveryCode: Bool = true, time: Int
  ) {
    self.organisation = organisation
    self.handle = handle
    self.name = name ?? handle
    self.policy = policy
    self.hasRecoveryCode = hasRecoveryCode
    self.time = min(max(time, 0), VaultTime.latest)
  }

  /// Throws what is wrong with the names and the policy, before anybody is asked for a passphrase.
  package func check() throws(VaultError) {
    guard !organisation.isEmpty, isDisplayName(organisation) else {
      throw .badOrganisation(organisation)
    }
    guard isNewHandle(handle), handle != TrustRecord.recoveryHandle else {
      throw .badHandle(handle)
    }
    guard isDisplayName(name) else { throw .badName(name) }
    try policy.check()
  }

  /// Founds the vault with an owner who has this passphrase.
  ///
  /// Takes as long as two derivations cost, or one without a recovery code.
  package func found(passphrase: borrowing SecretBytes) throws(VaultError) -> FoundedVault {
    try check()
    do {
      let seed = try Seed.random()
      var chain = try TrustChain.founded(by: seed, called: handle, at: time)
      let lock = try Lock.sealing(
        seed, with: passphrase, costs: policy.costs, number: 1, vaultID: chain.vaultID, time: time)
      guard hasRecoveryCode else {
        return try founded(chain, [lock], by: Identity(seed: seed, lock: lock), nil)
      }
      let recovery = try RecoveryOwner(for: chain.vaultID, costs: policy.costs, at: time)
      try chain.add(recovery.person, by: seed, at: time)
      return try founded(
        chain, [lock, recovery.lock], by: Identity(seed: seed, lock: lock), recovery.code)
    } catch let error as VaultFileError {
      throw VaultError(writing: error)
    } catch let error as VaultError {
      throw error
    } catch { throw .outOfMemory }
  }

  private func founded(
    _ chain: TrustChain, _ locks: [Signed<Lock>], by founder: Identity, _ code: SecretBox?
  ) throws(VaultError) -> FoundedVault {
    var history = VaultHistory()
    let first = HistoryEntry(
      generation: 1, time: time, author: founder.person, action: .initialised, previous: .zero)
    try writing { () throws(VaultFileError) in try history.append(first) }
    let people = chain.people.map {
      let name = $0.id == founder.person ? name : $0.handle
      return VaultIndex.Entry(person: $0.id, name: name, added: time, note: "")
    }
    let index = VaultIndex(
      organisation: organisation, created: time, people: people, applications: [])
    let vault = try EditionContent(
      chain: chain, locks: Locks(locks), index: index, history: history, keys: .random(),
      edition: Edition(vaultID: chain.vaultID, epoch: 1, generation: 1), policy: policy,
      time: time, previous: .zero, secrets: SecretBlobs([]).encoded[...]
    ).signed(by: founder, needsPurge: false)
    return FoundedVault(vault: vault, founder: founder, recoveryCode: code)
  }
}

/// A vault that is founded and not written yet.
package struct FoundedVault {
  /// The file of its first generation.
  package let vault: SignedVault
  /// Its owner, who need not type the passphrase again.
  package let founder: Identity
  /// The recovery code as it is to be shown once, if there is one.
  package let recoveryCode: SecretBox?
}
