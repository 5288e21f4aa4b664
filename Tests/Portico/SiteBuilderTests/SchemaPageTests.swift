import Foundation
import TestSupport
import Testing

/// What pages of operations and schemas show of values that are easily lost.
@Suite("Schemas on pages")
struct SchemaPageTests {
  /// A site of one operation `place`, whose body is the schema `Order`.
  private func site(_ schemas: String, head: String = "", example: String = "") async throws
    -> TinySite
  {
    try await TinySite([
      "README.md": "# Home\n",
      "api.md": "---\nkind: api\nid: orders\nspec: api.yaml\n---\n\n# Orders\n",
      "api.yaml": """
      openapi: 3.0.3
      info: {title: Orders, version: '1'}
      \(head)
      paths:
        /orders:
          post:
            operationId: place
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Order'}
      \(example)
            responses: {'204': {description: Done}}
      components:
        schemas:
      \(schemas)
      """,
    ])
  }

  private static let operation = "apis/orders/ops/place.html"

  @Test("Fifty schemas that all contain each other make small pages", .timeLimit(.minutes(2)))
  func recursion() async throws {
    let schemas = (0..<50).map { number in
      let properties = (0..<50).map { "p\($0): {$ref: '#/components/schemas/S\($0)'}" }
      return "    S\(number): {properties: {\(properties.joined(separator: ", "))}}"
    }
    let order = "    Order: {$ref: '#/components/schemas/S0'}"
    let site = try await site((schemas + [order]).joined(separator: "\n"))
    let pages = try site.folder.files(in: "out").filter { $0.key.hasSuffix(".html") }
    #expect(pages.keys.count { $0.hasPrefix("apis/orders/schemas/") } == 51)
    for (path, bytes) in pages { #expect(bytes.count < 400 << 10, "\(path)") }
    #expect(try site.main("apis/orders/schemas/S7.html").contains("recursive, see S7"))
  }

  @Test("False, zero, the empty text and null are shown as defaults and as examples")
  func falsey() async throws {
    let site = try await site(
      """
          Order:
            type: object
            properties:
              off: {type: boolean, default: false, example: false}
              none: {type: integer, default: 0, example: 0}
              empty: {type: string, default: '', example: ''}
              nothing: {type: string, nullable: true, default: null, example: null}
      """)
    let page = try site.main(Self.operation)
    for (name, value) in [
      ("off", "false"), ("none", "0"), ("empty", "&quot;&quot;"), ("nothing", "null"),
    ] {
      let start = try #require(page.firstRange(of: "id=\"body.\(name)\""), "\(name)")
      let row = page[start.upperBound...].prefix(900).prefix { $0 != "\u{0}" }
      let end = row.firstRange(of: "</li>")?.lowerBound ?? row.endIndex
      #expect(row[..<end].contains("Default <code>\(value)</code>"), "\(row[..<end])")
    }
    // What is made up takes the examples as they are.
    let code = withoutMarks(page)
    for value in [
      "off&quot;: false", "none&quot;: 0", "empty&quot;: &quot;&quot;", "nothing&quot;: null",
    ] {
      #expect(code.contains(value), "\(value)")
    }
  }

  @Test("Times in examples stay the texts that were written")
  func times() async throws {
    let site = try await site(
      "    Order: {type: object, properties: {at: {type: string}, on: {type: string}}}",
      example: "            example: {at: 2022-07-28T22:25:51Z, on: 2023-04-22}")
    let page = withoutMarks(try site.main(Self.operation))
    #expect(page.contains("&quot;2022-07-28T22:25:51Z&quot;"))
    #expect(page.contains("&quot;2023-04-22&quot;"))
    #expect(!site.ids.contains("example-mismatch"))
  }

  @Test("Parents are named, and what no value can obey is told")
  func inheritance() async throws {
    let site = try await site(
      """
          Base: {type: object, required: [id], properties: {id: {type: string, minLength: 2}}}
          Order:
            allOf:
              - {$ref: '#/components/schemas/Base'}
              - {type: object, properties: {id: {maxLength: 4}, kind: {allOf: [{type: string}, {type: integer}]}}}
      """)
    let page = try site.main(Self.operation)
    #expect(page.contains("Inherits from <a href=\"../../../apis/orders/schemas/Base.html\">"))
    let row = try #require(page.components(separatedBy: "id=\"body.id\"").last)
    #expect(row.prefix(400).contains("required"))
    #expect(row.prefix(600).contains("<code>2</code> to <code>4</code>"), "\(row.prefix(600))")
    #expect(site.ids.contains("conflicting-composition"))
    let other = try #require(page.components(separatedBy: "id=\"body.kind\"").last)
    #expect(other.prefix(400).contains("<p class=\"notice\">"), "\(other.prefix(400))")
  }

  @Test("Variables of servers are shown with what they may be, and samples use their defaults")
  func variables() async throws {
    let site = try await site(
      "    Order: {type: object}",
      head: """
        servers:
          - url: https://{region}.example.com/{base}
            variables:
              region: {default: eu, enum: [eu, us], description: Where data stays}
              base: {default: v2}
        """)
    let overview = try site.main("apis/orders/index.html")
    for part in [
      "https://eu.example.com/v2", "{region}", "<code>eu</code> <code>us</code>",
      "Where data stays", "Default <code>v2</code>",
    ] {
      #expect(overview.contains(part), "\(part)")
    }
    let page = withoutMarks(try site.main(Self.operation))
    #expect(page.contains("https://eu.example.com/v2/orders"))
    #expect(!page.contains("{region}"))
  }

  /// The page with its code as it is read, without colours and places for a reader's values.
  private func withoutMarks(_ page: String) -> String {
    page.replacing(/<\/?(?:span|data)[^>]*>/, with: "")
  }

  @Test("Whatever HTML descriptions hold, pages are well-formed and inert")
  func descriptions() async throws {
    let text = [
      "One</br>two<br>three", "<ul><li>open<li>open", "<script>alert(1)</script>",
      "[a](javascript:alert(1)) <a href='JaVaScRiPt:alert(1)'>b</a>", "<b><i>crossed</b></i>",
      "</div></main></html>", "<img src=x onerror=alert(1)>", "<table><tr><td>cell", "<!-- open",
      "<a href='data:text/html,x'>c</a>", "<iframe src=x>", "<svg/onload=alert(1)>",
      "<p style='x'>",
    ].joined(separator: "\\n\\n")
    let site = try await site(
      """
          Order:
            type: object
            description: "\(text)"
            properties: {a: {type: string, description: "\(text)"}}
      """)
    let summary = "name=\"description\" content=\"One two three"
    #expect(try site.text("apis/orders/schemas/Order.html").contains(summary))
    for path in [Self.operation, "apis/orders/schemas/Order.html"] {
      let page = try site.main(path)
      #expect(page.contains("One<br>"), "\(path)")
      #expect(page.contains("<li>open</li>"), "\(path)")
      #expect(unclosedTags(in: page + "</main>") == [], "\(path)")
      for danger in [
        "<script", "<iframe", "<svg/", "javascript:alert", "=\"data:", "onerror=", "onload=",
      ] {
        let tags = page.split(separator: "<").map { $0.prefix { $0 != ">" } }
        #expect(!tags.contains { ("<" + $0).lowercased().contains(danger) }, "\(path): \(danger)")
      }
    }
  }
}
