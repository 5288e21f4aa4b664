internal import Catalog
internal import DataTree
internal import HTML
internal import JSON
package import SourceText

/// What is wrong with the `catalog.json` of a built site that has the files at `paths`: names that
/// nothing in it has, and addresses that lead to no file.
package func checkCatalog(_ source: Source, paths: [String]) -> [Diagnostic] {
  let parsed = parseJSON(source)
  var check = CatalogCheck(source, parsed.value)
  check.checkScopes()
  check.checkProducts()
  check.checkAPIs()
  check.checkAddresses(in: parsed.value, files: Set(paths))
  return parsed.diagnostics + check.diagnostics
}

/// The state of looking for everything that a catalog names.
private struct CatalogCheck {
  private let source: Source
  private let catalog: DataNode
  private let scopes: Set<String>
  private let environments: Set<String>
  /// The versions of each API.
  private var apis: [String: Set<String>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: Source, _ catalog: DataNode) {
    self.source = source
    self.catalog = catalog
    scopes = Set(catalog.list("scopes").compactMap { $0["name"]?.string })
    environments = Set(catalog.list("environments").compactMap { $0["id"]?.string })
    for api in catalog.list("apis") {
      guard let id = api["id"]?.string else { continue }
      apis[id] = Set(api.list("versions").compactMap { $0["version"]?.string })
    }
  }

  mutating func checkScopes() {
    for scope in catalog.list("scopes") { expectAPIs(scope.list("apis")) }
  }

  mutating func checkProducts() {
    for product in catalog.list("products") {
      for member in product.list("apis") {
        guard let id = member["id"] else { continue }
        expectAPIs([id])
        expect(member["version"], in: apis[id.string ?? ""] ?? [], "version of '\(id.word)'")
      }
      for plan in product.list("plans") {
        for scope in plan.list("scopes") { expect(scope, in: scopes, "scope") }
        for environment in plan.list("environments") {
          expect(environment, in: environments, "environment")
        }
      }
    }
  }

  mutating func checkAPIs() {
    for api in catalog.list("apis") {
      for scope in api.list("scopes") { expect(scope, in: scopes, "scope") }
      let id = api["id"]?.word ?? ""
      expect(api["current"], in: apis[id] ?? [], "version of '\(id)'")
      for version in api.list("versions") {
        for row in ["specs", "servers", "tokenUrls"].flatMap(version.list) {
          expect(row["environment"], in: environments, "environment")
        }
      }
    }
  }

  /// Looks for the files of all members `url` that are no whole addresses.
  mutating func checkAddresses(in node: DataNode, files: Set<String>) {
    for element in node.elements ?? [] { checkAddresses(in: element, files: files) }
    for entry in node.entries ?? [] {
      guard entry.key == "url", let address = entry.value.string else {
        checkAddresses(in: entry.value, files: files)
        continue
      }
      let path = percentDecoded(String(address.prefix { $0 != "#" && $0 != "?" }))
      guard urlScheme(address) == nil, !address.hasPrefix("/"), !files.contains(path),
        !files.contains(path + (path.hasSuffix("/") ? "" : "/") + "index.html")
      else { continue }
      diagnostics.append(.outputLink(address, at: entry.value.span, in: source))
    }
  }

  private mutating func expectAPIs(_ ids: [DataNode]) {
    for id in ids { expect(id, in: Set(apis.keys), "API") }
  }

  /// Reports a name that is not among those that there are; null names nothing.
  private mutating func expect(_ node: DataNode?, in known: Set<String>, _ kind: String) {
    guard let node, !node.isNull, !known.contains(node.word) else { return }
    diagnostics.append(.catalogReference(node.word, kind, at: node.span, in: source))
  }
}

extension DataNode {
  /// The elements of the list under a key; none without one.
  fileprivate func list(_ key: String) -> [DataNode] { self[key]?.elements ?? [] }

  fileprivate var word: String { scalarText ?? "" }
}
