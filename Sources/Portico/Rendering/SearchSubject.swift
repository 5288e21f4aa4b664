package import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import OpenAPI
package import Search

/// A page of the site that search may find.
package enum SearchSubject: Sendable {
  case page(PageIndex)
  case reference(ReferencePage)
  /// A product, by its position in the catalog.
  case product(Int)
  /// A scope, by its position in the catalog.
  case scope(Int)
}

extension Site {
  /// What search may find, in the order of the site: products, pages about APIs, guides, scopes.
  ///
  /// Left out are pages that readers are not led to, pages kept from search, pages that go on as a
  /// product or an API, and of older versions all but the names of their operations.
  package var searchSubjects: [SearchSubject] {
    var subjects: [SearchSubject] = []
    for (place, product) in apis.products.enumerated()
    where !product.details.search.isExcluded && product.status != .retired {
      subjects.append(.product(place))
    }
    for page in apis.referencePages where isSearched(page) { subjects.append(.reference(page)) }
    let merged = Set(apis.products.compactMap(\.page) + apis.apis.compactMap(\.overviewPage))
    for (position, page) in pages.enumerated() {
      let index = PageIndex(position)
      let isOpen = !page.isHidden && !page.isUnindexed && !spaces[page.space].isHidden
      guard isOpen, !merged.contains(index), !page.search.isExcluded else { continue }
      subjects.append(.page(index))
    }
    subjects += apis.scopes.indices.map { .scope($0) }
    return subjects
  }

  private func isSearched(_ page: ReferencePage) -> Bool {
    let api = apis.apis[page.version.api]
    guard apis[page.version].isListed, !api.declaration.details.search.isExcluded else {
      return false
    }
    guard api.current != page.version.version else { return true }
    guard apis[page.version].status != .retired else { return false }
    if case .schema = page.subject { return false }
    return true
  }

  /// All that search is told about a page; `known` is shared by all pages of the site.
  package func searchDocument(
    of subject: SearchSubject, _ known: SearchedSchemas
  ) -> SearchDocument {
    switch subject {
    case .page(let index): document(of: index)
    case .reference(let page): document(of: page, known)
    case .product(let place): document(of: apis.products[place])
    case .scope(let place): document(of: apis.scopes[place])
    }
  }

  private func searchURL(_ path: String) -> String {
    linkURL(path, root: "", style: configuration.urlStyle)
  }

  // MARK: - Guides

  private func document(of index: PageIndex) -> SearchDocument {
    let page = self[index]
    var document = SearchDocument(
      url: searchURL(page.outputPath), kind: .guide, title: page.title.withoutPictures)
    document.origin = page.sourcePath
    document.apply(page.search)
    document.keywords += page.content.frontMatter.tags
    if let short = page.linkTitle, short != page.title { document.keywords.append(short) }
    document.add(page, of: self)
    if let node = page.node {
      let navigation = spaces[page.space].navigation
      let above = navigation.ancestors(of: node)
      document.depth = above.count
      document.parents = above.map { navigation.nodes[$0].label.plainText.withoutPictures }
      let group = navigation.groups[navigation.nodes[node].group]
      if let title = group.title?.plainText.withoutPictures, !title.isEmpty {
        document.parents.insert(title, at: 0)
      }
    }
    document.apply(status(of: index))
    return document
  }

  /// Whether a page shows operations of old versions only, and of which.
  private func status(of index: PageIndex) -> (SearchDocument.Status, version: String) {
    let versions = apis.versions(on: index)
    guard let first = versions.first else { return (.current, "") }
    if let current = versions.first(where: { apis.apis[$0.api].current == $0.version }) {
      return (.current, apis[current].number.text)
    }
    return (.old, apis[first].number.text)
  }

  // MARK: - Products and scopes

