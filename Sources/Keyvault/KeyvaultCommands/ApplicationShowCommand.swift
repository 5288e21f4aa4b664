import Arguments
import Vault
import VaultFile

/// `keyvault app show`: one application with its keys.
enum ApplicationShowCommand {
  private static let slug = Argument.required(.slug, help: "the application")

  static var command: Command<Keyvault.Action> {
    Command(
      "show",
      summary: "show an application with its keys",
      discussion: "Shows the names, keys and subscriptions. Members may do this, too.",
      arguments: [slug],
      examples: [.init("keyvault app show shop", "shows the application 'shop'")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { invocation, session in
        let vault = try session.open().vault
        let application = try vault.index.application(invocation[slug])
        let policy = vault.verified.state.record.policy
        let keys = application.keys.map {
          KeyStatus(of: $0, in: application, policy: policy, now: session.now)
        }
        var facts = FactList()
        facts.add("Application", application.slug)
        facts.add("Name", application.name)
        facts.add("Added", Timestamp(application.created).shown)
        if let archived = application.archived { facts.add("Archived", Timestamp(archived).shown) }
        for subscription in application.subscriptions {
          facts.add(
            "Subscription", ([subscription.api] + subscription.scopes).joined(separator: " "))
        }
        return .result(
          "\(facts.text)\n\(keyTable(keys))",
          application.data.with(["keys": .array(keys.map(\.data))]))
      })
  }
}
