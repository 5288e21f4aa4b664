import Catalog
import OpenAPI
import Testing

@Suite("Declared products and APIs")
struct DeclarationTests {
  static let shop = [
    "products/checkout.md": """
    ---
    kind: product
    description: Pay in one go or in parts
    offer: { name: Payments, url: "https://example.com/payments" }
    coverage: [Split payment, { title: Credit, text: Up to 36 months, countries: [fr, de] }]
    apis:
      - orders
      - { id: tokens, role: access tokens, optional: true, version: "1.0" }
    plans: [{ id: basic, scopes: ["orders:read"], environments: [prod] }]
    countries: [FR]
    related: [../orders/README.md]
    order: 2
    search: { keywords: [pay], boost: 2 }
    ---
    # 💳 Checkout
    """,
    "orders/README.md": """
    ---
    kind: api
    id: orders
    description: Orders of a shop
    spec: [{ path: v2.yaml, environment: prod }, { path: v2-test.yaml, environment: sandbox }]
    versions:
      - { version: "1.0", spec: v1.yaml, deprecated: 2025-01-01, sunset: 2026-01-01 }
      - { version: "2.0", released: 2024-06-01, notes: New }
    environments: [{ id: prod, baseUrl: "https://orders.example.com" }]
    scopes: [{ name: "orders:read", description: See orders, rateLimit: 10/s }]
    sidebar: flat
    samples: false
    ---
    # Orders
    """,
    "orders/v1.yaml": spec("Ordering", "1.0"), "orders/v2.yaml": scoped("Ordering", "2.0"),
    "orders/v2-test.yaml": scoped("Ordering", "2.0"),
    "tokens.md": "# Tokens API\n" + block("tokens.yaml"),
    "tokens.yaml": spec("Tokens", "1.0"),
  ]

