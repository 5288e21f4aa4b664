internal import Catalog
internal import HTML
package import Templates

extension PageRenderer {
  /// The path of the page that shows the results of a search.
  package static let searchPath = "search.html"

  /// The page that shows the results of the search in its address.
  package func renderSearch() -> (html: [UInt8], findings: TemplateFindings) {
    var findings = TemplateFindings()
    var object = frame(root: "", homeURL: homeURL("", space: 0), hasSidebar: true)
    object["page"] = bareObject(title: style.words["search"], kind: "search")
    let links = topLinks(current: nil, root: "")
    object["sections"] = links
    object["hasSections"] = .bool(!links.isFalsey)
    let hasList = site.catalogPages.contains { $0.path == Site.allPagesPath }
    object["allUrl"] = .nonEmpty(hasList ? Site.allPagesPath : nil)
    if !site.spaces.isEmpty {
      object["nav"] = menus[0].value(current: nil, root: "", noting: &findings)
    }
    var html = HTMLWriter(capacity: 8 << 10)
    _ = style.templates.render("search", with: .object(object), into: &html, noting: &findings)
    return (html.bytes, findings)
  }
}

extension PageStyle {
  /// The words of the search, which are loaded with it.
  package var searchWords: [(name: String, text: String)] {
    [
      ("best", "searchBest"), ("product", "products"), ("api", "apis"),
      ("operation", "operations"), ("guide", "guides"), ("scope", "scopes"),
      ("schema", "schemas"), ("all", "searchAll"), ("one", "searchOne"), ("many", "searchMany"),
      ("none", "searchNone"), ("meant", "searchMeant"), ("scopeOfSearch", "searchScope"),
      ("pages", "allPages"), ("hint", "searchHint"), ("failed", "searchFailed"),
      ("deprecated", "deprecated"), ("kinds", "searchKinds"), ("results", "searchResults"),
    ].map { ($0.0, words[$0.1]) }
  }
}
