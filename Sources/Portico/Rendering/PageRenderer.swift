package import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import SourceText
package import Templates

/// Makes the HTML of pages: what is the same for all of them is prepared once.
package struct PageRenderer: Sendable {
  private let site: Site
  private let style: PageStyle
  private let menus: [NavigationMenu]
  /// For each page, the pages before and behind it in reading order.
  private let neighbours: [(previous: PageIndex?, next: PageIndex?)]
  private let assetsByPath: [String: AssetIndex]
  private let footer: TemplateValue

  /// Prepares a site whose pages are resolved.
  package init(site: Site, style: PageStyle) {
    self.site = site
    self.style = style
    menus = site.spaces.map { NavigationMenu($0, of: site, style: style) }
    neighbours = readingOrder(of: site)
    var assetsByPath: [String: AssetIndex] = [:]
    for (index, asset) in site.assets.enumerated() {
      assetsByPath[asset.sourcePath] = AssetIndex(index)
    }
    self.assetsByPath = assetsByPath
    footer = Self.footer(of: site, style: style)
  }

  /// The page as a whole HTML document in UTF-8, and the template variables that were unknown.
  package func render(_ index: PageIndex) -> (html: [UInt8], findings: TemplateFindings) {
    let page = site[index]
    var writer = ContentWriter(site: site, page: page, style: style)
    let content = content(of: index, &writer)
    let notes = notes(of: page, &writer)
    var object = frame(
      root: writer.root, homeURL: homeURL(writer.root, space: page.space),
      hasSidebar: page.content.frontMatter.layout.showsNavigation)
    object["page"] = pageObject(page, root: writer.root)
    object["breadcrumbs"] = breadcrumbs(of: page, root: writer.root)
    object["hasBreadcrumbs"] = .bool(!(object["breadcrumbs"]?.isFalsey ?? true))
    object["nav"] = menus[page.space].value(
      current: page.node, root: writer.root, noting: &writer.findings)
    object["outline"] = outline(of: page)
    object["sections"] = sections(current: page.space, root: writer.root)
    object["hasSections"] = .bool(!(object["sections"]?.isFalsey ?? true))
    object["variants"] = variants(current: page.space, root: writer.root)
    object["hasVariants"] = .bool(!(object["variants"]?.isFalsey ?? true))
    let around = neighbours[Int(index.position)]
    object["previous"] = neighbour(around.previous, root: writer.root)
    object["next"] = neighbour(around.next, root: writer.root)
    object["contentHtml"] = content
    object["footnotesHtml"] = notes
    var html = HTMLWriter(capacity: 32 << 10)
    _ = style.templates.render(
      "guide", with: .object(object), into: &html, noting: &writer.findings)
    return (html.bytes, writer.findings)
  }

  // MARK: - Content

  private func content(of index: PageIndex, _ writer: inout ContentWriter) -> TemplateValue {
    let page = site[index]
    guard page.content.document.blocks.isEmpty else {
      return .html(writer.captured { $0.write(page.content.document.blocks) })
    }
    // A page without text shows what is below it.
    let children = page.node.map { site.spaces[page.space].navigation.nodes[$0].children } ?? []
    let pages = children.compactMap { child -> TemplateValue? in
      let node = site.spaces[page.space].navigation.nodes[child]
      guard case .page(let target, let fragment) = node.target, !node.isHidden else { return nil }
      let below = site[target]
      return [
        "url": .nonEmpty(writer.url(.page(target, fragment: fragment))),
        "titleHtml": .html(labelHTML(node.label)),
        "description": .nonEmpty(below.content.frontMatter.description),
        "icon": .nonEmpty(below.content.frontMatter.icon),
      ]
    }
    guard !pages.isEmpty else { return .none }
    return .html(writer.captured { $0.render(.children, ["pages": .list(pages)]) })
  }

  private func notes(of page: SitePage, _ writer: inout ContentWriter) -> TemplateValue {
    let notes = page.content.document.notes
    guard !notes.isEmpty else { return .none }
    let values = notes.enumerated().map { index, note -> TemplateValue in
      let body = writer.value(note.blocks)
      let uses = writer.noteUses[index] ?? 0
      let backlinks = (0..<uses).map { use -> TemplateValue in
        [
          "url": .text("#" + writer.noteReferenceID(index, use + 1)),
          "label": .text("\(style.words["backToNote"]) \(index + 1)"),
        ]
      }
      return [
        "id": .text("note-\(index + 1)"), "number": .number(index + 1),
        "backlinks": .list(backlinks), "bodyHtml": body,
      ]
    }
    return .html(writer.captured { $0.render(.footnotes, ["notes": .list(values)]) })
  }

  // MARK: - Frame

  /// What every page has, whatever its type.
  private func frame(root: String, homeURL: String, hasSidebar: Bool) -> TemplateObject {
    [
      "t": style.words.object, "root": .text(root), "homeUrl": .text(homeURL),
      "site": siteObject(root: root),
      "assets": [
        "css": .text(root + style.stylesheet), "js": .text(root + style.script),
        "theme": .text(root + style.themeScript),
      ],
      "page": .none, "alternates": .list([]), "breadcrumbs": .none, "hasBreadcrumbs": false,
      "nav": .none, "outline": .none, "sections": .none, "hasSections": false, "variants": .none,
      "hasVariants": false, "previous": .none, "next": .none, "contentHtml": .none,
      "footnotesHtml": .none, "tagFilter": .none,
    ]
  }

  private func siteObject(root: String) -> TemplateValue {
    var logo: String?
    if let path = site.configuration.logo, let asset = assetsByPath[path] {
      logo = root + percentEncodedPath(site[asset].outputPath)
    }
    let language = site.configuration.language
    let isRightToLeft = ["ar", "he", "fa", "ur"].contains(language.prefix(2))
    return [
      "title": .text(site.title), "language": .text(language),
      "direction": .text(isRightToLeft ? "rtl" : "ltr"),
      "description": .nonEmpty(site.configuration.description), "logoUrl": .nonEmpty(logo),
      "generator": "portico", "footerHtml": footer,
    ]
  }

  /// The foot of every page. It is the same at every depth, so only links to other sites and to
  /// mail addresses lead somewhere.
  private static func footer(of site: Site, style: PageStyle) -> TemplateValue {
    guard let text = site.configuration.footer else { return .none }
    let content = parsePage(Source(path: "portico.yml", text: text)).value
    var page = SitePage(
      space: 0, sourcePath: "portico.yml", outputPath: "index.html", content: content, title: "")
    page.targets = content.document.references.map { reference in
      let isElsewhere = urlScheme(reference.destination) != nil && isSafeURL(reference.destination)
      return isElsewhere ? .external(reference.destination) : .broken
    }
    var writer = ContentWriter(site: site, page: page, style: style)
    return .nonEmpty(writer.captured { $0.write(content.document.blocks) })
  }

  private func homeURL(_ root: String, space: Int) -> String {
    guard let home = site.spaces.first(where: { $0.home != nil })?.home else {
      return root.isEmpty ? "./" : root
    }
    return linkURL(site[home].outputPath, root: root, style: site.configuration.urlStyle)
  }

  private func pageObject(_ page: SitePage, root: String) -> TemplateValue {
    let matter = page.content.frontMatter
    let layout = matter.layout
    let document = page.content.document
    let title = document.title.map { labelHTML($0.content) } ?? textHTML(page.title)
    let tags = matter.tags.map { slug -> TemplateValue in
      let known = site.spaces[page.space].tags.first { $0.slug == slug }
      return ["label": .text(known?.label ?? slug), "color": .nonEmpty(known?.color)]
    }
    var cover = TemplateValue.none
    if let index = assetIndex(matter.cover, from: page), layout.showsCover {
      cover = .text(root + percentEncodedPath(site[index].outputPath))
    }
    let hasOutline = document.anchors.contains(where: \.isInOutline)
    let isRobotFree = page.isUnindexed || matter.isUnindexedByRobots
    return [
      "title": .text(page.title), "documentTitle": .text(documentTitle(page)),
      "description": .nonEmpty(matter.description),
      "canonical": .nonEmpty(matter.canonical ?? canonical(page)),
      "robots": isRobotFree ? "noindex" : .none,
      "markdownUrl": .text(root + percentEncodedPath(page.markdownPath)),
      "rssUrl": page.hasUpdates ? .text(root + percentEncodedPath(page.feedPath)) : .none,
      "kind": "guide", "wide": .bool(layout.isWide), "hideTitle": .bool(!layout.showsTitle),
      "hideDescription": .bool(!layout.showsDescription),
      "hideSidebar": .bool(!layout.showsNavigation),
      "hideOutline": .bool(!layout.showsOutline || !hasOutline),
      "hidePager": .bool(!layout.showsPagination), "titleHtml": .html(title),
      "icon": .nonEmpty(matter.icon), "coverUrl": cover,
      "tags": layout.showsTags ? .list(tags) : .list([]), "updated": .nonEmpty(matter.updated),
      "editUrl": .nonEmpty(
        site.configuration.editURL.map { $0 + percentEncodedPath(page.sourcePath) }),
      "searchUrl": .none,
    ]
  }

  /// `page — parent — site`, without repeating the site's title.
  private func documentTitle(_ page: SitePage) -> String {
    var parts = [page.title]
    if let node = page.node,
      let parent = site.spaces[page.space].navigation.ancestors(of: node).last
    {
      let text = site.spaces[page.space].navigation.nodes[parent].label.plainText
      if !text.isEmpty, text != page.title { parts.append(text) }
    }
    if site.title != page.title { parts.append(site.title) }
    return parts.joined(separator: " — ")
  }

  private func canonical(_ page: SitePage) -> String? {
    site.configuration.siteURL.map {
      linkURL(page.outputPath, root: $0, style: site.configuration.urlStyle)
    }
  }

  /// The asset that a path in a page's front matter means.
  private func assetIndex(_ path: String?, from page: SitePage) -> AssetIndex? {
    guard let path, let joined = page.sourcePath.parentFolder.appendingPath(path) else {
      return nil
    }
    return assetsByPath[joined]
  }

  // MARK: - Around the page

  private func breadcrumbs(of page: SitePage, root: String) -> TemplateValue {
    guard let node = page.node else { return .none }
    let navigation = site.spaces[page.space].navigation
    var crumbs: [TemplateValue] = []
    if site.spaces.count > 1 {
      crumbs.append(["titleHtml": .html(textHTML(site.spaces[page.space].title)), "url": .none])
    }
    if let title = navigation.groups[navigation.nodes[node].group].title {
      crumbs.append(["titleHtml": .html(labelHTML(title)), "url": .none])
    }
    for ancestor in navigation.ancestors(of: node) {
      let entry = navigation.nodes[ancestor]
      var address: String?
      if case .page(let index, nil) = entry.target {
        address = linkURL(
          site[index].outputPath, root: root, style: site.configuration.urlStyle)
      }
      crumbs.append(["titleHtml": .html(labelHTML(entry.label)), "url": .nonEmpty(address)])
    }
    return .list(crumbs)
  }

  private func outline(of page: SitePage) -> TemplateValue {
    var sections: [(anchor: Anchor, children: [Anchor])] = []
    for anchor in page.content.document.anchors where anchor.isInOutline {
      if case .heading(let level) = anchor.kind, level > 2, !sections.isEmpty {
        sections[sections.count - 1].children.append(anchor)
      } else {
        sections.append((anchor, []))
      }
    }
    return .list(
      sections.map { section in
        [
          "titleHtml": .html(textHTML(section.anchor.text)),
          "url": .text(fragmentURL(section.anchor)),
          "children": .list(
            section.children.map {
              ["titleHtml": .html(textHTML($0.text)), "url": .text(fragmentURL($0))]
            }),
        ]
      })
  }

  private func fragmentURL(_ anchor: Anchor) -> String {
    "#" + percentEncodedPathSegment(anchor.id)
  }

  private func neighbour(_ index: PageIndex?, root: String) -> TemplateValue {
    guard let index else { return .none }
    let page = site[index]
    return [
      "titleHtml": .html(textHTML(page.shortTitle)),
      "url": .text(linkURL(page.outputPath, root: root, style: site.configuration.urlStyle)),
    ]
  }

  /// The tabs of a site of several sections: each section once, leading to its first space.
  private func sections(current: Int, root: String) -> TemplateValue {
    var seen: Set<String> = []
    var values: [TemplateValue] = []
    for space in site.spaces where !space.isHidden {
      guard let section = space.section, seen.insert(section).inserted, let home = space.home
      else { continue }
      values.append([
        "title": .text(section), "current": .bool(site.spaces[current].section == section),
        "url": .text(
          linkURL(site[home].outputPath, root: root, style: site.configuration.urlStyle)),
      ])
    }
    return values.count > 1 ? .list(values) : .none
  }

  /// The other spaces of the current section.
  private func variants(current: Int, root: String) -> TemplateValue {
    let here = site.spaces[current]
    var values: [TemplateValue] = []
    for (index, space) in site.spaces.enumerated() where space.section == here.section {
      guard let home = space.home, !space.isHidden || index == current else { continue }
      values.append([
        "title": .text(space.title), "current": .bool(index == current),
        "url": .text(
          linkURL(site[home].outputPath, root: root, style: site.configuration.urlStyle)),
      ])
    }
    return values.count > 1 ? .list(values) : .none
  }

  // MARK: - Other pages

  /// The page for addresses that do not exist.
  ///
  /// It is served at any depth, so its addresses begin at the site's root when that is known.
  package func renderNotFound() -> (html: [UInt8], findings: TemplateFindings) {
    let root = site.configuration.siteURL ?? ""
    var findings = TemplateFindings()
    var object = frame(root: root, homeURL: homeURL(root, space: 0), hasSidebar: true)
    object["page"] = bareObject(title: style.words["notFound"])
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
  private func bareObject(title: String) -> TemplateValue {
    [
      "title": .text(title), "documentTitle": .text("\(title) — \(site.title)"),
      "description": .none, "canonical": .none, "robots": "noindex", "markdownUrl": .none,
      "rssUrl": .none, "kind": "notfound", "wide": false, "hideTitle": false,
      "hideDescription": true, "hideSidebar": false, "hideOutline": true, "hidePager": true,
      "titleHtml": .html(textHTML(title)), "icon": .none, "coverUrl": .none, "tags": .list([]),
      "updated": .none, "editUrl": .none, "searchUrl": .none,
    ]
  }
}

/// The pages before and behind each page: in the order of the table of contents, without hidden
/// pages, across groups but not across spaces.
private func readingOrder(of site: Site) -> [(previous: PageIndex?, next: PageIndex?)] {
  var result = [(previous: PageIndex?, next: PageIndex?)](
    repeating: (nil, nil), count: site.pages.count)
  var last: PageIndex?
  for (position, page) in site.pages.enumerated() where !page.isHidden {
    let index = PageIndex(position)
    if let last, site[last].space == page.space {
      result[position].previous = last
      result[Int(last.position)].next = index
    }
    last = index
  }
  return result
}

extension SitePage {
  /// The path of the Markdown twin in the output.
  package var markdownPath: String { outputPath.replacingEnding(".html", by: ".md") }

  /// The path of the feed of the page's updates.
  package var feedPath: String {
    outputPath.hasSuffix("index.html")
      ? outputPath.replacingEnding("index.html", by: "rss.xml")
      : outputPath.replacingEnding(".html", by: "/rss.xml")
  }

  /// Whether the page has a change log.
  package var hasUpdates: Bool {
    content.document.blocks.contains { block in
      if case .updates = block.kind { true } else { false }
    }
  }
}

extension String {
  fileprivate func replacingEnding(_ ending: String, by other: String) -> String {
    hasSuffix(ending) ? dropLast(ending.count) + other : self + other
  }
}
