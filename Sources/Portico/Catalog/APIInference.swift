internal import DataTree
internal import OpenAPI
package import SourceText

/// Finds out which APIs a site describes, from the specifications that its pages show or offer.
///
/// Nothing needs to be declared. Specifications that pages show are grouped into APIs by their
/// names, into versions by their numbers, and into environments by where they run; a file that is
/// only offered joins the version it belongs to. The references of the pages must be resolved.
package func inferAPIs(of site: Site, from files: [SpecFile]) -> Parsed<APICatalog> {
  var inference = APIInference(site, files)
  let catalog = inference.infer()
  return Parsed(catalog, inference.diagnostics)
}

/// The state of an inference.
struct APIInference {
  let site: Site
  let files: [String: SpecFile]
  let mentions: SpecMentions
  let tree: PageTree
  let declarations: Declarations
  var diagnostics: [Diagnostic] = []
  /// The environments that declarations give to files.
  var statedEnvironments: [String: String] = [:]
  /// What every environment that was met is, by its id.
  var environments: [String: CatalogEnvironment] = [:]
  /// The ids in the order in which they were met, after those of the configuration.
  var environmentOrder: [String] = []
  /// What is for people inside the house only.
  var withheldPages: [PageIndex] = []
  var withheldSpecs: Set<String> = []
  var withheldEnvironments: Set<String> = []
  var internalOperations: Set<String> = []

  init(_ site: Site, _ files: [SpecFile]) {
    self.site = site
    let readable = files.filter { $0.description != nil }
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    mentions = SpecMentions(in: site, paths: Set(readable.map(\.path)))
    tree = PageTree(site)
    declarations = Declarations(in: site, files: self.files.keys)
    diagnostics = declarations.diagnostics
    for rule in site.configuration.environments {
      environments[rule.environment.id] = rule.environment
      environmentOrder.append(rule.environment.id)
    }
  }

  mutating func infer() -> APICatalog {
    for (name, mention) in mentions.unknownNames {
      diagnostics.append(
        .unknownSpecName(
          name, known: site.configuration.specs.map(\.name), at: mention.span,
          in: mention.source))
    }
    var drafts = groups(after: declaredDrafts())
    findOverviews(of: &drafts)
    attachDeclarations(to: &drafts)
    var taken: Set<String> = []
    var apis: [CatalogAPI] = []
    for place in drafts.indices { apis.append(finish(&drafts[place], &taken)) }
    var products = products(embedding: &apis, drafts)
    checkPlans(scopes(of: &apis, products))
    withhold(from: &apis, &products, &drafts)
    let scopes = scopes(of: &apis, products)
    var catalog = APICatalog(
      apis: apis, environments: environments(of: apis), files: files, products: products,
      scopes: scopes)
    catalog.withheldPages = withheldPages
    catalog.withheldSpecs = withheldSpecs
    checkOperations(in: catalog)
    for (draft, api) in zip(drafts, apis) { checkPages(of: api, draft) }
    return catalog
  }

  // MARK: - Grouping

  /// An API while its parts are being gathered.
  struct Draft {
    var key: String
    var versions: [VersionDraft] = []
    var overview: PageIndex?
    /// The position in `Declarations.apis`.
    var declaration: Int?

    /// Every page that shows a part of it, once.
    var pages: [PageIndex] { Set(versions.flatMap(\.pages)).sorted() }
  }

  /// A version while its parts are being gathered.
  struct VersionDraft {
    var number: VersionNumber
    /// The files that pages show, then those that they only offer.
    var paths: [String]
    /// The pages that show a part of it, in the order of the site.
    var pages: [PageIndex] = []
    var isDeclared = false
    var members: [Member] = []
    /// What its pages say about it; nil if they say nothing.
    var statedStatus: APIVersion.Status?
    var isListed = false
    /// What its author says about it.
    var declared: APIDeclaration.Version?
  }

