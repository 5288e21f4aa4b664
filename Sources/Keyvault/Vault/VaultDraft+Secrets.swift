package import Sodium
import VaultFile

extension VaultDraft {
  /// Stores `secret` as the new current version of a key, and returns its number.
  ///
  /// The version before is superseded, and those older than the policy keeps are destroyed. Refused
  /// are a secret that breaks a rule, a key that is pending or archived, and a secret that the key
  /// has or had (`same-secret`). `verifier` saves the derivation if it still fits the key.
  @discardableResult
  package mutating func store(
    _ secret: borrowing SecretBytes, under name: KeyName, as deposit: SecretDeposit,
    verifier: SecretVerifier? = nil
  ) throws(VaultError) -> Int {
    throw .internalFault("not yet")
  }

  /// Declares a version unusable, the current one if none is named, and returns its number.
  @discardableResult
  package mutating func revoke(_ name: VersionName) throws(VaultError) -> Int {
    throw .internalFault("not yet")
  }

  /// Removes a version's secret from the vault, and chooses the vault's keys anew.
  package mutating func destroy(_ version: Int, of name: KeyName) throws(VaultError) {
    throw .internalFault("not yet")
  }
}
