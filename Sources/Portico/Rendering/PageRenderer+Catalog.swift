internal import APIDiff
package import Catalog
internal import Content
internal import Discovery
internal import GitBook
internal import HTML
package import Templates

/// Pages of the catalog.
extension PageRenderer {
  /// The page as a whole HTML document in UTF-8, its Markdown twin, and the template variables
  /// that were unknown.
  package func render(
    _ page: CatalogPage
  ) -> (html: [UInt8], twin: [UInt8], findings: TemplateFindings) {
    let writer = CatalogWriter(site, style, path: page.path)
    var findings = TemplateFindings()
    var object = frame(
      root: writer.root, homeURL: homeURL(writer.root, space: 0), hasSidebar: true)
    let head = head(of: page, writer)
    object["page"] = .object(head)
    object["discoveryHtml"] = .html(
      site.discovery(
        of: page, title: writer.title(of: page.subject), picture: picture(of: nil)))
    object["breadcrumbs"] = breadcrumbs(of: page.subject, writer)
    object["hasBreadcrumbs"] = .bool(page.subject != .home)
    let links = topLinks(current: page.subject.topPath ?? page.path, root: writer.root)
    object["sections"] = links
    object["hasSections"] = .bool(!links.isFalsey)
    if let api = page.subject.version(in: site) {
      let context = contexts[api.api][api.version]
      object["nav"] = context.menu.value(
        current: context.nodes[context.api.changesPath], root: writer.root, noting: &findings)
    } else if let menu = menus.first {
      object["nav"] = menu.value(
        current: menu.node(at: page.path), root: writer.root, noting: &findings)
    }
    let template = add(page.subject, writer, besides: [], to: &object, noting: &findings)
    var html = HTMLWriter(capacity: 16 << 10)
    _ = style.templates.render(template, with: .object(object), into: &html, noting: &findings)
    return (html.bytes, Array(writer.twin(of: page.subject).utf8), findings)
  }

  /// The Markdown twin of a page of the author's, with what it shows of the catalog.
  package func twin(of index: PageIndex) -> [UInt8] {
    let twin = site.markdownTwin(of: index)
    guard let subject = site.catalogSubject(of: index) else { return twin }
    let writer = CatalogWriter(site, style, path: site[index].outputPath)
    return twin + Array(writer.addition(of: subject).utf8)
  }

  /// Adds what `subject` shows of the catalog to the variables of its template, whose name is
  /// returned.
  func add(
    _ subject: CatalogPage.Subject, _ writer: CatalogWriter, besides taken: Set<String>,
    to object: inout TemplateObject, noting findings: inout TemplateFindings
  ) -> String {
    let template: String
    var shown = TemplateObject()
    var outline: [TemplateValue] = []
    switch subject {
    case .home:
      template = "home"
      shown = writer.home(besides: taken)
      object["extraScript"] = .nonEmpty(style.homeScript.map { writer.root + $0 })
    case .product(let place):
      template = "product"
      let product = site.apis.products[place]
      (shown, outline) = writer.content(of: product, besides: taken, noting: &findings)
      if object["contentHtml"]?.isFalsey ?? true {
        object["contentHtml"] = ownText(of: product, at: writer.path, noting: &findings)
      }
    case .scope(let place):
      template = "scope"
      (shown, outline) = writer.content(of: site.apis.scopes[place])
    case .environments:
      template = "environments"
      shown = writer.environments()
    case .all:
      template = "all"
      shown = writer.everything()
    case .changes:
      template = "changes"
      shown = writer.latestChanges()
    case .history(let api):
      template = "changes"
      shown = writer.history(of: api)
    case .comparison(let place):
      template = "diff"
      (shown, outline) = writer.content(of: site.comparisons[place])
    }
    for key in shown.keys { object[key] = shown[key] }
    if case .list(let own)? = object["outline"] { outline = own + outline }
    object["outline"] = .list(outline)
    return template
  }

  /// What the author's page about a product says, where that page stands elsewhere.
  private func ownText(
    of product: CatalogProduct, at path: String, noting findings: inout TemplateFindings
  ) -> TemplateValue {
    guard let index = product.page else { return .none }
    var page = site[index]
    page.outputPath = path
    var writer = ContentWriter(site: site, page: page, style: style)
    writer.apis = apis
    let content = writer.captured { $0.write(page.content.document.blocks) }
    findings.merge(writer.findings)
    return .nonEmpty(content)
  }

  // MARK: - Frame

