internal import Catalog
internal import Checks
internal import Digests
internal import Discovery
internal import Images
internal import Rendering
internal import Search
internal import SourceText
internal import Templates

/// A site in memory that follows its source folder: each page is made when it is asked for.
///
/// Reading the folder again parses only what has changed, and rendering a page costs as much as
/// that page. So an edit shows at once, however large the site is.
package struct SitePreview {
  private let request: BuildRequest
  private let root: String
  private let cache = ParseCache()
  private var read: ReadSite?
  private var renderer: PageRenderer?
  private var places: [String: Place] = [:]
  private var made: [String: [UInt8]] = [:]
  private var hasSearch = false
  private var hasMachineFiles = false

  /// What makes a file of the site.
  private enum Place {
    case page(Int)
    case twin(Int)
    case reference(Int, isTwin: Bool)
    case catalog(Int, isTwin: Bool)
    case redirect(Int)
    case asset(String)
    case still(String)
    case notFound, searchPage, fullText
  }

  /// Prepares to show the source folder of `request`; `root` is the path of the site on its server,
  /// which begins and ends with `/`.
  package init(_ request: BuildRequest, root: String = "/") {
    self.request = request
    self.root = root
  }

  /// The path of the stylesheet, which changes with its content; nil before anything was read.
  package var stylesheet: String? { read?.theme.style.stylesheet }

  /// Reads what has changed in the folder, and returns what there is to tell.
  ///
  /// Throws what the disk refuses; then everything is as it was.
  package mutating func refresh() async throws -> BuildOutcome {
    let clock = ContinuousClock()
    let folder = try SourceFolder(at: request.source, leavingOut: request.output)
    var read = try await readSite(request, from: folder, cache: cache)
    let start = clock.now
    let renderer = PageRenderer(
      site: read.site, style: read.theme.style, paths: read.sources.paths)
    read.timings.append(.init("prepare", clock.now - start))
    self.read = read
    self.renderer = renderer
    made = [:]
    (hasSearch, hasMachineFiles) = (false, false)
    place(read)
    return read.outcome(
      secretsInTexts(of: read.site),
      pageCount: read.site.pages.count { !$0.isWithheld })
  }

  /// Whether a file of the site may have this path, without making it.
  package func has(_ path: String) -> Bool { places[path] != nil || made[path] != nil }

  /// The bytes of the file at `path` of the output; nil if the site has none there.
  package mutating func file(at path: String) async throws -> [UInt8]? {
    if let bytes = made[path] { return bytes }
    if let place = places[path] {
      let bytes = try make(place)
      made[path] = bytes
      return bytes
    }
    if !hasSearch, path.hasPrefix("search/") {
      try await makeSearch()
    } else if !hasMachineFiles, !path.hasSuffix(".html") {
      try await makeMachineFiles()
    }
    return made[path]
  }

  // MARK: - Where things are

  private mutating func place(_ read: ReadSite) {
    let site = read.site
    places = [:]
    for (index, page) in site.pages.enumerated() where !page.isWithheld {
      places[page.outputPath] = .page(index)
      places[page.markdownPath] = .twin(index)
    }
    for (index, page) in site.apis.referencePages.enumerated() {
      places[page.path] = .reference(index, isTwin: false)
      places[page.markdownPath] = .reference(index, isTwin: true)
    }
    for (index, page) in site.catalogPages.enumerated() {
      places[page.path] = .catalog(index, isTwin: false)
      places[page.markdownPath] = .catalog(index, isTwin: true)
    }
    for (index, redirect) in site.redirects.enumerated() {
      places[redirect.outputPath] = .redirect(index)
    }
    for asset in site.assets where !asset.isWithheld {
      places[asset.outputPath] = .asset(asset.sourcePath)
      if let path = asset.stillPath { places[path] = .still(asset.sourcePath) }
    }
    places["404.html"] = .notFound
    places[PageRenderer.searchPath] = .searchPage
    places["llms-full.txt"] = .fullText
    for file in read.theme.files { made[file.path] = file.bytes }
  }

  private mutating func make(_ place: Place) throws -> [UInt8]? {
    guard let read, let renderer else { return nil }
    let site = read.site
    switch place {
    case .page(let index): return renderer.render(PageIndex(index)).html
    case .twin(let index): return renderer.twin(of: PageIndex(index))
    case .reference(let index, let isTwin):
      let page = renderer.render(site.apis.referencePages[index])
      return isTwin ? page.twin : page.html
    case .catalog(let index, let isTwin):
      let page = renderer.render(site.catalogPages[index])
      return isTwin ? page.twin : page.html
    case .redirect(let index): return renderer.renderRedirect(site.redirects[index])?.html
    case .asset(let path): return try read.sources.folder.read(path)
    case .still(let path): return gifStill(try read.sources.folder.read(path)[...])
    case .searchPage: return renderer.renderSearch().html
    case .notFound:
      // It stands at any depth, so its links begin at the root of the server.
      var site = site
      site.configuration.siteURL = root
      return PageRenderer(site: site, style: read.theme.style, paths: read.sources.paths)
        .renderNotFound().html
    case .fullText:
      var text: [UInt8] = []
      for (index, page) in site.pages.enumerated()
      where !page.isWithheld && site.isListed(page) {
        text += renderer.twin(of: PageIndex(index))
      }
      for page in site.apis.referencePages where site.isListed(page) {
        text += renderer.render(page).twin
      }
      for page in site.catalogPages where site.isForReading(page) {
        text += renderer.render(page).twin
      }
      return text
    }
  }

  // MARK: - What is made of everything

  private mutating func makeSearch() async throws {
    guard let read else { return }
    hasSearch = true
    let files = try await searchFiles(
      of: read.site, read.theme.style, jobs: request.jobs, debug: request.debugsSearch)
    for file in files { made[file.path] = file.bytes }
  }

  private mutating func makeMachineFiles() async throws {
    guard let read, let renderer else { return }
    hasMachineFiles = true
    for feed in read.site.changeFeeds { made[feed.path] = renderer.render(feed) }
    let digests = try await specDigests(of: read.site, read.sources.folder, jobs: request.jobs)
    for file in read.site.bundledSpecifications() { made[file.path] = file.bytes }
    for file in read.site.machineFiles(specDigests: digests).value { made[file.path] = file.bytes }
  }
}
