import DataTree
import JSON
import SourceText
import Testing

/// Texts that are made to exhaust time, memory or stack; each test ends only if the reader is
/// linear.
@Suite("JSON against hostile texts", .timeLimit(.minutes(1)))
struct HostileTextTests {
  @Test("Deep nesting ends with a diagnostic", arguments: ["[", "{\"a\":", "[{\"a\":", "[[],"])
  func deepNesting(_ opening: String) {
    let parsed = parse(String(repeating: opening, count: 100_000))
    #expect(parsed.diagnostics.map(\.id) == ["too-deep"])
  }

  @Test("A hundred levels are not too deep, one more is null with a diagnostic")
  func deepestNesting() {
    let deepest = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(parse(deepest).diagnostics.isEmpty)
    let deeper = parse("[\(deepest)]")
    #expect(deeper.diagnostics.map(\.id) == ["too-deep"])
    #expect(compact(deeper.value).contains("[null]"))
  }

  @Test(
    "A megabyte of one thing is read in its time",
    arguments: [
      "\"", "\\", "[],", "1", "1,", " ", "\n", "\"a\",", "{}", "\u{FEFF}", "é", "\0", "-",
    ])
  func megabyte(_ unit: String) {
    let text = "[" + String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    #expect(parse(text).diagnostics.map(\.id) == ["json-syntax"])
  }

  @Test("A megabyte in one string is one value")
  func longString() {
    let word = String(repeating: #"word \n "#, count: 125_000)
    #expect(parse("\"\(word)\"").value.string?.utf8.count == 875_000)
  }

  @Test("A hundred thousand keys are compared in their time")
  func manyKeys() {
    let members = (0..<100_000).map { #""key\#($0)":\#($0)"# }.joined(separator: ",")
    let parsed = parse("{\(members),\"key500\":0}")
    #expect(parsed.value.entries?.count == 100_001)
    #expect(parsed.diagnostics.map(\.id) == ["duplicate-key"])
  }

  @Test("Every beginning of a text has one error, and the whole text none")
  func prefixes() {
    let text = #"{"a": [1.5e3, "x\u00e9\n", true, {"b": null}], "c": {}, "d": -0}"#
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      let parsed = parseJSON(Source(path: "case.json", bytes: Array(bytes[..<length])))
      #expect(parsed.diagnostics.map(\.id) == ["json-syntax"])
      #expect(Int(parsed.value.span.end) <= length)
    }
    #expect(parse(text).diagnostics.isEmpty)
  }
}