  private func head(of page: CatalogPage, _ writer: CatalogWriter) -> TemplateObject {
    let title = writer.title(of: page.subject)
    let isHome = page.subject == .home
    return [
      "title": .text(title),
      "documentTitle": .text(title == site.title ? title : "\(title) — \(site.title)"),
      "description": .nonEmpty(writer.description(of: page.subject)),
      "canonical": .nonEmpty(canonical(page.path)),
      "robots": site.isListed(page) ? .none : "noindex",
      "markdownUrl": .text(writer.root + percentEncodedPath(page.markdownPath)),
      "rssUrl": .none, "kind": .text(page.subject.name), "wide": true, "hideTitle": false,
      "hideDescription": false, "hideSidebar": .bool(isHome),
      "hideOutline": .bool(!page.subject.hasOutline(in: site)), "hidePager": true,
      "titleHtml": .html(textHTML(title)), "icon": .none, "coverUrl": .none, "tags": .list([]),
      "updated": .none, "editUrl": .none,
    ]
  }

  /// The way from the home page to a page of the catalog.
  func breadcrumbs(of subject: CatalogPage.Subject, _ writer: CatalogWriter) -> TemplateValue {
    var crumbs: [TemplateValue] = []
    func add(_ title: String, _ address: String?) {
      crumbs.append(["titleHtml": .html(textHTML(title)), "url": .nonEmpty(address)])
    }
    func addAPI(_ api: Int) {
      let api = site.apis.apis[api]
      add(api.title, writer.url(api.currentVersion.overviewPath))
    }
    guard subject != .home else { return .list([]) }
    add(style.words[site.hasCatalog ? "catalog" : "home"], writer.url(Site.homePath))
    switch subject {
    case .product: add(style.words["products"], writer.url(Site.homePath, "products"))
    case .scope: add(style.words["scopes"], nil)
    case .history(let api): addAPI(api)
    case .comparison(let place):
      let api = site.comparisons[place].pair.api
      addAPI(api)
      add(style.words["changes"], writer.url(site.apis.apis[api].changesPath))
    case .home, .environments, .all, .changes: break
    }
    return .list(crumbs)
  }

  /// What the header of every page leads to: the sections of the site, if it has several, and the
  /// lists of the catalog.
  func topLinks(current: String?, space: Int = 0, root: String) -> TemplateValue {
    var links: [TemplateValue] = []
    if case .list(let sections) = sections(current: space, root: root) { links = sections }
    guard site.hasCatalog else { return links.isEmpty ? .none : .list(links) }
    var lists = [(style.words["catalog"], Site.homePath)]
    if !site.apis.environments.isEmpty {
      lists.append((style.words["environments"], Site.environmentsPath))
    }
    if site.hasChanges { lists.append((style.words["changes"], Site.changesPath)) }
    lists.append((style.words["allPages"], Site.allPagesPath))
    let urlStyle = site.configuration.urlStyle
    let own = lists.map { title, path -> TemplateValue in
      [
        "title": .text(title), "current": .bool(path == current),
        "url": .text(linkURL(path, root: root, style: urlStyle)),
      ]
    }
    return .list(links.isEmpty ? own : links + own.dropFirst())
  }
}

extension CatalogPage.Subject {
  /// What templates call the kind of page.
  var name: String {
    switch self {
    case .home: "home"
    case .product: "product"
    case .scope: "scope"
    case .environments: "environments"
    case .all: "all"
    case .changes, .history: "changes"
    case .comparison: "diff"
    }
  }

  /// The page in the header that the page is a part of; nil if it stands there itself.
  var topPath: String? {
    switch self {
    case .product, .scope: Site.homePath
    case .history, .comparison: Site.changesPath
    case .home, .environments, .all, .changes: nil
    }
  }

  /// Whether the page is long enough to need an outline.
  func hasOutline(in site: Site) -> Bool {
    switch self {
    case .product: true
    case .comparison(let place): !site.comparisons[place].changes.findings.isEmpty
    case .home, .scope, .environments, .all, .changes, .history: false
    }
  }

  /// The version of an API whose table of contents stands beside the page.
  func version(in site: Site) -> APICatalog.VersionIndex? {
    switch self {
    case .history(let api):
      APICatalog.VersionIndex(api: api, version: site.apis.apis[api].current)
    case .comparison(let place): site.comparisons[place].pair.new
    case .home, .product, .scope, .environments, .all, .changes: nil
    }
  }
}
