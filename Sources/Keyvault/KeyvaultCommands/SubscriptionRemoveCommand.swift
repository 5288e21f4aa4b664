import Arguments
import SourceText
import Vault
import VaultFile

/// `keyvault sub remove`: an API that an application uses no more.
enum SubscriptionRemoveCommand {
  private static let slug = Argument.required(.slug, help: "the application")
  private static let api = Argument.required(.text("API"), help: "the API")

  static var command: Command<Keyvault.Action> {
    Command(
      "remove",
      summary: "note that an application no longer uses an API",
      discussion: "Removes the API with all its scopes from the application.",
      arguments: [slug, api],
      examples: [.init("keyvault sub remove shop payments", "removes it")],
      exitCodes: ExitCode.help(ExitCode.changing),
      action: { invocation, session in
        let (slug, api) = (invocation[slug], invocation[api])
        let outcome = try session.change { draft throws(VaultError) in
          try draft.removeSubscription(of: slug, to: api)
        }
        return .notice(
          "\(slug) no longer uses \(api.visible)\n",
          ["app": .string(slug), "api": .string(api), "generation": outcome.generationData])
      })
  }
}
