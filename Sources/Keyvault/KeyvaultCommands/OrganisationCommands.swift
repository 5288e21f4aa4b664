import Arguments

/// `keyvault org`: the organisation whose vault it is.
enum OrganisationCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "org",
      summary: "look after the organisation",
      discussion: "A vault belongs to one organisation. Another one needs a vault of its own.",
      subcommands: [
        OrganisationShowCommand.command,
        OrganisationRenameCommand.command,
        OrganisationPolicyCommand.command,
        OrganisationDeleteCommand.command,
      ])
  }
}
