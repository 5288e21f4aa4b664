import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite("The catalog")
struct CatalogPageTests {
  // MARK: - Home

  @Test("The home page keeps its text, and goes on with products, APIs and guides")
  func home() async throws {
    let page = try await TinySite(ShopSite.files).main("index.html")
    let parts = [
      "Welcome to the shop.", "<h2 id=\"products\">", "href=\"products/checkout.html\"",
      "<h2 id=\"apis\">", "href=\"apis/orders/index.html\"", "<dd>2.0.0</dd>",
      "<dd>2</dd>", "<h2 id=\"guides\">", "href=\"guides/keys.html\"",
    ]
    var rest = page[...]
    for part in parts {
      let found = try #require(rest.firstRange(of: part), "\(part) in its place")
      rest = rest[found.upperBound...]
    }
    #expect(duplicateIDs(in: page) == [])
  }

  @Test("A site without products and APIs has no catalog")
  func guidesOnly() async throws {
    let site = try await TinySite(["README.md": "# Guide\n\nText.\n", "a.md": "# A\n"])
    let page = try site.text("index.html")
    #expect(!page.contains("data-catalog"))
    #expect(!page.contains("home-"))
    #expect(!page.contains("topnav"))
    // The list of everything is the search of readers without scripts.
    #expect(try site.main("all.html").contains("href=\"a.html\""))
  }

  @Test("A site whose first page is elsewhere gets a home page of its own")
  func homeWithoutPage() async throws {
    var files = ShopSite.files
    files["README.md"] = nil
    files["SUMMARY.md"] = "* [Keys](guides/keys.md)\n* [Checkout](pages/checkout.md)\n"
    let site = try await TinySite(files)
    let page = try site.main("index.html")
    #expect(page.contains("<h1>Shop</h1>"))
    #expect(page.contains("data-catalog"))
    #expect(try site.text("index.md").contains("[Orders API](apis/orders/index.md)"))
  }

  @Test("An entry offers all that filters ask for, also by way of its product or API")
  func traits() async throws {
    let page = try await TinySite(ShopSite.files).main("index.html")
    let traits = page.components(separatedBy: " data-facets=\"").dropFirst()
      .compactMap { $0.components(separatedBy: "\"").first?.components(separatedBy: " ") }
    try #require(traits.count == 4)
    let (checkout, orders) = (Set(traits[0]), Set(traits[2]))
    for both in [
      "category:money", "country:fr", "environment:prod", "scope:orders-write", "product:checkout",
      "status:active",
    ] {
      #expect(checkout.contains(both) && orders.contains(both), "\(both)")
    }
    #expect(checkout.contains("kind:product") && orders.contains("kind:api"))
    #expect(checkout.contains("audience:partner") && orders.contains("audience:public"))
  }

