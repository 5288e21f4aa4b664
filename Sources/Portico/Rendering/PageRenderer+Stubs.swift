package import Catalog
internal import HTML
package import Templates

/// Pages that no Markdown file stands for.
extension PageRenderer {
  /// The page for addresses that do not exist.
  ///
  /// It is served at any depth, so its addresses begin at the site's root when that is known, and
  /// on whatever host it is, since a preview's policy allows no script of the final one.
  package func renderNotFound() -> (html: [UInt8], findings: TemplateFindings) {
    let root = site.configuration.sitePath ?? ""
    var findings = TemplateFindings()
    var object = frame(root: root, homeURL: homeURL(root, space: 0), hasSidebar: true)
    object["page"] = bareObject(title: style.words["notFound"])
    let links = topLinks(current: nil, root: root)
    object["sections"] = links
    object["hasSections"] = .bool(!links.isFalsey)
    if !site.spaces.isEmpty {
      object["nav"] = menus[0].value(current: nil, root: root, noting: &findings)
      for menu in menus { findings.merge(menu.findings) }
    }
    var html = HTMLWriter(capacity: 8 << 10)
    _ = style.templates.render("notfound", with: .object(object), into: &html, noting: &findings)
    return (html.bytes, findings)
  }

  /// A page at an old path that leads to the new one; nil when the target is gone.
  package func renderRedirect(
    _ redirect: Site.Redirect
  ) -> (html: [UInt8], findings: TemplateFindings)? {
    let root = rootPrefix(of: redirect.outputPath)
    var findings = TemplateFindings()
    var title = site.title
    let relative: String
    var canonical: String?
    switch redirect.target {
    case .page(let index, let fragment):
      title = site[index].title
      let suffix = fragment.map { "#" + percentEncodedPathSegment($0) } ?? ""
      relative =
        linkURL(site[index].outputPath, root: root, style: site.configuration.urlStyle) + suffix
      canonical = self.canonical(site[index])
    case .asset(let index, _): relative = root + percentEncodedPath(site[index].outputPath)
    case .output(let path, _):
      relative = linkURL(path, root: root, style: site.configuration.urlStyle)
      canonical = self.canonical(path)
    case .external(let address): relative = percentEncodedURL(address)
    case .fragment, .broken: return nil
    }
    var object = frame(root: root, homeURL: homeURL(root, space: 0), hasSidebar: false)
    object["page"] = bareObject(title: title)
    object["title"] = .text(title)
    object["url"] = .text(relative)
    object["canonical"] = .text(canonical ?? relative)
    var html = HTMLWriter(capacity: 2 << 10)
    _ = style.templates.render("redirect", with: .object(object), into: &html, noting: &findings)
    return (html.bytes, findings)
  }

  /// A page's variables when it has no source.
  func bareObject(title: String, kind: String = "notfound") -> TemplateValue {
    [
      "title": .text(title), "documentTitle": .text("\(title) — \(site.title)"),
      "description": .none, "canonical": .none, "robots": "noindex", "markdownUrl": .none,
      "rssUrl": .none, "kind": .text(kind), "wide": false, "hideTitle": false,
      "hideDescription": true, "hideSidebar": false, "hideOutline": true, "hidePager": true,
      "titleHtml": .html(textHTML(title)), "icon": .none, "coverUrl": .none, "tags": .list([]),
      "updated": .none, "editUrl": .none,
    ]
  }
}
