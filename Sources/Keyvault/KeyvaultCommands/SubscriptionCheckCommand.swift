import APICatalog
import Arguments
import Vault
import VaultFile

/// `keyvault sub check`: what a newer catalog no longer has.
enum SubscriptionCheckCommand {
  private static let slug = Argument.optional(.slug, help: "only what this application uses")
  private static let catalog = Option.required(
    "catalog", .file("FILE"), help: "the provider's catalog.json")

  static var command: Command<Keyvault.Action> {
    Command(
      "check",
      summary: "check that the catalog still has what applications use",
      discussion: """
        Looks up every API and scope in the catalog and lists what is not there. Ends with 3 if \
        anything is missing, so that a timer can call it. Changes nothing; members may do this, too.
        """,
      arguments: [slug],
      options: [catalog],
      examples: [.init("keyvault sub check --catalog catalog.json", "checks all applications")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { invocation, session in
        let catalog = try APICatalog(at: invocation[catalog])
        let entries = try session.open().vault.index.subscriptions(of: invocation[slug])
        let missing = entries.flatMap { slug, entry in
          catalog.gaps(in: entry.api, scopes: entry.scopes).map { (slug, $0) }
        }
        guard !missing.isEmpty else {
          let count = counted(entries.count, "subscription")
          return .notice("All is in the catalog: \(count).\n", [])
        }
        var table = Table("APP", "API", "SCOPE", "PERHAPS")
        for (slug, gap) in missing { table.add(slug, gap.api, gap.scope ?? "", gap.nearest ?? "") }
        return .result(
          table.text, .array(missing.map { $1.data(of: $0) }), code: .notFound)
      })
  }
}

extension CatalogGap {
  fileprivate var api: String {
    switch self {
    case .api(let api, _), .scope(_, let api, _): api
    }
  }

  fileprivate var scope: String? {
    switch self {
    case .api: nil
    case .scope(let scope, _, _): scope
    }
  }

  fileprivate var nearest: String? {
    switch self {
    case .api(_, let nearest), .scope(_, _, let nearest): nearest
    }
  }

  fileprivate func data(of slug: String) -> JSONValue {
    [
      "app": .string(slug), "api": .string(api), "scope": JSONValue(scope),
      "nearest": JSONValue(nearest),
    ]
  }
}
