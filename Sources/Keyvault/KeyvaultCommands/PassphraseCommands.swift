import Arguments

/// `keyvault passphrase`: one's own passphrase.
enum PassphraseCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "passphrase",
      summary: "look after your own passphrase",
      discussion: """
        Everybody has a passphrase of their own, which nobody else can change or reset. Members \
        change theirs like owners do.
        """,
      subcommands: [PassphraseChangeCommand.command, PassphraseCheckCommand.command])
  }
}
