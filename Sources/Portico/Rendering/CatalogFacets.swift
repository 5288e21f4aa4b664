internal import Catalog
internal import Templates

/// The filters of the home page, and what each entry offers them.
///
/// A product counts for the scopes and environments of its APIs and plans, an API for the
/// categories and countries of its products.
struct CatalogFacets {
  private let site: Site
  private let style: PageStyle
  /// For each group the options in order, with the number of entries.
  private var options: [Group: [Option]] = [:]

  /// What can be filtered by, in the order of the page.
  enum Group: String, CaseIterable {
    case kind, category, status, audience, environment, country, product, scope

    /// Whether only APIs have it.
    var isForAPIs: Bool { self == .product }
  }

  private struct Option {
    var value: String
    var label: String
    var count: Int
  }

  /// One option that an entry has.
  private struct Trait: Hashable {
    var group: Group
    var value: String
    var label: String
  }

  init(_ site: Site, _ style: PageStyle) {
    self.site = site
    self.style = style
  }

  /// Counts a product in, and returns what the page notes beside it.
  mutating func add(_ product: CatalogProduct) -> String {
    let apis = product.apis.compactMap { site.apis.api($0.id) }
    var traits = common(product.details, product.status, kind: "product", label: "products")
    traits += product.countries.map(country)
    traits += site.environments(of: product).compactMap(environment)
    let scopes = apis.flatMap(\.scopes) + product.plans.flatMap(\.scopes)
    traits += Set(scopes).sorted().map { trait(.scope, $0) }
    traits.append(Trait(group: .product, value: product.id, label: product.title))
    return count(traits)
  }

  /// Counts an API in, and returns what the page notes beside it.
  mutating func add(_ api: CatalogAPI) -> String {
    let products = site.products(with: api)
    var traits = common(api.declaration.details, api.status, kind: "api", label: "apis")
    traits += products.flatMap(\.details.categories).map { trait(.category, $0) }
    traits += products.flatMap(\.countries).map(country)
    traits += api.currentVersion.environments.map(\.id).compactMap(environment)
    traits += api.scopes.map { trait(.scope, $0) }
    traits += products.map { Trait(group: .product, value: $0.id, label: $0.title) }
    return count(traits)
  }

  /// The groups that tell entries apart.
  func value(of total: Int) -> TemplateValue {
    let shown = Group.allCases.compactMap { group -> TemplateValue? in
      let all = sorted(options[group] ?? [], in: group)
      guard all.count > 1 || (all.first?.count ?? total) < total else { return nil }
      return [
        "name": .text(group.rawValue), "title": .text(style.words["facet-\(group.rawValue)"]),
        "isOpen": .bool(group == .kind || group == .category),
        "only": group.isForAPIs ? "api" : .none,
        "options": .list(
          all.map {
            ["value": .text($0.value), "label": .text($0.label), "count": .number($0.count)]
          }),
      ]
    }
    return .list(shown)
  }

  // MARK: - Traits

  private func common(
    _ details: CatalogDetails, _ status: APIVersion.Status, kind: String, label: String
  ) -> [Trait] {
    var traits = [Trait(group: .kind, value: kind, label: style.words[label])]
    traits += details.categories.map { trait(.category, $0) }
    traits.append(
      Trait(
        group: .status, value: status.rawValue,
        label: style.words["status-\(status.rawValue)"].capitalizedFirst))
    let audience = details.audience.isEmpty ? [.public] : details.audience
    traits += audience.map {
      Trait(
        group: .audience, value: $0.rawValue, label: style.words["audience-\($0.rawValue)"])
    }
    return traits
  }

  /// A word of the author's, with the form it has in addresses.
  private func trait(_ group: Group, _ label: String) -> Trait {
    Trait(group: group, value: safeFileName(label).lowercased(), label: label)
  }

  private func country(_ code: String) -> Trait {
    Trait(
      group: .country, value: code.lowercased(),
      label: countryName(code, in: site.configuration.language))
  }

  private func environment(_ id: String) -> Trait? {
    site.apis.environments.first { $0.id == id }.map {
      Trait(group: .environment, value: $0.id, label: $0.label)
    }
  }

  private mutating func count(_ traits: [Trait]) -> String {
    var seen: Set<String> = []
    for trait in traits {
      guard seen.insert("\(trait.group.rawValue):\(trait.value)").inserted else { continue }
      var list = options[trait.group] ?? []
      if let place = list.firstIndex(where: { $0.value == trait.value }) {
        list[place].count += 1
      } else {
        list.append(Option(value: trait.value, label: trait.label, count: 1))
      }
      options[trait.group] = list
    }
    return seen.sorted().joined(separator: " ")
  }

  /// The options as readers look for them: in their own order where they have one.
  private func sorted(_ all: [Option], in group: Group) -> [Option] {
    let order: [String]
    switch group {
    case .kind: order = ["product", "api"]
    case .status: order = APIVersion.Status.allCases.map(\.rawValue)
    case .audience: order = Audience.allCases.map(\.rawValue)
    case .environment: order = site.apis.environments.map(\.id)
    case .product: order = site.apis.products.map(\.id)
    case .category, .country, .scope: order = []
    }
    return all.sorted { left, right in
      let places = (
        order.firstIndex(of: left.value) ?? order.count,
        order.firstIndex(of: right.value) ?? order.count
      )
      return (places.0, sortKey(left.label), left.label)
        < (places.1, sortKey(right.label), right.label)
    }
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
