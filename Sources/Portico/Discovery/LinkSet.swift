internal import Catalog
internal import DataTree
internal import OpenAPI

/// Where the APIs of a site are, for programs that only know its host (RFC 9727), as a set of links
/// (RFC 9264 §4.2).
///
/// One context for the catalog with an `item` for each API, and one for each API with links to its
/// specification, its documentation and what else is known of it (RFC 8631).
struct LinkSet {
  let site: Site
  private let endpoints: [Endpoint]

  /// The path of the set in the output, which RFC 9727 §2 fixes.
  static let path = ".well-known/api-catalog"
  /// The type of the set with its profile (RFC 9727 §4.2).
  static let mediaType =
    "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\""

  /// An address at which an API is reached.
  private struct Endpoint {
    var address: String
    var title: String
    var api: CatalogAPI
    /// The specifications that hold there, by their paths in the source tree.
    var specs: [String]
  }

  init(_ site: Site, _ catalog: PublicCatalog) {
    self.site = site
    endpoints = catalog.apis.map(\.api).filter { $0.currentVersion.status != .retired }
      .flatMap { Self.endpoints(of: $0, in: site) }
  }

  /// An API without an address of its own stands at that of its documentation.
  private static func endpoints(of api: CatalogAPI, in site: Site) -> [Endpoint] {
    let version = api.currentVersion
    var found: [Endpoint] = []
    for spec in version.specs {
      for address in spec.baseURLs where address.contains("://") && !address.contains("{") {
        if let place = found.firstIndex(where: { $0.address == address }) {
          if !found[place].specs.contains(spec.path) { found[place].specs.append(spec.path) }
          continue
        }
        let place = version.specs.count > 1 ? spec.environment.map { " (\($0.label))" } : nil
        found.append(
          Endpoint(
            address: address, title: api.title + (place ?? ""), api: api, specs: [spec.path]))
      }
    }
    guard found.isEmpty else { return found }
    let documentation = site.address(ofPage: version.overviewPath)
    return [
      Endpoint(
        address: documentation, title: api.title, api: api, specs: version.specs.map(\.path))
    ]
  }

  /// The set; addresses are absolute, so the site's own must be known.
  var document: DataNode {
    let items = endpoints.map { endpoint in
      DataNode.object(["href": .text(endpoint.address), "title": .text(endpoint.title)])
    }
    let catalog = DataNode.object([
      "anchor": .text(site.address(ofFile: Self.path)), "item": .list(items),
    ])
    return .object(["linkset": .list([catalog] + endpoints.map(context))])
  }

  private func context(_ endpoint: Endpoint) -> DataNode {
    let published = site.publishedSpecs
    let descriptions = endpoint.specs.compactMap { path -> DataNode? in
      guard let output = published[path] else { return nil }
      return .object([
        "href": .text(site.address(ofFile: output)),
        "type": .text(specMediaType(output, site.apis.files[path]?.description)),
      ])
    }
    let documentation = DataNode.object([
      "href": .text(site.address(ofPage: endpoint.api.currentVersion.overviewPath)),
      "type": .text("text/html"), "hreflang": .texts([site.configuration.language]),
    ])
    let meta = DataNode.object([
      "href": .text(site.address(ofFile: "catalog.json")), "type": .text("application/json"),
    ])
    let status = site.configuration.statusURL.map { address in
      DataNode.list([.object(["href": .text(address), "type": .text("text/html")])])
    }
    return .object([
      "anchor": .text(endpoint.address),
      "service-desc": descriptions.isEmpty ? nil : .list(descriptions),
      "service-doc": .list([documentation]), "service-meta": .list([meta]), "status": status,
    ])
  }
}

extension Site {
  /// The published copies of specifications, by their paths in the source tree.
  var publishedSpecs: [String: String] {
    Dictionary(assets.map { ($0.sourcePath, $0.outputPath) }) { first, _ in first }
  }
}

/// The media type of a specification by its format and the ending of its file.
func specMediaType(_ path: String, _ description: API?) -> String {
  let syntax = path.hasSuffix(".json") ? "json" : "yaml"
  return description?.version.family == .swagger2
    ? "application/\(syntax)" : "application/openapi+\(syntax)"
}
