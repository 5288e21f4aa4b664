internal import Catalog
internal import Checks
internal import Content
internal import Discovery
internal import Explanations
internal import GitBook
internal import Rendering
internal import SourceText
internal import Templates

/// Does all that a build of `request` does but writing, and looks for what a build does not mind.
package func checkSite(_ request: BuildRequest) async throws -> BuildOutcome {
  let folder = try SourceFolder(at: request.source)
  let read = try await readSite(request, from: folder)
  var more = try await findings(of: read, jobs: request.jobs)
  more += checkTexts(of: read.site)
  more += try await secrets(in: read, jobs: request.jobs)
  let digests = try await specDigests(of: read.site, folder, jobs: request.jobs)
  more += read.site.machineFiles(specDigests: digests).diagnostics
  let unused = read.site.unusedSpecifications(in: folder)
  if !unused.isEmpty { more.append(.unusedSpecs(unused)) }
  return read.outcome(more, tellsUnused: true, pageCount: read.site.pages.count)
}

/// What the templates say while they render all pages.
private func findings(of read: ReadSite, jobs: Int) async throws -> [Diagnostic] {
  let site = read.site
  let renderer = PageRenderer(site: site, style: read.theme.style, paths: read.sources.paths)
  var all = TemplateFindings()
  try await concurrently(site.pages.indices.filter { !site.pages[$0].isWithheld }, jobs: jobs) {
    renderer.render(PageIndex($0)).findings
  } _: {
    all.merge($0)
  }
  try await concurrently(site.apis.referencePages, jobs: jobs) {
    renderer.render($0).findings
  } _: {
    all.merge($0)
  }
  try await concurrently(site.catalogPages, jobs: jobs) {
    renderer.render($0).findings
  } _: {
    all.merge($0)
  }
  for redirect in site.redirects {
    if let page = renderer.renderRedirect(redirect) { all.merge(page.findings) }
  }
  all.merge(renderer.renderNotFound().findings)
  all.merge(renderer.renderSearch().findings)
  return read.theme.style.templates.diagnostics(for: all)
}

/// What looks like a secret in any text of the folder: pages, what they include, specifications.
private func secrets(in read: ReadSite, jobs: Int) async throws -> [Diagnostic] {
  let pages = Dictionary(
    read.site.pages.map { ($0.sourcePath, $0.content.document.source) }
  ) { first, _ in first }
  let endings: Set = [
    "md", "yaml", "yml", "json", "txt", "csv", "xml", "html", "http", "sh", "env", "properties",
  ]
  let paths = read.sources.paths.filter { path in
    let name = path.lastPathName
    return endings.contains(name.split(separator: ".").last.map { $0.lowercased() } ?? "")
  }
  let sources = read.sources
  return try await concurrentMap(paths, jobs: jobs) { path -> [Diagnostic] in
    guard let source = pages[path] ?? sources.text(path) else { return [] }
    return Checks.secrets(in: source)
  }.flatMap(\.self)
}

extension ReadSite {
  /// The comments in pages that silence nothing, if `used` are those that do.
  func unusedComments(besides used: [ObjectIdentifier: Set<Int>]) -> [Diagnostic] {
    site.pages.flatMap { page -> [Diagnostic] in
      let source = page.content.document.source
      let effective = used[ObjectIdentifier(source)] ?? []
      return IgnoreComments(source).entries.enumerated().compactMap { index, entry in
        guard !effective.contains(index) else { return nil }
        return .unusedIgnore(
          entry.id, isKnown: Explanation.of(entry.id) != nil,
          nearest: nearest(to: entry.id, among: Explanation.ids), at: entry.span, in: source)
      }
    }
  }
}

/// Checks the site that was built into the folder at `path`: whether everything leads somewhere,
/// nothing in a page runs by itself, no two files differ only in case, and the catalog has all
/// that it names.
package func checkBuiltSite(at path: String, jobs: Int) async throws -> BuildOutcome {
  let folder = try SourceFolder(at: path)
  let paths = folder.listing.map(\.path)
  let pages = try await concurrentMap(paths.filter { $0.hasSuffix(".html") }, jobs: jobs) { path in
    OutputPage(Source(path: path, bytes: try folder.read(path)))
  }
  var diagnostics = checkOutput(pages, paths: paths)
  if folder.contains("catalog.json") {
    let catalog = Source(path: "catalog.json", bytes: try folder.read("catalog.json"))
    diagnostics += checkCatalog(catalog, paths: paths)
  }
  return BuildOutcome(pageCount: pages.count, diagnostics: diagnostics)
}
