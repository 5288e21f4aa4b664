import DataTree
import JSON
import SourceText
import Testing
import YAML

@Suite("YAML")
struct YAMLTests {
  @Test("A valid text gives its value and nothing to complain about", arguments: YAMLCase.all)
  func valid(_ example: YAMLCase) {
    let parsed = parseYAMLStream(Source(path: "case.yaml", text: example.text))
    #expect(parsed.value.map(json).joined(separator: "\n") == example.json)
    #expect(show(parsed.diagnostics) == [])
  }

  @Test("A wrong text is reported where it is wrong", arguments: YAMLComplaint.all)
  func complaint(_ example: YAMLComplaint) {
    let parsed = parseYAMLStream(Source(path: "case.yaml", text: example.text))
    #expect(show(parsed.diagnostics) == example.diagnostics)
  }

  @Test("A text with a syntax error gives what stands before it")
  func valueBeforeError() {
    let parsed = parse("a: 1\nb:\n  - c\n  - [d, {e: f\ng: 2\n")
    #expect(json(parsed.value) == #"{"a":1,"b":["c",["d",{"e":"f"}]]}"#)
    #expect(show(parsed.diagnostics) == ["4:9: error [yaml-syntax]"])
  }

  @Test("Only the first document is the value, and a warning tells of the others")
  func furtherDocuments() {
    let parsed = parse("a: 1\n---\nb: 2\n---\nc: 3\n")
    #expect(json(parsed.value) == #"{"a":1}"#)
    #expect(show(parsed.diagnostics) == ["3:1: warning [further-documents]"])
  }

  @Test("An empty text is null")
  func emptyText() {
    let parsed = parse("# nothing\n")
    #expect(parsed.value.isNull)
    #expect(show(parsed.diagnostics) == [])
  }

  @Test("Infinities and no number keep their names")
  func infinities() {
    let parsed = parse("[.inf, -.Inf, +.INF, .NaN]")
    let spellings = parsed.value.elements?.compactMap(\.number?.text)
    #expect(spellings == [".inf", "-.inf", ".inf", ".nan"])
    #expect(parsed.value.elements?.first?.number?.double == .infinity)
  }

  @Test("A colon inside an unquoted value suggests quotes")
  func helpForColon() {
    let parsed = parse("title: Portico: a guide\n")
    #expect(parsed.diagnostics.map(\.help) == ["quote the value"])
  }

  @Test("A tab as indentation suggests spaces")
  func helpForTab() {
    let parsed = parse("a:\n\tb: 1\n")
    #expect(parsed.diagnostics.map(\.help) == ["use spaces"])
  }

  @Test("An unknown alias suggests the anchor that is spelled most like it")
  func helpForAlias() {
    let parsed = parse("a: &address x\nb: *adress\n")
    #expect(parsed.diagnostics.map(\.help) == ["did you mean '*address'?"])
  }

  @Test("A key that comes twice is shown with the first one")
  func noteForDuplicate() {
    let parsed = parse("a: 1\nb: 2\na: 3\n")
    #expect(parsed.diagnostics.first?.notes.map(\.span) == [SourceSpan(0, 1)])
  }

  @Test("Bytes that are not UTF-8 are reported")
  func invalidUTF8() {
    let parsed = parseYAML(Source(path: "case.yaml", bytes: [0x61, 0x3A, 0x20, 0xC3, 0x28]))
    #expect(show(parsed.diagnostics) == ["1:4: error [not-utf-8]"])
    #expect(json(parsed.value) == "{\"a\":\"\u{FFFD}(\"}")
  }

  @Test("What is written as JSON reads the same as YAML", arguments: YAMLCase.all)
  func jsonIsYAML(_ example: YAMLCase) {
    for document in example.json.split(separator: "\n") {
      let source = Source(path: "case.json", text: String(document))
      let parsed = parseYAML(source)
      #expect(json(parsed.value) == json(parseJSON(source).value))
      #expect(show(parsed.diagnostics) == [])
    }
  }
}

/// Reads the first document of `text`.
func parse(_ text: String) -> Parsed<DataNode> {
  parseYAML(Source(path: "case.yaml", text: text))
}

/// The node as compact JSON.
func json(_ node: DataNode) -> String {
  var bytes: [UInt8] = []
  renderJSON(node, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Each diagnostic as `line:column: severity [id]`.
func show(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    guard let source = diagnostic.source, let span = diagnostic.span else { return "nowhere" }
    let place = LineTable(source).position(of: Int(span.start))
    return "\(place.line):\(place.column): \(diagnostic.severity.word) [\(diagnostic.id)]"
  }
}
