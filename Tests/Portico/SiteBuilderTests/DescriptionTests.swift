import Foundation
import SiteBuilder
import TestSupport
import Testing

/// What descriptions of APIs refer to.
@Suite("Files that descriptions refer to")
struct DescriptionTests {
  @Test("A picture that only a description shows is published, and links lead to pages")
  func pictures() async throws {
    let site = try await TinySite(Self.files)
    let page = try site.main("apis/orders/ops/place-order.html")
    #expect(page.contains("src=\"../../../assets/flow.png\""))
    #expect(page.contains("<a href=\"../../../guide.html\">guide</a>"))
    #expect(try site.text("assets/flow.png") == "PNG")
  }

  @Test("Links that lead nowhere are reported at their places in the specification")
  func broken() async throws {
    let report = try await TinySite(Self.files).report
      .filter { $0.hasPrefix("specs/") && $0.contains("missing") || $0.contains("broken") }
    #expect(
      report == [
        "specs/orders.yaml:11:20: warning: there is no page or file 'gone.md'; shown as text "
          + "[broken-link]",
        "specs/orders.yaml:19:39: warning: there is no file '../none.json' with the example; its "
          + "address is shown [missing-asset]",
      ])
  }

  @Test("An example in a file of its own is shown as if it stood in the specification")
  func examples() async throws {
    let page = try await TinySite(Self.files).main("apis/orders/ops/place-order.html")
    #expect(page.contains("4711"))
    #expect(page.contains("<code>../none.json</code>"))
    var files = Self.files
    files["examples/order.json"] = "\"" + String(repeating: "4711", count: 20_000) + "\""
    let long = try await TinySite(files).main("apis/orders/ops/place-order.html")
    #expect(!long.contains("4711"))
    #expect(long.contains("<code>../examples/order.json</code>"))
  }

  private static let files = [
    "README.md": "# Home\n", "guide.md": "# Guide\n",
    "orders.md": "---\nkind: api\nspec: specs/orders.yaml\n---\n\n# Orders\n",
    "specs/flow.png": "PNG", "examples/order.json": "{\"number\": 4711}\n",
    "specs/orders.yaml": """
    openapi: 3.0.3
    info: { title: Orders, version: 1.0.0 }
    paths:
      /orders:
        post:
          operationId: placeOrder
          description: |
            See the [guide](../guide.md).

            ![Flow](flow.png)
            And [that](gone.md), [here](#tag/Orders), [there](https://example.com/).
          responses:
            "201":
              description: Made
              content:
                application/json:
                  examples:
                    good: { externalValue: ../examples/order.json }
                    bad: { externalValue: ../none.json }
    """,
  ]
}
