internal import DataTree
internal import SourceText

extension CatalogDetails {
  /// Reads the keys that products and APIs share; paths are relative to the file they stand in.
  init(_ fields: inout FieldReader, _ paths: DeclarationPaths) {
    self.init()
    description = fields.text("description", limit: 300)
    status = fields.word("status", APIVersion.Status.self)
    audience = fields.words("audience", Audience.self)
    categories = fields.texts("categories")
    tags = fields.texts("tags")
    owner = fields.text("owner")
    if let value = fields.value("support") { support = Support(value, &fields) }
    logo = fields.text("logo").flatMap(paths.file)
    for element in fields.elements("related") {
      guard let path = element.scalarText else { continue }
      if let page = paths.page(path) {
        related.append(page)
      } else {
        fields.diagnostics.append(
          .unknownPage(path, nearest: paths.nearest(path), at: element.span, in: fields.source))
      }
    }
    order = fields.integer("order")
    aliases = fields.texts("aliases")
    if let value = fields.value("search") { search = Search(value, &fields) }
  }
}

extension CatalogDetails.Support {
  fileprivate init(_ node: DataNode, _ fields: inout FieldReader) {
    text = node.scalarText
    guard node.entries != nil else { return }
    var inner = FieldReader(node, in: fields.source, of: "support")
    email = inner.text("email")
    url = inner.text("url")
    hours = inner.text("hours")
    inner.finish()
    fields.diagnostics += inner.diagnostics
  }
}

extension CatalogDetails.Search {
  /// Reads the mapping under `search`.
  init(_ node: DataNode, _ fields: inout FieldReader) {
    self.init()
    guard node.entries != nil else {
      fields.report("search", expected: "a mapping", at: node)
      return
    }
    var inner = FieldReader(node, in: fields.source, of: "search")
    keywords = inner.texts("keywords")
    synonyms = inner.texts("synonyms")
    if let value = inner.value("boost") {
      let number = value.number?.double ?? .nan
      if (0.1...5).contains(number) {
        boost = number
      } else {
        inner.report("boost", expected: "a number from 0.1 to 5", at: value)
      }
    }
    isExcluded = inner.flag("exclude") ?? false
    inner.finish()
    fields.diagnostics += inner.diagnostics
  }
}

/// What paths mean in the file that a declaration stands in.
struct DeclarationPaths {
  /// The folder of the file.
  var folder: String
  private var files: Set<String>
  private var pages: [String: PageIndex]

  init(_ site: Site, files: some Sequence<String>, folder: String) {
    self.folder = folder
    self.files = Set(files).union(site.assets.map(\.sourcePath))
    pages = [:]
    for (position, page) in site.pages.enumerated() { pages[page.sourcePath] = PageIndex(position) }
  }

  /// The file that a path means; nil if it leads out of the source tree.
  func file(_ path: String) -> String? {
    if path.hasPrefix("/") { return "".appendingPath(path) }
    let near = folder.appendingPath(path)
    if let near, files.contains(near) { return near }
    let far = "".appendingPath(path)
    return far.flatMap { files.contains($0) ? $0 : nil } ?? near
  }

  /// The page that a path means, with or without its file's name; nil if there is none.
  func page(_ path: String) -> PageIndex? {
    let plain = String(path.prefix { $0 != "#" })
    for base in [folder, ""] {
      guard let joined = base.appendingPath(plain) else { continue }
      for candidate in [joined, joined + ".md", joined + "/README.md"] {
        if let page = pages[candidate] { return page }
      }
    }
    return nil
  }

  /// The page whose path is most like one that means none.
  func nearest(_ path: String) -> String? {
    folder.appendingPath(path).flatMap { SourceText.nearest(to: $0, among: pages.keys) }
  }
}
