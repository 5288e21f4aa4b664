package import Sodium
package import VaultFile

/// A new owner whose passphrase is a code on paper, whom no vault knows yet.
package struct RecoveryOwner {
  let person: Person
  let lock: Signed<Lock>
  /// The code as it is to be shown once.
  package let code: SecretBox

  /// Makes an owner for the vault `vaultID`; takes as long as the derivation costs.
  package init(
    for vaultID: Digest, costs: Argon2id.Costs, at time: Int
  ) throws(VaultError) {
    do {
      let digits = try RecoveryCode.random()
      let seed = try Seed.random()
      person = Person(
        keys: try seed.publicKeys(), role: .owner, kind: .recovery,
        handle: TrustRecord.recoveryHandle)
      lock = try Lock.sealing(
        seed, with: digits, costs: costs, number: 1, vaultID: vaultID,
        time: min(max(time, 0), VaultTime.latest))
      code = SecretBox(try RecoveryCode.written(digits))
    } catch let error as VaultFileError {
      throw VaultError(writing: error)
    } catch { throw .outOfMemory }
  }
}

extension Identity {
  /// Opens `vault` with the recovery code that somebody `typed`.
  ///
  /// A code with a mistake in it is `value-refused` without a derivation, another vault's code is
  /// `wrong-passphrase`, and in a vault without code it is `not-found`.
  package convenience init(
    recoveryCode typed: borrowing SecretBytes, of vault: VerifiedVault
  ) throws(VaultError) {
    guard let recovery = vault.chain.people.first(where: { $0.kind == .recovery }) else {
      throw .noRecoveryCode
    }
    let digits: SecretBytes?
    do { digits = try RecoveryCode.parse(typed) } catch { throw VaultError(error, in: .locks) }
    guard let digits else { throw .mistypedRecoveryCode }
    try self.init(recovery, of: vault, unlockedWith: digits)
  }
}
