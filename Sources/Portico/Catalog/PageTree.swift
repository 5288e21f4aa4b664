/// Which pages stand above which: by the tables of contents, else by folders.
struct PageTree {
  private let site: Site
  private var byPath: [String: PageIndex] = [:]

  init(_ site: Site) {
    self.site = site
    byPath.reserveCapacity(site.pages.count)
    for position in site.pages.indices {
      byPath[site.pages[position].sourcePath] = PageIndex(position)
    }
  }

  /// The pages above `page`, outermost first, and then itself.
  func chain(to page: PageIndex) -> [PageIndex] {
    let sitePage = site[page]
    let space = site.spaces[sitePage.space]
    if let node = sitePage.node, space.navigation.nodes.indices.contains(node) {
      return space.navigation.ancestors(of: node).compactMap { ancestor in
        guard case .page(let above, _) = space.navigation.nodes[ancestor].target else {
          return nil
        }
        return above
      } + [page]
    }
    var chain = [page]
    var folder = sitePage.sourcePath.parentFolder
    while true {
      let readme = folder.isEmpty ? "README.md" : folder + "/README.md"
      if let above = byPath[readme], above != page { chain.append(above) }
      guard !folder.isEmpty, folder != space.folder else { return chain.reversed() }
      folder = folder.parentFolder
    }
  }

  /// The innermost page that is above all of `pages` or one of them; nil if there is none.
  func commonAncestor(of pages: [PageIndex]) -> PageIndex? {
    guard let first = pages.first else { return nil }
    let others = pages.dropFirst().map { Set(chain(to: $0)) }
    return chain(to: first).last { page in others.allSatisfy { $0.contains(page) } }
  }

  /// Whether a table of contents lists the page, hidden or not.
  func isListed(_ page: PageIndex) -> Bool { site[page].node != nil }

  /// The pages that tables of contents list, or all if they list none.
  func leading(_ pages: [PageIndex]) -> [PageIndex] {
    let listed = pages.filter(isListed)
    return listed.isEmpty ? pages : listed
  }
}
