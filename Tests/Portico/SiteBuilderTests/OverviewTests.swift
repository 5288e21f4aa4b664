import Foundation
import SiteBuilder
import TestSupport
import Testing

/// Pages about an API whose author writes an introduction, and guides that show its operations.
@Suite("The author's words about an API")
struct OverviewTests {
  @Test("A description stands between the page's first words and its sections")
  func order() async throws {
    var files = Self.files
    files["orders.md"]? += "\n## Limits\n\nTen a second.\n"
    let page = try await TinySite(files).main("apis/orders/index.html")
    var rest = page[...]
    for part in [
      "Take orders here.", "Long story.", "id=\"limits\"", "Ten a second.", "id=\"servers\"",
    ] {
      let found = try #require(rest.firstRange(of: part), "\(part) in its place")
      rest = rest[found.upperBound...]
    }
  }

  @Test("Operations inside of steps and tabs of an introduction lead to their pages")
  func nested() async throws {
    var files = Self.files
    files["orders.md"]? += """

      {% stepper %}
      {% step %}
      ## Place it

      {% openapi src="orders.yaml" path="/orders" method="post" %}
      [orders.yaml](orders.yaml)
      {% endopenapi %}
      {% endstep %}
      {% endstepper %}
      """
    let page = try await TinySite(files).main("apis/orders/index.html")
    #expect(page.components(separatedBy: ">Place an order</a></span>").count == 3)
    #expect(!page.contains("class=\"endpoint\""))
  }

  @Test("The outline of a guide names operations as their specification does, below the heading")
  func outline() async throws {
    var files = Self.files
    files["portico.yml"] = "specs: { orders: orders.yaml }\n"
    files["guide.md"] = """
      # Guide

      ## Selling

      ### First

      {% openapi-operation spec="orders" path="/orders" method="post" %}
      [orders](https://example.com/orders.yaml)
      {% endopenapi-operation %}
      """
    let page = try await TinySite(files).text("guide.html")
    #expect(page.contains("<li class=\"sub\"><a href=\"#post-orders\">Place an order</a></li>"))
  }

  @Test("The rest of all answers comes behind the errors that its author put before it")
  func responses() async throws {
    var files = Self.files
    files["guide.md"] = "# Guide\n\n" + Self.block
    let page = try await TinySite(files).main("guide.html")
    let error = try #require(page.firstRange(of: "413 Content Too Large"))
    let rest = try #require(page.firstRange(of: "default Any other status"))
    #expect(error.lowerBound < rest.lowerBound)
  }

  @Test("Days are told so that they are true before and after them")
  func days() async throws {
    var files = Self.files
    files["orders.md"] = files["orders.md"]?.replacing(
      "spec: orders.yaml",
      with: """
        spec: [orders.yaml, { path: old.yaml, version: 1.0.0 }]
        versions:
          - { version: 1.0.0, status: deprecated, deprecated: 2024-05-05, sunset: 2025-05-05 }
        """)
    files["old.yaml"] = files["orders.yaml"]
    let page = try await TinySite(files).main("apis/orders/v/1.0.0/index.html")
    #expect(page.contains("Deprecated: 5 May 2024. End of life: 5 May 2025."))
  }

  private static let block = """
    {% openapi src="orders.yaml" path="/orders" method="post" %}
    [orders.yaml](orders.yaml)
    {% endopenapi %}

    """

  static let files = [
    "SUMMARY.md": "* [Home](README.md)\n* [Guide](guide.md)\n* [Orders](orders.md)\n",
    "README.md": "# Home\n", "guide.md": "# Guide\n",
    "orders.md": """
    ---
    kind: api
    spec: orders.yaml
    ---

    # Orders API

    Take orders here.

    """,
    "orders.yaml": """
    openapi: 3.0.3
    info: { title: Orders, version: 2.0.0, description: "# Background\\n\\nLong story." }
    servers: [{ url: "https://api.example.com" }]
    paths:
      /orders:
        post:
          tags: [Buying]
          operationId: placeOrder
          summary: Place an order
          responses:
            "201": { description: Made }
            "413": { description: Too much }
            default: { description: Else }
        get:
          tags: [Looking]
          operationId: listOrders
          summary: List orders
          responses: { "200": { description: Found } }
      /admin/orders:
        delete:
          tags: [Looking, Keeping]
          operationId: forgetOrders
          summary: Forget orders
          responses: { "204": { description: Gone } }
    """,
  ]
}
