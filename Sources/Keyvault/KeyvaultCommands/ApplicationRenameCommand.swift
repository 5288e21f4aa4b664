import Arguments
import SourceText
import Vault
import VaultFile

/// `keyvault app rename`: another slug, another name, or both.
enum ApplicationRenameCommand {
  private static let slug = Argument.required(.slug, help: "the application")
  private static let newSlug = Option.optional(
    "slug", .slug, help: "how commands will name it from now on")
  private static let name = Option.optional(
    "name", .text("NAME"), help: "how people will name it from now on")

  static var command: Command<Keyvault.Action> {
    Command(
      "rename",
      summary: "give an application another name",
      discussion: """
        Changes how commands or people name an application. Its keys, secrets and history stay \
        what they are.
        """,
      arguments: [slug],
      options: [newSlug, name],
      examples: [
        .init("keyvault app rename shop --name 'Web shop'", "changes what people read"),
        .init("keyvault app rename shop --slug webshop", "changes what is typed"),
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let slug = invocation[slug]
        guard invocation[newSlug] != nil || invocation[name] != nil else {
          throw invocation.usageError("give the new name with '--name' or '--slug'")
        }
        let outcome = try session.change { draft throws(VaultError) in
          try draft.renameApplication(slug, slug: invocation[newSlug], name: invocation[name])
        }
        let application = try outcome.vault.index.application(invocation[newSlug] ?? slug)
        return .notice(
          "\(slug) is now \(application.slug) ('\(application.name.visible)')\n",
          application.data.with(["generation": outcome.generationData]))
      })
  }
}
