import Arguments

/// `keyvault key`: the keys of applications.
enum KeyCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "key",
      summary: "look after the keys of applications",
      discussion: """
        A key is an application's access to one environment, such as shop/PROD: a client id, \
        which is no secret, and the secrets that it has had.
        """,
      subcommands: [
        KeyListCommand.command,
        KeyAddCommand.command,
        KeySetIDCommand.command,
        KeyPolicyCommand.command,
      ])
  }
}
