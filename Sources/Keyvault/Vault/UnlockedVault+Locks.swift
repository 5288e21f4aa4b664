package import Sodium
package import VaultFile

extension UnlockedVault {
  /// Makes the person's next lock; takes as long as the derivation costs.
  ///
  /// Costs below those of the policy are `value-refused`.
  package func newLock(
    with passphrase: borrowing SecretBytes, costs: Argon2id.Costs, at time: Int
  ) throws(VaultError) -> Signed<Lock> {
    guard KeyCosts.passphrase.contain(costs) else { throw .badCosts }
    let policy = verified.state.record.policy
    guard !costs.areBelow(policy.costs) else { throw .costsBelowPolicy(policy.costs) }
    let old = newestLock?.record.number ?? 0
    guard old < Int.max else { throw VaultError(writing: .limitExceeded(.locks)) }
    do {
      return try Lock.sealing(
        identity.seed, with: passphrase, costs: costs, number: old + 1,
        vaultID: verified.chain.vaultID, time: min(max(time, 0), VaultTime.latest))
    } catch { throw VaultError(writing: error) }
  }

  /// The lock with the highest number that is known of the person: of the file, or the newer one
  /// that was opened.
  package var newestLock: Signed<Lock>? {
    verified.locks.updated(with: identity.lock)[person.id]
  }

  /// Returns the file with the person's lock replaced and all else byte for byte the same.
  ///
  /// Members may do this. It is `concurrent-change` when the vault has got another lock of the
  /// person since `lock` was made.
  package func replacingLock(with lock: Signed<Lock>) throws(VaultError) -> SignedVault {
    guard let old = newestLock, lock.record.person == person.id,
      lock.record.number > old.record.number
    else { throw .lockChanged }
    var file = verified.file
    file.locks = verified.locks.updated(with: lock).encoded[...]
    return try reread(file, needsPurge: true)
  }
}
