package import OpenAPI

/// A permission that a token can carry.
package struct CatalogScope: Sendable {
  /// The name in requests.
  package var name: String
  /// What it permits; nil if nobody says.
  package var description: String?
  /// The grants of OAuth 2 it can be had by, in the order of their names.
  package var flows: [OAuthFlow.Kind] = []
  /// How often its operations may be called, as written.
  package var rateLimit: String?
  /// The ids of the APIs that know it in a version that is not retired.
  package var apis: [String] = []
  /// The operations of current versions that ask for it.
  package var operations: [APICatalog.OperationIndex] = []
  /// The ids of the products one of whose plans grants it.
  package var products: [String] = []
  /// The path of its page in the output.
  package var path: String

  /// Creates a scope of which nothing but its name is known.
  package init(name: String, path: String) {
    self.name = name
    self.path = path
  }
}
