import Arguments

/// `keyvault sub`: which APIs the applications use.
enum SubscriptionCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "sub",
      summary: "look after the APIs that applications use",
      discussion: """
        Notes which application uses which API, with which scopes. Checked against the provider's \
        catalog, names that do not exist are refused. The portal knows nothing of these notes.
        """,
      subcommands: [
        SubscriptionAddCommand.command,
        SubscriptionRemoveCommand.command,
        SubscriptionListCommand.command,
        SubscriptionCheckCommand.command,
      ])
  }
}
