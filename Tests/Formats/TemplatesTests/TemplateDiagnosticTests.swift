import HTML
import SourceText
import Templates
import Testing

@Suite("What templates report")
struct TemplateDiagnosticTests {
  @Test(
    "Syntax that makes no sense is reported where it stands and written as text",
    arguments: [
      ("a {{x", "template-syntax {{", "a {{x"),
      ("a {{{x}} b", "template-syntax {{{", "a {{{x}} b"),
      ("a {{}} b", "template-syntax {{}}", "a {{}} b"),
      ("a {{ # }} b", "template-syntax {{ # }}", "a {{ # }} b"),
      ("{{x y}}", "template-syntax {{x y}}", "{{x y}}"),
      ("{{=<%=}}{{^x}}-{{/x}}", "template-syntax {{=<%=}}", "{{=<%=}}-"),
      ("{{== ==}}", "template-syntax {{== ==}}", "{{== ==}}"),
    ])
  func syntax(template: String, place: String, output: String) {
    let (text, diagnostics) = rendered(template, ["x": .none])
    #expect(places(diagnostics) == [place])
    #expect(text == output)
  }

  @Test(
    "Sections that do not match are reported and mended",
    arguments: [
      ("{{#a}}x", ["template-syntax {{#a}}"], "x"),
      ("{{#a}}x{{#b}}y{{/a}}z", ["template-syntax {{#b}}"], "xyz"),
      ("x{{/a}}y", ["template-syntax {{/a}}"], "xy"),
      ("{{#a}}x{{/b}}y{{/a}}z", ["template-syntax {{/b}}"], "xyz"),
      (
        "{{#a}}x{{/b}}{{#b}}y",
        ["template-syntax {{#a}}", "template-syntax {{/b}}", "template-syntax {{#b}}"], "xy"
      ),
      ("{{<p}}{{$c}}x", ["template-syntax {{<p}}", "template-syntax {{$c}}"], "<x>"),
    ])
  func mismatch(template: String, reported: [String], output: String) {
    let (text, diagnostics) = rendered(
      template, ["a": true, "b": true], partials: ["p": "<{{$c}}{{/c}}>"])
    #expect(places(diagnostics) == reported)
    #expect(text == output)
  }

  @Test("A missing partial is reported once, with the name that was meant")
  func missingPartial() {
    let (text, diagnostics) = rendered(
      "<{{#l}}{{>partials/navitem}}{{/l}}>", ["l": ["1", "2"]],
      partials: ["partials/nav-item": "x", "partials/pager": "y"])
    #expect(places(diagnostics) == ["unknown-partial {{>partials/navitem}}"])
    #expect(diagnostics.first?.help == "did you mean 'partials/nav-item'?")
    #expect(text == "<>")
  }

  @Test("A missing dynamic partial is reported when its name is known")
  func missingDynamicPartial() {
    let (_, diagnostics) = rendered("{{>*k}}", ["k": "blocks/hind"], partials: ["blocks/hint": ""])
    #expect(places(diagnostics) == ["unknown-partial {{>*k}}"])
    #expect(diagnostics.first?.help == "did you mean 'blocks/hint'?")
  }

  @Test(
    "An unknown name is reported with the nearest one",
    arguments: [
      ("{{titel}}", "{{titel}}", "title"),
      ("{{{page.contents}}}", "{{{page.contents}}}", "content"),
      ("{{#page}}{{titel}}{{/page}}", "{{titel}}", "title"),
      ("{{#page}}{{.titel}}{{/page}}", "{{.titel}}", nil),
      ("{{#titles}}x{{/titles}}", "{{#titles}}", "title"),
      ("{{^zzz}}x{{/zzz}}", "{{^zzz}}", nil),
      ("{{>*titel}}", "{{>*titel}}", "title"),
      ("{{title.size}}", "{{title.size}}", nil),
      ("{{page..content}}", "{{page..content}}", nil),
    ] as [(String, String, String?)])
  func unknownName(template: String, tag: String, nearest: String?) {
    let (_, diagnostics) = rendered(template, ["title": "t", "page": ["content": "c"]])
    #expect(places(diagnostics) == ["unknown-variable \(tag)"])
    #expect(diagnostics.first?.help == nearest.map { "did you mean '\($0)'?" })
  }

  @Test("Names that are known and empty are not reported")
  func knownAndEmpty() {
    let (_, diagnostics) = rendered(
      "{{a}}{{#a}}{{x}}{{/a}}{{a.b.c}}{{b}}{{c}}{{#d}}{{y}}{{/d}}{{^d}}{{b}}{{/d}}{{b.c}}",
      ["a": .none, "b": false, "c": "", "d": []])
    #expect(diagnostics.isEmpty)
  }

  @Test("A place is reported once, however often it is rendered")
  func onceAPlace() {
    let set = templateSet("{{#l}}{{x}}{{/l}}").value
    var pages: [TemplateFindings] = []
    for _ in 0..<3 {
      var findings = TemplateFindings()
      var writer = HTMLWriter()
      _ = set.render("main", with: ["l": ["1", "2"]], into: &writer, noting: &findings)
      pages.append(findings)
    }
    var all = TemplateFindings()
    for page in pages { all.merge(page) }
    #expect(places(set.diagnostics(for: all)) == ["unknown-variable {{x}}"])
  }

  @Test("Text in three braces is reported, markup and numbers of none are not")
  func unescapedText() {
    let (_, diagnostics) = rendered(
      "{{{a}}}{{&a}}{{{b}}}{{{c}}}", ["a": "x", "b": markup("<i>"), "c": .none])
    #expect(places(diagnostics) == ["unescaped-text {{{a}}}", "unescaped-text {{&a}}"])
  }

  @Test("Lists and objects are not text")
  func notText() {
    let (text, diagnostics) = rendered("<{{a}}{{b}}>", ["a": ["x"], "b": ["c": "x"]])
    #expect(places(diagnostics) == ["not-text {{a}}", "not-text {{b}}"])
    #expect(text == "<>")
  }

  @Test("Diagnostics name the template they are about")
  func source() {
    let (_, diagnostics) = rendered("{{>p}}{{x}}", [:], partials: ["p": "{{y}}"])
    #expect(diagnostics.map { $0.source?.path } == ["main", "p"])
    #expect(places(diagnostics) == ["unknown-variable {{x}}", "unknown-variable {{y}}"])
  }
}
