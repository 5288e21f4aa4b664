import Arguments
import Vault
import VaultFile
import VaultStorage

/// `keyvault app delete`: an application with all its secrets, for good.
enum ApplicationDeleteCommand {
  private static let slug = Argument.required(.slug, help: "the application")

  static var command: Command<Keyvault.Action> {
    Command(
      "delete",
      summary: "delete an application with its secrets, for good",
      discussion: """
        Removes the application, its keys and its secrets, chooses the vault's keys anew and \
        removes the earlier states beside the vault. Asks for the slug to be typed. Copies \
        elsewhere keep what they hold; keys stay valid at the provider until they are reset there.
        """,
      arguments: [slug],
      examples: [
        .init("keyvault app delete shop", "asks for 'shop' to be typed, and deletes it"),
        .init("keyvault app delete shop --confirm shop", "does so in a script"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let slug = invocation[slug]
        let open = try session.open(for: .writing)
        try open.vault.requireSignature(to: "delete applications")
        let application = try open.vault.index.application(slug)
        let secrets = application.keys.flatMap(\.versions).count { $0.blob != nil }
        session.note(
          "Deletes \(slug): \(counted(application.keys.count, "key")), "
            + "\(counted(secrets, "secret")). Irrevocable.")
        try session.confirm(typing: slug, as: "the application's slug")
        let outcome = try session.change(open) { draft throws(VaultError) in
          try draft.deleteApplication(slug)
        }
        return .notice(
          "Deleted \(slug).\(outcome.purgeRemark) Keys stay valid at the provider until reset "
            + "there.\n",
          [
            "app": .string(slug), "keys": .number(application.keys.count),
            "secrets": .number(secrets), "generation": outcome.generationData,
          ])
      })
  }
}
