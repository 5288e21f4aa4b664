import HTML
import SourceText
import Templates
import Testing

@Suite("Templates that are hard to bear", .timeLimit(.minutes(1)))
struct PathologicalTemplateTests {
  private static func many(_ text: String, _ count: Int = 30_000) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "Endless tags end with a diagnostic",
    arguments: [
      many("{{#a}}", 100_000), many("{{^a}}"), many("{{$a}}"), many("{{<a}}"), many("{{/a}}"),
      many("{{", 500_000), many("{{{", 300_000), many("{", 1_000_001), many("{{=", 300_000),
      many("{{! "), many("{{#a}}{{/b}}", 50_000), many("{{<a}}{{$b}}\n ", 50_000),
      many("{{#a}}", 50_000) + many("{{/b}}", 50_000), many("{{a b}}"),
    ])
  func endless(template: String) {
    let diagnostics = rendered(template, ["a": true]).diagnostics
    #expect(!diagnostics.isEmpty)
    #expect(diagnostics.allSatisfy { $0.id.hasPrefix("template-") || $0.id == "unknown-partial" })
  }

  @Test("Long templates are rendered whole", arguments: longTemplates)
  func long(_ example: TemplateCase) { example.check() }

  private static let x: TemplateValue = ["a": "x"]

  private static let longTemplates = [
    TemplateCase("Values", many("{{a}}", 10_000), x, gives: many("x", 10_000)),
    TemplateCase("Sections", many("{{#a}}y{{/a}}", 10_000), x, gives: many("y", 10_000)),
    TemplateCase("Blanks", many(" \t", 200_000) + "{{a}}", x, gives: many(" \t", 200_000) + "x"),
    TemplateCase("Comments", many("  {{!x}}  \n", 10_000), gives: ""),
    TemplateCase("Delimiters", many("{{=<% %>=}}<%={{ }}=%>", 10_000), gives: ""),
    TemplateCase("Text", many("y", 200_000), gives: many("y", 200_000)),
    TemplateCase(
      "Lines", many("\r\n{{#a}}\r\n{{/a}}", 10_000), x,
      gives: "\r\n"),
    TemplateCase("Names", "{{" + many("a.", 50_000) + "b}}", x, gives: ""),
    TemplateCase(
      "Half delimiters", "{{=aaaaaaaaaaaaaaab b=}}" + many("a", 50_000),
      gives: many("a", 50_000)),
  ]

  @Test("Sections nest a hundred levels deep, and no deeper")
  func depth() {
    func nested(_ depth: Int) -> String {
      Self.many("{{#a}}", depth) + "x" + Self.many("{{/a}}", depth)
    }
    #expect(rendered(nested(100), ["a": true]).text == "x")
    #expect(rendered(nested(100), ["a": true]).diagnostics.isEmpty)
    #expect(rendered(nested(101), ["a": true]).text.isEmpty)
    #expect(places(rendered(nested(101), ["a": true]).diagnostics) == ["template-syntax {{#a}}"])
  }

  @Test(
    "A partial that includes itself ends",
    arguments: [
      "x{{>main}}", "x{{>main}}{{>main}}", "{{#a}}x{{>main}}{{>main}}{{/a}}", "x{{>*k}}{{>*k}}",
      many("{{#a}}", 90) + "x{{>main}}" + many("{{/a}}", 90),
      "x\n  {{>main}}\n  {{>main}}\n", "{{$b}}x{{/b}}{{<main}}{{$b}}{{$b}}y{{/b}}{{/b}}{{/main}}",
    ])
  func recursion(template: String) {
    let (text, diagnostics) = rendered(template, ["a": true, "k": "main"])
    #expect(diagnostics.map(\.id) == ["template-limit"])
    #expect(text.utf8.count < 1_000_000)
  }

  @Test("Deep but finite recursion is rendered whole")
  func deepTree() {
    var tree: TemplateValue = ["n": []]
    for _ in 0..<90 { tree = ["n": [tree]] }
    let (text, diagnostics) = rendered("{{>p}}", tree, partials: ["p": "({{#n}}{{>p}}{{/n}})"])
    #expect(text == Self.many("(", 91) + Self.many(")", 91))
    #expect(diagnostics.isEmpty)
  }

  @Test("Indentation that grows with each level stops growing")
  func indentation() {
    let template = "x\n" + Self.many(" ", 600) + "{{>main}}\n"
    let (text, diagnostics) = rendered(template, [:])
    #expect(diagnostics.map(\.id) == ["template-limit"])
    let deepest = "\n" + Self.many(" ", 600) + "x"
    #expect(text == "x" + Self.many(deepest, 100) + "\n")
  }

  @Test("Partials that double each other end")
  func doubling() {
    var partials: [String: String] = ["p40": "x"]
    for level in 0..<40 { partials["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    let diagnostics = rendered("{{>p0}}", [:], partials: partials).diagnostics
    #expect(diagnostics.map(\.id) == ["template-limit"])
  }

  @Test("Loops in loops end")
  func loops() {
    let template = Self.many("{{#l}}", 50) + "x" + Self.many("{{/l}}", 50)
    let (_, diagnostics) = rendered(template, ["l": .list(Array(repeating: "x", count: 10))])
    #expect(diagnostics.map(\.id) == ["template-limit"])
  }

  @Test("Random tags never crash, and tell the same twice", arguments: 0..<60)
  func random(seed: UInt64) {
    let pieces = [
      "{{", "}}", "{{{", "}}}", "#", "^", "/", "a", "b", ".", "*", ">", "<", "$", "&", "!", "=",
      "| |", "|", " ", "\n", "\r\n", "\t", "{{#a}}", "{{/a}}", "{{>main}}", "{{<p}}", "{{/p}}",
      "{{$b}}", "{{/b}}", "{{=| |=}}", "{{a.b}}", "é", "\u{0}",
    ]
    var generator = LinearGenerator(state: seed)
    for _ in 0..<20 {
      let template = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let values: TemplateValue = ["a": [["b": "x"], ["b": markup("<i>")]], "b": true]
      let partials = ["p": "<\n  {{$b}}\n  {{/b}}\n{{#a}}{{b}}{{/a}}>\n"]
      let first = rendered(template, values, partials: partials)
      let second = rendered(template, values, partials: partials)
      #expect(first.text == second.text)
      #expect(places(first.diagnostics) == places(second.diagnostics))
    }
  }

  @Test("Random bytes never crash", arguments: 0..<20)
  func randomBytes(seed: UInt64) {
    var generator = LinearGenerator(state: seed)
    let alphabet = Array("{{{}}}#/^$<>&=!. ab\n\r|".utf8) + [0x00, 0x80, 0xC3, 0xFF]
    for _ in 0..<20 {
      let bytes = (0..<400).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let set = parseTemplates([Source(path: "main", bytes: bytes)]).value
      var writer = HTMLWriter()
      var findings = TemplateFindings()
      #expect(set.render("main", with: ["a": ["b": "x"]], into: &writer, noting: &findings))
    }
  }
}

/// Numbers that look random and are the same in every run.
private struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
