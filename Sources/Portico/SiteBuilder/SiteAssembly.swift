internal import Catalog
internal import Content
internal import Discovery
internal import GitBook
internal import HTML
internal import Images
internal import Rendering
internal import SourceText

/// Reads a source folder into a site whose every reference is resolved.
struct SiteAssembly {
  let sources: SourceReader
  let jobs: Int
  let cache: ParseCache?
  var site: Site
  var diagnostics: [Diagnostic] = []

  var outputPaths = OutputPaths()
  var locations: [[Locator.Location]] = []
  /// The pages of each space as its table of contents lists them.
  private var outlines: [Outline] = []

  init(
    _ sources: SourceReader, configuration: SiteConfiguration, jobs: Int, cache: ParseCache? = nil
  ) {
    self.sources = sources
    self.jobs = jobs
    self.cache = cache
    let discovery = SpaceDiscovery(sources, configuration: configuration)
    site = Site(configuration: configuration, title: configuration.title ?? discovery.title ?? "")
    site.spaces = discovery.spaces
    diagnostics += discovery.diagnostics
    for reserved in ["404.html", PageRenderer.searchPath] + Site.machinePaths {
      _ = outputPaths.claim(reserved)
    }
  }

  /// Hands the site over and keeps nothing of it.
  mutating func takeSite() -> Site {
    let whole = site
    site = Site(configuration: whole.configuration, title: whole.title)
    outlines = []
    return whole
  }

  // MARK: - Pages

  /// Reads the tables of contents and all pages.
  mutating func readPages() async throws {
    for index in site.spaces.indices { outlines.append(outline(of: index)) }
    let locator = Locator(
      paths: sources.paths, spaces: site.spaces, configuration: site.configuration)
    var listed: [(space: Int, page: Outline.ListedPage)] = []
    for (space, outline) in outlines.enumerated() {
      diagnostics += outline.diagnostics
      listed += outline.pages.map { (space, $0) }
    }
    let orphans = orphans(besides: Set(listed.map(\.page.path)))
    let parsed = try await parse(listed.map { ($0.space, $0.page.path) } + orphans)
    for ((space, listing), page) in zip(listed, parsed) { add(page, listing, space) }
    for ((space, _), page) in zip(orphans, parsed[listed.count...]) { add(page, nil, space) }
    connectNavigation()
    try await locate(locator)
    nameSite()
  }

  private mutating func outline(of index: Int) -> Outline {
    let space = site.spaces[index]
    let base = space.folder.isEmpty ? "" : space.folder + "/"
    let markdown = sources.paths.filter {
      $0.hasPrefix(base) && isPagePath($0, in: space)
    }
    let configured = base + space.configuration.summary
    let summary = [configured, base + "SUMMARY.md"].first(where: sources.has)
    if summary != configured, let source = space.configuration.source,
      space.configuration.summary != "SUMMARY.md"
    {
      diagnostics.append(
        .missingSummary(configured, at: space.configuration.summarySpan, in: source))
    }
    if let summary {
      let decoded = sources.decoded(summary)
      diagnostics += decoded.diagnostics
      let parsed = parseSummary(decoded.value)
      diagnostics += parsed.diagnostics
      let index = PathIndex(sources.paths)
      let folder = summary.parentFolder
      let outline = Outline(
        parsed.value, in: decoded.value,
        locate: { path in Self.page(path, from: folder, index, space) },
        nearest: { index.nearestPath(to: $0, from: folder) })
      if !outline.pages.isEmpty { return outline }
      diagnostics += outline.diagnostics
      diagnostics.append(.emptySummary(in: decoded.value))
    }
    return Outline(folder: space.folder, readme: space.configuration.readme, paths: markdown)
  }

