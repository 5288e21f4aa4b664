import APICatalog
import Arguments
import SourceText
import Vault
import VaultFile
import VaultStorage

/// `keyvault sub add`: an API that an application uses from now on.
enum SubscriptionAddCommand {
  private static let slug = Argument.required(.slug, help: "the application")
  private static let api = Argument.required(.text("API"), help: "the API as the catalog names it")
  private static let scopes = Option.list(
    "scope", .text("SCOPE"), help: "a scope that the application uses")
  private static let catalog = Option.optional(
    "catalog", .file("FILE"), help: "the provider's catalog.json, in which the names have to be")

  static var command: Command<Keyvault.Action> {
    Command(
      "add",
      summary: "note that an application uses an API",
      discussion: """
        Adds an API to an application, or scopes to an API that it uses. With --catalog the names \
        are looked up, and what does not exist is refused; without, they are noted as they are.
        """,
      arguments: [slug, api],
      options: [scopes, catalog],
      examples: [
        .init(
          "keyvault sub add shop payments --scope read --scope write --catalog catalog.json",
          "notes two scopes that the catalog has")
      ],
      exitCodes: ExitCode.help(ExitCode.changing + [.exists]),
      action: { invocation, session in
        let (slug, api, scopes) = (invocation[slug], invocation[api], invocation[scopes])
        let catalog = try invocation[catalog].map { path throws(VaultError) in
          try APICatalog(at: path)
        }
        if let catalog, let gap = catalog.gaps(in: api, scopes: scopes).first {
          throw VaultError.gap(gap, in: catalog)
        }
        let outcome = try session.change { draft throws(VaultError) in
          try draft.addSubscription(
            of: slug, to: api, scopes: scopes, catalogVersion: catalog?.version ?? "")
        }
        let application = try outcome.vault.index.application(slug)
        let noted = application.subscriptions.first { $0.api == api }
        let list = noted?.scopes.joined(separator: " ") ?? ""
        let remark = catalog == nil ? "; not checked against a catalog" : ""
        return .notice(
          "\(slug) uses \(api.visible)\(list.isEmpty ? "" : ": \(list.visible)")\(remark)\n",
          (noted?.data(of: slug) ?? [:]).with(["generation": outcome.generationData]))
      })
  }
}

extension VaultIndex.Subscription {
  /// The subscription of an application as programs read it.
  func data(of slug: String) -> JSONValue {
    [
      "app": .string(slug), "api": .string(api), "scopes": .array(scopes.map(JSONValue.string)),
      "added_at": JSONValue(time: added), "catalog_version": .string(catalogVersion),
    ]
  }
}
