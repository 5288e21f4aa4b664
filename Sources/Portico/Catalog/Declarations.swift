internal import Content
internal import DataTree
internal import GitBook
internal import SourceText

/// The products and APIs that authors declare, in the order of the site and then of `portico.yml`.
///
/// ```yaml
/// catalog:
///   products: [{ id: checkout, page: checkout/README.md, description: …, apis: [orders] }]
///   apis: [{ id: orders, spec: specs/orders.yaml }]
/// ```
struct Declarations {
  private(set) var products: [Found<CatalogProduct>] = []
  private(set) var apis: [Found<APIDeclaration>] = []
  private(set) var diagnostics: [Diagnostic] = []

  struct Found<Value> {
    var value: Value
    var source: Source
    /// The id, or what stands for it.
    var span: SourceSpan
  }

  private enum Kind: String, CaseIterable { case product, api }

  init(in site: Site, files: some Sequence<String>) {
    var paths = DeclarationPaths(site, files: files, folder: "")
    for (position, page) in site.pages.enumerated() {
      guard let node = page.content.frontMatter.entries else { continue }
      let source = page.content.document.source
      guard let word = node["kind"]?.scalarText else {
        checkKeys(node, in: source)
        continue
      }
      var fields = FieldReader(node, in: source, of: word == "api" ? "API" : word)
      _ = fields.value("kind")
      paths.folder = page.sourcePath.parentFolder
      guard let kind = Kind(rawValue: word) else {
        reportKind(word, at: node["kind"]?.span ?? node.span, in: source)
        continue
      }
      add(kind, &fields, paths, PageIndex(position), in: site)
      diagnostics += fields.diagnostics
    }
    readConfiguration(of: site, paths)
  }

  /// Reports keys of a page without a kind that are almost the name of one that means something;
  /// all others may be meant for other programs.
  private mutating func checkKeys(_ node: DataNode, in source: Source) {
    for entry in node.entries ?? [] where entry.key.utf8.count >= 5 {
      guard !Self.guideKeys.contains(entry.key),
        nearest(to: entry.key, among: Self.guideKeys) != nil
      else { continue }
      diagnostics.append(
        .unknownConfigurationKey(
          entry.key, at: entry.keySpan, in: source, known: Self.guideKeys.sorted()))
    }
  }

  private mutating func readConfiguration(of site: Site, _ paths: DeclarationPaths) {
    guard let node = site.configuration.catalog, let source = site.configuration.source
    else { return }
    var paths = paths
    paths.folder = ""
    var catalog = FieldReader(node, in: source, of: "catalog")
    for (key, kind) in [("products", Kind.product), ("apis", Kind.api)] {
      for element in catalog.elements(key) {
        guard element.entries != nil else {
          catalog.report(key, expected: "a list of mappings", at: element)
          continue
        }
        var fields = FieldReader(element, in: source, of: kind == .api ? "API" : "product")
        var page: PageIndex?
        if let value = fields.value("page") {
          page = value.string.flatMap(paths.page)
          if page == nil {
            let path = value.scalarText ?? ""
            fields.diagnostics.append(
              .unknownPage(path, nearest: paths.nearest(path), at: value.span, in: source))
          }
        }
        add(kind, &fields, paths, page, in: site)
        catalog.diagnostics += fields.diagnostics
      }
    }
    catalog.finish()
    diagnostics += catalog.diagnostics
  }

  private mutating func add(
    _ kind: Kind, _ fields: inout FieldReader, _ paths: DeclarationPaths, _ page: PageIndex?,
    in site: Site
  ) {
    let sitePage = page.map { site[$0] }
    let name = sitePage.map { $0.sourcePath.declaredName } ?? ""
    let span = fields.node["id"]?.span ?? fields.node["kind"]?.span ?? fields.node.span
    switch kind {
    case .product:
      let product = CatalogProduct(
        &fields, paths, page: page, pageTitle: sitePage?.title, defaultID: name)
      guard let product else { return }
      if let first = products.first(where: { $0.value.id == product.id }) {
        reportTwice(product.id, "product", span, fields.source, first.span, first.source)
      } else {
        products.append(Found(value: product, source: fields.source, span: span))
      }
    case .api:
      var api = APIDeclaration(&fields, paths)
      api.page = page
      if api.id == nil, !api.specs.isEmpty, !name.isEmpty { api.id = name }
      if let id = api.id, let first = apis.first(where: { $0.value.id == id }) {
        reportTwice(id, "API", span, fields.source, first.span, first.source)
      } else {
        apis.append(Found(value: api, source: fields.source, span: span))
      }
    }
    fields.finish(besides: Self.pageKeys)
  }

  private mutating func reportTwice(
    _ id: String, _ owner: String, _ span: SourceSpan, _ source: Source, _ first: SourceSpan,
    _ firstSource: Source
  ) {
    diagnostics.append(
      .duplicateIdentifier(
        id, of: owner, at: span, in: source, first: first, in: firstSource))
  }

  /// A word that is none of ours may be another tool's, unless it is nearly one.
  private mutating func reportKind(_ word: String, at span: SourceSpan, in source: Source) {
    let known = Kind.allCases.map(\.rawValue)
    guard nearest(to: word, among: known) != nil else { return }
    diagnostics.append(.unknownWord(word, of: "kind", known: known, at: span, in: source))
  }

  /// What pages may say about themselves whatever they are about.
  private static let pageKeys: Set<String> = [
    "icon", "hidden", "noIndex", "noRobotsIndex", "cover", "coverY", "layout", "vars", "if",
    "metaLinks", "redirect_from", "updated", "date", "author",
  ]

  /// What pages without a kind may say.
  private static let guideKeys = pageKeys.union([
    "title", "description", "tags", "aliases", "related", "search", "coverHeight", "metadata",
  ])
}

extension String {
  /// The identifier that a page's file suggests, or its folder if the file is a README.
  fileprivate var declaredName: String {
    let name = lastPathName.withoutEnding
    return catalogID(name.lowercased() == "readme" ? parentFolder.lastPathName : name)
  }
}
