import APICatalog
import SourceText
import Vault
import VaultStorage

extension APICatalog {
  /// Reads the catalog in the file at `path`.
  init(at path: String) throws(VaultError) {
    let file = try NamedFile(path: path)
    let bytes = try file.read(upTo: Self.maximumSize)
    do { try self.init(parsing: bytes) } catch { throw .noCatalog(file.path, error) }
  }
}

extension VaultError {
  fileprivate static func noCatalog(_ path: String, _ error: APICatalogError) -> VaultError {
    let reason =
      switch error {
      case .tooLarge: "it is too large"
      case .notText: "it is not UTF-8"
      case .notJSON(let line): "it is no JSON in line \(line)"
      case .missing(let name): "it has no '\(name)'"
      case .badAPI(let number): "API number \(number) has a name or a scope that is none"
      case .repeatedAPI(let number): "API number \(number) has the name of another one"
      }
    return VaultError(
      .valueRefused, "'\(path.visible)' is no catalog: \(reason); nothing was changed",
      help: "take the catalog.json that the provider publishes")
  }

  static func gap(_ gap: CatalogGap, in catalog: APICatalog) -> VaultError {
    switch gap {
    case .api(let api, let nearest):
      VaultError(
        .notFound, "API '\(api.visible)' is not in the catalog; nothing was changed",
        help: suggestion(nearest, among: catalog.apis))
    case .scope(let scope, let api, let nearest):
      VaultError(
        .notFound,
        "API '\(api.visible)' has no scope '\(scope.visible)'; nothing was changed",
        help: suggestion(nearest, among: catalog.scopes[api] ?? []))
    }
  }

  private static func suggestion(_ nearest: String?, among names: [String]) -> String {
    if let nearest { return "use '\(nearest)' if you meant that" }
    guard !names.isEmpty else { return "leave it out, for there is none" }
    let shown = names.prefix(8).joined(separator: ", ")
    return "use one of these: \(shown)\(names.count > 8 ? ", ..." : "")"
  }
}
