internal import OpenAPI
internal import SourceText

/// What of an API is shown, and to whom.
extension APIInference {
  /// The description without the operations and parts that are not to be shown.
  mutating func shown(_ description: API, by declared: APIDeclaration) -> API {
    let hidesInternal = !site.configuration.includesInternal
    let all = description.operations + description.webhooks
    for operation in all where hidesInternal && operation.isInternal {
      internalOperations.insert("\(operation.place.source.path) \(operation.place.pointer)")
    }
    let description = hidesInternal ? description.withoutInternalParts() : description
    return description.keeping { operation in
      if operation.isIgnored || hidesInternal && operation.isInternal { return false }
      let isIncluded =
        declared.included.isEmpty || declared.included.contains { $0.matches(operation) }
      return isIncluded && !declared.excluded.contains { $0.matches(operation) }
    }
  }

  /// Reports patterns that no operation meets.
  mutating func checkPatterns(of declared: Declarations.Found<APIDeclaration>, _ draft: Draft) {
    let patterns = declared.value.included + declared.value.excluded
    guard !patterns.isEmpty else { return }
    let operations = draft.versions.flatMap(\.members).flatMap {
      $0.description.operations + $0.description.webhooks
    }
    for pattern in patterns where !operations.contains(where: pattern.matches) {
      diagnostics.append(.unmetPattern(pattern.text, at: pattern.span, in: declared.source))
    }
  }

  /// Takes the APIs and products away that only people inside the house may see, unless they are
  /// asked for, and tells how many there are.
  mutating func withhold(
    from apis: inout [CatalogAPI], _ products: inout [CatalogProduct], _ drafts: inout [Draft]
  ) {
    guard !site.configuration.includesInternal else { return }
    let open = apis.indices.filter { !apis[$0].isInternal }
    let ids = Set(open.map { apis[$0].id })
    let closed = products.filter(\.details.isInternal)
    let count = (products: closed.count, apis: apis.count - open.count)
    withheldPages += closed.compactMap(\.page)
    for api in apis where api.isInternal {
      withheldPages += [api.declaration.page, api.overviewPage].compactMap(\.self)
      withheldSpecs.formUnion(api.versions.flatMap(\.files).map(\.path))
      withheldEnvironments.formUnion(api.versions.flatMap(\.environments).map(\.id))
    }
    apis = open.map { apis[$0] }
    drafts = open.map { drafts[$0] }
    products.removeAll(where: \.details.isInternal)
    for place in products.indices { products[place].apis.removeAll { !ids.contains($0.id) } }
    let left = Set(products.map(\.id))
    for place in apis.indices { apis[place].products.removeAll { !left.contains($0) } }
    guard count.products + count.apis + internalOperations.count > 0 else { return }
    diagnostics.append(
      .internalLeftOut(
        products: count.products, apis: count.apis, operations: internalOperations.count))
  }

  /// The environments, but for those that only what was taken away runs in.
  func environments(of apis: [CatalogAPI]) -> [CatalogEnvironment] {
    let stated = Set(site.configuration.environments.map(\.environment.id))
    let used = Set(apis.flatMap(\.versions).flatMap(\.environments).map(\.id))
    return environmentOrder.compactMap { id in
      let isHidden = withheldEnvironments.contains(id) && !used.contains(id)
      return isHidden && !stated.contains(id) ? nil : environments[id]
    }
  }
}

extension CatalogAPI {
  /// Whether only people inside the house may see it: so says its author, or its description.
  var isInternal: Bool {
    let description = currentVersion.description
    return declaration.details.isInternal || description.extensions.isInternal
      || description.info.extensions.isInternal
  }
}
