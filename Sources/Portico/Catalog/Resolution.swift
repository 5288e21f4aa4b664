package import Content
internal import GitBook
package import SourceText

/// Turns what references mean as files into pages, places on pages and assets.
package struct Resolver: Sendable {
  private let pages: [String: PageIndex]
  private let assets: [String: AssetIndex]
  private let sitePages: [SitePage]

  /// Creates a resolver for pages whose documents are read, and for the files to be published.
  package init(pages: [SitePage], assets: [Asset]) {
    sitePages = pages
    var byPath: [String: PageIndex] = Dictionary(minimumCapacity: pages.count)
    for (index, page) in pages.enumerated() { byPath[page.sourcePath] = PageIndex(index) }
    self.pages = byPath
    var assetsByPath: [String: AssetIndex] = Dictionary(minimumCapacity: assets.count)
    for (index, asset) in assets.enumerated() { assetsByPath[asset.sourcePath] = AssetIndex(index) }
    self.assets = assetsByPath
  }

  /// What a reference on `page` turned out to mean.
  package func resolve(
    _ location: Locator.Location, of reference: Reference, on page: PageIndex,
    _ diagnostics: inout [Diagnostic]
  ) -> Target {
    switch location {
    case .broken: return .broken
    case .external(let address): return .external(address)
    case .fragment(let fragment):
      // GitBook's own mark-up for annotations; the note beside it carries the meaning.
      if fragment.hasPrefix("user-content-fn-") { return .broken }
      guard let id = place(fragment, on: page, reference, &diagnostics, else: "shown as text")
      else { return .broken }
      return .fragment(id)
    case .file(let path, let fragment):
      if let target = pages[path] {
        if reference.role == .file || reference.role == .image || reference.role == .specification {
          diagnostics.append(.brokenLink(reference, nearest: nil))
          return .broken
        }
        guard let fragment, !fragment.isEmpty else { return .page(target, fragment: nil) }
        let id = place(
          fragment, on: target, reference, &diagnostics, else: "the link leads to its top")
        if target == page, let id { return .fragment(id) }
        return .page(target, fragment: id)
      }
      if let asset = assets[path] { return .asset(asset, fragment: fragment) }
      diagnostics.append(.notAPage(path, reference))
      return .broken
    }
  }

  /// The id that a fragment means on a page; nil, with a diagnostic that ends in `repair`, when it
  /// means none.
  private func place(
    _ fragment: String, on page: PageIndex, _ reference: Reference,
    _ diagnostics: inout [Diagnostic], else repair: String
  ) -> String? {
    let anchors = sitePages[Int(page.position)].content.document.anchors
    if anchors.contains(where: { $0.id == fragment }) { return fragment }
    let index = FragmentIndex(anchors.map { ($0.id, $0.text) })
    if let id = index.resolve(fragment) { return id }
    diagnostics.append(
      .brokenAnchor(
        fragment, reference, nearest: nearest(to: fragment, among: anchors.map(\.id)),
        repair: repair))
    return nil
  }
}
