import Catalog
import OpenAPI
import Testing

/// A specification with two operations.
func spec(
  _ title: String, _ version: String, server: String = "https://api.example.com/v1",
  summary: String = "List orders", more: String = ""
) -> String {
  """
  openapi: 3.0.3
  info:
    title: \(title)
    version: \(version)
    x-gateway-url: \(server)/internal
  servers:
    - url: \(server)
  paths:
    /orders:
      get:
        operationId: listOrders
        summary: \(summary)
        responses: { "200": { description: Done } }
    /orders/{id}:
      get:
        operationId: getOrder
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        responses: { "200": { description: Done } }
  components:
    schemas:
      Order: { type: object }
      order: { type: object }
    securitySchemes:
      token:
        type: oauth2
        flows:
          clientCredentials: { tokenUrl: "\(server)/token", scopes: {} }
  \(more)
  """
}

/// A block that shows one operation.
func block(_ spec: String, _ method: String = "get", _ path: String = "/orders") -> String {
  "\n{% swagger src=\"\(spec)\" path=\"\(path)\" method=\"\(method)\" %}\n{% endswagger %}\n"
}

@Suite("Inference of APIs")
struct InferenceTests {
  /// Two versions of an API, the newer one in two environments.
  static let orders = [
    "SUMMARY.md": """
    * [Home](README.md)
    * [🛒 Orders API](orders/README.md)
      * [V 2.0](orders/v2.md)
      * [Old versions](orders/old/README.md)
        * [V 1.4](orders/old/v1.md)
    """,
    "README.md": "# Home\n",
    "orders/README.md": "# 🛒 Orders API\n",
    "orders/v2.md": "# V 2.0 - Orders API\n" + block("../s/orders_2.0.1_uat.yaml")
      + "\n{% file src=\"../s/orders_2.0.1_prod.yaml\" %}\n",
    "orders/old/README.md": "# Old versions\n",
    "orders/old/v1.md": "# V 1.4 - Orders API\n" + block("../../s/orders_1.4.0.yaml"),
    "s/orders_2.0.1_uat.yaml": spec(
      "Orders API", "2.0.1", server: "https://api.uat.example.com/v1"),
    "s/orders_2.0.1_prod.yaml": spec("Orders", "2.0.1"),
    "s/orders_1.4.0.yaml": spec("orders", "1.4.0"),
    "s/orders_1.3.0.yaml": spec("Orders", "1.3.0"),
  ]

