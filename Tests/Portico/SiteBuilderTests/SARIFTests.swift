import Foundation
import TestSupport
import Testing

@Suite("Logs in SARIF")
struct SARIFTests {
  private static let hasJudge = Python.has("pydantic_sarif")

  @Test(
    "Programs that read SARIF find nothing wrong with what each command prints",
    .enabled(
      if: hasJudge, "Run 'Tests/Tools/setup pypi:pydantic-sarif' where PyPI can be reached."),
    arguments: [
      "portico check 'src docs' --format sarif > log", "portico check 'empty' --format sarif > log",
      "portico build 'src docs' --output out --format sarif > log",
      "portico diff 'src docs/orders 1.yaml' 'src docs/orders 2.yaml' --format sarif > log",
    ])
  func judged(_ command: String) throws {
    let folder = try Self.folder()
    _ = try Shell(in: folder).run(command)
    let result = try Python.run(script: "Judges/sarif.py", on: "log", ".", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output == [])
    let isEmpty = command.contains("empty")
    #expect(try folder.text(of: "log").contains("\"ruleId\"") == !isEmpty)
  }

  @Test(
    "The judge sees what is wrong",
    .enabled(
      if: hasJudge, "Run 'Tests/Tools/setup pypi:pydantic-sarif' where PyPI can be reached."),
    arguments: [
      ("\"level\": \"warning\"", "\"level\": \"loud\"", "level"),
      ("\"ruleIndex\": 0", "\"ruleIndex\": 1", "another rule"),
      ("\"startLine\": 6", "\"startLine\": 600", "ends before"),
      ("\"endLine\": 6", "\"endLine\": 600", "has no line"),
      ("\"uri\": \"src%20docs", "\"uri\": \"/src%20docs", "no relative path"),
      ("\"columnKind\"", "\"columns\"", "columns"),
      ("\"results\": [", "\"findings\": [], \"results\": [", "findings"),
    ])
  func honesty(_ old: String, _ new: String, _ fault: String) throws {
    let folder = try Self.folder()
    _ = try Shell(in: folder).run("portico check 'src docs' --format sarif > log")
    let text = try folder.text(of: "log")
    try #require(text.contains(old))
    try folder.write(["log": text.replacing(old, with: new)])
    let result = try Python.run(script: "Judges/sarif.py", on: "log", ".", in: folder)
    #expect(result.output.contains { $0.contains(fault) }, "\(result.output)")
  }

  /// A site with all that places can be: wide characters, notes, whole files, and none.
  private static func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "src docs/SUMMARY.md": "* [Home](README.md)\n* [Home](README.md)\n",
      "src docs/README.md": """
      ---
      description: A page
      ---
      # 決済 👩‍👩‍👧 e\u{301}

      決済 👩‍👩‍👧 e\u{301}	[Gone](gone.md)

      {% openapi-operation src="orders 1.yaml" path="/orders" method="get" %}
      [orders 1.yaml](<orders 1.yaml>)
      {% endopenapi-operation %}
      """,
      "src docs/sub page.md": "# Not listed\n",
      "src docs/orders 1.yaml": orders("1.0.0", "{ type: string }"),
      "src docs/orders 2.yaml": orders("2.0.0", "{ type: string, maxLength: 3 }"),
      "empty/README.md": "---\ndescription: A page\n---\n# Home\n",
      "empty/portico.yml": "siteUrl: https://docs.example.com/\n",
    ])
  }

  private static func orders(_ version: String, _ schema: String) -> String {
    """
    openapi: 3.0.3
    info: { title: Orders, version: \(version) }
    paths:
      /orders:
        get:
          parameters:
            - { name: état, in: query, schema: \(schema) }
          tags: [Orders]
          responses: { '200': { description: "Trouvé 👍" } }

    """
  }
}
