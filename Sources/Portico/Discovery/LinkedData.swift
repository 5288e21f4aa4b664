internal import Catalog
internal import DataTree
internal import GitBook
internal import OpenAPI

/// What a page is about in the words of schema.org, as JSON-LD 1.1.
///
/// Addresses are absolute when the site's own is known, and else relative to the page.
struct LinkedData {
  let site: Site
  /// The path of the page in the output.
  let path: String

  /// A page on the way from the start of the site.
  struct Crumb {
    var title: String
    /// The path in the output; nil for a heading that no page stands for.
    var path: String?
  }

  /// The block for a page with these nodes, which is reached by way of the crumbs.
  func graph(_ nodes: [DataNode], _ crumbs: [Crumb], title: String) -> DataNode {
    var nodes = nodes
    let steps = crumbs + [Crumb(title: title, path: path)]
    if steps.count > 1 { nodes.append(breadcrumbs(steps)) }
    return .object(["@context": .text("https://schema.org"), "@graph": .list(nodes)])
  }

  /// The address of a page of the site.
  func address(of path: String) -> String {
    linkURL(
      path, root: site.configuration.siteURL ?? rootPrefix(of: self.path),
      style: site.configuration.urlStyle)
  }

  private func breadcrumbs(_ steps: [Crumb]) -> DataNode {
    let elements = steps.enumerated().map { place, step in
      DataNode.object([
        "@type": .text("ListItem"), "position": .number(place + 1), "name": .text(step.title),
        "item": step.path.map { .text(address(of: $0)) },
      ])
    }
    return .object(["@type": .text("BreadcrumbList"), "itemListElement": .list(elements)])
  }

  // MARK: - Nodes

  /// The site itself; browsers and search engines learn how it is searched.
  func website() -> DataNode {
    let root = address(of: Site.homePath)
    let search: DataNode? = site.configuration.siteURL.map { _ in
      .object([
        "@type": .text("SearchAction"),
        "target": .object([
          "@type": .text("EntryPoint"),
          "urlTemplate": .text(
            site.address(ofFile: Site.searchPath) + "?q={search_term_string}"),
        ]),
        "query-input": .text("required name=search_term_string"),
      ])
    }
    return .object([
      "@type": .text("WebSite"), "name": .text(site.title),
      "description": site.configuration.description.map { .text($0) },
      "url": .text(site.configuration.siteURL ?? root),
      "inLanguage": .text(site.configuration.language), "potentialAction": search,
    ])
  }

  /// A text for readers, perhaps about an API.
  func article(
    _ title: String, _ description: String?, updated: String? = nil, about: DataNode? = nil
  ) -> DataNode {
    .object([
      "@type": .text("TechArticle"), "headline": .text(title.limited(to: 110)),
      "description": description.map { .text($0) }, "url": .text(address(of: path)),
      "inLanguage": .text(site.configuration.language),
      "dateModified": updated.flatMap(CalendarDay.init).map { .text($0.text) }, "about": about,
      "isPartOf": .object([
        "@type": .text("WebSite"), "name": .text(site.title),
        "url": .text(site.configuration.siteURL ?? address(of: Site.homePath)),
      ]),
    ])
  }

  /// A list of what the site has.
  func collection(_ title: String) -> DataNode {
    .object([
      "@type": .text("CollectionPage"), "name": .text(title), "url": .text(address(of: path)),
      "inLanguage": .text(site.configuration.language),
    ])
  }

  /// An API in one of its versions.
  func api(_ api: CatalogAPI, _ version: APIVersion) -> DataNode {
    let info = version.description.info
    let text = api.declaration.details.description ?? info.summary
    let page = DataNode.text(address(of: version.overviewPath))
    return .object([
      "@type": .text("WebAPI"), "name": .text(api.title),
      "description": text.map { .text($0) }, "url": page, "documentation": page,
      "version": .text(version.number.text),
      "termsOfService": info.termsOfService.map { .text($0) },
      "provider": organization(api.declaration.details.owner ?? info.contact?.name),
    ])
  }

  /// An API by its name and address.
  func reference(to api: CatalogAPI) -> DataNode {
    .object([
      "@type": .text("WebAPI"), "name": .text(api.title),
      "url": .text(address(of: api.currentVersion.overviewPath)),
    ])
  }

  /// A product as what it is to customers.
  func product(_ product: CatalogProduct) -> DataNode {
    let apis = product.apis.compactMap { site.apis.api($0.id) }.map { reference(to: $0) }
    let details = product.details
    return .object([
      "@type": .text("Service"), "name": .text(product.title),
      "description": details.description.map { .text($0) },
      "url": .text(address(of: product.path)),
      "category": details.categories.isEmpty ? nil : .texts(details.categories),
      "areaServed": product.countries.isEmpty ? nil : .texts(product.countries),
      "provider": organization(details.owner), "isRelatedTo": apis.isEmpty ? nil : .list(apis),
    ])
  }

  private func organization(_ name: String?) -> DataNode {
    .object(["@type": .text("Organization"), "name": .text(name ?? site.title)])
  }
}
