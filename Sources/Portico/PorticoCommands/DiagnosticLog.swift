import Explanations
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
    let results = diagnostics.map { result(of: $0, rules[$0.id] ?? 0) }
    return SARIFLog(rules: ids.map(rule(of:)), results: results).text(version: version)
  }

  private func rule(of id: String) -> JSONObject {
    var rule = JSONObject()
    rule.add("id", id)
    if let explanation = Explanation.of(id) {
      rule.add("shortDescription", SARIFLog.message(explanation.summary))
      rule.add("fullDescription", SARIFLog.message(explanation.meaning))
      rule.add("help", SARIFLog.message("Run 'portico explain \(id)' for examples."))
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
    result.add("message", SARIFLog.message(diagnostic.message + help))
    if let source = diagnostic.source {
      result.add("locations", [location(source, diagnostic.place)])
    }
    if !diagnostic.notes.isEmpty {
      result.add(
        "relatedLocations",
        diagnostic.notes.enumerated().map { index, note in
          var location = location(note.source, Place(note.source, note.span))
          location.add("id", index)
          location.add("message", SARIFLog.message(note.message))
          return location
        })
    }
    return result
  }

  private func location(_ source: Source, _ place: Place?) -> JSONObject {
    var location = JSONObject()
    location.add(
      "physicalLocation",
      SARIFLog.physicalLocation(folder + source.path, place, in: places))
    return location
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
