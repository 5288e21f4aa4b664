import Arguments
import SourceText
import Vault
import VaultFile

/// `keyvault recovery test`: whether the code on the paper is the right one.
enum RecoveryTestCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "test",
      summary: "check that the recovery code opens the vault",
      discussion: """
        Opens the vault with the code and does nothing else. Case, spaces and hyphens do not \
        count, O is read as 0, and I and L as 1. A typing error is told at once.
        """,
      examples: [.init("keyvault recovery test", "asks for the code")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { _, session in
        let vault = try session.open(as: .recovery).vault
        return .notice(
          "This is the recovery code of \(vault.index.organisation.visible).\n",
          [
            "handle": .string(vault.person.handle),
            "organisation": .string(vault.index.organisation),
          ])
      })
  }
}
