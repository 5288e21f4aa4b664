internal import Catalog
internal import HTML
internal import OpenAPI
internal import Templates

/// The pages of scopes and environments, and the list of everything.
extension CatalogWriter {
  // MARK: - Scopes

  /// What a scope permits, and who asks for it or grants it.
  func content(of scope: CatalogScope) -> (object: TemplateObject, outline: [TemplateValue]) {
    let apis = scope.apis.compactMap { site.apis.api($0) }
    let products = site.listedProducts.filter { scope.products.contains($0.id) }
    let flows = scope.flows.map { word("flow-\($0.rawValue)") }
    var parts = PartNames([])
    parts.add("operations", word("operations"))
    parts.add("apis", word("apis"), isShown: !apis.isEmpty)
    parts.add("products", word("products"), isShown: !site.apis.products.isEmpty)
    let object: TemplateObject = [
      "ids": parts.ids,
      "scope": [
        "name": .text(scope.name), "description": .nonEmpty(scope.description),
        "flows": .nonEmpty(flows.joined(separator: ", ")),
        "rateLimit": .nonEmpty(scope.rateLimit),
        "operations": .list(scope.operations.map(row)), "apis": .list(apis.map { card($0) }),
        "products": .list(products.map { card($0) }),
        "hasOperations": .bool(!scope.operations.isEmpty), "hasApis": .bool(!apis.isEmpty),
        "hasProducts": .bool(!products.isEmpty),
        "siteHasProducts": .bool(!site.apis.products.isEmpty),
      ],
    ]
    return (object, parts.outline)
  }

  /// An operation as a line of a list.
  private func row(_ index: APICatalog.OperationIndex) -> TemplateValue {
    let operation = site.apis[index]
    return [
      "title": .text(operation.title), "url": .text(url(site.apis.path(of: index))),
      "method": .text(operation.shownMethod), "methodClass": .text(operation.method),
      "path": .text(operation.path), "isOld": .bool(operation.isDeprecated),
      "api": .text(site.apis.apis[index.version.api].title),
    ]
  }

  // MARK: - Environments

  /// Where the versions of APIs run: the environments with these ids, or all of them.
  func environmentTable(
    of apis: [(api: CatalogAPI, version: APIVersion)], in ids: [String]
  ) -> TemplateValue {
    let shown = site.apis.environments.filter { ids.contains($0.id) }
    return .list(
      shown.compactMap { environment in
        var rows: [TemplateValue] = []
        for (api, version) in apis {
          let specs = version.specs.filter { $0.environment?.id == environment.id }
          let bases = specs.flatMap(\.baseURLs).unrepeated
          let tokens = specs.flatMap(\.tokenURLs).map(\.url).unrepeated
          guard !bases.isEmpty || !tokens.isEmpty else { continue }
          rows.append([
            "api": .text(api.title), "apiUrl": .text(url(version.overviewPath)),
            "bases": .list(bases.map { .text($0) }), "tokens": .list(tokens.map { .text($0) }),
          ])
        }
        guard !rows.isEmpty else { return nil }
        let audience = environment.audience.map { word("audience-\($0.rawValue)") }
        return [
          "id": .text(Self.anchor(ofEnvironment: environment.id)),
          "label": .text(environment.label), "isProduction": .bool(environment.isProduction),
          "audience": .nonEmpty(audience.joined(separator: ", ")),
          "rows": .list(rows),
        ]
      })
  }

  /// Where everything runs.
  func environments() -> TemplateObject {
    let apis = site.listedAPIs.map { ($0, $0.currentVersion) }
    return ["environments": environmentTable(of: apis, in: site.apis.environments.map(\.id))]
  }

  // MARK: - Everything

  /// A line of the list of everything.
  struct Entry {
    var title: String
    var kind: String
    var path: String
    /// What it is a part of.
    var owner: String?
    var method: String?
    var isOld = false
  }

  /// Products, APIs with their operations, scopes and guides, by the letters they begin with.
  func everything() -> TemplateObject {
    var letters: [(letter: String, entries: [Entry])] = []
    let keyed = entries().map { (key: sortKey($0.title), entry: $0) }.sorted {
      ($0.key, $0.entry.title, $0.entry.path) < ($1.key, $1.entry.title, $1.entry.path)
    }
    for (key, entry) in keyed {
      let letter = key.first.flatMap { $0.isLetter ? String($0).uppercased() : nil } ?? "#"
      if let place = letters.firstIndex(where: { $0.letter == letter }) {
        letters[place].entries.append(entry)
      } else {
        letters.append((letter, [entry]))
      }
    }
    return [
      "count": .number(keyed.count),
      "letters": .list(
        letters.enumerated().map { place, group in
          [
            "letter": .text(group.letter), "id": .text("letter-\(place + 1)"),
            "entries": .list(group.entries.map(value)),
          ]
        }),
    ]
  }

  private func entries() -> [Entry] {
    var all: [Entry] = []
    for product in site.listedProducts {
      all.append(
        Entry(
          title: product.title, kind: "product", path: product.path, isOld: product.status.isOld))
    }
    for api in site.listedAPIs {
      let version = api.currentVersion
      all.append(
        Entry(title: api.title, kind: "api", path: version.overviewPath, isOld: api.status.isOld))
      let description = version.description
      let rows =
        zip(description.operations, version.operationPaths).map { ($0, $1, "operation") }
        + zip(description.webhooks, version.webhookPaths).map { ($0, $1, "webhook") }
      for (operation, path, kind) in rows {
        all.append(
          Entry(
            title: operation.title, kind: kind, path: path, owner: api.title,
            method: operation.shownMethod, isOld: operation.isDeprecated))
      }
      for other in api.versions where other.number != version.number {
        all.append(
          Entry(
            title: "\(api.title) \(other.number.text)", kind: "api", path: other.overviewPath,
            isOld: other.status.isOld))
      }
    }
    for page in site.catalogPages {
      guard case .history = page.subject, site.isListed(page) else { continue }
      all.append(Entry(title: title(of: page.subject), kind: "changes", path: page.path))
    }
    for scope in site.apis.scopes {
      all.append(Entry(title: scope.name, kind: "scope", path: scope.path))
    }
    for (position, page) in site.pages.enumerated()
    where !page.isHidden && !site.spaces[page.space].isHidden {
      guard site.catalogSubject(of: PageIndex(position)) == nil else { continue }
      all.append(
        Entry(
          title: page.title, kind: "guide", path: page.outputPath,
          owner: site.spaces.count > 1 ? site.spaces[page.space].title : nil))
    }
    return all
  }

  private func value(_ entry: Entry) -> TemplateValue {
    [
      "title": .text(entry.title), "url": .text(url(entry.path)),
      "kind": .text(word("kind-\(entry.kind)")), "owner": .nonEmpty(entry.owner),
      "method": .nonEmpty(entry.method), "methodClass": .nonEmpty(entry.method?.lowercased()),
      "isOld": .bool(entry.isOld),
    ]
  }
}

extension [String] {
  /// The texts without those that came before.
  fileprivate var unrepeated: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
