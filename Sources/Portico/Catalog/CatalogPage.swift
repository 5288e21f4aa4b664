/// A page that shows a part of the catalog: a product, a scope, or a list.
package struct CatalogPage: Hashable, Sendable {
  /// What it shows.
  package var subject: Subject
  /// The path of the HTML file in the output.
  package var path: String

  /// The path of the Markdown twin in the output.
  package var markdownPath: String { path.dropLast("html".count) + "md" }

  /// What a page of the catalog shows.
  package enum Subject: Hashable, Sendable {
    /// All products and APIs with filters, and ways to the guides.
    case home
    /// A product, by its position in `APICatalog.products`.
    case product(Int)
    /// A scope, by its position in `APICatalog.scopes`.
    case scope(Int)
    /// Where every API runs.
    case environments
    /// Everything there is, from A to Z.
    case all
    /// What changed in all APIs of late.
    case changes
    /// What changed in an API from version to version, by its position in `APICatalog.apis`.
    case history(Int)
    /// What is different between two versions, by its position in `Site.comparisons`.
    case comparison(Int)
  }

  /// Creates a page.
  package init(_ subject: Subject, path: String) {
    self.subject = subject
    self.path = path
  }
}

extension Site {
  /// Whether there is something to list besides guides.
  package var hasCatalog: Bool { !apis.apis.isEmpty || !apis.products.isEmpty }

  /// The pages that a catalog has, whether or not a page of the author's stands at their address.
  ///
  /// A site of guides has the list of everything, too, since it is the search for readers without
  /// scripts.
  package var wantedCatalogPages: [CatalogPage] {
    let all = CatalogPage(.all, path: Self.allPagesPath)
    guard hasCatalog else { return pages.isEmpty ? [] : [all] }
    var wanted = [CatalogPage(.home, path: Self.homePath)]
    wanted += apis.products.enumerated()
      .map { CatalogPage(.product($0.offset), path: $0.element.path) }
    wanted += apis.scopes.enumerated().map { CatalogPage(.scope($0), path: $1.path) }
    if !apis.environments.isEmpty {
      wanted.append(CatalogPage(.environments, path: Self.environmentsPath))
    }
    return wanted + [all] + wantedChangePages
  }

  /// Whether a page of the catalog is meant for everybody: not of a retired product or version.
  package func isListed(_ page: CatalogPage) -> Bool {
    switch page.subject {
    case .home, .scope, .environments, .all, .changes: true
    case .product(let place): apis.products[place].status != .retired
    case .history(let api):
      comparisons(of: api).contains { isListed(comparisons[$0]) }
    case .comparison(let place): isListed(comparisons[place])
    }
  }

  /// What a page of the author's shows of the catalog besides its own text; nil for a guide.
  ///
  /// The page at the site's own address goes on as the catalog, and a product's page as the
  /// product.
  package func catalogSubject(of index: PageIndex) -> CatalogPage.Subject? {
    guard hasCatalog else { return nil }
    let path = self[index].outputPath
    if path == Self.homePath { return .home }
    let product = apis.products.firstIndex { $0.page == index && $0.path == path }
    return product.map { .product($0) }
  }

  /// The path of the page at the site's own address.
  package static let homePath = "index.html"
  /// The path of the page that tells where every API runs.
  package static let environmentsPath = "environments.html"
  /// The path of the page that lists everything.
  package static let allPagesPath = "all.html"
}
