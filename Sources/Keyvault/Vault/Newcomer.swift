package import Sodium
package import VaultFile

/// Somebody with a new seed and a lock on it, whom no vault knows yet.
package struct Newcomer {
  /// What the person wants to be called.
  package let handle: String
  /// The person, who need not type the passphrase again.
  package let identity: Identity
  let keys: PublicKeys
  let lock: Signed<Lock>
  private let vaultID: Digest

  /// Makes somebody who is to join the vault `vaultID`; takes as long as the derivation costs.
  package init(
    called handle: String, passphrase: borrowing SecretBytes, costs: Argon2id.Costs,
    vaultID: Digest, at time: Int
  ) throws(VaultError) {
    guard isNewHandle(handle), handle != TrustRecord.recoveryHandle else {
      throw .badHandle(handle)
    }
    guard KeyCosts.passphrase.contain(costs) else { throw .badCosts }
    do {
      let seed = try Seed.random()
      keys = try seed.publicKeys()
      lock = try Lock.sealing(
        seed, with: passphrase, costs: costs, number: 1, vaultID: vaultID,
        time: min(max(time, 0), VaultTime.latest))
      identity = try Identity(seed: seed, lock: lock)
    } catch let error as VaultFileError {
      throw VaultError(writing: error)
    } catch { throw .outOfMemory }
    self.handle = handle
    self.vaultID = vaultID
  }

  /// What the person sends to an owner.
  package var joinRequest: JoinRequest {
    JoinRequest(vaultID: vaultID, handle: handle, keys: keys, lock: lock)
  }
}
