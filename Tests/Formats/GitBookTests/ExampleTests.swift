import GitBook
import SourceText
import TestSupport
import Testing

@Suite("The GitBook dialect")
struct DialectTests {
  @Test("Examples", arguments: Example.all(in: "Examples"))
  func example(_ example: Example) throws {
    let page = TestPage(example.input, files: example.files)
    try expect(
      example,
      gives: [
        "html": page.html, "anchors": page.anchors, "diagnostics": page.diagnostics,
        "title": page.title,
      ])
  }
}