  /// Gathers the files that pages show, or the author names, and then those that join them.
  private func groups(after declared: [Draft]) -> [Draft] {
    var drafts = declared
    var places: [String: Int] = [:]
    // Files that are declared belong where they are declared, whatever they call themselves.
    var declaredPlaces: [String: (place: Int, number: VersionNumber)] = [:]
    for (place, draft) in drafts.enumerated() {
      places[draft.key] = place
      for version in draft.versions {
        for path in version.paths { declaredPlaces[path] = (place, version.number) }
      }
    }
    func add(_ path: String, page: PageIndex?, isDeclared: Bool) {
      if let (place, number) = declaredPlaces[path] {
        drafts[place].add(path, number, page: page, isDeclared: isDeclared)
        return
      }
      guard let (key, number) = identity(of: path) else { return }
      let place = places[key] ?? drafts.count
      if place == drafts.count {
        drafts.append(Draft(key: key))
        places[key] = place
      }
      drafts[place].add(path, number, page: page, isDeclared: isDeclared)
    }
    for mention in mentions.all where mention.isEmbedded {
      if let path = mention.path { add(path, page: mention.page, isDeclared: false) }
    }
    for spec in site.configuration.specs { add(spec.path, page: nil, isDeclared: true) }
    for mention in mentions.all where !mention.isEmbedded {
      guard let path = mention.path, declaredPlaces[path] == nil,
        let (key, number) = identity(of: path), let place = places[key],
        let version = drafts[place].versions.firstIndex(where: { $0.number.isSame(as: number) })
      else { continue }
      drafts[place].versions[version].add(path, page: nil, isDeclared: false)
    }
    for place in drafts.indices { drafts[place].versions.sort { $1.number < $0.number } }
    return drafts
  }

  /// What the API of a file is called, folded, and the number of its version.
  func identity(of path: String) -> (key: String, number: VersionNumber)? {
    guard let file = files[path], let description = file.description else { return nil }
    let info = file.tree?.root["info"]
    let named = site.configuration.nameKeys.lazy.compactMap { info?[$0]?.scalarText }.first
    let stem = path.lastPathName.withoutEnding
    var key = (named ?? description.info.title).foldedTitle
    if key.isEmpty { key = stem.foldedTitle }
    let written = description.info.version.split(separator: " ").joined(separator: " ")
    let number =
      written.isEmpty ? versionMentions(in: stem).first?.text ?? "1" : String(written.prefix(60))
    return (key.isEmpty ? "api" : key, VersionNumber(number))
  }
}

extension APIInference.Draft {
  /// Adds a file to the version with the number, which is made if there is none.
  mutating func add(_ path: String, _ number: VersionNumber, page: PageIndex?, isDeclared: Bool) {
    let place = versions.firstIndex { $0.number.isSame(as: number) } ?? versions.count
    if place == versions.count {
      versions.append(APIInference.VersionDraft(number: number, paths: []))
    }
    versions[place].add(path, page: page, isDeclared: isDeclared)
  }
}

extension APIInference.VersionDraft {
  fileprivate mutating func add(_ path: String, page: PageIndex?, isDeclared: Bool) {
    if !paths.contains(path) { paths.append(path) }
    if let page, !pages.contains(page) { pages.append(page) }
    if isDeclared { self.isDeclared = true }
  }
}

extension VersionNumber {
  /// Whether both are spellings of one number: `v1.0` is `1.0`.
  func isSame(as other: VersionNumber) -> Bool {
    text == other.text || plainText == other.plainText
  }

  private var plainText: Substring {
    let lowered = text.lowercased()
    return lowered.hasPrefix("v") ? lowered.dropFirst() : lowered[...]
  }
}

extension String {
  /// A file name without what follows its last dot.
  var withoutEnding: String {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
    return String(self[..<dot])
  }

  /// The words by which a title tells its API from others: no "API", no version, no environment.
  var foldedTitle: String {
    let words = split { $0.isWhitespace || $0 == "_" || $0 == "(" || $0 == ")" }
      .filter { !isVersionWord($0) }
    let parts = words.flatMap { catalogID(String($0)).split(separator: "-") }
    var kept: [Substring] = []
    for part in parts where !["api", "apis", "openapi", "swagger"].contains(part) {
      // The first word may be one that only looks like an environment: "Live Video API".
      if !kept.isEmpty, EnvironmentWords.id(of: String(part)) != nil { continue }
      kept.append(part)
    }
    return kept.joined(separator: "-")
  }
}

/// Whether a word is a version and nothing else, such as `v1` or `1.7.1`.
func isVersionWord(_ word: some StringProtocol) -> Bool {
  var bytes = Array(word.utf8)[...]
  let hasMark = bytes.first.map { $0 | 0x20 } == UInt8(ascii: "v")
  if hasMark { bytes.removeFirst() }
  let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let isNumber = parts.allSatisfy { part in
    !part.isEmpty && (part.allSatisfy(\.isASCIIDigit) || part.elementsEqual("x".utf8))
  }
  return isNumber && parts.first?.first?.isASCIIDigit == true && (hasMark || parts.count > 1)
}
