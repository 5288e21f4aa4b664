internal import Catalog
internal import GitBook
internal import HTML
internal import SourceText

/// Old addresses that keep working.
extension SiteAssembly {
  mutating func addRedirects() {
    for space in site.spaces {
      let index = PathIndex(sources.paths)
      for redirect in space.configuration.redirects {
        guard let source = space.configuration.source else { continue }
        let path = space.outputPrefix + redirectPath(redirect.from)
        if outputPaths.isTaken(path) {
          diagnostics.append(.redirectFromPage(redirect.from, at: redirect.span, in: source))
          continue
        }
        guard let target = target(of: redirect, in: space, index, source) else { continue }
        if case .page(let page, _) = target, site[page].isWithheld { continue }
        site.redirects.append(
          Site.Redirect(outputPath: outputPaths.claim(path), target: target))
      }
    }
    for (position, page) in site.pages.enumerated() where !page.isWithheld {
      for alias in page.content.frontMatter.aliases {
        let path = site.spaces[page.space].outputPrefix + redirectPath(alias.trimmedSlashes)
        guard !outputPaths.isTaken(path) else { continue }
        site.redirects.append(
          Site.Redirect(
            outputPath: outputPaths.claim(path),
            target: .page(PageIndex(position), fragment: nil)))
      }
    }
    addHomes()
  }

  /// Where a redirect leads, perhaps by way of others; nil, with a diagnostic, if nowhere.
  private mutating func target(
    of redirect: SpaceConfiguration.Redirect, in space: Space, _ index: PathIndex, _ source: Source
  ) -> Target? {
    if let target = target(redirect.target, in: space, index) { return target }
    let others = Dictionary(
      space.configuration.redirects.map { (redirectPath($0.from), $0.target) }
    ) { first, _ in first }
    var seen: Set = [redirectPath(redirect.from)]
    var written = redirect.target
    while let next = others[redirectPath(written.trimmedSlashes)] {
      guard seen.insert(redirectPath(written.trimmedSlashes)).inserted else {
        diagnostics.append(.redirectLoop(redirect.from, at: redirect.span, in: source))
        return nil
      }
      if let target = target(next, in: space, index) {
        diagnostics.append(
          .redirectChain(redirect.target, end: next, at: redirect.span, in: source))
        return target
      }
      written = next
    }
    diagnostics.append(.redirectWithoutTarget(redirect.target, at: redirect.span, in: source))
    return nil
  }

  /// Makes sure that the site and every space open at their own address.
  private mutating func addHomes() {
    for prefix in [""] + site.spaces.map(\.outputPrefix) {
      let path = prefix + "index.html"
      guard !outputPaths.isTaken(path),
        let home = site.spaces.first(where: { $0.outputPrefix.hasPrefix(prefix) && $0.home != nil }
        )?
        .home
      else { continue }
      site.redirects.append(
        Site.Redirect(
          outputPath: outputPaths.claim(path), target: .page(home, fragment: nil)))
    }
  }

  /// The path of the page at an old address.
  func redirectPath(_ old: String) -> String {
    let path = old.split(separator: "/").map { safeFileName(String($0)) }.joined(separator: "/")
    if path.hasSuffix(".html") { return path }
    return site.configuration.urlStyle == .file ? path + ".html" : path + "/index.html"
  }

  private func target(_ written: String, in space: Space, _ index: PathIndex) -> Target? {
    if written.contains("://") { return isSafeURL(written) ? .external(written) : nil }
    let parts = written.split(separator: "#", maxSplits: 1).map(String.init)
    guard
      let file = Self.page(parts.first ?? "", from: space.folder, index, space),
      let position = site.pages.firstIndex(where: { $0.sourcePath == file })
    else { return nil }
    let fragment = parts.count > 1 ? parts[1] : nil
    return .page(PageIndex(position), fragment: fragment)
  }
}
