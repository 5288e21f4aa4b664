internal import Catalog
internal import Content

/// The versions of all APIs, ready to be shown.
struct APIContexts: Sendable {
  /// The versions in the order of the catalog.
  let all: [[APIContext]]
  let surroundings: ReferenceSurroundings

  init(of site: Site, style: PageStyle, paths: [String]) {
    all = site.apis.apis.indices.map { api in
      site.apis.apis[api].versions.indices.map { version in
        APIContext(.init(api: api, version: version), of: site, style: style)
      }
    }
    let hasAPIs = !site.apis.apis.isEmpty
    let sizes = hasAPIs ? site.assets.map { ($0.sourcePath, $0.size) } : []
    surroundings = ReferenceSurroundings(
      site: site, style: style, links: DescriptionLinks(of: site, paths: hasAPIs ? paths : []),
      sizes: Dictionary(sizes, uniquingKeysWith: { first, _ in first }))
  }
}

extension Navigation {
  /// The table of contents of a space with groups at its end for what the catalog has.
  ///
  /// Products that the table lists already are not listed twice.
  func listing(_ site: Site, _ words: Words) -> Navigation {
    guard site.hasCatalog else { return self }
    var whole = self
    let listed = Set(
      nodes.compactMap { node -> PageIndex? in
        guard case .page(let page, nil) = node.target, !node.isHidden else { return nil }
        return page
      })
    let products = site.listedProducts.filter { product in
      guard let page = product.page, site[page].outputPath == product.path else { return true }
      return !listed.contains(page)
    }
    whole.add(words["products"], products.map { (title: $0.title, path: $0.path) })
    whole.add(
      words["apis"], site.listedAPIs.map { (title: $0.title, path: $0.currentVersion.overviewPath) }
    )
    var lists = [(title: words["allPages"], path: Site.allPagesPath)]
    if site.hasChanges {
      lists.insert((title: words["changes"], path: Site.changesPath), at: 0)
    }
    if !site.apis.environments.isEmpty {
      lists.insert((title: words["environments"], path: Site.environmentsPath), at: 0)
    }
    whole.add(words["catalog"], lists)
    return whole
  }

  private mutating func add(_ title: String, _ pages: [(title: String, path: String)]) {
    guard !pages.isEmpty else { return }
    // An author's group of the same name is the place where readers look.
    let own = groups.firstIndex { $0.title?.plainText.lowercased() == title.lowercased() }
    if own == nil { groups.append(Group(title: [.text(title)])) }
    let group = own ?? groups.count - 1
    for page in pages {
      groups[group].nodes.append(nodes.count)
      nodes.append(
        Node(
          label: [.text(page.title)], target: .output(page.path, fragment: nil), icon: nil,
          parent: nil, group: group))
    }
  }
}
