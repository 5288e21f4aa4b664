import Arguments

/// `keyvault member`: the people of the vault.
enum MemberCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "member",
      summary: "look after the people of the vault",
      discussion: """
        Owners read and change everything. Members verify secrets and see what is due; no key of \
        theirs opens a secret. Somebody comes in by 'invite', 'join' and 'approve'.
        """,
      subcommands: [
        MemberListCommand.command,
        MemberRoleCommand.command,
        MemberRemoveCommand.command,
      ])
  }
}
