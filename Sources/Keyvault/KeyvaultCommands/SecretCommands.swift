import Arguments

/// `keyvault secret`: the versions of a key's secret.
enum SecretCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "secret",
      summary: "look after the versions of a secret",
      discussion: """
        Every secret that a key has had is a version with a number. New ones come in with 'reset' \
        and 'store'.
        """,
      subcommands: [
        SecretHistoryCommand.command,
        SecretRevokeCommand.command,
        SecretDestroyCommand.command,
      ])
  }
}
