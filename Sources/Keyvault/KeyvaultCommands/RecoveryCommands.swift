import Arguments

/// `keyvault recovery`: the code on paper.
enum RecoveryCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "recovery",
      summary: "look after the recovery code",
      discussion: """
        The recovery code opens the vault as an owner when passphrases are lost. It is on paper \
        and nowhere else; nobody can show it again.
        """,
      subcommands: [
        RecoveryTestCommand.command,
        RecoveryUseCommand.command,
        RecoveryRenewCommand.command,
      ])
  }
}