  /// The Markdown file that a path in a table of contents means.
  static func page(
    _ path: String, from folder: String, _ index: PathIndex, _ space: Space
  ) -> String? {
    var candidates = [path, path + ".md"]
    if path.hasSuffix("/") || path.isEmpty { candidates = [path + "README.md"] }
    candidates.append(path + "/README.md")
    for candidate in candidates {
      if case .found(let file, _) = index.resolve(candidate, from: folder, space: space.folder),
        file.lowercased().hasSuffix(".md")
      {
        return file
      }
    }
    return nil
  }

  /// Whether a file may become a page without being listed.
  private func isPagePath(_ path: String, in space: Space) -> Bool {
    guard path.lowercased().hasSuffix(".md") else { return false }
    let name = path.lastPathName
    if ["SUMMARY.md", "FOOTER.md", "GLOSSARY.md", "LANGS.md"].contains(name) { return false }
    if name == space.configuration.summary.lastPathName { return false }
    return !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func parse(_ files: [(space: Int, path: String)]) async throws -> [Parsed<Page>] {
    let (sources, cache) = (sources, cache)
    let contexts = site.spaces.map { space in
      PageContext(variables: space.variables) { path, base in
        Self.include(path, from: base, in: space, sources)
      }
    }
    return try await concurrentMap(files, jobs: jobs) { file in
      let text = sources.decoded(file.path)
      if let cache { return cache.page(text, space: file.space, contexts[file.space]) }
      var page = parsePage(text.value, in: contexts[file.space])
      page.diagnostics.insert(contentsOf: text.diagnostics, at: 0)
      return page
    }
  }

  /// The text that an include means: relative to the including file, or to the space.
  private static func include(
    _ path: String, from base: String, in space: Space, _ sources: SourceReader
  ) -> Source? {
    let folder = path.hasPrefix("/") ? space.folder : base.parentFolder
    guard let joined = folder.appendingPath(path) else { return nil }
    return sources.text(joined)
  }

  private mutating func add(_ page: Parsed<Page>, _ listing: Outline.ListedPage?, _ space: Int) {
    diagnostics += page.diagnostics
    let source = page.value.document.source
    let wanted = outputPath(of: source.path, in: site.spaces[space])
    let path = outputPaths.claim(wanted)
    if path != wanted { diagnostics.append(.pathCollision(path, with: wanted, in: source)) }
    var sitePage = SitePage(
      space: space, sourcePath: source.path, outputPath: path, content: page.value, title: "")
    sitePage.title = title(of: page.value, label: listing?.label)
    sitePage.label = listing.flatMap { $0.label.isEmpty ? nil : $0.label }
    sitePage.linkTitle = listing?.linkTitle
    sitePage.isHidden = listing == nil || page.value.frontMatter.isHidden
    sitePage.isUnindexed = page.value.frontMatter.isUnindexed
    sitePage.node = listing?.node
    site.pages.append(sitePage)
  }

  private func outputPath(of path: String, in space: Space) -> String {
    let base = space.folder.isEmpty ? "" : space.folder + "/"
    let inner = path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
    let page =
      inner == space.configuration.readme
      ? "index.html" : pageOutputPath(inner, style: site.configuration.urlStyle)
    return space.outputPrefix + page
  }

  private func title(of page: Page, label: [Inline]?) -> String {
    if let title = page.document.title?.text, !title.isEmpty { return title }
    if let title = page.frontMatter.title, !title.isEmpty { return title }
    if let label = label?.plainText, !label.isEmpty { return label }
    let path = page.document.source.path
    let name = path.lastPathName
    let folder = path.parentFolder.lastPathName
    return name.lowercased() == "readme.md" && !folder.isEmpty ? folder.asTitle : name.asTitle
  }

  /// Points the tables of contents to the pages, whose positions are known now.
  private mutating func connectNavigation() {
    var first = 0
    for index in site.spaces.indices {
      var navigation = outlines[index].navigation
      for node in navigation.nodes.indices {
        guard case .page(let page, let fragment) = navigation.nodes[node].target else { continue }
        let position = first + Int(page.position)
        let target = site.pages[position]
        navigation.nodes[node].target = .page(PageIndex(position), fragment: fragment)
        navigation.nodes[node].icon = target.content.frontMatter.icon
        navigation.nodes[node].isHidden = target.isHidden
        if navigation.nodes[node].label.isEmpty
          || outlines[index].pages[Int(page.position)].label.isEmpty
        {
          navigation.nodes[node].label = [.text(target.title)]
        }
      }
      site.spaces[index].navigation = navigation
      let pages = first..<(first + outlines[index].pages.count)
      site.spaces[index].home =
        pages.first { site.pages[$0].outputPath == site.spaces[index].outputPrefix + "index.html" }
        .map(PageIndex.init) ?? pages.first.map(PageIndex.init)
      inheritIndexing(pages, navigation)
      first = pages.upperBound
    }
  }

  /// Pages below one that search engines leave out are left out too.
  private mutating func inheritIndexing(_ pages: Range<Int>, _ navigation: Navigation) {
    for position in pages {
      guard let node = site.pages[position].node else { continue }
      for ancestor in navigation.ancestors(of: node) {
        guard case .page(let above, _) = navigation.nodes[ancestor].target else { continue }
        let matter = site[above].content.frontMatter
        if matter.isUnindexed || matter.isUnindexedByRobots {
          site.pages[position].isUnindexed = true
        }
      }
    }
  }

  private mutating func nameSite() {
    for index in site.spaces.indices where site.spaces[index].title.isEmpty {
      site.spaces[index].title = site.spaces[index].home.map { site[$0].title } ?? "Documentation"
    }
    if site.title.isEmpty { site.title = site.spaces.first?.title ?? "Documentation" }
  }

  // MARK: - References

  /// Finds the files that the pages' references mean.
  private mutating func locate(_ locator: Locator) async throws {
    let found = try await concurrentMap(site.pages, jobs: jobs) { page in
      var diagnostics: [Diagnostic] = []
      let locations = page.content.document.references.map {
        locator.locate($0, in: page.space, &diagnostics)
      }
      return Parsed(locations, diagnostics)
    }
    for parsed in found {
      locations.append(parsed.value)
      diagnostics += parsed.diagnostics
    }
  }

  /// The pages that no table of contents lists: built at their addresses, for links to them work,
  /// but shown in no navigation.
  private mutating func orphans(besides listed: Set<String>) -> [(space: Int, path: String)] {
    let orphans = sources.paths.compactMap { path -> (space: Int, path: String)? in
      guard !listed.contains(path), let space = space(of: path),
        isPagePath(path, in: site.spaces[space])
      else { return nil }
      return (space, path)
    }
    if !orphans.isEmpty { diagnostics.append(.unlistedPages(orphans.map(\.path))) }
    return orphans
  }

  /// The innermost space whose folder holds the file.
  private func space(of path: String) -> Int? {
    site.spaces.indices.filter {
      let folder = site.spaces[$0].folder
      return folder.isEmpty || path.hasPrefix(folder + "/")
    }.max { site.spaces[$0].folder.utf8.count < site.spaces[$1].folder.utf8.count }
  }

  // MARK: - Assets and targets

  /// Finds the files to publish and what every reference means on the finished site.
  mutating func resolve() async throws {
    try await collectAssets()
    let resolver = Resolver(pages: site.pages, assets: site.assets)
    let (pages, locations) = (site.pages, locations)
    let resolved = try await concurrentMap(Array(pages.indices), jobs: jobs) { position in
      var diagnostics: [Diagnostic] = []
      let references = pages[position].content.document.references
      let targets = zip(locations[position], references).map { location, reference in
        resolver.resolve(location, of: reference, on: PageIndex(position), &diagnostics)
      }
      return Parsed(targets, diagnostics)
    }
    for (index, parsed) in resolved.enumerated() {
      site.pages[index].targets = parsed.value
      diagnostics += parsed.diagnostics
    }
    self.locations = []
    try await readAPIs()
    try await compareVersions()
    claimCatalogPages()
    addRedirects()
  }
}