  /// A specification whose operations ask for a scope.
  static func scoped(_ title: String, _ version: String) -> String {
    spec(title, version).replacing("scopes: {}", with: #"scopes: { "orders:read": "" }"#)
      .replacing("\npaths:", with: "\nsecurity: [{ token: [\"orders:read\"] }]\npaths:")
  }

  @Test("A product, its APIs and their scopes know each other")
  func relations() throws {
    let site = TestSite(Self.shop)
    #expect(site.report == "")
    let catalog = site.catalog
    let product = try #require(catalog.product("checkout"))
    #expect(product.title == "Checkout")
    #expect(product.path == "products/checkout.html")
    #expect(product.apis.map(\.id) == ["orders", "tokens"])
    #expect(product.apis.map(\.version) == [nil, "1.0"])
    #expect(product.apis.map(\.isOptional) == [false, true])
    #expect(product.coverage.map(\.title) == ["Split payment", "Credit"])
    #expect(product.coverage[1].countries == ["FR", "DE"])
    #expect(product.details.related.map { site.site[$0].sourcePath } == ["orders/README.md"])
    #expect(product.details.search.boost == 2)
    #expect(catalog.apis.map(\.products) == [["checkout"], ["checkout"]])
    let scope = try #require(catalog.scope("orders:read"))
    #expect(scope.apis == ["orders"])
    #expect(scope.description == "See orders")
    #expect(scope.rateLimit == "10/s")
    #expect(scope.flows == [.clientCredentials])
    #expect(scope.products == ["checkout"])
    #expect(scope.path == "scopes/orders-read.html")
    #expect(scope.operations.map { catalog[$0].operationID } == ["listOrders", "getOrder"])
  }

  @Test("A declared API has the versions, environments and addresses that are declared")
  func api() throws {
    let catalog = TestSite(Self.shop).catalog
    let api = try #require(catalog.api("orders"))
    #expect(api.title == "Orders")
    #expect(api.scopes == ["orders:read"])
    #expect(api.versions.map(\.number.text) == ["2.0", "1.0"])
    #expect(api.versions.map(\.status) == [.active, .deprecated])
    #expect(api.versions[0].environments.map(\.id) == ["prod", "sandbox"])
    #expect(api.versions[0].specs[0].baseURLs == ["https://orders.example.com"])
    #expect(api.versions[0].dates.released == "2024-06-01")
    #expect(api.versions[0].notes == "New")
    #expect(api.versions[1].dates.sunset == "2026-01-01")
    #expect(api.declaration.sidebar == .flat)
    #expect(api.declaration.samples == [])
  }

  @Test("Products and details of inferred APIs may stand in the configuration alone")
  func configuration() throws {
    var files = InferenceTests.orders
    files["portico.yml"] = """
      catalog:
        products:
          - { id: shop, title: Shop, page: README.md, description: All you need, apis: [orders] }
        apis:
          - { id: orders, description: Orders, current: 1.4.0, categories: [Retail] }
      """
    let site = TestSite(files)
    #expect(site.catalog.products.map(\.title) == ["Shop"])
    #expect(site.catalog.products[0].page.map { site.site[$0].sourcePath } == "README.md")
    let api = try #require(site.catalog.api("orders"))
    #expect(api.currentVersion.number.text == "1.4.0")
    #expect(api.declaration.details.categories == ["Retail"])
    #expect(api.products == ["shop"])
    #expect(api.overviewPage.map { site.site[$0].sourcePath } == "orders/README.md")
  }

  @Test(
    "A wrong key of a product is reported at its place",
    arguments: [
      ("apis: [order]", "4:8: «order» error: no API is called 'order'; left out [unknown-api]"),
      (
        "apis: [{ id: orders, version: 3 }]",
        "4:31: «3» error: 'orders' has no version 3; ignored [unknown-version]"
      ),
      (
        "apis: [{ id: orders, version: 1.0 }]",
        "4:31: «1.0» warning: the product is active, and version 1.0 of 'orders' is deprecated "
          + "[old-version-in-product]"
      ),
      (
        "desription: x",
        "4:1: «desription» warning: 'desription' is not known; ignored [unknown-key]"
      ),
      (
        "status: actve",
        "4:9: «actve» error: 'status' cannot be 'actve'; ignored [unknown-word]"
      ),
      (
        "environments: [moon]",
        "4:16: «moon» error: no environment is called 'moon' [unknown-environment]"
      ),
      ("title: [a]", "4:8: «[a]» error: 'title' is not a text; ignored [wrong-type]"),
      (
        "id: Check Out",
        "4:5: «Check Out» error: 'Check Out' is no product's id: lower-case letters, digits and "
          + "single hyphens, at most 64; ignored [invalid-id]"
      ),
      (
        "countries: [France]",
        "4:13: «France» error: 'countries' is not a list of country codes like 'FR'; ignored "
          + "[wrong-type]"
      ),
      ("related: [x.md]", "4:11: «x.md» error: there is no page 'x.md'; left out [unknown-page]"),
      ("order: first", "4:8: «first» error: 'order' is not a whole number; ignored [wrong-type]"),
    ])
  func product(line: String, report: String) {
    var files = Self.shop
    let apis = line.hasPrefix("apis") ? "" : "apis: [orders, tokens]\n"
    files["products/checkout.md"] =
      "---\nkind: product\ndescription: Pay\n\(line)\n\(apis)---\n# Checkout\n"
    #expect(TestSite(files).report.contains("products/checkout.md:\(report)\n"))
  }

  @Test("What a product or an API must have is asked for")
  func required() {
    let site = TestSite([
      "a.md": "---\nkind: product\n---\n# A\n", "b.md": "---\nkind: api\n---\n# B\n",
      "c.md": "---\nkind: prodct\n---\n# C\n", "d.md": "---\nkind: recipe\n---\n# D\n",
    ])
    #expect(
      site.report == """
        a.md:2:1: «kind» error: the product has no 'apis' [missing-key]
        a.md:2:1: «kind» error: the product has no 'description' [missing-key]
        b.md:2:7: «api» error: the API has no 'spec' [missing-key]
        c.md:2:7: «prodct» error: 'kind' cannot be 'prodct'; ignored [unknown-word]

        """)
  }

  @Test("An identifier is given once, and every API belongs to a product where there are any")
  func identifiers() {
    var files = Self.shop
    files["other.md"] =
      "---\nkind: product\nid: checkout\ndescription: Again\napis: [orders]\n---\n# Other\n"
    files["products/checkout.md"]?.replace("- { id: tokens,", with: "# {")
    let report = TestSite(files).report
    // The tables of contents come by name, so the other product is the first.
    #expect(
      report.contains(
        "products/checkout.md:2:7: «product» error: 'checkout' is another product already"))
    #expect(
      report.contains("tokens.md:1:1: «# Tokens API» warning: no product embeds the API 'tokens'"))
  }

  @Test("Declared versions, dates and files are checked")
  func versions() {
    var files = Self.shop
    files["orders/README.md"] = """
      ---
      kind: api
      description: Orders
      spec: [v2.yaml, none.yaml]
      versions:
        - { version: "3.0" }
        - { version: "2.0", deprecated: 2026-05-01, sunset: 2026-01-01, released: May }
      current: 9.9
      ---
      # Orders
      """
    let report = TestSite(files).report
    for expected in [
      "4:17: «none.yaml» error: there is no specification 'orders/none.yaml'; left out",
      "6:16: «\"3.0\"» error: 'orders' has no version 3.0; ignored",
      "7:55: «2026-01-01» warning: the version is gone on 2026-01-01, before it is deprecated",
      "7:77: «May» error: 'released' is not a date like '2026-03-01'; ignored",
      "8:10: «9.9» error: 'orders' has no version 9.9; ignored",
    ] {
      #expect(report.contains("orders/README.md:" + expected), "\(expected)")
    }
  }
}
