internal import Catalog
internal import Content
internal import GitBook
internal import OpenAPI
package import SourceText

/// What a source folder holds, as far as it would be understood, with nothing written.
package struct SiteSurvey: Sendable {
  /// What readers would know the site by.
  package var title: String
  /// Whether there is a `portico.yml` already.
  package var hasConfiguration: Bool
  /// The spaces in the order of the site.
  package var spaces: [SpaceRow] = []
  /// How often each kind of block comes, the most frequent first.
  package var blocks: [(name: String, count: Int)] = []
  /// The files that describe APIs, sorted by their paths.
  package var specs: [SpecRow] = []
  /// The number of files that pages show or offer.
  package var assetCount = 0
  /// The APIs in the order of the catalog.
  package var apis: [APIRow] = []
  /// The places where APIs run, in the order of the catalog.
  package var environments: [EnvironmentRow] = []
  /// The declared products.
  package var products: [ProductRow] = []
  /// What is wrong with what was read.
  package var diagnostics: [Diagnostic] = []

  /// A space and its pages.
  package struct SpaceRow: Sendable {
    /// What readers know it by.
    package var title: String
    /// Its folder; empty for the root.
    package var folder: String
    /// The number of pages in the table of contents.
    package var listed: Int
    /// The number of pages besides.
    package var others: Int
  }

  /// A specification.
  package struct SpecRow: Sendable {
    /// The path in the source folder.
    package var path: String
    /// What becomes of it.
    package var use: Use

    /// What becomes of a specification.
    package enum Use: String, Sendable {
      case documented, offered, broken, unused
    }
  }

  /// An API and its versions, the newest first.
  package struct APIRow: Sendable {
    /// The word that stands for it.
    package var id: String
    /// What readers know it by.
    package var title: String
    /// The versions.
    package var versions: [VersionRow]
  }

  /// A version of an API.
  package struct VersionRow: Sendable {
    /// The number.
    package var number: String
    /// The state, such as `deprecated`.
    package var status: String
    /// Whether readers should use it.
    package var isCurrent: Bool
    /// The ids of its environments.
    package var environments: [String]
    /// The number of its operations.
    package var operations: Int
  }

  /// A place where APIs run.
  package struct EnvironmentRow: Sendable {
    /// The word that stands for it.
    package var id: String
    /// What readers know it by.
    package var label: String
    /// Whether what happens there is real.
    package var isProduction: Bool
    /// The beginnings of addresses that no other environment has.
    package var origins: [String]
  }

  /// A product.
  package struct ProductRow: Sendable {
    /// The word that stands for it.
    package var id: String
    /// The ids of its APIs.
    package var apis: [String]
  }
}

/// Reads the folder at `path` as a build would, and tells what is in it.
package func surveySite(at path: String, jobs: Int) async throws -> SiteSurvey {
  let request = BuildRequest(source: path, output: "", jobs: jobs)
  let folder = try SourceFolder(at: path)
  let sources = SourceReader(folder)
  var diagnostics = folder.diagnostics
  let configuration = try readConfiguration(request, sources, &diagnostics)
  var assembly = SiteAssembly(sources, configuration: configuration, jobs: jobs)
  try await assembly.readPages()
  try await assembly.resolve()
  diagnostics += assembly.diagnostics
  let site = assembly.takeSite()
  if site.pages.isEmpty { diagnostics.append(.emptyRepository()) }
  var survey = SiteSurvey(site, hasConfiguration: configuration.source != nil)
  survey.diagnostics = diagnostics
  survey.specs = site.specRows(in: folder)
  return survey
}

extension SiteSurvey {
  fileprivate init(_ site: Site, hasConfiguration: Bool) {
    title = site.title
    self.hasConfiguration = hasConfiguration
    spaces = site.spaces.enumerated().map { place, space in
      let pages = site.pages.filter { $0.space == place }
      let listed = pages.count { $0.node != nil }
      return SpaceRow(
        title: space.title, folder: space.folder, listed: listed, others: pages.count - listed)
    }
    var counts: [String: Int] = [:]
    for page in site.pages { page.content.document.blocks.count(into: &counts) }
    blocks = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { (name: $0.key, count: $0.value) }
    assetCount = site.assets.count
    apis = site.apis.apis.map { api in
      APIRow(
        id: api.id, title: api.title,
        versions: api.versions.enumerated().map { place, version in
          VersionRow(
            number: version.number.text, status: version.status.rawValue,
            isCurrent: place == api.current, environments: version.environments.map(\.id),
            operations: version.description.operations.count)
        })
    }
    products = site.apis.products.map { ProductRow(id: $0.id, apis: $0.apis.map(\.id)) }
    environments = Self.environments(of: site)
  }

  private static func environments(of site: Site) -> [EnvironmentRow] {
    var owners: [String: Set<String>] = [:]
    for spec in site.apis.apis.flatMap(\.versions).flatMap(\.specs) {
      guard let id = spec.environment?.id else { continue }
      for origin in spec.baseURLs.compactMap(\.origin) { owners[origin, default: []].insert(id) }
    }
    return site.apis.environments.map { environment in
      EnvironmentRow(
        id: environment.id, label: environment.label, isProduction: environment.isProduction,
        origins: owners.filter { $0.value == [environment.id] }.keys.sorted())
    }
  }
}

extension Site {
  /// The files that describe APIs, whether or not pages lead to them.
  fileprivate func specRows(in folder: SourceFolder) -> [SiteSurvey.SpecRow] {
    let versions = apis.apis.flatMap(\.versions)
    let documented = Set(versions.flatMap(\.files).map(\.path))
    let offered = Set(assets.map(\.sourcePath))
    return folder.listing.map(\.path).compactMap { path in
      let use: SiteSurvey.SpecRow.Use
      if documented.contains(path) {
        use = .documented
      } else if specificationFindings[path] != nil {
        use = .broken
      } else {
        guard path.hasSpecEnding, let bytes = try? folder.readPrefix(path, 4096),
          looksLikeSpec(bytes[...])
        else { return nil }
        use = offered.contains(path) ? .offered : .unused
      }
      return SiteSurvey.SpecRow(path: path, use: use)
    }
  }

  /// The files that describe APIs, and that nothing of the site leads to.
  func unusedSpecifications(in folder: SourceFolder) -> [String] {
    specRows(in: folder).filter { $0.use == .unused && !apis.withheldSpecs.contains($0.path) }
      .map(\.path)
  }
}

extension String {
  /// The scheme and the host of an absolute address.
  fileprivate var origin: String? {
    guard let mark = firstRange(of: "://") else { return nil }
    let host = self[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "{" }
    return host.isEmpty ? nil : String(self[..<mark.upperBound] + host)
  }
}
