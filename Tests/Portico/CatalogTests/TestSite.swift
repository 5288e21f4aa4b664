import Catalog
import Content
import DataTree
import GitBook
import JSON
import OpenAPI
import SourceText
import YAML

/// A site of a few files in memory, with every reference resolved and its APIs inferred.
struct TestSite {
  let site: Site
  let catalog: APICatalog
  /// What the configuration and the inference reported.
  let diagnostics: [Diagnostic]

  /// Reads files by their paths; those that end in `.md` are pages, and `portico.yml` configures.
  init(_ files: [String: String]) {
    self.init(sources: files.mapValues { Array($0.utf8) })
  }

  init(sources files: [String: [UInt8]]) {
    let sources = files.reduce(into: [:]) { sources, file in
      sources[file.key] = decodeText(file.value, path: file.key).value
    }
    let paths = sources.keys.sorted()
    var diagnostics: [Diagnostic] = []
    var configuration = SiteConfiguration()
    if let source = sources["portico.yml"] {
      let read = SiteConfiguration.parse(parseYAML(source).value, in: source)
      configuration = read.value
      diagnostics += read.diagnostics
    }
    var site = Site(configuration: configuration, title: "Site")
    site.spaces = [Space(title: "Space", folder: "", outputPrefix: "")]
    site.addPages(sources, paths)
    for path in paths where !path.hasSuffix(".md") && path != "portico.yml" {
      site.assets.append(
        Asset(sourcePath: path, outputPath: path, size: files[path]?.count ?? 0))
    }
    site.resolveReferences(paths)
    let specs = specPaths(of: site, among: paths).compactMap { path in
      sources[path].map { Self.spec($0, sources) }
    }
    let inferred = inferAPIs(of: site, from: specs)
    self.site = site
    catalog = inferred.value
    self.diagnostics = diagnostics + inferred.diagnostics
  }

  private static func spec(_ source: Source, _ sources: [String: Source]) -> SpecFile {
    guard let tree = tree(source) else {
      return SpecFile(path: source.path, tree: nil, description: nil)
    }
    let parsed = parseAPI(tree) { path in sources[path].flatMap(Self.tree) }
    return SpecFile(path: source.path, tree: tree, description: parsed.value)
  }

  private static func tree(_ source: Source) -> LocatedTree? {
    let parsed = source.path.hasSuffix(".json") ? parseJSON(source) : parseYAML(source)
    let isBroken = parsed.diagnostics.contains { $0.severity == .error }
    return isBroken ? nil : LocatedTree(parsed.value, from: source)
  }

  /// The catalog as a text: an API a paragraph, a version a line.
  var outline: String {
    catalog.apis.map { api in
      let page = api.overviewPage.map { site[$0].sourcePath } ?? "no page"
      let versions = api.versions.enumerated().map { place, version in
        let specs = version.specs.map { spec in
          let production = spec.environment?.isProduction == true ? "!" : ""
          return "\(spec.environment?.id ?? "?")\(production)=\(spec.path)"
        }
        let rest = version.files.count - Set(version.specs.map(\.path)).count
        return "\(place == api.current ? "*" : " ") \(version.number.text) \(version.status)"
          + "\(version.isListed ? "" : " unlisted") \(specs.joined(separator: " "))"
          + (rest > 0 ? " +\(rest)" : "") + "\n"
      }
      return "\(api.id) '\(api.title)' \(page)\n" + versions.joined()
    }.joined()
  }

  /// The diagnostics as an author reads them, in the order of the report.
  var report: String {
    diagnostics.inReportOrder.map { diagnostic in
      var place = ""
      if let source = diagnostic.source, let span = diagnostic.span {
        let position = LineTable(source).position(of: Int(span.start))
        let text = String(decoding: source.bytes[span.range], as: UTF8.self)
        place = "\(source.path):\(position.line):\(position.column): «\(text.prefix(40))» "
      }
      return "\(place)\(diagnostic.severity.word): \(diagnostic.message) [\(diagnostic.id)]\n"
    }.joined()
  }
}

extension Site {
  fileprivate mutating func addPages(_ sources: [String: Source], _ paths: [String]) {
    let index = PathIndex(paths)
    let markdown = paths.filter { $0.hasSuffix(".md") && $0 != "SUMMARY.md" }
    var outline = Outline(folder: "", readme: "README.md", paths: markdown)
    if let summary = sources["SUMMARY.md"] {
      outline = Outline(
        parseSummary(summary).value, in: summary,
        locate: { path in
          if case .found(let file, _) = index.resolve(path, from: "") { file } else { nil }
        }, nearest: { _ in nil })
    }
    spaces[0].navigation = outline.navigation
    let listed = Set(outline.pages.map(\.path))
    let all =
      outline.pages.map { ($0.path, $0.node as Int?) }
      + markdown.filter { !listed.contains($0) }.map { ($0, nil) }
    for (path, node) in all {
      guard let source = sources[path] else { continue }
      let page = parsePage(source, in: PageContext()).value
      var sitePage = SitePage(
        space: 0, sourcePath: path, outputPath: path.replacing(".md", with: ".html"),
        content: page, title: page.document.title?.text ?? path)
      sitePage.node = node
      sitePage.isHidden = node == nil || page.frontMatter.isHidden
      pages.append(sitePage)
    }
    spaces[0].home = pages.firstIndex { $0.sourcePath == "README.md" }.map { PageIndex($0) }
  }

  fileprivate mutating func resolveReferences(_ paths: [String]) {
    let locator = Locator(paths: paths, spaces: spaces, configuration: configuration)
    let resolver = Resolver(pages: pages, assets: assets)
    var ignored: [Diagnostic] = []
    for position in pages.indices {
      pages[position].targets = pages[position].content.document.references.map { reference in
        let location = locator.locate(reference, in: 0, &ignored)
        return resolver.resolve(location, of: reference, on: PageIndex(position), &ignored)
      }
    }
  }
}
