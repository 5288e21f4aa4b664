import HTML
import SourceText
import Templates
import Testing

@Suite("Sets of templates")
struct TemplateSetTests {
  @Test(
    "A template is named by its path",
    arguments: [
      ("layout.mustache", "layout"), ("templates/layout.mustache", "layout"),
      ("templates/blocks/hint.mustache", "blocks/hint"), ("site/templates/a/b.mustache", "a/b"),
      ("blocks/hint", "blocks/hint"), ("templates/templates/x.mustache", "templates/x"),
      ("my-templates/x.mustache", "my-templates/x"),
    ])
  func names(path: String, name: String) {
    #expect(templateName(ofPath: path) == name)
  }

  @Test("Of two templates with one name the later one counts, also in those before it")
  func overrides() {
    let set = parseTemplates([
      Source(path: "templates/page.mustache", text: "<{{>nav}}>"),
      Source(path: "templates/nav.mustache", text: "theme {{#broken}}"),
      Source(path: "own/templates/nav.mustache", text: "site"),
    ])
    var writer = HTMLWriter()
    var findings = TemplateFindings()
    #expect(set.value.render("page", with: [:], into: &writer, noting: &findings))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "<site>")
    #expect(set.diagnostics.isEmpty)
    #expect(set.value.templateNames == ["nav", "page"])
  }

  @Test("A template that is not there writes nothing and says so")
  func unknownTemplate() {
    let set = parseTemplates([]).value
    var writer = HTMLWriter()
    var findings = TemplateFindings()
    #expect(!set.render("page", with: [:], into: &writer, noting: &findings))
    #expect(set.template(named: "page") == nil)
    #expect(writer.bytes.isEmpty)
  }

  @Test("What one template made can stand in another without being escaped twice")
  func markupInMarkup() throws {
    let set = parseTemplates([
      Source(path: "hint", text: "<p>{{text}}</p>"),
      Source(path: "page", text: "<main>{{{body}}}{{body}}</main>"),
    ]).value
    var findings = TemplateFindings()
    var inner = HTMLWriter()
    let hint = try #require(set.template(named: "hint"))
    set.render(hint, with: ["text": "a < b &amp; c"], into: &inner, noting: &findings)
    var outer = HTMLWriter()
    let page = try #require(set.template(named: "page"))
    set.render(page, with: ["body": .html(inner.fragment)], into: &outer, noting: &findings)
    let once = "<p>a &lt; b &amp;amp; c</p>"
    #expect(String(decoding: outer.bytes, as: UTF8.self) == "<main>\(once)\(once)</main>")
    #expect(findings.isEmpty)
  }

  @Test("Rendering the same thing gives the same bytes, side by side too")
  func determinism() async throws {
    let set = parseTemplates([
      Source(path: "page", text: "<ul>\n  {{#items}}\n  {{>item}}\n  {{/items}}\n</ul>{{oops}}\n"),
      Source(path: "item", text: "<li>{{name}}\n{{#items}}\n  {{>item}}\n{{/items}}\n</li>\n"),
    ]).value
    let leaf: TemplateValue = ["name": "leaf & <leaf>", "items": []]
    let items: TemplateValue = .list((0..<20).map { _ in ["name": "x", "items": [leaf, leaf]] })
    let pages = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var writer = HTMLWriter()
          var findings = TemplateFindings()
          _ = set.render("page", with: ["items": items], into: &writer, noting: &findings)
          return writer.bytes
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(pages).count == 1)
    #expect(pages.first?.isEmpty == false)
  }

  @Test("An object knows its first value of a key, and takes new ones")
  func objects() {
    var object: TemplateObject = ["a": "1", "a": "2"]
    object["b"] = "3"
    object["a"] = "4"
    #expect(object.keys == ["a", "a", "b"])
    #expect(rendered("{{a}}{{b}}", .object(object)).text == "43")
    #expect(object["c"] == nil)
  }

  @Test("Empty texts and fragments can count as none")
  func nonEmpty() {
    let values: TemplateValue = [
      "a": .nonEmpty(""), "b": .nonEmpty("b"), "c": .nonEmpty(HTMLFragment.empty),
      "d": .nonEmpty(nil as String?),
    ]
    #expect(rendered("{{#a}}a{{/a}}{{#b}}b{{/b}}{{#c}}c{{/c}}{{#d}}d{{/d}}", values).text == "b")
  }
}
