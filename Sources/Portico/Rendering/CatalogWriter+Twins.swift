internal import Catalog
internal import HTML
internal import OpenAPI

/// The Markdown twins of the catalog's pages.
extension CatalogWriter {
  /// What a page is called.
  func title(of subject: CatalogPage.Subject) -> String {
    switch subject {
    case .home: site.title
    case .product(let place): site.apis.products[place].title
    case .scope(let place): site.apis.scopes[place].name
    case .environments: word("environments")
    case .all: word("allPages")
    case .changes: word("latestChanges")
    case .history(let api):
      word("changesIn").replacing("%1", with: site.apis.apis[api].title)
    case .comparison(let place): title(of: site.comparisons[place])
    }
  }

  /// What a page is about, in a sentence.
  func description(of subject: CatalogPage.Subject) -> String? {
    switch subject {
    case .home: site.configuration.description
    case .product(let place): site.apis.products[place].details.description
    case .scope(let place): site.apis.scopes[place].description
    case .environments: word("environmentsLead")
    case .all: nil
    case .changes, .history: word("changesLead")
    case .comparison(let place): style.verdict(on: site.comparisons[place].changes)
    }
  }

  /// What a page shows as Markdown, with links to other twins.
  func twin(of subject: CatalogPage.Subject) -> String {
    var text = "# \(title(of: subject))\n"
    if let description = description(of: subject) { text += "\n\(description)\n" }
    return text + addition(of: subject)
  }

  /// What a page shows of the catalog below its title and description.
  func addition(of subject: CatalogPage.Subject) -> String {
    switch subject {
    case .home, .all: listing()
    case .product(let place): twin(of: site.apis.products[place])
    case .scope(let place): twin(of: site.apis.scopes[place])
    case .environments: environmentsTwin()
    case .changes: twin(ofChanges: site.latestComparisons)
    case .history(let api): twin(ofChanges: site.comparisons(of: api))
    case .comparison(let place): twin(of: site.comparisons[place])
    }
  }

  private func twin(of product: CatalogProduct) -> String {
    var text = ""
    if product.status != .active {
      text += "\n**\(word("product-\(product.status.rawValue)"))**\n"
    }
    text += section(
      "coverage", product.coverage.map { "\($0.title)\($0.text.map { ": \($0)" } ?? "")" })
    text += section(
      "productAPIs",
      product.apis.compactMap { member in
        guard let api = site.apis.api(member.id) else { return nil }
        let version = member.version(of: api)
        let role = member.role.map { ": \($0)" } ?? ""
        return "\(twinLink(api.title, version.overviewPath)) \(version.number.text)\(role)"
      })
    text += section(
      "plans",
      product.plans.map { plan in
        let scopes = plan.scopes.map { "`\($0)`" }
        let known = scopes + [plan.limits, plan.price].compactMap(\.self)
        return known.isEmpty ? plan.name : "\(plan.name): \(known.joined(separator: ", "))"
      })
    return text
  }

  private func twin(of scope: CatalogScope) -> String {
    section(
      "operations",
      scope.operations.map { index in
        let operation = site.apis[index]
        let path = site.apis.path(of: index)
        return "`\(operation.shownMethod) \(operation.path)` \(twinLink(operation.title, path))"
      })
      + section(
        "apis",
        scope.apis.compactMap { site.apis.api($0) }.map {
          twinLink($0.title, $0.currentVersion.overviewPath)
        })
      + section(
        "products",
        scope.products.compactMap { site.apis.product($0) }.map { twinLink($0.title, $0.path) })
  }

  private func environmentsTwin() -> String {
    var text = ""
    for environment in site.apis.environments {
      var lines: [String] = []
      for api in site.listedAPIs {
        for spec in api.currentVersion.specs where spec.environment?.id == environment.id {
          lines += spec.baseURLs.map { "\(api.title): `\($0)`" }
          lines += spec.tokenURLs.map { "\(api.title), \(word("tokenURL")): `\($0.url)`" }
        }
      }
      guard !lines.isEmpty else { continue }
      text += "\n## \(environment.label)\n\n" + lines.map { "* \($0)\n" }.joined()
    }
    return text
  }

  private func listing() -> String {
    section("products", site.listedProducts.map { twinLink($0.title, $0.path) })
      + section(
        "apis", site.listedAPIs.map { twinLink($0.title, $0.currentVersion.overviewPath) })
      + section(
        "guides",
        site.pages.filter { !$0.isHidden }.map { twinLink($0.title, $0.outputPath) })
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n## \(word(title))\n\n" + lines.map { "* \($0)\n" }.joined()
  }

  private func twinLink(_ title: String, _ path: String) -> String {
    "[\(title)](\(root)\(percentEncodedPath(path.dropLast("html".count) + "md")))"
  }
}
