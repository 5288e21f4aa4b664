internal import Catalog
internal import GitBook
internal import OpenAPI
internal import Templates

/// Products and APIs in short.
extension CatalogWriter {
  /// A product as lists show it; `facets` are what the filters of the home page look at.
  func card(_ product: CatalogProduct, facets: String? = nil) -> TemplateValue {
    let names = product.apis.compactMap { site.apis.api($0.id)?.title }
    return [
      "title": .text(product.title), "url": .text(url(product.path)),
      "description": .nonEmpty(product.details.description),
      "apis": .text(names.joined(separator: ", ")), "status": badge(product.status),
      "isOld": .bool(product.status.isOld), "facets": .nonEmpty(facets),
    ]
  }

  /// An API as lists show it, in the version that `member` is bound to.
  func card(
    _ api: CatalogAPI, as member: CatalogProduct.Member? = nil, facets: String? = nil
  ) -> TemplateValue {
    let version = member?.version(of: api) ?? api.currentVersion
    let isCurrent = version.number == api.currentVersion.number
    let status = isCurrent ? api.status : version.status
    let description = version.description
    let scopes = scopes(of: version, api)
    return [
      "title": .text(api.title), "url": .text(url(version.overviewPath)),
      "description": .nonEmpty(summary(of: api)), "version": .text(version.number.text),
      "operationCount": .number(description.operations.count),
      "eventCount": description.webhooks.isEmpty
        ? .none : .number(description.webhooks.count),
      "scopes": .nonEmpty(scopes.prefix(3).joined(separator: ", ")),
      "moreScopes": scopes.count > 3 ? .number(scopes.count - 3) : .none,
      "environments": .nonEmpty(version.environments.map(\.label).joined(separator: ", ")),
      "role": .nonEmpty(member?.role?.capitalizedFirst),
      "isOptional": .bool(member?.isOptional ?? false),
      "status": badge(status), "isOld": .bool(status.isOld), "facets": .nonEmpty(facets),
    ]
  }

  /// What an API is for, in a sentence.
  func summary(of api: CatalogAPI) -> String? {
    let info = api.currentVersion.description.info
    let page = api.overviewPage.flatMap { site[$0].content.frontMatter.description }
    return api.declaration.details.description ?? page ?? info.summary
      ?? info.description?.firstSentence
  }

  /// The scopes that a version of an API knows.
  private func scopes(of version: APIVersion, _ api: CatalogAPI) -> [String] {
    guard version.number != api.currentVersion.number else { return api.scopes }
    var names: Set<String> = []
    for scheme in version.description.securitySchemes {
      guard case .oauth2(let flows, _) = scheme.kind else { continue }
      names.formUnion(flows.flatMap(\.scopes).map(\.name))
    }
    return names.sorted()
  }

  /// The word for a state that is not the usual one.
  func badge(_ status: APIVersion.Status) -> TemplateValue {
    guard let color = status.color else { return .none }
    return ["label": .text(word("status-\(status.rawValue)")), "color": .text(color)]
  }
}

extension APIVersion.Status {
  /// Whether readers should go elsewhere.
  var isOld: Bool { self == .deprecated || self == .retired }

  /// The colour that goes with the word; nil for the usual state, which is not mentioned.
  var color: String? {
    switch self {
    case .active: nil
    case .beta, .planned: "info"
    case .deprecated: "warning"
    case .retired: "danger"
    }
  }
}
