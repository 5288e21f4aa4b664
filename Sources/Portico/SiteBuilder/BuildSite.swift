internal import Catalog
internal import Checks
internal import Digests
internal import Discovery
internal import Images
internal import Rendering
internal import Search
internal import SourceText
internal import Templates

/// Builds the site that `request` describes: reads the source folder, renders every page beside
/// the output folder, and swaps the finished site in.
///
/// Throws what the disk refuses; then the output folder is as it was.
package func buildSite(_ request: BuildRequest) async throws -> BuildOutcome {
  let clock = ContinuousClock()
  OutputFolder.removeStagingOnSignals()
  let folder = try SourceFolder(at: request.source, leavingOut: request.output)
  let output = try OutputFolder(at: request.output, builtFrom: request.source)
  var read = try await readSite(request, from: folder)
  let start = clock.now
  let findings = try await writeSite(
    read.site, read.theme, read.sources, to: output, jobs: request.jobs,
    debugsSearch: request.debugsSearch)
  let middle = clock.now
  read.timings.append(.init("render", middle - start))
  let secrets = secretsInTexts(of: read.site)
  try output.commit()
  read.timings.append(.init("swap", clock.now - middle))
  let outcome = read.outcome(
    findings + secrets, pageCount: read.site.pages.count { !$0.isWithheld })
  // Freeing the trees of a large site takes a while, and nobody has to wait for it.
  Task.detached(priority: .background) { [read = consume read] in withExtendedLifetime(read) {} }
  return outcome
}

/// Writes all files of the site and returns what the templates had to say.
private func writeSite(
  _ site: Site, _ theme: SiteTheme, _ sources: SourceReader, to output: OutputFolder, jobs: Int,
  debugsSearch: Bool
) async throws -> [Diagnostic] {
  for file in theme.files { try output.write(file.bytes, to: file.path) }
  let renderer = PageRenderer(site: site, style: theme.style, paths: sources.paths)
  var all = TemplateFindings()
  var fullText = try output.createFile(at: "llms-full.txt")
  let open = site.pages.indices.filter { !site.pages[$0].isWithheld }
  try await concurrently(open, jobs: jobs) { position in
    let index = PageIndex(position)
    let page = renderer.render(index)
    let twin = renderer.twin(of: index)
    try output.write(page.html, to: site[index].outputPath)
    try output.write(twin, to: site[index].markdownPath)
    return (findings: page.findings, twin: site.isListed(site[index]) ? twin : [])
  } _: { page in
    all.merge(page.findings)
    try fullText.append(page.twin)
  }
  try await concurrently(site.apis.referencePages, jobs: jobs) { reference in
    let page = renderer.render(reference)
    try output.write(page.html, to: reference.path)
    try output.write(page.twin, to: reference.markdownPath)
    return (findings: page.findings, twin: site.isListed(reference) ? page.twin : [])
  } _: { page in
    all.merge(page.findings)
    try fullText.append(page.twin)
  }
  try await concurrently(site.catalogPages, jobs: jobs) { shown in
    let page = renderer.render(shown)
    try output.write(page.html, to: shown.path)
    try output.write(page.twin, to: shown.markdownPath)
    return (findings: page.findings, twin: site.isForReading(shown) ? page.twin : [])
  } _: { page in
    all.merge(page.findings)
    try fullText.append(page.twin)
  }
  try fullText.flush()
  for redirect in site.redirects {
    guard let page = renderer.renderRedirect(redirect) else { continue }
    try output.write(page.html, to: redirect.outputPath)
    all.merge(page.findings)
  }
  let notFound = renderer.renderNotFound()
  try output.write(notFound.html, to: "404.html")
  all.merge(notFound.findings)
  let search = try await searchFiles(of: site, theme.style, jobs: jobs, debug: debugsSearch)
  for file in search { try output.write(file.bytes, to: file.path) }
  let searchPage = renderer.renderSearch()
  try output.write(searchPage.html, to: PageRenderer.searchPath)
  all.merge(searchPage.findings)
  for feed in site.changeFeeds { try output.write(renderer.render(feed), to: feed.path) }
  for file in site.bundledSpecifications() { try output.write(file.bytes, to: file.path) }
  let folder = sources.folder
  let machine = site.machineFiles(specDigests: try await specDigests(of: site, folder, jobs: jobs))
  for file in machine.value { try output.write(file.bytes, to: file.path) }
  _ = try await concurrentMap(site.publishedAssets, jobs: jobs) { asset in
    if let bytes = site.strippedSpecification(at: asset.sourcePath) {
      try output.write(bytes, to: asset.outputPath)
    } else {
      try folder.copy(asset.sourcePath, to: output, as: asset.outputPath)
    }
    if let path = asset.stillPath {
      try output.write(gifStill(try folder.read(asset.sourcePath)[...]) ?? [], to: path)
    }
  }
  return theme.style.templates.diagnostics(for: all) + machine.diagnostics
}

/// The digests of the specifications as they are published, by their paths in the source tree.
func specDigests(
  of site: Site, _ folder: SourceFolder, jobs: Int
) async throws -> [String: SHA256Digest] {
  let paths = Set(site.apis.apis.flatMap(\.versions).flatMap(\.files).map(\.path)).sorted()
  let digests = try await concurrentMap(paths, jobs: jobs) { path in
    SHA256.digest(of: try site.strippedSpecification(at: path) ?? folder.read(path))
  }
  return Dictionary(uniqueKeysWithValues: zip(paths, digests))
}
