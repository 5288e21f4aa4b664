import Sodium
import VaultFile

/// A new owner whose passphrase is a code on paper.
struct RecoveryOwner {
  /// The owner, whom nobody has let in yet.
  let person: Person
  let lock: Signed<Lock>
  /// The code as it is shown.
  let code: SecretBox

  /// Makes an owner for the vault `vaultID`; takes as long as the derivation costs.
  init(for vaultID: Digest, costs: Argon2id.Costs, at time: Int) throws(VaultError) {
    do {
      let digits = try RecoveryCode.random()
      let seed = try Seed.random()
      person = Person(
        keys: try seed.publicKeys(), role: .owner, kind: .recovery,
        handle: TrustRecord.recoveryHandle)
      lock = try Lock.sealing(
        seed, with: digits, costs: costs, number: 1, vaultID: vaultID, time: time)
      code = SecretBox(try RecoveryCode.written(digits))
    } catch let error as VaultFileError {
      throw VaultError(writing: error)
    } catch { throw .outOfMemory }
  }
}
