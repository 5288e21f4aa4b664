package import Catalog
internal import Content
internal import Discovery
internal import GitBook
internal import HTML
internal import SourceText
package import Templates

/// Makes the HTML of pages: what is the same for all of them is prepared once.
package struct PageRenderer: Sendable {
  let site: Site
  let style: PageStyle
  let menus: [NavigationMenu]
  /// For each page, the pages before and behind it in reading order.
  private let neighbours: [(previous: PageIndex?, next: PageIndex?)]
  private let assetsByPath: [String: AssetIndex]
  private let footer: TemplateValue

  let apis: APIContexts

  /// The versions of all APIs in the order of the catalog.
  var contexts: [[APIContext]] { apis.all }
  var surroundings: ReferenceSurroundings { apis.surroundings }

  /// Prepares a site whose pages are resolved; `paths` are those of all files in its source tree,
  /// which descriptions of APIs may refer to.
  package init(site: Site, style: PageStyle, paths: [String] = []) {
    self.site = site
    self.style = style
    menus = site.spaces.map { space in
      NavigationMenu(space.navigation.listing(site, style.words), of: site, style: style)
    }
    apis = APIContexts(of: site, style: style, paths: paths)
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
    writer.apis = apis
    let content = content(of: index, &writer)
    let notes = notes(of: page, &writer)
    var object = frame(
      root: writer.root, homeURL: homeURL(writer.root, space: page.space),
      hasSidebar: page.content.frontMatter.layout.showsNavigation)
    object["page"] = pageObject(page, root: writer.root)
    object["breadcrumbs"] = breadcrumbs(of: page, root: writer.root)
    object["sections"] = topLinks(
      current: site.catalogSubject(of: index)?.topPath ?? page.outputPath, space: page.space,
      root: writer.root)
    object["hasBreadcrumbs"] = .bool(!(object["breadcrumbs"]?.isFalsey ?? true))
    object["nav"] = menus[page.space].value(
      current: page.node, root: writer.root, noting: &writer.findings)
    object["outline"] = outline(of: page)
    object["hasSections"] = .bool(!(object["sections"]?.isFalsey ?? true))
    object["variants"] = variants(current: page.space, root: writer.root)
    object["hasVariants"] = .bool(!(object["variants"]?.isFalsey ?? true))
    let around = neighbours[Int(index.position)]
    object["previous"] = neighbour(around.previous, root: writer.root)
    object["next"] = neighbour(around.next, root: writer.root)
    object["contentHtml"] = content
    object["footnotesHtml"] = notes
    object["discoveryHtml"] = .html(site.discovery(of: index, picture: picture(of: page)))
    let template = addCatalog(to: &object, of: index, &writer.findings)
    var html = HTMLWriter(capacity: 32 << 10)
    _ = style.templates.render(
      template, with: .object(object), into: &html, noting: &writer.findings)
    return (html.bytes, writer.findings)
  }

  /// Adds what the page shows of the catalog besides its text, and returns its template.
  private func addCatalog(
    to object: inout TemplateObject, of index: PageIndex, _ findings: inout TemplateFindings
  ) -> String {
    guard let subject = site.catalogSubject(of: index) else { return "guide" }
    let page = site[index]
    let writer = CatalogWriter(site, style, path: page.outputPath)
    if case .object(var head)? = object["page"] {
      head["kind"] = .text(subject.name)
      if subject == .home {
        head["hideSidebar"] = true
        head["hideOutline"] = true
      } else {
        head["hideOutline"] = .bool(!page.content.frontMatter.layout.showsOutline)
        object["breadcrumbs"] = breadcrumbs(of: subject, writer)
        object["hasBreadcrumbs"] = true
      }
      object["page"] = .object(head)
    }
    let taken = Set(page.content.document.anchors.map(\.id))
    return add(subject, writer, besides: taken, to: &object, noting: &findings)
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
        "icon": AuthorIcon.value(below.content.frontMatter.icon),
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
  func frame(root: String, homeURL: String, hasSidebar: Bool) -> TemplateObject {
    [
      "t": style.words.object, "root": .text(root), "homeUrl": .text(homeURL),
      "site": siteObject(root: root),
      "assets": [
        "css": .text(root + style.stylesheet), "js": .text(root + style.script),
        "theme": .text(root + style.themeScript), "search": .text(root + style.searchScript),
        "finder": .text(root + style.finderScript),
      ],
      "searchUrl": .text(linkURL(Self.searchPath, root: root, style: .file)),
      "page": .none, "alternates": .list([]), "breadcrumbs": .none, "hasBreadcrumbs": false,
      "nav": .none, "outline": .none, "sections": .none, "hasSections": false, "variants": .none,
      "hasVariants": false, "previous": .none, "next": .none, "contentHtml": .none,
      "footnotesHtml": .none, "discoveryHtml": .none, "tagFilter": .none, "extraScript": .none,
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

  /// The foot of every page.
  ///
  /// It is the same at every depth, so only links to other sites and to mail addresses lead
  /// somewhere.
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

  func homeURL(_ root: String, space: Int) -> String {
    if site.hasCatalog {
      return linkURL(Site.homePath, root: root, style: site.configuration.urlStyle)
    }
    guard let home = site.spaces.first(where: { $0.home != nil })?.home else {
      return root.isEmpty ? "./" : root
    }
    return linkURL(site[home].outputPath, root: root, style: site.configuration.urlStyle)
  }

  func pageObject(_ page: SitePage, root: String) -> TemplateValue {
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
      cover = .text(root + percentEncodedPath(site[index].stillPath ?? site[index].outputPath))
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
      "icon": AuthorIcon.value(matter.icon), "coverUrl": cover,
      "tags": layout.showsTags ? .list(tags) : .list([]), "updated": .nonEmpty(matter.updated),
      "editUrl": .nonEmpty(
        site.configuration.editURL.map { $0 + percentEncodedPath(page.sourcePath) }),
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

  func canonical(_ page: SitePage) -> String? { canonical(page.outputPath) }

  /// The absolute address of a page by its path, when the site's address is known.
  func canonical(_ path: String) -> String? {
    site.configuration.siteURL.map {
      linkURL(path, root: $0, style: site.configuration.urlStyle)
    }
  }

  /// The path in the output of what is shown where a page is shared: its cover, or the logo.
  func picture(of page: SitePage?) -> String? {
    let cover = page.flatMap { assetIndex($0.content.frontMatter.cover, from: $0) }
    let logo = site.configuration.logo.flatMap { assetsByPath[$0] }
    return (cover ?? logo).map { site[$0].outputPath }
  }

  /// The asset that a path in a page's front matter means.
  private func assetIndex(_ path: String?, from page: SitePage) -> AssetIndex? {
    guard let path, let joined = page.sourcePath.parentFolder.appendingPath(path) else {
      return nil
    }
    return assetsByPath[joined]
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
