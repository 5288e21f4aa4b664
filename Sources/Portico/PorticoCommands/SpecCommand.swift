import SiteBuilder
import Arguments
import OpenAPI
import SourceText

/// `portico spec`: what authors of API descriptions do with them without a site.
enum SpecCommand {
  static let file = Argument.required(
    .file("FILE"), help: "the description, in YAML or JSON: Swagger 2.0 or OpenAPI 3")
  static let operation = Argument.required(
    .text("OPERATION"), help: "its operationId, or its method and path, such as 'GET /payments'")
  static let format = Option.optional(
    "format", Notation<Format>.choice("FORMAT"), default: .human,
    help: "print for people, or as lines of JSON")

  /// How results are printed.
  enum Format: String, CaseIterable {
    case human, json
  }

  static var command: Command<Portico.Action> {
    Command(
      "spec",
      summary: "check and use the description of an API",
      discussion: """
        Descriptions are read as they are for a site: whatever can be understood is, and \
        mistakes are reported. References to other files are followed below the current folder, \
        or below the folder of a FILE that lies elsewhere.
        """,
      subcommands: [
        SpecLintCommand.command, SpecBundleCommand.command, SpecOperationsCommand.command,
        SpecExampleCommand.command, SpecSampleCommand.command,
      ])
  }

  /// Reads the description for a command that prints something of it, and complains about its
  /// errors; nil if there is nothing to print.
  static func read(
    _ invocation: Invocation, _ session: Portico.Session
  ) throws -> (file: SpecDocument, api: API, exitCode: ExitCode)? {
    let spec = try SpecDocument(at: invocation[file])
    let errors = spec.diagnostics.filter { $0.severity == .error }
    let style = ReportStyle(usesColor: session.console.welcomesColor)
    if !errors.isEmpty { session.console.complain(renderReport(errors, style: style)) }
    guard let api = spec.api else { return nil }
    return (spec, api, errors.isEmpty ? .fine : .contentErrors)
  }

  /// The operation that was named: by its id, its method and path, or its word in addresses.
  static func find(
    in api: API, _ invocation: Invocation
  ) throws(UsageError) -> OpenAPI.Operation {
    let word = invocation[operation]
    let all = api.operations + api.webhooks
    if let found = all.first(where: { $0.operationID == word }) { return found }
    if let found = all.first(where: { $0.route.isSame(as: word) }) { return found }
    if let found = all.first(where: { $0.slug == word }) { return found }
    let names = all.flatMap { [$0.route] + ($0.operationID.map { [$0] } ?? []) }
    let hint = nearest(to: word, among: names).map { "; did you mean '\($0)'?" }
    throw invocation.usageError(
      "'\(word.visible)' is no operation of this description"
        + (hint ?? "; 'portico spec ops' lists them"))
  }
}

extension OpenAPI.Operation {
  /// The method and the path, such as `GET /payments`.
  var route: String { "\(method.uppercased()) \(path)" }
}

extension String {
  /// Whether both name the same method, in any case, and exactly the same path.
  fileprivate func isSame(as other: String) -> Bool {
    let own = split(separator: " ", maxSplits: 1)
    let others = other.split(separator: " ", maxSplits: 1)
    guard own.count == 2, others.count == 2 else { return self == other }
    return own[0].uppercased() == others[0].uppercased() && own[1] == others[1]
  }
}
