import DataTree
import Foundation
import JSON
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// Specifications as they are published.
@Suite("Published specifications")
struct SpecificationFileTests {
  @Test("Without a word about it, a specification is published byte for byte, and once")
  func unchanged() async throws {
    var files = OverviewTests.files
    files["orders.md"]? += "\n[The file](orders.yaml)\n\n[Its twin](twin.yaml)\n"
    files["twin.yaml"] = files["orders.yaml"]
    let site = try await TinySite(files)
    let copies = try site.paths().filter { $0.hasSuffix(".yaml") }
    #expect(copies == ["apis/orders/spec/2.0.0/openapi.yaml"])
    #expect(try site.text(copies[0]) == files["orders.yaml"])
    let page = try site.main("apis/orders/index.html")
    #expect(page.components(separatedBy: "spec/2.0.0/openapi.yaml\"").count == 4)
  }

  @Test("Stripped keys go with all below them, and all else keeps its place")
  func strippedYAML() async throws {
    let site = try await TinySite(Self.files(Self.specification))
    #expect(
      try site.text("apis/orders/spec/1.0.0/openapi.yaml") == """
        openapi: 3.0.3
        # Ours
        info: { title: Orders, version: 1.0.0 }
        paths:
          /orders:
            get:
              summary: List orders # all
              x-audit: high

              responses: { "200": { description: Found } }

        """)
    #expect(try !site.text("apis/orders/ops/get-orders.html").contains("gateway"))
    let digest = try site.text("catalog.json")
    #expect(digest.contains("sha256"))
  }

  @Test("What cannot be cut out of its lines is written anew, and still the same API")
  func rewritten() async throws {
    for text in [
      Self.specification.replacing("info: {", with: "info: { x-gateway: a,"),
      """
      {"openapi": "3.0.3", "x-gateway": 1, "info": {"title": "Orders", "version": "1.0.0"},
       "paths": {"/orders": {"get": {"x-gateway": [1], "responses": {}}}}}
      """,
    ] {
      let site = try await TinySite(Self.files(text))
      let path = try #require(try site.paths().first { $0.contains("/spec/1.0.0/") })
      let copy = try site.text(path)
      #expect(!copy.contains("x-gateway"))
      #expect(parseJSON(Source(path: "a", text: copy)).diagnostics.isEmpty)
      #expect(parseJSON(Source(path: "a", text: copy)).value["paths"]?["/orders"]?["get"] != nil)
    }
  }

  @Test("Extensions are shown that the configuration names")
  func shown() async throws {
    let page = try await TinySite(Self.files(Self.specification))
      .main("apis/orders/ops/get-orders.html")
    #expect(page.contains("<dt><code>x-audit</code></dt><dd>high</dd>"))
  }

  @Test("Keys that are no extensions are refused")
  func wrongKeys() async throws {
    var files = Self.files(Self.specification)
    files["portico.yml"] = "openapi:\n  strip: [paths]\n  show: [x-a]\n"
    let report = try await TinySite(files).report.filter { $0.hasPrefix("portico.yml") }
    try #require(report.count == 2)
    #expect(
      report.contains { $0.contains("portico.yml:2:11: error: 'strip' is not a list of keys") })
  }

  private static func files(_ specification: String) -> [String: String] {
    let name = specification.hasPrefix("{") ? "orders.json" : "orders.yaml"
    return [
      "README.md": "# Home\n", name: specification,
      "orders.md": "---\nkind: api\nspec: \(name)\n---\n\n# Orders\n",
      "portico.yml": """
      siteUrl: https://docs.example.com/
      openapi: { showExtensions: [x-audit], strip: [x-gateway, x-internal] }
      """,
    ]
  }

  private static let specification = """
    openapi: 3.0.3
    # Ours
    info: { title: Orders, version: 1.0.0 }
    x-gateway:
      host: https://gateway.example.com

      teams:
      - one
    paths:
      /orders:
        get:
          summary: List orders # all
          x-gateway:
          - a: 1
            b: 2
          x-audit: high

          responses: { "200": { description: Found } }
        put:
          x-internal: true
          responses: {}
    """
}
