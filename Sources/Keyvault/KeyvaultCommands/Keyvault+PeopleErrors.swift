import SourceText
import Vault
import VaultFile
import VaultStorage

extension VaultError {
  static var otherFingerprint: VaultError {
    VaultError(
      .declined, "what was typed is not the fingerprint of this request; nobody was added",
      help: "compare it once more by voice; if it stays different, the file was exchanged on its "
        + "way: have it sent again")
  }

  static var withoutRecoveryCode: VaultError {
    VaultError(
      .notFound, "this vault has no recovery code; nothing was changed",
      help: "an owner can make one with 'keyvault recovery renew'")
  }

  static var wrongRecoveryCode: VaultError {
    VaultError(
      .wrongPassphrase, "this is not the recovery code of this vault; nothing was changed",
      help: "look for a newer one: 'recovery use' and 'recovery renew' replace it")
  }

  static func takenHandle(_ handle: String) -> VaultError {
    VaultError(
      .exists, "the handle '\(handle.visible)' is taken; nothing was changed",
      help: "choose another one")
  }
}

extension VaultError {
  static var codeRenewsItself: VaultError {
    VaultError(
      .roleRefused, "the recovery code cannot replace itself; nothing was changed",
      help: "use 'keyvault recovery use', or let an owner renew it")
  }
}

// MARK: - Copies

extension VaultError {
  static func otherVaultInFile(_ file: VaultLocation) -> VaultError {
    VaultError(
      .differentVault, "'\(file.path.visible)' is of another vault; nothing was changed",
      help: "compare the fingerprints with 'keyvault status'")
  }

  static var notInVaultThen: VaultError {
    VaultError(
      .notFound, "you did not belong to the vault in that file; nothing was changed",
      help: "ask an owner who did")
  }

  static func newerElsewhere(_ generation: Int) -> VaultError {
    VaultError(
      .fork,
      "neither file is or comes from generation \(generation), the newest seen here; "
        + "nothing was changed",
      help: "find the file that holds it, and reconcile with that one")
  }
}
