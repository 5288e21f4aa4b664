import Arguments
import Vault

/// `keyvault app archive`: an application that is put aside, or taken up again.
enum ApplicationArchiveCommand {
  private static let slug = Argument.required(.slug, help: "the application")
  private static let isUndone = Option.flag("undo", help: "take it up again")

  static var command: Command<Keyvault.Action> {
    Command(
      "archive",
      summary: "put an application aside",
      discussion: """
        An archived application takes no new secrets and is never due. Its secrets stay readable, \
        and its slug stays taken.
        """,
      arguments: [slug],
      options: [isUndone],
      examples: [
        .init("keyvault app archive shop", "puts 'shop' aside"),
        .init("keyvault app archive shop --undo", "takes it up again"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let slug = invocation[slug]
        let isUndone = invocation[isUndone]
        let outcome = try session.change { draft throws(VaultError) in
          if isUndone {
            try draft.unarchiveApplication(slug)
          } else {
            try draft.archiveApplication(slug)
          }
        }
        return .notice(
          isUndone ? "\(slug) is in use again\n" : "Archived \(slug)\n",
          try outcome.vault.index.application(slug).data.with([
            "generation": outcome.generationData
          ]))
      })
  }
}
