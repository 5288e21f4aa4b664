internal import Catalog
internal import HTML
internal import OpenAPI
internal import Templates

/// Gathers what the templates of the catalog's pages show.
struct CatalogWriter {
  let site: Site
  let style: PageStyle
  /// The path of the page that is written.
  let path: String
  /// What leads from the page to the site's root.
  let root: String

  init(_ site: Site, _ style: PageStyle, path: String) {
    self.site = site
    self.style = style
    self.path = path
    root = rootPrefix(of: path)
  }

  /// The word of the interface with a name.
  func word(_ name: String) -> String { style.words[name] }

  /// The address of another page of the output, perhaps of a place on it.
  func url(_ path: String, _ fragment: String? = nil) -> String {
    let suffix = fragment.map { "#" + percentEncodedPathSegment($0) } ?? ""
    if path == self.path, fragment != nil { return suffix }
    return linkURL(path, root: root, style: site.configuration.urlStyle) + suffix
  }

  /// A link as templates show it.
  func link(_ title: String, _ path: String, _ fragment: String? = nil) -> TemplateValue {
    ["title": .text(title), "url": .text(url(path, fragment))]
  }

  /// A link to a page of the author's.
  func link(_ page: PageIndex) -> TemplateValue {
    link(site[page].shortTitle, site[page].outputPath)
  }

  /// Links to the scopes that tokens can carry; a name that no API knows stays a text.
  func links(toScopes names: [String]) -> TemplateValue {
    .list(
      names.map { name in
        [
          "title": .text(name),
          "url": site.apis.scope(name).map { .text(url($0.path)) } ?? .none,
        ]
      })
  }

  /// Links to the environments with these ids.
  func links(toEnvironments ids: [String]) -> TemplateValue {
    .list(
      ids.map { id in
        let known = site.apis.environments.first { $0.id == id }
        return [
          "title": .text(known?.label ?? id),
          "url": known == nil
            ? .none : .text(url(Site.environmentsPath, Self.anchor(ofEnvironment: id))),
        ]
      })
  }

  /// The place of an environment on the page about all of them.
  static func anchor(ofEnvironment id: String) -> String { "env-" + id }
}

// MARK: - Lists

extension Site {
  /// The products that readers are led to.
  var listedProducts: [CatalogProduct] {
    apis.products.filter { $0.status != .retired }
  }

  /// The APIs that readers are led to, in the order their authors wish.
  var listedAPIs: [CatalogAPI] {
    apis.apis.filter { api in
      api.currentVersion.isListed && api.status != .retired
    }
    .enumerated().sorted { left, right in
      let orders = (
        left.element.declaration.details.order ?? .max,
        right.element.declaration.details.order ?? .max
      )
      return (orders.0, left.offset) < (orders.1, right.offset)
    }.map(\.element)
  }

  /// The products that embed an API and are meant for readers.
  func products(with api: CatalogAPI) -> [CatalogProduct] {
    listedProducts.filter { $0.apis.contains { $0.id == api.id } }
  }

  /// The environments of a product: those declared, else those of its APIs.
  func environments(of product: CatalogProduct) -> [String] {
    guard product.environments.isEmpty else { return product.environments }
    let used = Set(
      product.apis.compactMap { apis.api($0.id) }.flatMap { $0.currentVersion.environments }
        .map(\.id))
    return apis.environments.map(\.id).filter(used.contains)
  }
}

extension CatalogProduct.Member {
  /// The version that the product uses: the one it is bound to, else the current one.
  func version(of api: CatalogAPI) -> APIVersion {
    let pinned = version.flatMap { number in
      api.versions.first { $0.number == VersionNumber(number) }
    }
    return pinned ?? api.currentVersion
  }
}
