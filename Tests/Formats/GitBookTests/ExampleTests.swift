import GitBook
import SourceText
import TestSupport
import Testing

@Suite("The GitBook dialect")
struct DialectTests {
  @Test("Pages", arguments: Example.all(in: "Examples"))
  func page(_ example: Example) throws {
    let page = TestPage(example.input, files: example.files)
    try expect(
      example,
      gives: [
        "html": page.html, "anchors": page.anchors, "diagnostics": page.diagnostics,
        "title": page.title, "front matter": outline(page.parsed.value.frontMatter),
      ])
  }

  @Test("Configuration", arguments: Example.all(in: "Examples/Configuration"))
  func configuration(_ example: Example) throws {
    let inputs = ["SUMMARY.md", ".gitbook.yaml", "docs.yaml", "tags.yaml", "vars.yaml"]
    guard let name = inputs.first(where: { example[$0] != nil }), let text = example[name] else {
      Issue.record("the example has none of \(inputs)")
      return
    }
    let source = Source(path: name, text: text)
    let given =
      switch name {
      case "SUMMARY.md":
        parseSummary(source).map(outline)
      case ".gitbook.yaml":
        parseSpaceConfiguration(source).map(outline)
      case "docs.yaml":
        parseSiteStructure(source).map(outline)
      case "tags.yaml":
        parseTagDefinitions(source).map { tags in
          tags.map { "\($0.slug) '\($0.label)' \($0.icon ?? "-") \($0.color ?? "-")\n" }.joined()
        }
      default:
        parseVariables(source).map { variables in
          variables.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)\n" }.joined()
        }
      }
    try expect(
      example,
      gives: ["tree": given.value, "diagnostics": show(given.diagnostics, in: source)],
      inputs: [name])
  }
}

extension Parsed {
  fileprivate func map<Result>(_ change: (Value) -> Result) -> Parsed<Result> {
    Parsed<Result>(change(value), diagnostics)
  }
}
