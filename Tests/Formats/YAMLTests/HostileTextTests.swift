import DataTree
import JSON
import SourceText
import Testing
import YAML

/// Texts that are made to exhaust time, memory or stack; each test ends only if the reader is
/// linear.
@Suite("YAML against hostile texts", .timeLimit(.minutes(1)))
struct HostileTextTests {
  @Test(
    "Deep nesting ends with a diagnostic",
    arguments: [
      "[", "{", "- ", "? ", "[[", "{a: ", "{? ", "- - ", "- ? ", "[? ", "&a [", "!!seq [", "[a, [",
    ])
  func deepNesting(_ opening: String) {
    let parsed = parse(String(repeating: opening, count: 100_000))
    #expect(parsed.diagnostics.map(\.id) == ["too-deep"])
    #expect(depth(of: parsed.value) <= DataLimits.depth + 1)
  }

  @Test("A hundred levels are not too deep, one more is")
  func deepestNesting() {
    let deepest = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(parse(deepest).diagnostics.isEmpty)
    #expect(parse("[\(deepest)]").diagnostics.map(\.id) == ["too-deep"])
  }

  @Test("Deep nesting by indentation ends with a diagnostic")
  func deepIndentation() {
    var text = ""
    for level in 0..<2_000 { text += String(repeating: " ", count: level) + "a:\n" }
    #expect(parse(text).diagnostics.map(\.id) == ["too-deep"])
  }

  @Test("Deep nesting by aliases ends with a diagnostic")
  func deepAliases() {
    var text = "a0: &a0 []\n"
    for level in 1...150 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let parsed = parse(text)
    #expect(parsed.diagnostics.map(\.id) == ["too-deep"])
    #expect(depth(of: parsed.value) <= DataLimits.depth + 1)
  }

  @Test("Aliases that multiply end with a diagnostic")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      let aliases = Array(repeating: alias, count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(parse(text).diagnostics.map(\.id) == ["alias-budget"])
  }

  @Test(
    "Aliases that multiply in a key end with a diagnostic",
    arguments: ["? *k\n: x\n", "*k : x\n", "[*k]: x\n", "{*k : x}: y\n", "- {[*k]: x}\n"])
  func aliasBombInKey(_ use: String) {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...4 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    text += "k: &k [*a4, *a4, *a4, *a4]\n"
    #expect(parse(text).diagnostics.isEmpty)
    text += "use:\n  " + use.replacing("\n", with: "\n  ")
    let parsed = parse(text)
    #expect(parsed.diagnostics.map(\.id) == ["alias-budget"])
    #expect(parsed.value["k"]?.elements?.count == 4)
  }

  @Test("Aliases of a long text end with a diagnostic")
  func aliasedText() {
    let long = String(repeating: "x", count: 100_000)
    let text = "a: &a \(long)\nb: [" + String(repeating: "*a, ", count: 10_000) + "]\n"
    #expect(parse(text).diagnostics.map(\.id) == ["alias-budget"])
  }

