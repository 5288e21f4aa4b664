import DataTree
import JSON
import OpenAPI
import SourceText
import YAML

/// A description and the files beside it, read from texts.
struct TestSpec {
  let api: API?
  let diagnostics: [Diagnostic]
  let source: Source

  init(_ text: String, files: [String: String] = [:], path: String = "api/openapi.yaml") {
    let source = Source(path: path, text: text)
    let tree = parseYAML(source)
    let parsed = parseAPI(LocatedTree(tree.value, from: source)) { path in
      files[path].map { text in
        let source = Source(path: path, text: text)
        let isJSON = path.hasSuffix(".json")
        return LocatedTree((isJSON ? parseJSON(source) : parseYAML(source)).value, from: source)
      }
    }
    self.source = source
    api = parsed.value
    diagnostics = tree.diagnostics + parsed.diagnostics
  }

  /// The diagnostics as authors see them, with the pointer to the value.
  var shownDiagnostics: String {
    diagnostics.inReportOrder.map { diagnostic in
      var place = diagnostic.source.map { $0 === source ? "" : $0.path + ":" } ?? ""
      if let source = diagnostic.source, let span = diagnostic.span {
        let position = LineTable(source).position(of: Int(span.start))
        place += "\(position.line):\(position.column):"
      }
      let text = "\(diagnostic.severity.word): \(diagnostic.message) [\(diagnostic.id)]"
      let notes = diagnostic.notes.map { "\n  \($0.message)" }.joined()
      let help = diagnostic.help.map { "\n  help: \($0)" } ?? ""
      return "\(place) \(text)\(notes)\(help)\n"
    }.joined()
  }
}
