package import Sodium
import VaultFile

extension UnlockedVault {
  /// Returns a stored secret: the one in use, or the one that is named.
  ///
  /// The caller has checked the hash of the secrets. Members are `role-refused`; what does not
  /// exist or was destroyed is `not-found`; a revoked secret is `value-refused` unless
  /// `includingRevoked`, which also makes the newest revoked one stand in for a missing current.
  package func secret(
    _ name: VersionName, includingRevoked: Bool = false
  ) throws(VaultError) -> SecretBytes {
    throw .internalFault("not yet")
  }

  /// Returns where `secret` is stored, in the order of the names; destroyed versions are not found.
  ///
  /// Compares all stored secrets, in a time that depends on their lengths only.
  package func locations(
    of secret: borrowing SecretBytes
  ) throws(VaultError) -> [SecretLocation] {
    throw .internalFault("not yet")
  }
}