  private func document(of product: CatalogProduct) -> SearchDocument {
    var document = SearchDocument(
      url: searchURL(product.path), kind: .product, title: product.title)
    document.origin = product.page.map { self[$0].sourcePath } ?? ""
    document.apply(product.details.search)
    document.summary = product.details.description ?? ""
    document.keywords += [product.id] + (product.offer.map { [$0.name] } ?? [])
    document.tags = product.details.categories + product.details.tags
    document.status = product.status == .deprecated ? .deprecated : .current
    if let index = product.page { document.add(self[index], of: self) }
    let members = product.apis.compactMap { member in
      apis.api(member.id).map { "\($0.title) \(member.role ?? "")" }
    }
    let coverage = product.coverage.map { "\($0.title). \($0.text ?? "")" }
    let plans = product.plans.map { "\($0.name) \($0.limits ?? "")" }
    document.sections.append(
      .init(
        heading: "", anchor: "", text: (coverage + members + plans).joined(separator: "\n"),
        identifiers: product.plans.flatMap(\.scopes)))
    return document
  }

  private func document(of scope: CatalogScope) -> SearchDocument {
    var document = SearchDocument(url: searchURL(scope.path), kind: .scope, title: scope.name)
    document.names = [scope.name]
    document.summary = scope.description ?? ""
    let names = scope.apis.compactMap { apis.api($0)?.title }
    let operations = scope.operations.map { apis[$0].title }
    document.sections = [
      .init(
        heading: "", anchor: "",
        text: ([scope.rateLimit ?? ""] + names + operations).joined(separator: "\n"))
    ]
    return document
  }

  // MARK: - APIs

  private func document(of page: ReferencePage, _ known: SearchedSchemas) -> SearchDocument {
    let api = apis.apis[page.version.api]
    let version = apis[page.version]
    let isCurrent = api.current == page.version.version
    var document: SearchDocument
    switch page.subject {
    case .overview:
      document = SearchDocument(url: searchURL(page.path), kind: .api, title: api.title)
      if isCurrent { document.add(version, of: api, in: self) }
    case .operation(let index):
      let operation = apis[index]
      document = SearchDocument(
        url: searchURL(page.path), kind: .operation, title: operation.title.withoutPictures)
      document.parents = [api.title]
      document.origin = "\(api.id) \(operation.method.uppercased()) \(operation.path)"
      document.method = operation.shownMethod
      document.names = [operation.operationID ?? "", operation.method, operation.path]
      document.tags = operation.tags
      if isCurrent { document.add(operation, of: version.description, in: page.version, known) }
      document.depth = 1
    case .schema(let schema):
      let name = version.description.schemas[schema].name ?? ""
      document = SearchDocument(url: searchURL(page.path), kind: .schema, title: name)
      document.parents = [api.title]
      document.depth = 2
      document.add(schema, of: version.description)
    }
    document.boost = api.declaration.details.search.boost
    let isDeprecated = api.status == .deprecated || version.status == .deprecated
    document.apply((isCurrent ? .current : .old, version.number.text))
    if isCurrent, isDeprecated || document.isDeprecated(in: self, page) {
      document.status = .deprecated
    }
    return document
  }
}

extension SearchDocument {
  /// Takes over what the author says about search.
  mutating func apply(_ search: CatalogDetails.Search) {
    keywords += search.keywords + search.synonyms
    boost = search.boost
  }

  fileprivate mutating func apply(_ state: (Status, version: String)) {
    status = state.0
    version = state.version
    // Who asks for an old version wants to be led to it, and finds the text there.
    if status == .old { sections = [] }
  }

  /// Adds what a page says.
  fileprivate mutating func add(_ page: SitePage, of site: Site) {
    if let description = page.content.frontMatter.description {
      summary = summary.isEmpty ? description : summary
    }
    var collector = SectionCollector(site, page)
    collector.collect(page.content.document.blocks)
    for note in page.content.document.notes { collector.collect(note.blocks) }
    sections += collector.sections
  }

  fileprivate func isDeprecated(in site: Site, _ page: ReferencePage) -> Bool {
    guard case .operation(let index) = page.subject else { return false }
    return site.apis[index].isDeprecated
  }
}

extension String {
  /// The text without emoji, which are no words.
  var withoutPictures: String {
    guard utf8.contains(where: { $0 >= 0xE2 }) else { return self }
    var kept = UnicodeScalarView()
    for scalar in unicodeScalars {
      let properties = scalar.properties
      let isPicture = scalar.value > 0x2FF && properties.isEmoji
      if isPicture || properties.isVariationSelector || scalar.value == 0x200D { continue }
      kept.append(scalar)
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }
}
