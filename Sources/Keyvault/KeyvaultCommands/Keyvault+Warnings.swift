import Sodium
import Vault

extension VaultWarning {
  static func weakLock(_ costs: Argon2id.Costs, policy: Argon2id.Costs) -> VaultWarning {
    VaultWarning(
      "kdf-below-policy",
      "your lock costs less (\(costs.shown)) than the policy asks (\(policy.shown)): run "
        + "'keyvault passphrase change', or add --upgrade-kdf once")
  }

  static func lockNotUpgraded(_ error: VaultError) -> VaultWarning {
    VaultWarning("lock-not-upgraded", "your lock was not upgraded: \(error.message)")
  }

  static var unlockedMemory: VaultWarning {
    VaultWarning("memory-not-locked", "secrets may be swapped to disk: raise the memlock limit")
  }

  static func shortSecret(_ key: KeyName) -> VaultWarning {
    VaultWarning(
      "short-secret",
      "the secret of \(key.text) is shorter than \(SecretDeposit.minimumCount) bytes: members "
        + "cannot verify it")
  }

  static func longHistory(_ count: Int) -> VaultWarning {
    VaultWarning("history-long", "the history has \(count) entries of 50000 at most")
  }
}
