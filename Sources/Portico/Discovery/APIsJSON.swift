internal import Catalog
internal import DataTree
internal import HTML
internal import OpenAPI

/// The index `apis.json` in the format of APIs.json 0.19.
///
/// Its `created` and `modified` are left out: a build knows no clock.
struct APIsJSON {
  let site: Site
  let catalog: PublicCatalog

  init(_ site: Site, _ catalog: PublicCatalog) {
    self.site = site
    self.catalog = catalog
  }

  /// The index; addresses are absolute, so the site's own must be known.
  var document: DataNode {
    let apis = catalog.apis.map(\.api).filter { $0.currentVersion.status != .retired }
    return .object([
      "aid": .text(id("apis")), "name": .text(site.title.limited(to: 50)),
      "description": .text(described(site.configuration.description, "The APIs of \(site.title)")),
      "url": .text(site.address(ofFile: "apis.json")), "image": image(nil).map { .text($0) },
      "type": .text("Index"),
      "specificationVersion": .text("0.19"),
      "tags": .texts(apis.flatMap { tags(of: $0) }.sortedOnce),
      "apis": .list(apis.map(api)),
      "common": .list(common),
      "maintainers": .list([
        .object(["FN": .text(site.title), "url": .text(site.configuration.siteURL)])
      ]),
    ])
  }

  private var common: [DataNode] {
    var rows = [property("Documentation", site.configuration.siteURL ?? "", "text/html")]
    if let status = site.configuration.statusURL {
      rows.append(property("StatusPage", status, "text/html"))
    }
    let catalog = site.address(ofFile: "catalog.json")
    return rows + [property("X-catalog", catalog, "application/json")]
  }

  private func api(_ api: CatalogAPI) -> DataNode {
    let version = api.currentVersion
    let documentation = site.address(ofPage: version.overviewPath)
    let base = version.specs.lazy.flatMap(\.baseURLs).first { $0.hasPrefix("http") }
    return .object([
      "aid": .text(id(api.id)), "name": .text(api.title.limited(to: 50)),
      "description": .text(
        described(
          api.declaration.details.description ?? version.description.info.summary,
          "The API \(api.title)")),
      // The schema of the format asks for a picture, and an empty text says that there is none.
      "image": .text(image(api.declaration.details.logo) ?? ""),
      "humanURL": .text(documentation), "baseURL": .text(base ?? documentation),
      "version": .text(version.number.text), "tags": .texts(tags(of: api)),
      "properties": .list(properties(of: version, documentation)),
      "contact": contact(of: version).map { .list([$0]) },
    ])
  }

  private func properties(of version: APIVersion, _ documentation: String) -> [DataNode] {
    let published = site.publishedSpecs
    var rows = version.files.compactMap { file -> DataNode? in
      guard let output = published[file.path] else { return nil }
      let description = site.apis.files[file.path]?.description
      return property(
        description?.version.family == .swagger2 ? "Swagger" : "OpenAPI",
        site.address(ofFile: output), specMediaType(output, description),
        name: file.environment?.label)
    }
    rows.append(property("Documentation", documentation, "text/html"))
    if let terms = version.description.info.termsOfService, terms.contains("://") {
      rows.append(property("TermsOfService", terms, nil))
    }
    return rows
  }

  private func property(
    _ type: String, _ url: String, _ mediaType: String?, name: String? = nil
  ) -> DataNode {
    .object([
      "type": .text(type), "name": name.map { .text($0) }, "url": .text(url),
      "mediaType": mediaType.map { .text($0) },
    ])
  }

  private func contact(of version: APIVersion) -> DataNode? {
    guard let contact = version.description.info.contact,
      let name = contact.name ?? contact.email ?? contact.url, !name.isEmpty
    else { return nil }
    return .object([
      "FN": .text(name), "email": contact.email.map { .text($0) },
      "url": contact.url.flatMap { $0.hasPrefix("http") ? .text($0) : nil },
    ])
  }

  // MARK: - Words

  /// An identifier below the site's host, such as `docs.example.com:orders`.
  private func id(_ word: String) -> String {
    let address = site.configuration.siteURL ?? ""
    let host = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return "\(host.prefix { $0 != "/" && $0 != ":" }):\(word)"
  }

  private func tags(of api: CatalogAPI) -> [String] {
    (api.declaration.details.categories + api.declaration.details.tags)
      .filter { !$0.isEmpty }.sortedOnce
  }

  /// A description of the length that the format asks for.
  private func described(_ text: String?, _ substitute: String) -> String {
    let text = text ?? ""
    return (text.count < 5 ? substitute : text).limited(to: 1000)
  }

  private func image(_ path: String?) -> String? {
    let published = site.publishedSpecs
    let output = (path ?? site.configuration.logo).flatMap { published[$0] }
    return output.map { site.address(ofFile: $0) }
  }
}

extension String {
  /// The text, or as much of its beginning as has at most `count` characters with an ellipsis.
  func limited(to count: Int) -> String {
    self.count <= count ? self : self.prefix(count - 1) + "…"
  }
}
