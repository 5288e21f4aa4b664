internal import Catalog
internal import GitBook
internal import Images

/// The files of the source tree that are published because pages refer to them.
extension SiteAssembly {
  mutating func collectAssets() async throws {
    let pagePaths = Set(site.pages.map(\.sourcePath))
    var paths: Set<String> = []
    for located in locations {
      for case .file(let path, _) in located
      where !pagePaths.contains(path) && !path.lowercased().hasSuffix(".md") {
        paths.insert(path)
      }
    }
    for page in site.pages {
      for cover in [page.content.frontMatter.cover, page.content.frontMatter.darkCover] {
        if let cover, let path = page.sourcePath.parentFolder.appendingPath(cover),
          sources.has(path)
        {
          paths.insert(path)
        }
      }
    }
    if let logo = site.configuration.logo, sources.has(logo) { paths.insert(logo) }
    try await publish(paths.sorted())
  }

  /// Adds files of the source tree to those to be published.
  mutating func publish(_ paths: [String]) async throws {
    let first = site.assets.count
    for path in paths {
      let output = outputPaths.claim("assets/" + safeFileName(path.lastPathName))
      let size = sources.folder.entry(at: path)?.size ?? 0
      site.assets.append(Asset(sourcePath: path, outputPath: output, size: size))
    }
    let folder = sources.folder
    let headers = try await concurrentMap(Array(site.assets[first...]), jobs: jobs) { asset in
      Self.header(of: asset, in: folder)
    }
    for (index, header) in headers.enumerated() {
      guard let header else { continue }
      let place = first + index
      site.assets[place].dimensions = Asset.Dimensions(width: header.width, height: header.height)
      if header.format == .gif, header.isAnimated {
        let name = safeFileName(site.assets[place].sourcePath.lastPathName)
        site.assets[place].stillPath = outputPaths.claim("assets/still-" + name)
      }
    }
  }

  private static func header(of asset: Asset, in folder: SourceFolder) -> ImageHeader? {
    let ending = asset.sourcePath.lowercased().split(separator: ".").last.map(String.init) ?? ""
    guard !["json", "yaml", "yml", "pdf", "zip", "mp4", "csv", "txt", "xml"].contains(ending),
      let bytes = try? folder.readPrefix(asset.sourcePath, ImageHeader.prefixLength),
      let header = parseImageHeader(bytes[...])
    else { return nil }
    // The first image of a GIF may be longer than the beginning.
    guard header.format == .gif, let whole = try? folder.read(asset.sourcePath) else {
      return header
    }
    var known = header
    known.isAnimated = gifStill(whole[...]) != nil
    return known
  }
}
