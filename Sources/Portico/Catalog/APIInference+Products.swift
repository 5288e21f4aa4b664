internal import Content
internal import GitBook
internal import OpenAPI
internal import SourceText

/// Connects products with APIs, and scopes with both.
extension APIInference {
  /// The declared products, whose APIs all exist; each API learns which products embed it.
  mutating func products(embedding apis: inout [CatalogAPI], _ drafts: [Draft])
    -> [CatalogProduct]
  {
    let known = apis.map(\.id)
    var products: [CatalogProduct] = []
    for found in declarations.products {
      var product = found.value
      product.apis = product.apis.compactMap { member in
        guard let place = known.firstIndex(of: member.id) else {
          diagnostics.append(
            .unknownAPI(member.id, known: known, at: member.span, in: found.source))
          return nil
        }
        if !apis[place].products.contains(product.id) { apis[place].products.append(product.id) }
        return checked(member, of: product, apis[place], in: found.source)
      }
      for id in product.environments + product.plans.flatMap(\.environments) {
        let span = product.environmentSpans[id]
        if environments[id] == nil {
          diagnostics.append(
            .unknownEnvironment(
              id, known: environmentOrder, at: span ?? found.span, in: found.source))
        }
      }
      products.append(product)
    }
    reportLonelyAPIs(apis, drafts)
    return products.enumerated().sorted { left, right in
      let orders = (left.element.details.order ?? .max, right.element.details.order ?? .max)
      return (orders.0, left.offset) < (orders.1, right.offset)
    }.map(\.element)
  }

  private mutating func checked(
    _ member: CatalogProduct.Member, of product: CatalogProduct, _ api: CatalogAPI,
    in source: Source
  ) -> CatalogProduct.Member {
    var member = member
    var version = api.currentVersion
    if let number = member.version {
      let pinned = api.versions.first { $0.number.isSame(as: VersionNumber(number)) }
      if let pinned {
        version = pinned
      } else {
        diagnostics.append(
          .unknownVersion(
            number, of: api.id, known: api.versions.map(\.number.text),
            at: member.versionSpan ?? member.span, in: source))
        member.version = nil
      }
    }
    let status = member.version == nil ? api.status : version.status
    if product.status == .active, status == .deprecated || status == .retired {
      diagnostics.append(
        .oldVersionInProduct(
          api.id, version.number.text, status, at: member.versionSpan ?? member.span, in: source))
    }
    return member
  }

  private mutating func reportLonelyAPIs(_ apis: [CatalogAPI], _ drafts: [Draft]) {
    guard let product = declarations.products.first else { return }
    for (api, draft) in zip(apis, drafts) where api.products.isEmpty {
      let declared = declaration(of: draft)
      let page = api.overviewPage.map { site[$0].content.document }
      diagnostics.append(
        .apiWithoutProduct(
          api.id, at: declared?.span ?? page?.title?.span, in: declared?.source ?? page?.source,
          product: product.source.path))
    }
  }

  // MARK: - Scopes

  /// Everything that a token for one of the APIs can permit, sorted by name.
  func scopes(of apis: inout [CatalogAPI], _ products: [CatalogProduct]) -> [CatalogScope] {
    var scopes: [String: CatalogScope] = [:]
    func edit(_ name: String, _ change: (inout CatalogScope) -> Void) {
      change(&scopes[name, default: CatalogScope(name: name, path: "")])
    }
    for place in apis.indices {
      let api = apis[place]
      var names: Set<String> = []
      for version in api.versions where version.status != .retired {
        for (scope, flow) in version.description.scopes {
          names.insert(scope.name)
          edit(scope.name) { $0.add(flow, described: scope.description?.text) }
        }
        for name in version.description.openIDScopes {
          names.insert(name)
          edit(name) { _ in }
        }
      }
      for declared in api.declaration.scopes {
        names.insert(declared.name)
        edit(declared.name) { $0.merge(declared) }
      }
      apis[place].scopes = names.sorted()
      for name in names { edit(name) { $0.apis.append(api.id) } }
      addOperations(of: api, at: place, names, edit)
    }
    for product in products {
      for name in product.plans.flatMap(\.scopes).unique where scopes[name] != nil {
        edit(name) { $0.products.append(product.id) }
      }
    }
    var paths = OutputPaths()
    return scopes.keys.sorted().compactMap { name in
      guard var scope = scopes[name] else { return nil }
      let word = catalogID(name)
      scope.path = paths.claim("scopes/\(word.isEmpty ? "scope" : word).html")
      scope.flows.sort { $0.rawValue < $1.rawValue }
      return scope
    }
  }

  /// Reports what plans grant that no API knows.
  mutating func checkPlans(_ scopes: [CatalogScope]) {
    let known = scopes.map(\.name)
    for product in declarations.products {
      for name in product.value.plans.flatMap(\.scopes).unique where !known.contains(name) {
        diagnostics.append(
          .unknownScope(
            name, of: product.value.id, known: known,
            at: product.value.scopeSpans[name] ?? product.span, in: product.source))
      }
    }
  }

  private func addOperations(
    of api: CatalogAPI, at place: Int, _ names: Set<String>,
    _ edit: (String, (inout CatalogScope) -> Void) -> Void
  ) {
    let index = APICatalog.VersionIndex(api: place, version: api.current)
    for (number, operation) in api.currentVersion.description.operations.enumerated() {
      let asked = (operation.security?.alternatives ?? []).flatMap(\.schemes).flatMap(\.scopes)
      for name in asked.unique where names.contains(name) {
        edit(name) {
          $0.operations.append(
            APICatalog.OperationIndex(version: index, operation: number, isWebhook: false))
        }
      }
    }
  }
}

extension CatalogScope {
  fileprivate mutating func add(_ flow: OAuthFlow.Kind, described text: String?) {
    if !flows.contains(flow) { flows.append(flow) }
    if description == nil, let text, !text.isEmpty { description = text }
  }

  fileprivate mutating func merge(_ declared: APIDeclaration.Scope) {
    description = declared.description ?? description
    rateLimit = declared.rateLimit ?? rateLimit
    for flow in declared.flows.compactMap(OAuthFlow.Kind.init(name:)) where !flows.contains(flow) {
      flows.append(flow)
    }
  }
}

extension API {
  /// What operations ask for in OpenID Connect, which has no list of scopes of its own.
  fileprivate var openIDScopes: Set<String> {
    let schemes = securitySchemes.filter {
      if case .openIDConnect = $0.kind { true } else { false }
    }.map(\.name)
    guard !schemes.isEmpty else { return [] }
    let uses = operations.compactMap(\.security).flatMap(\.alternatives).flatMap(\.schemes)
    return Set(uses.filter { schemes.contains($0.scheme) }.flatMap(\.scopes))
  }

  /// Every scope of every flow, in the order of the source.
  fileprivate var scopes: [(scope: OAuthScope, flow: OAuthFlow.Kind)] {
    securitySchemes.flatMap { scheme -> [(scope: OAuthScope, flow: OAuthFlow.Kind)] in
      guard case .oauth2(let flows, _) = scheme.kind else { return [] }
      return flows.flatMap { flow in flow.scopes.map { ($0, flow.kind) } }
    }
  }
}
