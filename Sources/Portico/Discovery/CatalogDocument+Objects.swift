internal import Catalog
internal import DataTree
internal import HTML
internal import OpenAPI

/// The site's own objects: environments, scopes, products, APIs.
extension CatalogDocument {
  /// The language in the form of BCP 47, or the tag for an unknown one.
  var language: String {
    let parts = site.configuration.language.split(
      separator: "-", omittingEmptySubsequences: false)
    let primary = parts.first.map { $0.lowercased() } ?? ""
    let isTag =
      (2...3).contains(primary.utf8.count)
      && primary.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      && parts.dropFirst().allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy(\.isASCIIAlphanumeric)
      }
    return isTag ? ([primary] + parts.dropFirst().map(String.init)).joined(separator: "-") : "und"
  }

  func environment(_ environment: CatalogEnvironment) -> DataNode {
    .object([
      "id": .text(environment.id),
      "label": .text(environment.label.isEmpty ? environment.id : environment.label),
      "production": .flag(environment.isProduction),
      "audience": .texts(environment.audience.map(\.rawValue).sortedOnce),
    ])
  }

  func scope(_ scope: CatalogScope) -> DataNode {
    .object([
      "name": .text(scope.name), "description": .text(scope.description ?? ""),
      "flows": .texts(scope.flows.map(\.rawValue).sortedOnce),
      "rateLimit": .text(scope.rateLimit), "apis": .texts(scope.apis),
      "url": .text(percentEncodedPath(scope.path)),
    ])
  }

  func product(_ product: CatalogProduct) -> DataNode {
    let offer = product.offer.map { offer in
      DataNode.object(["name": .text(offer.name), "url": .text(offer.url)])
    }
    return .object([
      "id": .text(product.id),
      "title": .text(product.title.isEmpty ? product.id : product.title),
      "description": .text(product.details.description ?? ""),
      "status": .text(product.status.rawValue), "audience": audience(product.details),
      "offer": offer ?? .text(nil),
      "apis": .list(
        product.apis.sorted { $0.id.precedes($1.id) }.map { member in
          .object([
            "id": .text(member.id), "version": .text(member.version),
            "role": .text(member.role), "optional": .flag(member.isOptional),
          ])
        }),
      "plans": .list(product.plans.map(plan)), "url": .text(percentEncodedPath(product.path)),
    ])
  }

  private func plan(_ plan: CatalogProduct.Plan) -> DataNode {
    var seen: Set<String> = []
    return .object([
      "id": .text(plan.id), "name": .text(plan.name), "limits": .text(plan.limits),
      "scopes": .texts(plan.scopes.sortedOnce),
      "environments": .texts(plan.environments.filter { seen.insert($0).inserted }),
    ])
  }

  func api(_ api: CatalogAPI) -> DataNode {
    let isGone = api.currentVersion.status == .retired
    let current = isGone ? nil : api.currentVersion.number.text
    return .object([
      "id": .text(api.id), "title": .text(api.title.isEmpty ? api.id : api.title),
      "description": .text(api.declaration.details.description ?? ""),
      "status": .text(api.status.rawValue), "audience": audience(api.declaration.details),
      "current": .text(current), "scopes": .texts(catalog.scopes(of: api)),
      "url": .text(percentEncodedPath(api.currentVersion.overviewPath)),
      "versions": .list(api.versions.map(version)),
    ])
  }

  /// Who may use it; without a word, everybody may.
  private func audience(_ details: CatalogDetails) -> DataNode {
    let words = details.audience.map(\.rawValue).sortedOnce
    return .texts(words.isEmpty ? [Audience.public.rawValue] : words)
  }
}

extension UInt8 {
  fileprivate var isASCIIAlphanumeric: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
