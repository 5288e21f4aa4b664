internal import Catalog
internal import Content
internal import OpenAPI

/// The table of contents beside the pages about a version of an API.
struct APINavigation {
  private let site: Site
  private let words: Words
  private(set) var navigation = Navigation()
  /// The first entry that leads to each path.
  private(set) var nodes: [String: Int] = [:]

  init(_ site: Site, _ words: Words) {
    self.site = site
    self.words = words
  }

  /// Adds what the version has: its overview, its operations in groups, webhooks and schemas.
  mutating func add(_ version: APIVersion, of api: CatalogAPI) {
    let description = version.description
    beginGroup(api.title)
    add(words["overview"], .output(version.overviewPath, fragment: nil))
    if site.comparisons.contains(where: { site.apis.apis[$0.pair.api].id == api.id }) {
      add(words["changes"], .output(api.changesPath, fragment: nil))
    }
    let groups = version.operationGroups
    for group in groups {
      let isOnly = groups.count == 1 && group.title == nil
      let title = group.title ?? words[isOnly ? "operations" : "otherOperations"]
      guard version.hasOperationPages else {
        let anchor = group.tag.map(ReferenceWriter.anchor(of:)) ?? "operations"
        add(title, .output(version.overviewPath, fragment: anchor))
        continue
      }
      beginGroup(title)
      for place in group.operations {
        let operation = description.operations[place]
        add(
          operation.title, .output(version.operationPaths[place], fragment: nil),
          method: operation.shownMethod)
      }
    }
    if !description.webhooks.isEmpty, version.hasOperationPages {
      beginGroup(words["webhooks"])
      for (place, webhook) in description.webhooks.enumerated() {
        add(webhook.title, .output(version.webhookPaths[place], fragment: nil))
      }
    }
    let schemas = description.schemas.named.compactMap { id in
      version.schemaPaths[id].map { (description.schemas[id].name ?? "", $0) }
    }
    guard !schemas.isEmpty else { return }
    beginGroup(words["moreOfAPI"])
    let parent = add(words["schemas"], .output(version.overviewPath, fragment: "schemas"))
    for (name, path) in schemas { add(name, .output(path, fragment: nil), below: parent) }
  }

  /// Adds the products with the API, the other APIs, and the way back to the site's sections.
  mutating func addSurroundings(besides current: Int) {
    let products = site.products(with: site.apis.apis[current])
    if !products.isEmpty {
      beginGroup(words["products"])
      for product in products { add(product.title, .output(product.path, fragment: nil)) }
    }
    let others = site.listedAPIs.filter { $0.id != site.apis.apis[current].id }
    if !others.isEmpty {
      beginGroup(words["apis"])
      for api in others.prefix(Self.mostOthers) {
        add(api.title, .output(api.currentVersion.overviewPath, fragment: nil))
      }
      if others.count > Self.mostOthers {
        add(words["allPages"], .output(Site.allPagesPath, fragment: nil))
      }
    }
    addSections()
  }

  /// How many other APIs are listed beside an API's own pages.
  private static let mostOthers = 20

  /// Adds the top of the site's table of contents: its groups, each leading to its first page, or
  /// its first entries if there are no groups.
  private mutating func addSections() {
    guard let space = site.spaces.first(where: { $0.home != nil && !$0.isHidden }) else { return }
    // What introduces an API or a product stands above already, under the same name.
    let known = Set(
      site.apis.apis.flatMap { [$0.overviewPage, $0.declaration.page] }.compactMap(\.self)
        + site.apis.products.compactMap(\.page))
    let nodes = space.navigation.nodes
    beginGroup(space.title == site.title ? words["documentation"] : space.title)
    for group in space.navigation.groups {
      let shown = group.nodes.filter { place in
        guard !nodes[place].isHidden else { return false }
        guard case .page(let page, nil) = nodes[place].target else { return true }
        return !known.contains(page)
      }
      if let title = group.title, let first = shown.first(where: { nodes[$0].leadsToPage }) {
        append(title, nodes[first].target, icon: nil)
      } else if group.title == nil {
        for place in shown.prefix(30) {
          append(nodes[place].label, nodes[place].target, icon: nodes[place].icon)
        }
      }
    }
    if navigation.groups[navigation.groups.count - 1].nodes.isEmpty {
      navigation.groups.removeLast()
    }
  }

  private mutating func append(_ label: [Inline], _ target: Target, icon: String?) {
    let group = navigation.groups.count - 1
    navigation.groups[group].nodes.append(navigation.nodes.count)
    navigation.nodes.append(
      Navigation.Node(label: label, target: target, icon: icon, parent: nil, group: group))
  }

  private mutating func beginGroup(_ title: String) {
    navigation.groups.append(Navigation.Group(title: [.text(title)]))
  }

  @discardableResult
  private mutating func add(
    _ title: String, _ target: Target, method: String? = nil, below parent: Int? = nil
  ) -> Int {
    let place = navigation.nodes.count
    let group = navigation.groups.count - 1
    var node = Navigation.Node(
      label: [.text(title)], target: target, icon: nil, parent: parent, group: group)
    node.method = method
    navigation.nodes.append(node)
    if let parent {
      navigation.nodes[parent].children.append(place)
    } else {
      navigation.groups[group].nodes.append(place)
    }
    if case .output(let path, nil) = target, nodes[path] == nil { nodes[path] = place }
    return place
  }
}

extension Navigation.Node {
  fileprivate var leadsToPage: Bool {
    if case .page = target { true } else { false }
  }
}
