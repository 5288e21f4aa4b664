package import Catalog
internal import Content
internal import DataTree
internal import GitBook
package import HTML
internal import JSON
internal import OpenAPI

extension Site {
  /// What the head of an author's page tells machines beyond what readers see.
  ///
  /// `picture` is the path in the output of what is shown where the page is shared.
  package func discovery(of index: PageIndex, picture: String?) -> HTMLFragment {
    let page = self[index]
    let data = LinkedData(site: self, path: page.outputPath)
    let isHome = page.outputPath == Self.homePath
    var product: CatalogProduct?
    if case .product(let place)? = catalogSubject(of: index) { product = apis.products[place] }
    let nodes: [DataNode] =
      if isHome {
        [data.website()]
      } else if let product {
        [data.product(product)]
      } else {
        [
          data.article(
            page.title, page.content.frontMatter.description,
            updated: page.content.frontMatter.updated)
        ]
      }
    return head(
      of: page.outputPath, isArticle: !isHome && product == nil, picture: picture,
      data.graph(nodes, isHome ? [] : crumbs(to: page), title: page.title))
  }

  /// What the head of a page about an API tells machines, like `discovery(of:picture:)`.
  package func discovery(of page: ReferencePage, picture: String?) -> HTMLFragment {
    let data = LinkedData(site: self, path: page.path)
    let api = apis.apis[page.version.api]
    let version = apis[page.version]
    var crumbs = homeCrumbs
    let title: String
    var nodes: [DataNode]
    switch page.subject {
    case .overview:
      title = api.title
      nodes = [data.api(api, version)]
    case .operation(let index):
      title = apis[index].title
      nodes = [
        data.article(title, apis[index].description?.text.firstLine, about: data.reference(to: api))
      ]
      crumbs.append(.init(title: api.title, path: version.overviewPath))
    case .schema(let schema):
      title = version.description.schemas[schema].name ?? ""
      nodes = [data.article(title, nil, about: data.reference(to: api))]
      crumbs.append(.init(title: api.title, path: version.overviewPath))
    }
    return head(
      of: page.path, isArticle: page.subject != .overview, picture: picture,
      data.graph(nodes, crumbs, title: title))
  }

  /// What the head of a page of the catalog tells machines, like `discovery(of:picture:)`.
  package func discovery(of page: CatalogPage, title: String, picture: String?) -> HTMLFragment {
    let data = LinkedData(site: self, path: page.path)
    let node =
      switch page.subject {
      case .home: data.website()
      case .product(let place): data.product(apis.products[place])
      case .scope(let place): data.article(title, apis.scopes[place].description)
      case .environments, .all, .changes, .history: data.collection(title)
      case .comparison(let place):
        data.article(title, nil, about: data.reference(to: apis.apis[comparisons[place].pair.api]))
      }
    var crumbs =
      page.subject == .home ? [] : [LinkedData.Crumb(title: self.title, path: Self.homePath)]
    if let api = page.subject.api(in: self) {
      crumbs.append(.init(title: api.title, path: api.currentVersion.overviewPath))
    }
    return head(
      of: page.path, isArticle: false, picture: picture,
      data.graph([node], crumbs, title: title))
  }

  // MARK: - Ways

  private var homeCrumbs: [LinkedData.Crumb] {
    guard let home = spaces.first(where: { $0.home != nil })?.home else { return [] }
    return [.init(title: self[home].shortTitle, path: self[home].outputPath)]
  }

  private func crumbs(to page: SitePage) -> [LinkedData.Crumb] {
    guard let node = page.node else { return homeCrumbs }
    let navigation = spaces[page.space].navigation
    let above = navigation.ancestors(of: node).compactMap { ancestor -> LinkedData.Crumb? in
      let entry = navigation.nodes[ancestor]
      guard case .page(let index, nil) = entry.target else { return nil }
      return .init(title: entry.label.plainText, path: self[index].outputPath)
    }
    let home = homeCrumbs.filter { $0.path != above.first?.path && $0.path != page.outputPath }
    return home + above
  }

  // MARK: - Markup

  /// Links to the files for machines, how the page is shown where it is shared, and the block of
  /// linked data.
  private func head(
    of path: String, isArticle: Bool, picture: String?, _ data: DataNode
  ) -> HTMLFragment {
    var html = HTMLWriter()
    html.markup("<meta property=\"og:type\"")
    html.attribute("content", isArticle ? "article" : "website")
    html.markup(">\n")
    // Those who show a shared page draw no vectors, and know no addresses but absolute ones.
    let image = picture.flatMap { $0.lowercased().hasSuffix(".svg") ? nil : $0 }
    if let image, configuration.siteURL != nil {
      html.markup("<meta property=\"og:image\"")
      html.attribute("content", address(ofFile: image))
      html.markup(">\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
    } else {
      html.markup("<meta name=\"twitter:card\" content=\"summary\">\n")
    }
    let root = rootPrefix(of: path)
    for feed in changeFeeds where feed.isOffered(at: path, of: self) {
      html.link(
        "alternate", AtomFeed.mediaType, root + feed.path,
        title: feed.api.map { apis.apis[$0].title } ?? self.title)
    }
    if configuration.siteURL != nil {
      if !apis.apis.isEmpty {
        html.link("api-catalog", nil, root + LinkSet.path, title: nil)
      }
      html.link(
        "search", "application/opensearchdescription+xml", root + "opensearch.xml", title: title)
    }
    var bytes: [UInt8] = []
    renderJSON(data, into: &bytes)
    html.linkedData(bytes)
    html.markup("\n")
    return html.fragment
  }
}

extension CatalogPage.Subject {
  /// The API whose changes the page tells.
  fileprivate func api(in site: Site) -> CatalogAPI? {
    switch self {
    case .history(let api): site.apis.apis[api]
    case .comparison(let place): site.apis.apis[site.comparisons[place].pair.api]
    case .home, .product, .scope, .environments, .all, .changes: nil
    }
  }
}

extension ChangeFeed {
  /// Whether the page at a path is one whose readers may want the feed.
  fileprivate func isOffered(at path: String, of site: Site) -> Bool {
    guard let api else { return path == Site.homePath || path == Site.changesPath }
    let subject = site.apis.apis[api]
    return path == subject.currentVersion.overviewPath || path.hasPrefix(subject.changesFolder)
  }
}

extension HTMLWriter {
  fileprivate mutating func link(
    _ relation: String, _ type: String?, _ address: String, title: String?
  ) {
    markup("<link")
    attribute("rel", relation)
    if let type { attribute("type", type) }
    if let title { attribute("title", title) }
    attribute("href", address)
    markup(">\n")
  }
}

extension String {
  /// The first line, as far as a summary may go.
  fileprivate var firstLine: String {
    String(prefix { !$0.isNewline }).limited(to: 300)
  }
}
