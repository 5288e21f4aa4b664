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

  /// Adds what the version has: its overview, its operations by tag, webhooks and schemas.
  mutating func add(_ version: APIVersion, of api: CatalogAPI, sections: [TagSection]) {
    let description = version.description
    beginGroup(api.title)
    add(words["overview"], .output(version.overviewPath, fragment: nil))
    if site.comparisons.contains(where: { site.apis.apis[$0.pair.api].id == api.id }) {
      add(words["changes"], .output(api.changesPath, fragment: nil))
    }
    for section in sections {
      let isOnly = sections.count == 1 && section.tag == nil
      beginGroup(section.tag?.title ?? words[isOnly ? "operations" : "otherOperations"])
      for place in section.operations {
        let operation = description.operations[place]
        add(
          operation.title, .output(version.operationPaths[place], fragment: nil),
          method: operation.shownMethod)
      }
    }
    if !description.webhooks.isEmpty {
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

  /// Adds the other APIs, and the way back to the pages of the site.
  mutating func addSurroundings(besides current: Int) {
    let products = site.products(with: site.apis.apis[current])
    if !products.isEmpty {
      beginGroup(words["products"])
      for product in products { add(product.title, .output(product.path, fragment: nil)) }
    }
    let others = site.listedAPIs.filter { $0.id != site.apis.apis[current].id }
    if !others.isEmpty {
      beginGroup(words["apis"])
      for api in others {
        add(api.title, .output(api.currentVersion.overviewPath, fragment: nil))
      }
    }
    guard let space = site.spaces.first(where: { $0.home != nil && !$0.isHidden }) else { return }
    beginGroup(space.title == site.title ? words["documentation"] : space.title)
    for group in space.navigation.groups {
      for place in group.nodes.prefix(30) where !space.navigation.nodes[place].isHidden {
        let node = space.navigation.nodes[place]
        navigation.nodes.append(
          Navigation.Node(
            label: node.label, target: node.target, icon: node.icon, parent: nil,
            group: navigation.groups.count - 1))
        navigation.groups[navigation.groups.count - 1].nodes.append(navigation.nodes.count - 1)
      }
    }
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
