package import Sodium
import VaultFile

extension UnlockedVault {
  /// Compares `secret` with all versions of a key, destroyed ones included.
  ///
  /// One derivation at the costs of the key; comparisons take the same time whatever they find. An
  /// owner compares versions without verifier with what is stored, for which the caller has checked
  /// the hash of the secrets. A member who finds no match among verifiers while there are versions
  /// without is told `not-found`.
  package func verify(
    _ secret: borrowing SecretBytes, against name: KeyName
  ) throws(VaultError) -> SecretVerification {
    throw .internalFault("not yet")
  }

  /// Computes what will stand for `secret` in the index, before the write lock is taken.
  package func verifier(
    of secret: borrowing SecretBytes, under name: KeyName
  ) throws(VaultError) -> SecretVerifier {
    throw .internalFault("not yet")
  }

  /// Throws why a secret could not be stored under a key now, as far as this does not depend on
  /// the secret.
  package func checkStoring(
    under name: KeyName, as deposit: SecretDeposit
  ) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// No less than how many bytes the file will have with one more secret.
  package var sizeWithOneMoreSecret: Int { 0 }
}
