internal import Catalog
internal import DataTree
internal import Digests
internal import HTML
internal import JSON
internal import SourceText

/// `catalog.json`: what the site offers, for programs that have to know whether it exists.
///
/// Every list is in the order of the bytes of its ids, names or addresses, except environments and
/// plans, which keep their author's order, and versions, of which the newest comes first.
/// Addresses of files of the site are relative to the document.
///
/// `digest` is `sha256:` and the SHA-256 of the canonical form (see `canonicalJSON`) of the whole
/// document without its members `digest` and `version`. `version` is what the author calls the
/// content, and else the first 12 digits of the digest.
struct CatalogDocument {
  let site: Site
  let catalog: PublicCatalog
  let specDigests: [String: SHA256Digest]
  /// The published copies of specifications, by their paths in the source tree.
  let published: [String: String]

  /// How many bytes a catalog has at most; readers take no larger one.
  static let maximumSize = 8 << 20

  init(_ site: Site, specDigests: [String: SHA256Digest]) {
    self.site = site
    self.specDigests = specDigests
    catalog = PublicCatalog(site.apis)
    published = Dictionary(site.assets.map { ($0.sourcePath, $0.outputPath) }) { first, _ in first }
  }

  /// The document as it is published.
  func render() -> [UInt8] {
    let digest = SHA256.digest(of: canonicalJSON(content())).hexadecimal
    let version = site.configuration.version ?? String(digest.prefix(12))
    let whole = content(version: version, digest: "sha256:" + digest)
    return Array((renderIndentedJSON(whole) + "\n").utf8)
  }

  private func content(version: String? = nil, digest: String? = nil) -> DataNode {
    .object([
      "$schema": .text("./catalog.schema.json"),
      "schema": .text("https://portico.invalid/catalog/1"), "schemaVersion": .text("1.0"),
      "version": version.map { .text($0) },
      "site": .object([
        "title": .text(site.title), "url": .text(site.configuration.siteURL),
        "language": .text(language),
      ]),
      "digest": digest.map { .text($0) },
      "environments": .list(catalog.environments.map(environment)),
      "scopes": .list(catalog.scopes.map(scope)),
      "products": .list(catalog.products.map(product)),
      "apis": .list(catalog.apis.map { api($0.api) }),
    ])
  }
}
