internal import Catalog
internal import Content
internal import GitBook
internal import SourceText

/// The specifications of APIs, and the APIs that follow from them.
extension SiteAssembly {
  /// Reads the specifications that pages show or offer, and finds out which APIs there are.
  mutating func readAPIs() async throws {
    let named = namedSpecPaths(of: site, among: sources.paths)
    let paths = specPaths(of: site, among: sources.paths)
    let library = SpecLibrary(
      sources, showing: site.configuration.shownExtensions, cache: cache)
    let parsed = try await concurrentMap(paths, jobs: jobs) { library.specification($0) }
    var files: [SpecFile] = []
    for file in parsed {
      // A file that is only offered may be anything; what is wrong with it concerns nobody here.
      guard named.contains(file.value.path) || file.value.description != nil else { continue }
      files.append(file.value)
      if file.value.description == nil {
        site.specificationFindings[file.value.path] = file.diagnostics
      }
      diagnostics += file.diagnostics
    }
    let inferred = inferAPIs(of: site, from: files)
    diagnostics += inferred.diagnostics
    site.apis = inferred.value
    withholdInternals()
    publishSpecifications()
    try await readDescriptions()
    claimReferencePages()
  }

  /// Gives the files of versions their addresses, and publishes those that no page offers.
  private mutating func publishSpecifications() {
    var places: [String: Int] = [:]
    for (place, asset) in site.assets.enumerated() { places[asset.sourcePath] = place }
    var published: [String: String] = [:]
    for file in site.apis.apis.flatMap(\.versions).flatMap(\.files) {
      // Equal files of a version are one file.
      let path = published[file.outputPath] ?? outputPaths.claim(file.outputPath)
      published[file.outputPath] = path
      if let place = places[file.path] {
        site.assets[place].outputPath = path
      } else {
        let size = sources.folder.entry(at: file.path)?.size ?? 0
        places[file.path] = site.assets.count
        site.assets.append(Asset(sourcePath: file.path, outputPath: path, size: size))
      }
    }
  }

  /// Takes the addresses of the pages about APIs; a page of an author keeps its own.
  private mutating func claimReferencePages() {
    for page in site.apis.referencePages {
      guard outputPaths.isTaken(page.path) else {
        _ = outputPaths.claim(page.path)
        continue
      }
      guard let taken = site.pages.first(where: { $0.outputPath == page.path }) else { continue }
      diagnostics.append(.reservedPath(page.path, in: taken.content.document.source))
    }
    for api in site.apis.apis {
      for stub in api.permalinks where !outputPaths.isTaken(stub.path) {
        site.redirects.append(
          Site.Redirect(
            outputPath: outputPaths.claim(stub.path), target: .output(stub.target, fragment: nil),
            isPermalink: true))
      }
    }
  }
}
