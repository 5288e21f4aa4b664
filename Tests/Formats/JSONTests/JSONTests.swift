import DataTree
import JSON
import SourceText
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("A valid text gives its value and nothing to complain about", arguments: JSONCase.all)
  func valid(_ example: JSONCase) {
    let parsed = parse(example.text)
    #expect(compact(parsed.value) == example.compact)
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test("A wrong text has one error and the value before it", arguments: JSONComplaint.all)
  func complaint(_ example: JSONComplaint) throws {
    let parsed = parse(example.text)
    #expect(parsed.diagnostics.map(\.id) == ["json-syntax"])
    #expect(compact(parsed.value) == example.compact)
    let span = try #require(parsed.diagnostics.first?.span)
    #expect(Int(span.start) == example.place.offset)
    #expect(Array(example.text.utf8)[span.range].text == example.place.text)
  }

  @Test("What is written is read again as it was", arguments: JSONCase.all)
  func roundTrip(_ example: JSONCase) {
    #expect(compact(parse(example.compact).value) == example.compact)
  }

  @Test("A value and its key point at their text")
  func spans() throws {
    let text = #" { "a" : [ 1, "x\n" ] , "b": null }"#
    let value = parse(text).value
    let bytes = Array(text.utf8)
    let entries = try #require(value.entries)
    let elements = try #require(entries[0].value.elements)
    #expect(bytes[value.span.range].text == #"{ "a" : [ 1, "x\n" ] , "b": null }"#)
    #expect(entries.map { bytes[$0.keySpan.range].text } == [#""a""#, #""b""#])
    #expect(bytes[entries[0].value.span.range].text == #"[ 1, "x\n" ]"#)
    #expect(elements.map { bytes[$0.span.range].text } == ["1", #""x\n""#])
    #expect(bytes[entries[1].value.span.range].text == "null")
  }

  @Test("A key that comes twice is kept, with a warning that shows the first one")
  func duplicateKey() {
    let parsed = parse(#"{"a": 1, "b": 2, "\u0061": 3}"#)
    #expect(compact(parsed.value) == #"{"a":1,"b":2,"a":3}"#)
    #expect(parsed.value["a"]?.number?.integer == 1)
    #expect(parsed.diagnostics.map(\.id) == ["duplicate-key"])
    #expect(parsed.diagnostics.map(\.severity) == [.warning])
    #expect(parsed.diagnostics.first?.span == SourceSpan(17, 25))
    #expect(parsed.diagnostics.first?.notes.map(\.span) == [SourceSpan(1, 4)])
  }

  @Test(
    "Half of a surrogate pair is a replacement character, with a warning",
    arguments: [#""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\ud83d\u0041""#, #""\ud83d\n""#])
  func loneSurrogate(_ text: String) {
    let parsed = parse(text)
    #expect(parsed.value.string?.hasPrefix("\u{FFFD}") == true)
    #expect(parsed.diagnostics.map(\.id) == ["lone-surrogate"])
    #expect(parsed.diagnostics.first?.span == SourceSpan(1, 7))
  }

  @Test("Bytes that are not UTF-8 are reported")
  func invalidUTF8() {
    let parsed = parseJSON(Source(path: "case.json", bytes: [0x22, 0xFF, 0x22]))
    #expect(parsed.value.string == "\u{FFFD}")
    #expect(parsed.diagnostics.map(\.id) == ["not-utf-8"])
    #expect(parsed.diagnostics.first?.span == SourceSpan(1, 2))
  }

  @Test("Infinities and no number are written as null")
  func infinities() {
    let spellings = [".inf", "-.inf", ".nan", "1"]
    let numbers = spellings.map { DataNode(.number(DataNumber($0)), at: SourceSpan(0, 0)) }
    #expect(compact(DataNode(.sequence(numbers), at: SourceSpan(0, 0))) == "[null,null,null,1]")
  }

  @Test(
    "A mistake that has a remedy is shown with it",
    arguments: [
      ("[1,]", "remove the comma"), ("{'a': 1}", "use double quotes"),
      ("{a: 1}", "put the key in double quotes"), ("[None]", "write 'null'"),
      ("[TRUE]", "write 'true'"), ("[abc]", "put the text in double quotes"),
      ("// x\n1", "remove the comment; JSON has none"),
      ("[1] # x", "remove the comment; JSON has none"),
      ("[007]", "remove the zero, or put the number in double quotes"),
    ])
  func help(_ text: String, _ help: String) {
    #expect(parse(text).diagnostics.map(\.help) == [help])
  }
}

func parse(_ text: String) -> Parsed<DataNode> {
  parseJSON(Source(path: "case.json", text: text))
}

func compact(_ node: DataNode) -> String {
  var bytes: [UInt8] = []
  renderJSON(node, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
