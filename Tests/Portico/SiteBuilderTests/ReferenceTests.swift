import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("The reference of an API")
struct ReferenceTests {
  // MARK: - Blocks on authors' pages

  @Test("An operation on a page is shown in short, with its parts to unfold and a link to the rest")
  func block() async throws {
    let site = try await TinySite(Self.payments, siteURL: "https://docs.example.com/")
    #expect(site.report == [])
    let page = try site.main("guide/orders.html")
    for part in [
      "<section class=\"endpoint\" id=\"post-orders\">", "<h3>Place an order",
      "<span class=\"method m-post\">POST</span><code>/orders</code>",
      "<a href=\"../apis/payments/ops/place-order.html\">Full reference",
      "<p>Takes a <em>cart</em> and charges it.</p>", "201 Created", "amount",
      "<section class=\"endpoint\" id=\"get-orders-id\">",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    // Two blocks on one page have the same properties, and no id twice.
    #expect(!page.contains("id=\"body."))
    #expect(duplicateIDs(in: page) == [])
  }

  @Test("Schemas on a page are shown with their rows")
  func schemaBlock() async throws {
    var files = Self.payments
    files["guide/orders.md"]? += """

      {% openapi-schemas spec="payments" schemas="Order,Nothing" %}
      [payments](../specs/payments.yaml)
      {% endopenapi-schemas %}
      """
    files["portico.yml"] = "specs:\n  payments: specs/payments.yaml\n"
    let page = try await TinySite(files).main("guide/orders.html")
    #expect(page.contains(">Order</h"))
    #expect(page.contains("../apis/payments/schemas/Order.html"))
    #expect(page.contains("There is no such schema:"))
    #expect(page.contains("Nothing"))
  }

  @Test("A scheme that is not declared is named, and leads nowhere")
  func undeclaredScheme() async throws {
    let site = try await TinySite([
      "README.md": "# Shop\n",
      "guide/orders.md": "# Orders\n\n" + Self.block("/orders", "get", spec: "shop"),
      "specs/shop.yaml": """
      openapi: 3.0.3
      info: { title: Shop, version: 1.0.0 }
      paths:
        /orders:
          get:
            operationId: listOrders
            security: [{ two-legged: [orders:read] }]
            responses: { '200': { description: Fine } }
      """,
    ])
    let path = try site.paths().first { $0.hasSuffix("/ops/list-orders.html") }
    let page = try site.main(try #require(path))
    #expect(page.contains("two-legged"))
    #expect(!page.contains("#scheme-two-legged"))
  }

  @Test("An operation that its specification lacks leaves a box, and a hint at what was meant")
  func unknownOperation() async throws {
    var files = Self.payments
    files["guide/orders.md"] = Self.block("/ordrs", "post")
    let site = try await TinySite(files)
    #expect(
      site.report.contains {
        $0.hasPrefix("guide/orders.md:") && $0.contains("/ordrs")
      }, "\(site.report)")
    let page = try site.main("guide/orders.html")
    #expect(page.contains("Not in payments.yaml:"))
    #expect(page.contains("POST /ordrs"))
    #expect(page.contains("<code>/ordrs</code>"))
  }

  @Test("A broken specification leaves its diagnostic on the page, and everything else is built")
  func brokenSpecification() async throws {
    var files = Self.payments
    files["specs/payments.yaml"] = "openapi: 3.0.3\ninfo:\n  title: [oops\npaths: {}\n"
    let site = try await TinySite(files)
    #expect(site.outcome.diagnostics.contains { $0.source?.path == "specs/payments.yaml" })
    let page = try site.main("guide/orders.html")
    #expect(page.contains("This specification cannot be read:"))
    #expect(page.contains("specs/payments.yaml:"))
    #expect(page.contains("[oops"))
    #expect(page.contains("<code>/orders</code>"))
    #expect(try site.paths().contains("index.html"))
    #expect(try !site.paths().contains { $0.hasPrefix("apis/") })
  }

  @Test("Operations that an author describes by hand need no specification")
  func handwritten() async throws {
    let site = try await TinySite([
      "README.md": """
      # Users

      {% swagger method="get" path="/users" summary="List users" %}
      {% swagger-parameter in="query" name="limit" type="Integer" %}
      How many
      {% endswagger-parameter %}
      {% endswagger %}
      """
    ])
    #expect(site.report == [])
    let page = try site.main("index.html")
    #expect(page.contains("<h2>List users"))
    #expect(page.contains("<code>limit</code>"))
  }

  // MARK: - Pages

  @Test("An operation has a page with security, parameters, body, responses and samples")
  func operation() async throws {
    let site = try await TinySite(Self.payments)
    let page = try site.main("apis/payments/ops/place-order.html")
    for part in [
      "<h1>Place an order</h1>", "<h2 id=\"security\">", "OAuth 2.0", "orders:write",
      "<h2 id=\"header-parameters\">", "id=\"param-header-Idempotency-Key\"",
      "<h2 id=\"body\">", "id=\"body.amount\"", "id=\"body.amount.value\"",
      "At least <code>1</code>", "One of <code>EUR</code> <code>CHF</code>",
      "Exactly one of 2", "<code>type</code> is <code>card</code>",
      "<h2 id=\"responses\">", "id=\"response-201\"", "<b>Created</b>", "read-only",
      "No body", "<aside class=\"samples flow\" id=\"samples\"", "curl", "$ACCESS_TOKEN", "Python",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(duplicateIDs(in: page) == [])
    // What only the API sends is no part of a request.
    #expect(!page.contains("id=\"body.id\""))
    #expect(page.contains("id=\"response-201.id\""))
    // Nobody should try things out in production.
    #expect(page.contains(">https://sandbox.example.com/v1</data>/orders"))
  }

  @Test("The overview has environments, authentication, operations by tag, schemas and downloads")
  func overview() async throws {
    let site = try await TinySite(Self.payments)
    let page = try site.main("apis/payments/index.html")
    for part in [
      "<h1>Payments", "https://api.example.com/v1", "https://sandbox.example.com/v1",
      "https://auth.example.com/token", "<h3 id=\"tag-Orders\">Orders</h3>",
      "<a href=\"../../apis/payments/ops/place-order.html\">Place an order</a>",
      "<del>Look up an order</del>", "deprecated",
      "<a href=\"../../apis/payments/schemas/Order.html\">Order</a>", "openapi", "OpenAPI 3.0.3",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(duplicateIDs(in: page) == [])
  }

  @Test("A schema has a page with its rows, an example and the operations that use it")
  func schema() async throws {
    let page = try await TinySite(Self.payments).main("apis/payments/schemas/Order.html")
    for part in [
      "<h1>Order</h1>", "id=\"body.id\"", "id=\"body.parent\"", "recursive, see Order",
      "<h2 id=\"example\">", "<h2 id=\"used-by\">", "Place an order",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("Every link between pages of the reference leads to a file")
  func links() async throws {
    let site = try await TinySite(Self.payments)
    let paths = Set(try site.paths())
    for path in paths where path.hasSuffix(".html") && path != "404.html" {
      for link in try hrefs(in: site.text(path)) where !link.contains(":") {
        let file = link.prefix { $0 != "#" }
        guard !file.isEmpty else { continue }
        let target = URL(filePath: "/" + path).deletingLastPathComponent()
          .appending(path: String(file)).standardized.path.dropFirst()
        #expect(paths.contains(String(target)), "\(path) → \(link)")
      }
    }
  }

  @Test("The sidebar leads to operations by their methods, and guides lead to the API")
  func sidebar() async throws {
    let site = try await TinySite(Self.payments)
    let page = try site.text("apis/payments/ops/place-order.html")
    #expect(page.contains("<span class=\"verb m-get\">GET</span>"))
    #expect(page.contains("aria-current=\"page\"><span class=\"verb m-post\">POST</span>"))
    #expect(try site.text("index.html").contains("href=\"apis/payments/index.html\""))
  }

  // MARK: - Versions

  @Test("An older version has its own folder, says so, and leads to the same page of today")
  func versions() async throws {
    let site = try await TinySite(Self.twoVersions)
    let old = try site.text("apis/payments/v/1.0.0/ops/place-order.html")
    #expect(old.contains("Version 1.0.0 is deprecated."))
    #expect(old.contains("href=\"../../../../../apis/payments/ops/place-order.html\""))
    let current = try site.main("apis/payments/ops/place-order.html")
    #expect(current.contains("<details class=\"versions\">"))
    #expect(!current.contains("is deprecated"))
    let stub = try site.text("apis/payments/v/2.0.0/ops/place-order.html")
    #expect(stub.contains("http-equiv=\"refresh\""))
    #expect(stub.contains("../../../../../apis/payments/ops/place-order.html"))
  }

  // MARK: - Machines

  @Test("Specifications are published unchanged, and pages have Markdown twins and are listed")
  func machineFiles() async throws {
    let site = try await TinySite(Self.payments, siteURL: "https://docs.example.com/")
    let spec = try #require(
      try site.paths().first { $0.hasPrefix("apis/payments/spec/") && $0.hasSuffix(".yaml") })
    #expect(try site.text(spec) == Self.payments["specs/payments.yaml"])
    let twin = try site.text("apis/payments/ops/place-order.md")
    #expect(twin.contains("`POST /orders`"))
    #expect(twin.contains("* `amount`: Amount, required"))
    let address = "https://docs.example.com/apis/payments/ops/place-order"
    #expect(try site.text("sitemap.xml").contains("<loc>\(address).html</loc>"))
    #expect(try site.text("llms.txt").contains("\(address).md"))
  }

  @Test("Descriptions of strangers are Markdown without what could harm a page")
  func hostileDescriptions() async throws {
    var files = Self.payments
    files["specs/payments.yaml"] = files["specs/payments.yaml"]?.replacing(
      "Takes a *cart* and charges it.",
      with: "Bad <script>alert(1)</script> [link](javascript:alert(1)) </br> <li>open")
    let page = try await TinySite(files).main("apis/payments/ops/place-order.html")
    #expect(!page.contains("<script"))
    #expect(!page.contains("href=\"javascript"))
  }

  @Test("The reference is the same with one task and with many")
  func determinism() async throws {
    let site = try await TinySite(Self.twoVersions, jobs: 1)
    try await site.again(jobs: 4, into: "again")
    let (one, many) = (try site.folder.files(in: "out"), try site.folder.files(in: "again"))
    #expect(one == many)
  }

  @Test("Words of the reference exist in every language", arguments: ["fr", "de"])
  func languages(_ language: String) async throws {
    var files = Self.payments
    files["portico.yml"] = "language: \(language)\n"
    let page = try await TinySite(files).main("apis/payments/ops/place-order.html")
    #expect(!page.contains("required"))
    #expect(page.contains(language == "fr" ? "Réponses" : "Antworten"))
  }
}
