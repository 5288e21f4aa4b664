import Arguments
import Vault
import VaultFile

/// `keyvault sub list`: which application uses what.
enum SubscriptionListCommand {
  private static let slug = Argument.optional(.slug, help: "only those of this application")

  static var command: Command<Keyvault.Action> {
    Command(
      "list",
      summary: "list the APIs that applications use",
      discussion: """
        Shows application, API and scopes, and the version of the catalog in which they were last \
        found. Members may do this, too.
        """,
      arguments: [slug],
      examples: [.init("keyvault sub list shop", "lists what 'shop' uses")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { invocation, session in
        let entries = try session.open().vault.index.subscriptions(of: invocation[slug])
        guard !entries.isEmpty else { return .result("No subscriptions yet.\n", []) }
        var table = Table("APP", "API", "SCOPES", "ADDED", "CATALOG")
        for (slug, entry) in entries {
          table.add(
            slug, entry.api, entry.scopes.joined(separator: " "), Timestamp(entry.added).date,
            entry.catalogVersion.isEmpty ? "not checked" : entry.catalogVersion)
        }
        return .result(table.text, .array(entries.map { $1.data(of: $0) }))
      })
  }
}

extension VaultIndex {
  /// The subscriptions of one application or of all, in the order of slugs and APIs.
  func subscriptions(
    of slug: String?
  ) throws(VaultError) -> [(slug: String, entry: Subscription)] {
    let applications: [Application]
    if let slug {
      applications = [try application(slug)]
    } else {
      applications = applicationsByName
    }
    return applications.flatMap { application in
      application.subscriptions.map { (application.slug, $0) }
    }
  }
}
