import Arguments
import Vault
import VaultFile

/// `keyvault passphrase check`: whether one still knows it.
enum PassphraseCheckCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "check",
      summary: "check that you still know your passphrase",
      discussion: "Opens the vault and does nothing else.",
      examples: [.init("keyvault passphrase check", "asks for the passphrase")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { _, session in
        let open = try session.open()
        let costs = open.identity.lock?.record.costs
        return .notice(
          "This is the passphrase of \(open.vault.person.handle).\n",
          ["handle": .string(open.vault.person.handle), "kdf": costs?.data ?? nil])
      })
  }
}
