package import DataTree
internal import HTML
package import SourceText

/// What `portico.yml` says about the site as a whole; everything in it is optional.
package struct SiteConfiguration: Sendable {
  /// The name of the site, nil when `docs.yaml` or the first page is to give it.
  package var title: String?
  /// What the site is about, in a sentence.
  package var description: String?
  /// The absolute address of the site's root with a final slash, or nil when it is not known.
  package var siteURL: String?
  /// The path of that address, with one slash at its beginning and one at its end.
  package var sitePath: String? {
    guard let siteURL, let authority = siteURL.firstRange(of: "://") else { return nil }
    let path = siteURL[authority.upperBound...].drop { $0 != "/" }
    return "/" + path.drop { $0 == "/" }
  }
  /// The BCP 47 tag of the interface and of pages that do not say otherwise.
  package var language = "en"
  /// What the author calls this state of the content; nil if nothing is said.
  package var version: String?
  /// The absolute address of the page that tells whether the APIs work.
  package var statusURL: String?
  /// Whom to tell about a weakness; nil if nothing is said.
  package var security: SecurityContact?
  /// How pages become addresses.
  package var urlStyle = URLStyle.file
  /// The path of the logo in the source tree.
  package var logo: String?
  /// Markdown for the foot of every page.
  package var footer: String?
  /// What goes before a page's source path to get the address at which it can be edited.
  package var editURL: String?
  /// For GitBook's ids of spaces: an address or a folder of the source tree.
  package var gitBookSpaces: [String: String] = [:]
  /// The folder in the source tree whose templates take the place of the built-in ones.
  package var templates = "templates"
  /// Whether the site has what is for people inside the house only.
  package var includesInternal = false
  /// The folder to build as a single space, when the author names one.
  package var root: String?

  /// The specifications that pages call by a name, in the order of the file.
  package var specs: [NamedSpec] = []
  /// The keys of a specification's `info` that name its API better than the title does.
  package var nameKeys: [String] = []
  /// The keys of extensions whose values pages show, in the author's order.
  package var shownExtensions: [String] = []
  /// The keys of extensions that published copies of specifications do not have.
  package var strippedExtensions: Set<String> = []
  /// Groups of words that search takes for the same.
  package var searchSynonyms: [[String]] = []
  /// How bad diagnostics are to be taken.
  package var levels = DiagnosticLevels()
  /// The places where APIs run, in the order of the file.
  package var environments: [EnvironmentRule] = []
  /// The products and APIs that are declared beside the pages; read when the pages are known.
  var catalog: DataNode?
  /// The text that all this was read from, nil when there is none.
  package var source: Source?

  /// How pages become addresses.
  package enum URLStyle: String, Sendable, CaseIterable {
    /// `a/b.html`, which works on every host and from disk.
    case file
    /// `a/b/`, which stands for `a/b/index.html`.
    case directory
  }

  /// Creates what holds without a file.
  package init() {}
}

extension SiteConfiguration {
  /// Reads the mapping in `portico.yml`; a key that does not exist is a warning.
  package static func parse(_ node: DataNode, in source: Source) -> Parsed<SiteConfiguration> {
    var configuration = SiteConfiguration()
    var diagnostics: [Diagnostic] = []
    configuration.source = source
    guard let entries = node.entries else {
      if !node.isNull { diagnostics.append(.configurationIsNoMapping(at: node.span, in: source)) }
      return Parsed(configuration, diagnostics)
    }
    for entry in entries {
      let text = entry.value.scalarText
      switch entry.key {
      case "title": configuration.title = text
      case "description": configuration.description = text
      case "siteUrl", "site-url":
        let address = absoluteAddress(entry, in: source, &diagnostics)
        configuration.siteURL = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
      case "statusUrl":
        configuration.statusURL = absoluteAddress(entry, in: source, &diagnostics)
      case "security":
        configuration.security = SecurityContact(entry.value, in: source, &diagnostics)
      case "version": configuration.readVersion(entry.value, in: source, &diagnostics)
      case "language": configuration.language = text ?? "en"
      case "urls":
        guard let style = text.flatMap(URLStyle.init) else {
          diagnostics.append(.unknownURLStyle(text ?? "", at: entry.value.span, in: source))
          continue
        }
        configuration.urlStyle = style
      case "logo": configuration.logo = text
      case "footer": configuration.footer = text
      case "editUrl", "edit-url": configuration.editURL = text
      case "templates": configuration.templates = text ?? "templates"
      case "root": configuration.root = text
      case "gitbookSpaces":
        for space in entry.value.entries ?? [] {
          configuration.gitBookSpaces[space.key] = space.value.scalarText
        }
      case "specs": configuration.readSpecs(entry.value, in: source, &diagnostics)
      case "catalog": configuration.catalog = entry.value
      case "infer": configuration.readInference(entry.value, in: source, &diagnostics)
      case "openapi": configuration.readOpenAPI(entry.value, in: source, &diagnostics)
      case "diagnostics":
        configuration.readDiagnosticLevels(entry.value, in: source, &diagnostics)
      case "search": configuration.readSearch(entry.value, in: source, &diagnostics)
      case "environments": configuration.readEnvironments(entry.value, in: source, &diagnostics)
      default:
        diagnostics.append(
          .unknownConfigurationKey(entry.key, at: entry.keySpan, in: source, known: knownKeys))
      }
    }
    return Parsed(configuration, diagnostics)
  }

  private static let knownKeys = [
    "title", "description", "version", "siteUrl", "statusUrl", "security", "language", "urls",
    "logo", "footer", "editUrl",
    "templates", "root", "gitbookSpaces", "specs", "infer", "environments", "catalog",
    "search", "openapi", "diagnostics",
  ]

  /// An address of the web with a host, to which others can be added.
  private static func absoluteAddress(
    _ entry: DataEntry, in source: Source, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    guard !entry.value.isNull else { return nil }
    let address = entry.value.scalarText ?? ""
    let scheme = urlScheme(address)
    guard scheme == "https" || scheme == "http", address.contains("://"),
      !address.hasSuffix("://"), !address.contains(where: { "?# \"<>".contains($0) })
    else {
      diagnostics.append(
        .wrongConfigurationType(
          entry.key, expected: "an address like 'https://docs.example.com/'",
          at: entry.value.span, in: source))
      return nil
    }
    return address
  }

  private mutating func readVersion(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) {
    guard !node.isNull else { return }
    let text = node.scalarText ?? ""
    guard (1...64).contains(text.utf8.count), !text.unicodeScalars.contains(where: \.steersTerminal)
    else {
      diagnostics.append(
        .wrongConfigurationType(
          "version", expected: "a text of at most 64 bytes", at: node.span, in: source))
      return
    }
    version = text
  }
}
