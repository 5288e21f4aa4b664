internal import Catalog
internal import Content
internal import HTML
internal import Templates

/// The catalog itself: all products and APIs with filters, and ways to the guides.
extension CatalogWriter {
  /// What the template of the home page shows below the author's own text.
  func home(besides taken: Set<String>) -> TemplateObject {
    var facets = CatalogFacets(site, style)
    let products = site.listedProducts.map { card($0, facets: facets.add($0)) }
    let apis = site.listedAPIs.map { card($0, facets: facets.add($0)) }
    let guides = guides()
    var parts = PartNames(taken)
    parts.add("products", word("products"))
    parts.add("apis", word("apis"))
    parts.add("guides", word("guides"))
    parts.add("changes", word("latestChanges"))
    let total = products.count + apis.count
    let groups = facets.value(of: total)
    var object: TemplateObject = [
      "ids": parts.ids, "products": .list(products), "apis": .list(apis),
      "facets": groups, "hasFacets": .bool(!groups.isFalsey), "total": .number(total),
      "resultsHtml": .html(results(of: total, of: total)),
      "guides": .list(guides), "hasProducts": .bool(!products.isEmpty),
      "hasApis": .bool(!apis.isEmpty), "hasGuides": .bool(!guides.isEmpty),
      "allUrl": .text(url(Site.allPagesPath)),
    ]
    let news = news()
    for key in news.keys { object[key] = news[key] }
    return object
  }

  private func results(of shown: Int, of total: Int) -> HTMLFragment {
    var html = HTMLWriter()
    html.phrase(word("resultCount"), textHTML("\(shown)"), textHTML("\(total)"))
    return html.fragment
  }

  /// The first pages of the table of contents, or the spaces where there are several.
  private func guides() -> [TemplateValue] {
    let spaces = site.spaces.filter { !$0.isHidden && $0.home != nil }
    if spaces.count > 1 {
      return spaces.prefix(Self.guideLimit).compactMap { space in
        space.home.map { guide($0, label: textHTML(space.title)) }
      }
    }
    guard let navigation = spaces.first?.navigation else { return [] }
    let tiles = navigation.groups.flatMap(\.nodes).compactMap { place -> TemplateValue? in
      let node = navigation.nodes[place]
      guard case .page(let page, nil) = node.target, !node.isHidden,
        site.catalogSubject(of: page) == nil
      else { return nil }
      return guide(page, label: labelHTML(node.label))
    }
    return Array(tiles.prefix(Self.guideLimit))
  }

  /// How many guides the home page shows; the others are on the page of everything.
  private static let guideLimit = 12
}
