internal import SourceText

/// What a catalog does not have of what somebody asks for.
package enum CatalogGap: Hashable, Sendable {
  /// The API, with the name that was probably meant.
  case api(String, nearest: String?)
  /// A scope of the API, with the name that was probably meant.
  case scope(String, of: String, nearest: String?)
}

extension APICatalog {
  /// What the catalog does not have of an API with these scopes; nothing when all is there.
  package func gaps(in api: String, scopes wanted: [String]) -> [CatalogGap] {
    guard let offered = scopes[api] else {
      return [.api(api, nearest: nearest(to: api, among: scopes.keys))]
    }
    let known = Set(offered)
    return wanted.filter { !known.contains($0) }.map {
      .scope($0, of: api, nearest: nearest(to: $0, among: offered))
    }
  }

  /// The names of the APIs in the order of their bytes.
  package var apis: [String] {
    scopes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