  @Test("Aliases of an ordinary text are all read")
  func ordinaryAliases() {
    let text = "a: &a {b: [1, 2, 3]}\nc:\n" + String(repeating: "- *a\n", count: 10_000)
    let parsed = parse(text)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value["c"]?.elements?.count == 10_000)
  }

  @Test("Keys that are collections of each other do not multiply their quotes")
  func nestedKeys() {
    let text = String(repeating: "{? ", count: 90) + #""a: b""# + String(repeating: "}", count: 90)
    let parsed = parse(text)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.entries?.first.map { $0.key.utf8.count < 2_000 } == true)
  }

  @Test(
    "A megabyte of one thing is read in its time",
    arguments: [
      "a: ", "a:\n", "- a\n", "a\n", "\n", " \n", "# a\n", "\"", "\"\n", "'", "'a\n", "\\", "&a ",
      "*a ", "!a ", "[a", "a]", "[]", "{},", "|\n", "- |\n", "? a\n", ": ", "a b ", "a #", "\t",
      "--- ", "---\n", "...\n", "%a\n", "\r", "a\r", "\u{FEFF}", "é", "\0", "\u{7F}", "[a, ",
      "- - ", "x: [\n", "\n ", "a: >\n \n", "a: b: ",
    ])
  func megabyte(_ unit: String) {
    let count = 1_000_000 / unit.utf8.count
    let source = Source(path: "case.yaml", text: String(repeating: unit, count: count))
    let parsed = parseYAMLStream(source)
    #expect(parsed.diagnostics.count <= DataLimits.diagnostics + 1)
    #expect(parsed.value.allSatisfy { Int($0.span.end) <= source.bytes.count })
  }

  @Test("A megabyte in one line is one value", arguments: ["", "\"", "'"])
  func longLine(_ quote: String) {
    let line = String(repeating: "word ", count: 200_000) + "end"
    let parsed = parse("a: \(quote)\(line)\(quote)\nb: 1\n")
    #expect(parsed.value["a"]?.string == line)
    #expect(parsed.value["b"]?.number?.integer == 1)
  }

  @Test("A hundred thousand keys are compared in their time")
  func manyKeys() {
    let keys = (0..<100_000).map { "key\($0): \($0)\n" }.joined()
    let parsed = parse(keys + "key500: again\n")
    #expect(parsed.value.entries?.count == 100_001)
    #expect(show(parsed.diagnostics) == ["100001:1: warning [duplicate-key]"])
  }

  @Test("A lone carriage return is an empty text")
  func loneCarriageReturn() {
    #expect(parse("\r").value.isNull)
    #expect(parse("\r").diagnostics.isEmpty)
  }

  @Test("Every beginning of a rich text is read without leaving the text")
  func prefixes() {
    let bytes = Array(richText.utf8)
    for length in 0...bytes.count {
      let source = Source(path: "case.yaml", bytes: Array(bytes[..<length]))
      for document in parseYAMLStream(source).value { expectSoundSpans(document, in: source) }
    }
  }

  @Test("Every text with one byte removed or doubled is read without leaving the text")
  func mutations() {
    let bytes = Array(richText.utf8)
    for index in bytes.indices {
      for replacement in [[], [bytes[index], bytes[index]], [0x0A], [0x20], [0xFF]] {
        var mutated = bytes
        mutated.replaceSubrange(index...index, with: replacement)
        let source = Source(path: "case.yaml", bytes: mutated)
        for document in parseYAMLStream(source).value { expectSoundSpans(document, in: source) }
      }
    }
  }

  @Test("Random texts are read, and what is read can be written and read again")
  func randomTexts() {
    var generator = Generator(state: 20_240_131)
    let units = [
      "a", "b: ", "- ", "\n", "\n  ", "\n    ", " ", "[", "]", "{", "}", ", ", "? ", ": ", "\"",
      "'", "|\n", ">-\n", "&a ", "*a", "!!str ", "!x ", "#", "\t", "\\n", "---\n", "...\n", "%",
      "12", "0x1F", "~", "é", "\u{1F40C}", "\r", "&b", "\"x\"", "@", "%TAG !e! !x\n",
    ]
    for _ in 0..<6_000 {
      let text = (0..<generator.next(below: 16)).map { _ in
        units[generator.next(below: units.count)]
      }
      let source = Source(path: "case.yaml", text: text.joined())
      for document in parseYAMLStream(source).value {
        expectSoundSpans(document, in: source)
        let again = Source(path: "case.json", text: json(document))
        #expect(json(parseJSON(again).value) == again.bytes[...].text)
        #expect(json(parseYAML(again).value) == again.bytes[...].text)
      }
    }
  }

  @Test("Random bytes are read")
  func randomBytes() {
    var generator = Generator(state: 7)
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ in UInt8(generator.next(below: 256)) }
      let source = Source(path: "case.yaml", bytes: bytes)
      let parsed = parseYAMLStream(source)
      #expect(!parsed.diagnostics.isEmpty)
      for document in parsed.value { expectSoundSpans(document, in: source) }
    }
  }

  private func depth(of node: DataNode) -> Int {
    let children = (node.elements ?? []) + (node.entries ?? []).map(\.value)
    return 1 + (children.map(depth).max() ?? -1)
  }

  /// A generator of the same numbers every time.
  private struct Generator {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  /// A text with something of everything.
  private let richText = """
    %YAML 1.2
    %TAG !e! tag:example.org,2024:
    --- # first
    title: "Harbour \\u00e9 \\
      guide"
    &key tags: [a, 'b''c', {d: e, ? f : g}, h: i]
    ? - complex
      - key
    : - &item !!str 12
      - *item
      -
        deep:
          deeper: !e!thing plain
            text

            with lines
    literal: |+2
        more
      less

    folded: >-
      one
      two

        three
    numbers: {a: 0x1F, b: -.5, c: .inf, d: 1e3}
    empty:
    ...
    --- >
     last
    """
}
