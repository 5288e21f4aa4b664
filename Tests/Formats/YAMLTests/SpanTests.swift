import DataTree
import SourceText
import Testing
import YAML

@Suite("YAML places")
struct SpanTests {
  @Test("A value and its key point at their text")
  func scalars() {
    let text = "one: plain text # note\ntwo : \"quoted\"\nthree: 'single'\n? four\n: [a, b ]\n"
    expect(text, "one", key: "one", value: "plain text")
    expect(text, "two", key: "two", value: "\"quoted\"")
    expect(text, "three", key: "three", value: "'single'")
    expect(text, "four", key: "four", value: "[a, b ]")
  }

  @Test("A text of several lines goes from its first to its last character")
  func multilineScalars() {
    let text = "a: one\n  two\nb: \"x\n  y\"  \nc: |\n  x\n\n  y\n\nd: >-\n  z"
    expect(text, "a", key: "a", value: "one\n  two")
    expect(text, "b", key: "b", value: "\"x\n  y\"")
    expect(text, "c", key: "c", value: "|\n  x\n\n  y")
    expect(text, "d", key: "d", value: ">-\n  z")
  }

  @Test("A block collection goes from its first key or dash to the end of its last value")
  func collections() {
    let text = "# top\na:\n  b: 1\n  c:\n  - x\n  - y # last\n\nd: {e: f}\n"
    expect(text, "a", key: "a", value: "b: 1\n  c:\n  - x\n  - y")
    expect(text, "d", key: "d", value: "{e: f}")
    #expect(parse(text).value.span == SourceSpan(6, text.utf8.count - 1))
  }

  @Test("An anchor and a tag are not part of the value")
  func properties() {
    let text = "a: &x !!str 7\nb: *x\n&k c: &m\n  d: 1\n"
    expect(text, "a", key: "a", value: "7")
    expect(text, "b", key: "b", value: "*x")
    expect(text, "c", key: "c", value: "d: 1")
  }

  @Test("A missing value has a place of no width behind its colon")
  func missingValues() throws {
    let value = parse("a:\nb: # note\nc").value
    let entries = try #require(value.entries)
    #expect(entries.map(\.value.span) == [SourceSpan(2, 2), SourceSpan(5, 5)])
  }

  @Test("Places count the bytes of the text and of a byte order mark")
  func bytes() {
    let text = "\u{FEFF}ключ: значение\n"
    expect(text, "ключ", key: "ключ", value: "значение")
  }

  @Test("A value inside an alias keeps the place where it is written")
  func aliases() {
    let value = parse("a: &x {y: z}\nb: *x\n").value
    #expect(value["b"]?.span == SourceSpan(16, 18))
    #expect(value["b"]?["y"]?.span == SourceSpan(10, 11))
  }

  @Test("Every place in every example is inside the text", arguments: YAMLCase.all)
  func examples(_ example: YAMLCase) {
    let source = Source(path: "case.yaml", text: example.text)
    for document in parseYAMLStream(source).value { expectSoundSpans(document, in: source) }
  }

  private func expect(
    _ text: String, _ name: String, key: String, value: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let entry = parse(text).value.entries?.first { $0.key == name }
    #expect(entry.map { bytes[$0.keySpan.range].text } == key, sourceLocation: location)
    #expect(entry.map { bytes[$0.value.span.range].text } == value, sourceLocation: location)
  }
}

/// Expects that `node` and all that is in it lie within the text of `source`.
func expectSoundSpans(_ node: DataNode, in source: Source) {
  var open = [node]
  var outside: SourceSpan?
  while let node = open.popLast() {
    let spans = [node.span] + (node.entries ?? []).map(\.keySpan)
    outside = spans.first { $0.start < 0 || $0.end > source.bytes.count } ?? outside
    open += node.elements ?? []
    open += (node.entries ?? []).map(\.value)
  }
  #expect(outside == nil, "in \(source.bytes[...].text.debugDescription)")
}
