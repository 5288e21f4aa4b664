import Arguments

/// `keyvault app`: the applications of the portal.
enum ApplicationCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "app",
      summary: "look after applications",
      discussion: """
        An application is what the portal calls one: it has a key for each of its environments. \
        Commands name it by its slug.
        """,
      subcommands: [
        ApplicationAddCommand.command,
        ApplicationListCommand.command,
        ApplicationShowCommand.command,
        ApplicationRenameCommand.command,
        ApplicationArchiveCommand.command,
        ApplicationDeleteCommand.command,
      ])
  }
}
