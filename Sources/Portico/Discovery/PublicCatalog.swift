internal import Catalog
internal import OpenAPI

/// What of a site's catalog may be told to everybody, with nothing in it that leads nowhere.
///
/// Names that no reader of `catalog.json` could use are left out.
struct PublicCatalog {
  /// The APIs with their positions in `APICatalog.apis`, sorted by their ids.
  let apis: [(place: Int, api: CatalogAPI)]
  /// The products, each with one API or more, sorted by their ids.
  let products: [CatalogProduct]
  /// The scopes of those APIs, sorted by their names.
  let scopes: [CatalogScope]
  /// The environments in the order of the catalog.
  let environments: [CatalogEnvironment]

  init(_ catalog: APICatalog) {
    apis = catalog.apis.enumerated().map { ($0.offset, $0.element) }
      .sorted { $0.api.id.precedes($1.api.id) }
    let ids = Set(apis.map(\.api.id))
    environments = catalog.environments
    let environmentIDs = Set(environments.map(\.id))
    scopes = catalog.scopes.compactMap { scope in
      var scope = scope
      scope.apis = scope.apis.filter(ids.contains).sortedOnce
      return scope.apis.isEmpty || !scope.name.isScopeToken ? nil : scope
    }.sorted { $0.name.precedes($1.name) }
    let names = Set(scopes.map(\.name))
    products = catalog.products.compactMap { product in
      var product = product
      product.apis = product.apis.filter { ids.contains($0.id) }
      guard !product.apis.isEmpty else { return nil }
      for place in product.plans.indices {
        product.plans[place].scopes = product.plans[place].scopes.filter(names.contains)
        product.plans[place].environments = product.plans[place].environments
          .filter(environmentIDs.contains)
      }
      return product
    }.sorted { $0.id.precedes($1.id) }
  }

  /// The names of the scopes that a subscription to an API may ask for.
  func scopes(of api: CatalogAPI) -> [String] {
    api.scopes.filter(\.isScopeToken).sortedOnce
  }
}

extension String {
  /// Whether it can name a scope (RFC 6749 §3.3), and is no longer than readers take.
  fileprivate var isScopeToken: Bool {
    (1...128).contains(utf8.count)
      && utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
  }
}
