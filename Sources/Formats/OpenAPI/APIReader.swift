import DataTree
package import SourceText

/// Reads the description of an API, whatever version of Swagger or OpenAPI it is written in.
///
/// Files that it refers to are asked for by their paths, relative to the folder that `tree`'s own
/// path is relative to; each is asked for once, and never one outside of that folder. Extensions
/// whose meaning is unknown are left behind unless their keys are in `shown`. Nil if the text is
/// no description at all.
package func parseAPI(
  _ tree: LocatedTree, showing shown: Set<String> = [],
  load: @escaping (String) -> LocatedTree? = { _ in nil }
) -> Parsed<API?> {
  var reader = APIReader(tree, showing: shown, load: load)
  let api = reader.read()
  return Parsed(api, reader.diagnostics)
}

/// The state of reading one description.
struct APIReader {
  var documents: SpecDocuments
  var diagnostics: [Diagnostic] = []
  var family = SpecVersion.Family.openAPI30
  var table = SchemaTable()
  var sites: [ReferenceSite] = []
  let shownExtensions: Set<String>

  /// Schemas by where they stand, and those whose turn has not come.
  var schemaIDs: [SpecNode.Key: SchemaID] = [:]
  var pendingSchemas: [(id: SchemaID, node: SpecNode)] = []
  /// Schemas of other files by the name they would like to have.
  var foreignSchemas: [(id: SchemaID, name: String)] = []
  var knownForeign: Set<SchemaID> = []
  /// Schemas that are only parts of others, so that they need not make sense alone.
  var fragments: Set<SchemaID> = []

  /// Shared parts that were read before, by where they stand.
  var parameters: [SpecNode.Key: ParameterPart?] = [:]
  var responses: [SpecNode.Key: Response] = [:]
  var bodies: [SpecNode.Key: Body] = [:]
  var headers: [SpecNode.Key: Header] = [:]
  var examples: [SpecNode.Key: ExampleValue] = [:]
  var isInCallback = false
  /// The references that led nowhere since the operation began.
  var brokenParts: [Operation.BrokenPart] = []

  /// What operations inherit from the root.
  var consumes: [String] = []
  var produces: [String] = []
  var servers: [Server] = []
  var security: Security?
  var schemes: [String: SecurityScheme] = [:]

  var seenTags: Set<String> = []
  var internalKeys: Set<String> = []
  /// Whether anything is marked as not for the public.
  var hasInternalParts = false
  var checkedExamples: Set<SpecNode.Key> = []
  private var counts: [String: Int] = [:]
  /// How often a name that is alike was looked for.
  var suggestions = 0
  static var mostSuggestions: Int { 20 }

  init(
    _ tree: LocatedTree, showing shown: Set<String>, load: @escaping (String) -> LocatedTree?
  ) {
    documents = SpecDocuments(tree, load: load)
    shownExtensions = shown
  }

  /// Adds a diagnostic, unless there are many of its sort already.
  mutating func report(_ diagnostic: Diagnostic) {
    counts[diagnostic.id, default: 0] += 1
    guard canReport(diagnostic.id, after: 1) else { return }
    diagnostics.append(diagnostic)
  }

  /// Whether a diagnostic of the sort `id` would still be shown.
  func canReport(_ id: String, after one: Int = 0) -> Bool {
    counts[id, default: 0] - one < DataLimits.diagnostics
  }
}
