package import OpenAPI

/// Which APIs a site describes, and where on the site everything of them is.
package struct APICatalog: Sendable {
  /// The APIs in the order in which the site comes to speak of them.
  package private(set) var apis: [CatalogAPI]
  /// All environments, in the order of the configuration and then of the APIs.
  package private(set) var environments: [CatalogEnvironment]
  /// The files that pages show or offer, by their paths in the source tree.
  package private(set) var files: [String: SpecFile]
  /// The products in the order of the catalog.
  package private(set) var products: [CatalogProduct]
  /// Everything that a token can permit, sorted by name.
  package private(set) var scopes: [CatalogScope]
  /// The pages that present what only people inside the house may see, and that was left out.
  package var withheldPages: [PageIndex] = []
  /// The paths of the specifications that were left out with them.
  package var withheldSpecs: Set<String> = []
  private var versions: [String: VersionIndex] = [:]
  private var operations: [OperationKey: OperationIndex] = [:]
  private var pages: [PageIndex: [VersionIndex]] = [:]

  /// Where a version stands.
  package struct VersionIndex: Hashable, Comparable, Sendable {
    /// The position in `APICatalog.apis`.
    package var api: Int
    /// The position in `CatalogAPI.versions`.
    package var version: Int

    /// Creates an index from positions that are known to exist.
    package init(api: Int, version: Int) {
      self.api = api
      self.version = version
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.api, left.version) < (right.api, right.version)
    }
  }

  /// Where an operation stands.
  package struct OperationIndex: Hashable, Sendable {
    /// The version whose description has the operation.
    package var version: VersionIndex
    /// The position in the description's `operations`, or in its `webhooks`.
    package var operation: Int
    /// Whether the position is one of `webhooks`.
    package var isWebhook: Bool
  }

  private struct OperationKey: Hashable {
    var version: VersionIndex
    var method: String
    /// With `{}` for every parameter, whose names an author may have changed.
    var path: String
  }

  /// Creates the catalog of APIs that are complete.
  package init(
    apis: [CatalogAPI] = [], environments: [CatalogEnvironment] = [],
    files: [String: SpecFile] = [:], products: [CatalogProduct] = [], scopes: [CatalogScope] = []
  ) {
    self.products = products
    self.scopes = scopes
    self.apis = apis
    self.environments = environments
    self.files = files
    for (api, value) in apis.enumerated() {
      for (number, version) in value.versions.enumerated() {
        add(version, at: VersionIndex(api: api, version: number))
      }
    }
  }

  private mutating func add(_ version: APIVersion, at index: VersionIndex) {
    for file in version.files where versions[file.path] == nil { versions[file.path] = index }
    for page in version.pages { pages[page, default: []].append(index) }
    let kinds = [(version.description.operations, false), (version.description.webhooks, true)]
    for (list, isWebhook) in kinds {
      for (place, operation) in list.enumerated() {
        let found = OperationIndex(version: index, operation: place, isWebhook: isWebhook)
        for path in [operation.path, operation.path.withoutParameterNames] {
          let key = OperationKey(version: index, method: operation.method, path: path)
          if operations[key] == nil { operations[key] = found }
        }
      }
    }
  }

  /// The version that an index means.
  package subscript(index: VersionIndex) -> APIVersion {
    _read { yield apis[index.api].versions[index.version] }
  }

  /// The operation that an index means.
  package subscript(index: OperationIndex) -> Operation {
    let description = self[index.version].description
    return index.isWebhook
      ? description.webhooks[index.operation] : description.operations[index.operation]
  }

  /// The path of an operation's own page in the output.
  package func path(of index: OperationIndex) -> String {
    let version = self[index.version]
    return index.isWebhook
      ? version.webhookPaths[index.operation] : version.operationPaths[index.operation]
  }

  /// The version that the specification at `path` of the source tree describes.
  package func version(ofSpec path: String) -> VersionIndex? { versions[path] }

  /// The operation of the specification at `spec` with this method, in any case, and path.
  ///
  /// Names of path parameters need not be the same. Nil also if only another file of the same
  /// version has it; `files` tells more in that case.
  package func operation(spec: String, method: String, path: String) -> OperationIndex? {
    guard let version = versions[spec] else { return nil }
    return operation(in: version, method: method, path: path)
  }

  /// The operation of a version with this method, in any case, and path.
  package func operation(in version: VersionIndex, method: String, path: String)
    -> OperationIndex?
  {
    let method = method.lowercased()
    return operations[OperationKey(version: version, method: method, path: path)]
      ?? operations[
        OperationKey(version: version, method: method, path: path.withoutParameterNames)]
  }

  /// The versions that a page shows operations or schemas of.
  package func versions(on page: PageIndex) -> [VersionIndex] { pages[page] ?? [] }

  /// The product with an id.
  package func product(_ id: String) -> CatalogProduct? { products.first { $0.id == id } }

  /// The scope with a name.
  package func scope(_ name: String) -> CatalogScope? { scopes.first { $0.name == name } }

  /// The API with an id.
  package func api(_ id: String) -> CatalogAPI? { apis.first { $0.id == id } }
}

extension String {
  /// A path template whose parameters have no names: `/orders/{id}` is `/orders/{}`.
  var withoutParameterNames: String {
    var bytes: [UInt8] = []
    var isInside = false
    for byte in utf8 {
      if byte == UInt8(ascii: "}") { isInside = false }
      if !isInside { bytes.append(byte) }
      if byte == UInt8(ascii: "{") { isInside = true }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
