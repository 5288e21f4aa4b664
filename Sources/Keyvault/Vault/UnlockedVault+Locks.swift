package import Sodium
package import VaultFile

extension UnlockedVault {
  /// Makes the person's next lock; takes as long as the derivation costs.
  package func newLock(
    with passphrase: borrowing SecretBytes, costs: Argon2id.Costs, at time: Int
  ) throws(VaultError) -> Signed<Lock> {
    throw .internalFault("not yet")
  }

  /// Returns the file with the person's lock replaced and all else byte for byte the same.
  ///
  /// Members may do this. It is `concurrent-change` when the vault has got another lock of the
  /// person since `lock` was made.
  package func replacingLock(with lock: Signed<Lock>) throws(VaultError) -> SignedVault {
    throw .internalFault("not yet")
  }
}
