import Explanations
import JSON
import OpenAPI
import SourceText

/// Diagnostics as a log in SARIF 2.1.0, which services that scan code understand.
struct DiagnosticLog {
  private let diagnostics: [Diagnostic]
  private let folder: String
  private let places: PlaceTable

  /// A log of `diagnostics` in report order; `folder` goes before the paths of their files.
  init(_ diagnostics: [Diagnostic], below folder: String) {
    self.diagnostics = diagnostics.inReportOrder
    self.folder = folder
    places = PlaceTable(
      diagnostics.flatMap { diagnostic -> [Place] in
        diagnostic.notes.map { Place($0.source, $0.span) }
          + (diagnostic.place.map { [$0] } ?? [])
      })
  }

  /// The log as text that ends with a line feed; `version` is that of the tool.
  func sarif(version: String) -> String {
    let ids = Set(diagnostics.map(\.id)).sorted()
    let rules = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var driver = JSONObject()
    driver.add("name", "portico")
    driver.add("version", version)
    driver.add("rules", ids.map(rule(of:)))
    var tool = JSONObject()
    tool.add("driver", driver)
    var run = JSONObject()
    run.add("tool", tool)
    run.add("columnKind", "unicodeCodePoints")
    run.add("results", diagnostics.map { result(of: $0, rules[$0.id] ?? 0) })
    var log = JSONObject()
    log.add("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    log.add("version", "2.1.0")
    log.add("runs", [run])
    return renderIndentedJSON(log.node) + "\n"
  }

  private func rule(of id: String) -> JSONObject {
    var rule = JSONObject()
    rule.add("id", id)
    if let explanation = Explanation.of(id) {
      rule.add("shortDescription", message(explanation.summary))
      rule.add("fullDescription", message(explanation.meaning))
      rule.add("help", message("Run 'portico explain \(id)' for examples."))
    }
    let usual = diagnostics.filter { $0.id == id }.map(\.severity).max() ?? .warning
    var configuration = JSONObject()
    configuration.add("level", usual.level)
    rule.add("defaultConfiguration", configuration)
    return rule
  }

  private func result(of diagnostic: Diagnostic, _ rule: Int) -> JSONObject {
    var result = JSONObject()
    result.add("ruleId", diagnostic.id)
    result.add("ruleIndex", rule)
    result.add("level", diagnostic.severity.level)
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    result.add("message", message(diagnostic.message + help))
    if let source = diagnostic.source {
      result.add("locations", [location(source, diagnostic.place)])
    }
    if !diagnostic.notes.isEmpty {
      result.add(
        "relatedLocations",
        diagnostic.notes.enumerated().map { index, note in
          var location = location(note.source, Place(note.source, note.span))
          location.add("id", index)
          location.add("message", message(note.message))
          return location
        })
    }
    return result
  }

  private func location(_ source: Source, _ place: Place?) -> JSONObject {
    var artifact = JSONObject()
    artifact.add("uri", (folder + source.path).uriPath)
    var physical = JSONObject()
    physical.add("artifactLocation", artifact)
    if let place {
      let (start, end) = (places.start(of: place), places.end(of: place))
      var region = JSONObject()
      region.add("startLine", start.line)
      region.add("startColumn", start.codePoint)
      region.add("endLine", end.line)
      region.add("endColumn", end.codePoint)
      physical.add("region", region)
    }
    var location = JSONObject()
    location.add("physicalLocation", physical)
    return location
  }

  private func message(_ text: String) -> JSONObject {
    var message = JSONObject()
    message.add("text", text)
    return message
  }
}

extension Diagnostic {
  fileprivate var place: Place? {
    guard let source, let span else { return nil }
    return Place(source, span)
  }
}

extension Place {
  fileprivate init(_ source: Source, _ span: SourceSpan) {
    self.init(source, at: span, .root)
  }
}

extension Diagnostic.Severity {
  /// The level of a result that stands for it (SARIF 2.1.0 §3.27.10).
  fileprivate var level: String {
    switch self {
    case .hint: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