  @Test("Filters count their entries, are hidden without a script, and tell what they found")
  func facets() async throws {
    let page = try await TinySite(ShopSite.files).main("index.html")
    for part in [
      "<form class=\"facets js-only\" aria-label=\"Filter the catalog\">",
      "<input type=\"checkbox\" name=\"kind\" value=\"product\"> Products <span>2</span>",
      "<input type=\"checkbox\" name=\"kind\" value=\"api\"> APIs <span>2</span>",
      "name=\"status\" value=\"deprecated\"> Deprecated <span>1</span>",
      "name=\"country\" value=\"fr\"> France <span>3</span>",
      "<span role=\"status\" data-results=\"%1 of %2 entries\">4 of 4 entries</span>",
      "data-clear hidden>Clear all filters</button>", "data-empty hidden>", "data-only=\"api\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    // No entry is hidden by the page itself.
    #expect(!page.contains("<li hidden"))
  }

  // MARK: - Relations

  @Test("A product shows its APIs in the author's order, and each API the product")
  func productAndAPI() async throws {
    let site = try await TinySite(ShopSite.files)
    let product = try site.main("products/checkout.html")
    let tickets = try #require(product.firstRange(of: "href=\"../apis/tickets/index.html\""))
    let orders = try #require(product.firstRange(of: "href=\"../apis/orders/index.html\""))
    #expect(tickets.lowerBound < orders.lowerBound)
    for part in ["<b>Help when it fails</b>", "optional", "<dd>2.0.0</dd>"] {
      #expect(product.contains(part), "\(part)")
    }
    for api in ["tickets", "orders"] {
      let page = try site.main("apis/\(api)/index.html")
      #expect(page.contains("<h2 id=\"products\">Products with this API"), "\(api)")
      #expect(page.contains("href=\"../../products/checkout.html\""), "\(api)")
    }
  }

  @Test("An operation links to its scopes; a scope to its operations, APIs and products")
  func scopes() async throws {
    let site = try await TinySite(ShopSite.files)
    let operation = try site.main("apis/orders/ops/place-order.html")
    #expect(operation.contains("href=\"../../../scopes/orders-write.html\""))
    let overview = try site.main("apis/orders/index.html")
    #expect(overview.contains("href=\"../../scopes/orders-write.html\""))
    let scope = try site.main("scopes/orders-write.html")
    for part in [
      "<h1><code>orders:write</code></h1>", "Place orders.", "Client credentials", "600/minute",
      "href=\"../apis/orders/ops/place-order.html\"", "href=\"../apis/orders/index.html\"",
      "href=\"../products/checkout.html\"",
    ] {
      #expect(scope.contains(part), "\(part)")
    }
    #expect(!scope.contains("look-up"))
  }

  @Test("A product shows its plans with scopes and environments, and how to start")
  func product() async throws {
    let page = try await TinySite(ShopSite.files).main("products/checkout.html")
    for part in [
      "<h1>Checkout</h1>", "Sells things.", "<a href=\"https://example.com/credit\">Credit</a>",
      "France, Germany", "<h2 id=\"coverage\">", "Cards, everywhere", "<h2 id=\"start\">",
      "<a href=\"../guides/keys.html\">Keys</a>", "https://test.example.com/token",
      "<a href=\"../scopes/orders-write.html\">orders:write</a>", "10 a second",
      "<a href=\"../environments.html#env-prod\">Production</a>", "<h2 id=\"environments\">",
      "https://api.example.com/orders", "<h2 id=\"related\">", "<h2 id=\"support\">",
      "<a href=\"mailto:help@example.com\">help@example.com</a>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(duplicateIDs(in: page) == [])
  }

  @Test("The page of environments tells where every API runs and where its tokens come from")
  func environments() async throws {
    let page = try await TinySite(ShopSite.files).main("environments.html")
    for part in [
      "<tbody id=\"env-test\">", "Test", "Customers",
      "<code>https://test.example.com/orders</code>",
      "<code>https://test.example.com/token</code>", "<tbody id=\"env-prod\">",
      "<a href=\"apis/orders/index.html\">Orders API</a>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("The list of everything has products, APIs, operations, scopes and guides, from A to Z")
  func everything() async throws {
    let page = try await TinySite(ShopSite.files).main("all.html")
    for part in [
      "href=\"products/checkout.html\"", "href=\"apis/orders/index.html\"",
      "href=\"apis/orders/ops/place-order.html\"", "href=\"scopes/orders-write.html\"",
      "href=\"guides/keys.html\"", "<h2 id=\"letter-1\">C</h2>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(duplicateIDs(in: page) == [])
  }

  @Test("Every link of the catalog leads to a file", arguments: [nil, "directory"])
  func links(_ style: String?) async throws {
    let site = try await TinySite(
      ShopSite.files, urlStyle: style.flatMap(BuildRequest.URLStyle.init))
    let paths = Set(try site.paths())
    for path in paths where path.hasSuffix(".html") && path != "404.html" {
      for link in hrefs(in: try site.text(path)) where !link.contains(":") {
        let file = link.prefix { $0 != "#" && $0 != "?" }
        guard !file.isEmpty else { continue }
        var target = String(
          URL(filePath: "/" + path).deletingLastPathComponent().appending(path: String(file))
            .standardized.path.dropFirst())
        if file.hasSuffix("/") { target += target.isEmpty ? "index.html" : "/index.html" }
        #expect(paths.contains(target), "\(path) → \(link)")
      }
    }
  }

  // MARK: - States

  @Test("What is deprecated says so, with the day it ends and what takes its place")
  func deprecated() async throws {
    let site = try await TinySite(ShopSite.files)
    let home = try site.main("index.html")
    #expect(home.contains("<del>Counter</del>"))
    let product = try site.main("products/counter.html")
    #expect(product.contains("This product is deprecated"))
    let old = try site.main("apis/orders/v/1.0.0/ops/place-order.html")
    for part in [
      "Version 1.0.0 is deprecated.", "End of life: 1 January 2030.",
      "See this page in the current",
      "../../../../../apis/orders/ops/place-order.html",
    ] {
      #expect(old.contains(part), "\(part)")
    }
    #expect(try !site.main("apis/orders/index.html").contains("hint warning"))
  }

  @Test(
    "An API that is not for every use yet says so on each of its pages",
    arguments: [
      ("beta", "This API is a preview and may change."),
      ("planned", "This API is planned and not available yet."),
      ("deprecated", "This API is deprecated: do not start anything new with it."),
    ])
  func status(_ status: String, _ sentence: String) async throws {
    var files = ShopSite.files
    files["tickets.md"]? =
      "---\nkind: api\nid: tickets\nspec: specs/tickets.yaml\nstatus: \(status)\n---\n\n# Tickets API\n"
    let site = try await TinySite(files)
    #expect(try site.main("apis/tickets/index.html").contains(sentence))
    #expect(try site.main("apis/tickets/ops/list-tickets.html").contains(sentence))
    #expect(try site.main("index.html").contains("color-"))
  }

  @Test("What is retired is not listed, and has no samples to copy")
  func retired() async throws {
    var files = ShopSite.files
    files["orders.md"] = files["orders.md"]?.replacing(
      "status: deprecated", with: "status: retired")
    files["pages/counter.md"] = files["pages/counter.md"]?.replacing(
      "status: deprecated", with: "status: retired")
    let site = try await TinySite(files)
    let old = try site.text("apis/orders/v/1.0.0/ops/place-order.html")
    #expect(old.contains("noindex"))
    #expect(!old.contains("class=\"samples"))
    #expect(try !site.main("index.html").contains("Counter"))
    #expect(try !site.main("all.html").contains("Counter"))
    #expect(try site.text("products/counter.html").contains("noindex"))
  }

  @Test("Where there is nothing to list, a sentence says so and leads on")
  func emptyStates() async throws {
    var files = ShopSite.files
    files["specs/tickets.yaml"] =
      "openapi: 3.0.3\ninfo: { title: Tickets, version: \"1\" }\npaths: {}\n"
    files["pages/counter.md"] =
      "---\nkind: product\ndescription: D.\napis: [nothing]\n---\n\n# Counter\n"
    let site = try await TinySite(files)
    #expect(try site.main("apis/tickets/index.html").contains("describes no operations"))
    #expect(try site.main("products/counter.html").contains("has no API yet"))
    let scope = try site.main("scopes/orders-admin.html")
    #expect(scope.contains("No operation of a current version asks for this scope"))
    #expect(scope.contains("No product grants this scope"))
  }

  // MARK: - Addresses

  @Test("A product's page moves to the product's address, and its old one leads there")
  func moved() async throws {
    let site = try await TinySite(ShopSite.files, siteURL: "https://docs.example.com/")
    #expect(site.report == [])
    let stub = try site.text("pages/checkout.html")
    #expect(stub.contains("url=../products/checkout.html"))
    #expect(try site.text("guides/keys.html").contains("href=\"../products/checkout.html\""))
    #expect(try site.text("_redirects").contains("/pages/checkout.html"))
    #expect(try site.text("buy.html").contains("url=products/checkout.html"))
    #expect(try site.text("products/checkout.md").contains("[Orders API](../apis/orders/index.md)"))
  }

  @Test("A guide that stands where the catalog has a page is an error, and stays")
  func collisions() async throws {
    var files = ShopSite.files
    files["environments.md"] = "# Mine\n"
    files["scopes/orders-write.md"] = "# Also mine\n"
    files["SUMMARY.md"]? += "\n* [E](environments.md)\n* [S](scopes/orders-write.md)\n"
    let site = try await TinySite(files, siteURL: "https://docs.example.com/")
    #expect(
      site.report == [
        "environments.md: error: the page has the address 'environments.html' of a page of the "
          + "catalog, which is left out [reserved-path]",
        "scopes/orders-write.md: error: the page has the address 'scopes/orders-write.html' of a "
          + "page of the catalog, which is left out [reserved-path]",
      ])
    #expect(try site.main("environments.html").contains("<h1>Mine</h1>"))
  }

  @Test("What authors and specifications say cannot break out of the pages")
  func hostile() async throws {
    let bad = "<script>alert(1)</script>\\\"' onx=\\\"y"
    var files = ShopSite.files
    files["pages/counter.md"] = """
      ---
      kind: product
      id: counter
      title: "\(bad)"
      description: "\(bad)"
      categories: ["\(bad)"]
      offer: { name: "\(bad)", url: "javascript:alert(1)" }
      support: { email: "\(bad)", url: "javascript:alert(1)" }
      coverage: ["\(bad)"]
      plans: [{ id: a, name: "\(bad)", scopes: ["\(bad)"], limits: "\(bad)" }]
      apis: [{ id: orders, role: "\(bad)" }]
      ---
      """
    let site = try await TinySite(files)
    for path in ["index.html", "products/counter.html", "all.html", "apis/orders/index.html"] {
      let page = try site.main(path)
      #expect(!page.contains("<script"), "\(path)")
      #expect(!page.contains("onx=\""), "\(path)")
      #expect(!page.contains("href=\"javascript"), "\(path)")
    }
  }

  @Test("The words of the catalog exist in every language", arguments: ["fr", "de"])
  func languages(_ language: String) async throws {
    var files = ShopSite.files
    files["portico.yml"]? += "\nlanguage: \(language)\n"
    let site = try await TinySite(files)
    let home = try site.main("index.html")
    let product = try site.main("products/checkout.html")
    let isFrench = language == "fr"
    #expect(home.contains(isFrench ? "Filtrer le catalogue" : "Katalog filtern"))
    #expect(product.contains(isFrench ? "Couverture fonctionnelle" : "Funktionsumfang"))
    #expect(product.contains(isFrench ? "France, Allemagne" : "Frankreich, Deutschland"))
    #expect(!product.contains("How to start"))
  }

  @Test("The catalog is the same with one task and with many")
  func determinism() async throws {
    let site = try await TinySite(ShopSite.files, jobs: 1)
    try await site.again(jobs: 4, into: "again")
    let (one, many) = (try site.folder.files(in: "out"), try site.folder.files(in: "again"))
    #expect(one == many)
  }
}
