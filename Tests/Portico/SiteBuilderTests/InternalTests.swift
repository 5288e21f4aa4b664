import Foundation
import SiteBuilder
import TestSupport
import Testing

/// What is for people inside the house only.
@Suite("Internal products and APIs")
struct InternalTests {
  @Test("Nothing of an internal product or API is on the site, and their number is reported")
  func leftOut() async throws {
    let site = try await TinySite(Self.files, siteURL: "https://docs.example.com/")
    #expect(
      site.report.contains {
        $0 == "hint: 1 product, 1 API and 2 operations for internal use left out "
          + "[internal-left-out]"
      }, "\(site.report)")
    for (path, bytes) in try site.folder.files(in: "out") where !path.contains("/spec/") {
      #expect(!path.contains("secret"), "\(path)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Secret"), "\(path)")
    }
    let guide = try site.main("guide.html")
    #expect(guide.contains("Place an order"))
    #expect(!guide.contains("/hidden"), "\(guide)")
    #expect(try !site.paths().contains("assets/plan.png"))
    #expect(site.outcome.pageCount == 3)
  }

  @Test("With the option all of it is there")
  func asked() async throws {
    let site = try await TinySite(Self.files, includesInternal: true)
    #expect(!site.ids.contains("internal-left-out"))
    let paths = try site.paths()
    for path in [
      "products/secret.html", "apis/secret-things/index.html", "apis/orders/ops/hidden.html",
      "apis/orders/schemas/SecretNote.html", "assets/plan.png",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(try site.text("catalog.json").contains("secret-things"))
    #expect(try site.text("index.html").contains("products/secret.html"))
  }

  @Test("Marked properties, parameters and schemas of an open API are nowhere to be read")
  func parts() async throws {
    let site = try await TinySite(Self.parts, siteURL: "https://docs.example.com/")
    for (path, bytes) in try site.folder.files(in: "out") where !path.contains("/spec/") {
      #expect(!path.lowercased().contains("secret"), "\(path)")
      #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains("secret"), "\(path)")
    }
    let page = try site.main("apis/orders/ops/place.html")
    #expect(page.contains("id=\"body.note\"") && page.contains("id=\"param-query-limit\""))
    let stripped = try await TinySite(
      Self.parts.merging(["portico.yml": "openapi: { strip: [x-internal] }\n"]) { $1 })
    for (path, bytes) in try stripped.folder.files(in: "out") where path.contains("/spec/") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("secretNote:"), "\(path)")
    }
  }

  @Test("With the option, marked parts are shown like all others")
  func askedParts() async throws {
    let site = try await TinySite(Self.parts, includesInternal: true)
    let page = try site.main("apis/orders/ops/place.html")
    for id in ["body.secretNote", "param-query-secretMode", "body.secretThing.secretColor"] {
      #expect(page.contains("id=\"\(id)\""), "\(id)")
    }
    #expect(try site.paths().contains("apis/orders/schemas/SecretThing.html"))
  }

  private static let parts = [
    "README.md": "# Home\n",
    "orders.md": "---\nkind: api\nid: orders\nspec: orders.yaml\n---\n\n# Orders\n",
    "orders.yaml": """
    openapi: 3.0.3
    info: { title: Orders, version: 1.0.0 }
    servers: [{ url: "https://api.example.com" }]
    paths:
      /orders:
        post:
          operationId: place
          summary: Place an order
          parameters:
            - { name: limit, in: query, schema: { type: integer, example: 3 } }
            - { name: secretMode, in: query, x-internal: true, schema: { type: string, example: on } }
          requestBody:
            content:
              application/json:
                schema: { $ref: "#/components/schemas/Order" }
                examples:
                  one: { value: { note: hello, secretNote: no } }
          responses:
            "200":
              description: Done
              content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
    components:
      schemas:
        Order:
          type: object
          required: [note, secretNote]
          properties:
            note: { type: string }
            secretNote: { type: string, x-internal: true }
            secretThing: { $ref: "#/components/schemas/SecretThing" }
        SecretThing:
          type: object
          x-internal: true
          properties: { secretColor: { type: string, enum: [secret-red] } }
    """,
  ]

  private static let files: [String: String] = {
    var files = [
      "SUMMARY.md": """
      * [Home](README.md)
      * [Guide](guide.md)
      * [Orders](orders.md)
      * [Secret product](secret.md)
        * [Secret plans](below.md)
      * [Secret API](secret-api.md)
      """,
      "README.md": "# Home\n\nSee [this](secret.md) and [that](secret.yaml).\n",
      "secret.md": """
      ---
      kind: product
      id: secret
      description: Secret things.
      audience: [internal]
      apis: [secret-things, orders]
      plans: [{ id: all, name: All, scopes: ["secret:read"] }]
      ---

      # Secret product

      ![Plan](plan.png)
      """,
      "below.md": "# Secret plans\n", "plan.png": "Secret",
      "secret-api.md": """
      ---
      kind: api
      id: secret-things
      spec: secret.yaml
      audience: internal
      ---

      # Secret API
      """,
      "secret.yaml": """
      openapi: 3.0.3
      info: { title: Secret things, version: 1.0.0 }
      servers: [{ url: "https://secret-uat.example.com" }]
      paths:
        /hidden: { get: { responses: { "200": { description: Secret } } } }
      components:
        securitySchemes:
          o:
            type: oauth2
            flows: { clientCredentials: { tokenUrl: "https://x.example.com", scopes: { "secret:read": Secret } } }
      """,
    ]
    files["guide.md"] = """
      # Guide

      {% openapi src="orders.yaml" path="/orders" method="post" %}
      {% endopenapi %}

      {% openapi src="orders.yaml" path="/hidden" method="get" %}
      {% endopenapi %}

      {% openapi src="secret.yaml" path="/hidden" method="get" %}
      {% endopenapi %}
      """
    files["orders.md"] = OverviewTests.files["orders.md"]
    files["orders.yaml"] = OverviewTests.files["orders.yaml"].map {
      $0 + """

          /hidden:
            x-internal: true
            get:
              operationId: hidden
              summary: Secret look
              responses:
                "200":
                  description: Found
                  content: { application/json: { schema: { $ref: "#/components/schemas/SecretNote" } } }
            put: { summary: Secret change, responses: {} }
        components:
          schemas:
            SecretNote: { type: object, properties: { text: { type: string } } }
        """
    }
    return files
  }()
}