  @Test("Files are grouped into an API, its versions and their environments")
  func grouping() {
    let site = TestSite(Self.orders)
    #expect(
      site.outline == """
        orders 'Orders API' orders/README.md
        * 2.0.1 active prod!=s/orders_2.0.1_prod.yaml uat=s/orders_2.0.1_uat.yaml
          1.4.0 deprecated ?=s/orders_1.4.0.yaml

        """)
    let version = site.catalog.apis[0].versions[0]
    #expect(version.specs[0].servers.map(\.url) == ["https://api.example.com/v1"])
    #expect(version.specs[1].tokenURLs.map(\.url) == ["https://api.uat.example.com/v1/token"])
    #expect(site.catalog.environments.map(\.label) == ["UAT", "Production"])
  }

  @Test("Pages, schemas and copies of files have addresses that differ in more than case")
  func addresses() {
    let catalog = TestSite(Self.orders).catalog
    let (new, old) = (catalog.apis[0].versions[0], catalog.apis[0].versions[1])
    #expect(
      new.operationPaths == ["apis/orders/ops/list-orders.html", "apis/orders/ops/get-order.html"])
    #expect(old.operationPaths[0] == "apis/orders/v/1.4.0/ops/list-orders.html")
    #expect(
      new.schemaPaths.values.sorted() == [
        "apis/orders/schemas/Order.html", "apis/orders/schemas/order-2.html",
      ])
    #expect(
      new.files.map(\.outputPath) == [
        "apis/orders/spec/2.0.1/openapi.prod.yaml", "apis/orders/spec/2.0.1/openapi.uat.yaml",
      ])
  }

  @Test("Operations are found by file, method and path, whatever the parameters are called")
  func lookups() throws {
    let catalog = TestSite(Self.orders).catalog
    let found = try #require(
      catalog.operation(spec: "s/orders_2.0.1_uat.yaml", method: "GET", path: "/orders/{number}"))
    #expect(catalog[found].operationID == "getOrder")
    #expect(catalog.path(of: found) == "apis/orders/ops/get-order.html")
    #expect(catalog.operation(spec: "s/orders_1.4.0.yaml", method: "put", path: "/orders") == nil)
    #expect(catalog.version(ofSpec: "s/orders_1.3.0.yaml") == nil)
    #expect(catalog.versions(on: PageIndex(2)) == [.init(api: 0, version: 0)])
  }

  @Test("A status is what all leading pages of a version say, or follows from its place")
  func status() {
    var files = [String: String]()
    let pages = [
      ("3.0.0-rc.1", "Next", ""), ("2.0.0", "V2", ""), ("1.2.0", "V1.2", ""),
      ("1.1.0", "V1.1", "Version 1.1 - depreciated"), ("1.0.0", "V1 (retired)", ""),
    ]
    for (number, title, description) in pages {
      files["api/\(number).md"] =
        "---\ndescription: \(description)\n---\n# \(title)\n" + block("../s/\(number).yaml")
      files["s/\(number).yaml"] = spec("Parcels", number)
    }
    files["api/README.md"] = "# Parcels\n"
    let versions = TestSite(files).catalog.apis[0].versions
    #expect(versions.map(\.status) == [.beta, .active, .deprecated, .deprecated, .retired])
  }

  @Test("A version that only testers have does not become the current one")
  func testOnly() {
    var files = Self.orders
    files["s/orders_2.0.1_prod.yaml"] = nil
    files["s/orders_1.4.0.yaml"] = spec("Orders", "1.4.0", server: "https://prod.example.com")
    files["orders/old/README.md"] = "# More\n"
    files["SUMMARY.md"] = files["SUMMARY.md"]?.replacing("old/", with: "more/")
    for name in ["README.md", "v1.md"] {
      files["orders/more/\(name)"] = files.removeValue(forKey: "orders/old/\(name)")
    }
    let api = TestSite(files).catalog.apis[0]
    #expect(api.currentVersion.number.text == "1.4.0")
    #expect(api.versions.map(\.status) == [.beta, .active])
  }

  @Test("The configuration names environments by their addresses, and APIs by their extensions")
  func configuration() {
    var files = Self.orders
    files["s/orders_1.4.0.yaml"] = spec("Commandes", "1.4.0")
      .replacing("  x-gateway-url", with: "  x-name: orders\n  x-gateway-url")
    files["portico.yml"] = """
      infer: { nameKeys: [x-name] }
      environments:
        - { id: acceptance, label: For testers, match: ".uat.", audience: partner }
        - { id: live, label: Live, match: "https://api.example.com", production: true }
      """
    let site = TestSite(files)
    #expect(
      site.outline == """
        orders 'Orders API' orders/README.md
        * 2.0.1 active live!=s/orders_2.0.1_prod.yaml acceptance=s/orders_2.0.1_uat.yaml
          1.4.0 deprecated live!=s/orders_1.4.0.yaml

        """)
    #expect(site.catalog.environments.map(\.label) == ["For testers", "Live"])
    #expect(site.catalog.environments[0].audience == [.partner])
  }

  @Test("Servers of one file are its environments, and mock servers are none")
  func servers() {
    let servers = """
      openapi: 3.1.0
      info: { title: Parcels, version: "1" }
      servers:
        - url: https://a.example.com
          description: Production
        - url: https://b.example.com
          description: Sandbox for everybody
        - url: https://virtserver.swaggerhub.com/x/y/1
      paths: { /parcels: { get: { responses: {} } } }
      """
    let site = TestSite([
      "a.md": "# Parcels\n" + block("s.yaml", "get", "/parcels"), "s.yaml": servers,
    ])
    #expect(
      site.outline == """
        parcels 'Parcels' a.md
        * 1 active prod!=s.yaml sandbox=s.yaml

        """)
    #expect(
      site.catalog.apis[0].versions[0].files[0].outputPath == "apis/parcels/spec/1/openapi.yaml")
  }

  @Test("A host that adds a label to the others' names its environment")
  func hosts() {
    let site = TestSite([
      "a.md": "# Parcels\n" + block("s1.yaml") + "\n[other](s2.yaml)\n",
      "s1.yaml": spec("Parcels", "1.0.0", server: "https://api.blue.example.com"),
      "s2.yaml": spec("Parcels", "1.0.0", server: "https://api.example.com"),
    ])
    #expect(site.outline.contains("prod!=s2.yaml blue=s1.yaml"))
  }

  @Test("A page that shows several APIs introduces none, and its general title names none")
  func sharedPage() {
    let site = TestSite([
      "all.md": "# Reference\n" + block("a.yaml") + block("b.yaml"),
      "a.yaml": spec("Orders API", "1.0.0"), "b.yaml": spec("Órders (v2)", "1.0.0"),
    ])
    #expect(
      site.outline == """
        orders 'Orders API' all.md
        * 1.0.0 active ?=a.yaml +1

        """)
    let other = TestSite([
      "all.md": "# Reference\n" + block("a.yaml") + block("b.yaml"),
      "a.yaml": spec("Orders", "1.0.0"), "b.yaml": spec("Parcels", "1.0.0"),
    ])
    #expect(other.catalog.apis.map(\.id) == ["orders", "parcels"])
    #expect(other.catalog.apis.allSatisfy { $0.overviewPage == nil })
  }

  @Test("A specification that the configuration names is an API even if no page shows it")
  func declared() {
    let site = TestSite([
      "README.md":
        "# Home\n\n{% openapi-operation spec=\"shop\" path=\"/orders\" method=\"get\" %}\n{% endopenapi-operation %}\n",
      "portico.yml": "specs: { shop: s/shop.json, quiet: s/quiet.yaml }",
      "s/shop.json":
        #"{"openapi":"3.0.0","info":{"title":"Shop","version":"3"},"paths":{"/orders":{"get":{"responses":{}}}}}"#,
      "s/quiet.yaml": spec("Quiet", "1.0.0"),
    ])
    #expect(site.catalog.apis.map(\.id) == ["shop", "quiet"])
    #expect(site.report == "")
  }

  @Test("Files that are broken or no descriptions leave no trace")
  func broken() {
    let site = TestSite([
      "a.md": "# A\n" + block("bad.yaml") + block("list.yaml") + block("none.yaml"),
      "bad.yaml": "openapi: 3.0.0\ninfo: {title: [", "list.yaml": "- 1\n",
    ])
    #expect(site.catalog.apis.isEmpty)
    #expect(site.report == "")
  }
}
