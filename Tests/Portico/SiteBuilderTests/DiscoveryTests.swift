import DataTree
import HTML
import JSON
import PorticoCommands
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("Files and heads for machines")
struct DiscoveryTests {
  private static let url = "https://docs.example.com/shop/"

  // MARK: - Links

  @Test("The set of links leads from each API to its specification and its pages")
  func linkSet() async throws {
    let site = try await TinySite(CatalogSite.files, siteURL: Self.url)
    let set = try Self.json(of: site, ".well-known/api-catalog")
    let contexts = try #require(set["linkset"]?.elements)
    #expect(contexts[0]["anchor"]?.string == Self.url + ".well-known/api-catalog")
    #expect(
      contexts[0]["item"]?.elements?.map { $0["title"]?.string } == [
        "Orders API (Production)", "Orders API (Test)", "Tickets API",
      ])
    let orders = contexts[1]
    #expect(orders["anchor"]?.string == "https://api.example.com/orders")
    let spec = orders["service-desc"]?.elements?.first
    #expect(spec?["href"]?.string == Self.url + "apis/orders/spec/2.0.0/openapi.prod.yaml")
    #expect(spec?["type"]?.string == "application/openapi+yaml")
    #expect(
      orders["service-doc"]?.elements?.first?["href"]?.string == Self.url + "apis/orders/index.html"
    )
    #expect(
      contexts[3]["service-desc"]?.elements?.first?["type"]?.string == "application/json")
    #expect(try site.text("api-catalog.json") == site.text(".well-known/api-catalog"))
    let headers = try site.text("_headers")
    #expect(
      headers.contains(
        """
        /.well-known/api-catalog
          Content-Type: application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"
        """))
    let page = try site.text("apis/orders/ops/place-order.html")
    #expect(
      page.contains("<link rel=\"api-catalog\" href=\"../../../.well-known/api-catalog\">"))
  }

  @Test("Without the site's address nothing that needs it is written, and a hint says so")
  func withoutAddress() async throws {
    let site = try await TinySite(CatalogSite.files)
    let paths = try site.paths()
    for path in [
      ".well-known/api-catalog", "api-catalog.json", "apis.json", "opensearch.xml", "sitemap.xml",
    ] {
      #expect(!paths.contains(path))
    }
    #expect(site.ids.contains("no-site-url"))
    let page = try site.text("index.html")
    #expect(!page.contains("api-catalog"))
    #expect(!page.contains("opensearch"))
    #expect(!page.contains("docs.example.com"))
  }

  @Test("apis.json has what its schema asks for")
  func apisJSON() async throws {
    let site = try await TinySite(CatalogSite.files, siteURL: Self.url)
    let index = try Self.json(of: site, "apis.json")
    #expect(index["aid"]?.string == "docs.example.com:apis")
    #expect(index["url"]?.string == Self.url + "apis.json")
    for key in ["name", "description", "apis", "maintainers", "tags", "specificationVersion"] {
      #expect(index[key] != nil, "\(key)")
    }
    let apis = try #require(index["apis"]?.elements)
    #expect(
      apis.map { $0["aid"]?.string } == ["docs.example.com:orders", "docs.example.com:tickets"])
    #expect(apis[0]["baseURL"]?.string == "https://api.example.com/orders")
    #expect(apis[0]["humanURL"]?.string == Self.url + "apis/orders/index.html")
    #expect(apis[1]["description"]?.string == "The API Tickets API")
    #expect(
      apis[0]["properties"]?.elements?.map { $0["type"]?.string } == [
        "OpenAPI", "OpenAPI", "Documentation",
      ])
    #expect(apis[1]["properties"]?.elements?.first?["type"]?.string == "Swagger")
  }

  // MARK: - Heads

  @Test("Each kind of page says what it is in the words of schema.org")
  func linkedData() async throws {
    let site = try await TinySite(CatalogSite.files, siteURL: Self.url)
    let home = try Self.graph(of: site, "index.html")
    #expect(home.map { $0["@type"]?.string } == ["WebSite"])
    #expect(
      home[0]["potentialAction"]?["target"]?["urlTemplate"]?.string
        == Self.url + "search.html?q={search_term_string}")
    let api = try Self.graph(of: site, "apis/orders/index.html")
    #expect(api.map { $0["@type"]?.string } == ["WebAPI", "BreadcrumbList"])
    #expect(api[0]["documentation"]?.string == Self.url + "apis/orders/index.html")
    #expect(api[0]["version"]?.string == "2.0.0")
    let operation = try Self.graph(of: site, "apis/orders/ops/place-order.html")
    #expect(operation.map { $0["@type"]?.string } == ["TechArticle", "BreadcrumbList"])
    #expect(
      operation[1]["itemListElement"]?.elements?.map { $0["name"]?.string } == [
        "Shop", "Orders API", "Place an order",
      ])
    let scope = try Self.graph(of: site, "scopes/orders-write.html")
    #expect(scope[0]["headline"]?.string?.contains("orders:write") == true)
    let all = try Self.graph(of: site, "all.html")
    #expect(all.map { $0["@type"]?.string } == ["CollectionPage", "BreadcrumbList"])
    let guide = try Self.graph(of: site, "old.html")
    #expect(guide[0]["headline"]?.string == "Orders 1.0")
  }

  @Test("A product is a service, and what its author writes cannot leave the block")
  func hostileProduct() async throws {
    let site = try await TinySite(CatalogSite.files)
    let path = "products/checkout.html"
    let page = try site.text(path)
    #expect(page.contains("\\u003c/script>"))
    let graph = try Self.graph(of: site, path)
    #expect(graph[0]["@type"]?.string == "Service")
    #expect(graph[0]["description"]?.string == "Sells & ships </script> things.")
    #expect(
      graph[0]["isRelatedTo"]?.elements?.compactMap { $0["name"]?.string } == [
        "Tickets API", "Orders API",
      ])
  }

  @Test("A block of data keeps comments and end tags of its strings inside")
  func escaping() {
    var html = HTMLWriter()
    html.linkedData(Array(#"{"a":"</script><!-- <b>"}"#.utf8))
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == #"<script type="application/ld+json">{"a":"\u003c/script>\u003c!-- \u003cb>"}</script>"#)
  }

  @Test("A page that is shared brings its title, description and picture")
  func sharing() async throws {
    let site = try await TinySite(
      [
        "README.md": "---\ndescription: What we sell.\ncover: c.png\n---\n\n# Shop\n",
        "a.md": "# A\n",
      ], bytes: ["c.png": [0x89, 0x50]], siteURL: Self.url)
    let page = try site.text("index.html")
    #expect(page.contains("<meta property=\"og:type\" content=\"website\">"))
    #expect(page.contains("<meta property=\"og:description\" content=\"What we sell.\">"))
    #expect(page.contains("<meta property=\"og:image\" content=\"\(Self.url)assets/c.png\">"))
    #expect(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
    let other = try site.text("a.html")
    #expect(other.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(other.contains("<meta name=\"twitter:card\" content=\"summary\">"))
  }

  @Test("The policy in a page is the one in the headers, which forbid frames besides")
  func policy() async throws {
    let site = try await TinySite(["README.md": "# Home\n"])
    let page = try site.text("index.html")
    let start = try #require(page.firstRange(of: "Security-Policy\" content=\""))
    let policy = String(page[start.upperBound...].prefix { $0 != "\"" })
    #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'; "))
    let headers = try site.text("_headers")
    #expect(headers.contains("  Content-Security-Policy: \(policy); frame-ancestors 'none'\n"))
    for header in ["X-Content-Type-Options: nosniff", "Referrer-Policy: ", "Permissions-Policy: "] {
      #expect(headers.contains(header))
    }
  }

  // MARK: - Other files

  @Test("Language models get the products, the APIs and the guides, and nothing that is hidden")
  func languageModels() async throws {
    var files = CatalogSite.files
    files["secret.md"] = "# Not listed\n"
    files["portico.yml"]? += """

      catalog:
        products:
          - { id: extra, title: Extra, description: More of it., apis: [tickets] }
      """
    let site = try await TinySite(files, siteURL: Self.url)
    let list = try site.text("llms.txt")
    for line in [
      "- [Orders 1.0](\(Self.url)old.md)", "- [Extra](\(Self.url)products/extra.md): More of it.",
      "- [Place an order](\(Self.url)apis/orders/ops/place-order.md)",
    ] {
      #expect(list.contains(line + "\n"), "\(line)")
    }
    let text = try site.text("llms-full.txt")
    #expect(text.contains("# Orders 1.0"))
    #expect(text.contains("# Extra"))
    #expect(!text.contains("Not listed"))
  }

  @Test("The site map has every page that is meant for everybody once, and no other")
  func siteMap() async throws {
    var files = CatalogSite.files
    files["secret.md"] = "# Not listed\n"
    files["orders.md"] = files["orders.md"]?.replacing(
      "status: deprecated", with: "status: retired")
    let site = try await TinySite(files, siteURL: Self.url)
    let addresses = try site.text("sitemap.xml").split(separator: "<loc>").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
    #expect(Set(addresses).count == addresses.count)
    for path in ["index.html", "products/checkout.html", "scopes/orders-read.html", "all.html"] {
      #expect(addresses.contains(Self.url + path), "\(path)")
    }
    for part in ["secret", "/v/", "404", "checkout.html"] {
      #expect(
        !addresses.contains { $0.contains(part) && !$0.hasSuffix("products/checkout.html") },
        "\(part)")
    }
  }

  @Test("Browsers learn how the site is searched")
  func openSearch() async throws {
    var files = CatalogSite.files
    files["portico.yml"] = "title: A shop & all of its many parts\n"
    let text = try await TinySite(files, siteURL: Self.url).text("opensearch.xml")
    #expect(text.contains("<ShortName>A shop &amp; all of…</ShortName>"))
    #expect(text.contains("template=\"\(Self.url)search.html?q={searchTerms}\""))
  }

  @Test("What is configured about security becomes a file that RFC 9116 describes")
  func securityText() async throws {
    let site = try await TinySite(
      [
        "README.md": "# Home\n",
        "portico.yml": """
        security:
          contact: [security@example.com, "https://example.com/report"]
          expires: 2027-06-30
          policy: https://example.com/policy
          languages: [en, fr]
        """,
      ], siteURL: Self.url)
    #expect(site.report == [])
    #expect(
      try site.text(".well-known/security.txt") == """
        Contact: mailto:security@example.com
        Contact: https://example.com/report
        Expires: 2027-06-30T00:00:00Z
        Policy: https://example.com/policy
        Preferred-Languages: en, fr
        Canonical: \(Self.url).well-known/security.txt

        """)
    let expiry = try #require(site.outcome.expiry)
    #expect(expiry.warning(at: "2027-06-29T23:59:59Z") == nil)
    let warning = try #require(expiry.warning(at: "2027-06-30T00:00:00Z"))
    #expect(warning.id == "security-expired")
    #expect(warning.severity == .warning)
  }

  @Test(
    "What security.txt cannot have is reported, and the file is left out",
    arguments: [
      ("contact: a@b.example", "portico.yml:2:3: error: the security contact has no 'expires'"),
      ("expires: 2027-06-30", "portico.yml:2:3: error: the security contact has no 'contact'"),
      ("contact: a@b.example\n  expires: tomorrow", "portico.yml:3:12: error: 'expires' is not"),
      (
        "contact: a@b.example\n  expires: 2027-06-30T25:00:00Z",
        "portico.yml:3:12: error: 'expires' is not"
      ),
      ("contact: http://b.example\n  expires: 2027-06-30", "portico.yml:2:12: error: 'contact' is"),
    ])
  func badSecurityText(_ text: String, _ message: String) async throws {
    let site = try await TinySite([
      "README.md": "# Home\n", "portico.yml": "security:\n  \(text)\n",
    ])
    #expect(site.report.contains { $0.hasPrefix(message) }, "\(site.report)")
    #expect(try !site.paths().contains(".well-known/security.txt"))
  }

  @Test("An address that is none is no address of the site")
  func badAddress() async throws {
    let site = try await TinySite([
      "README.md": "# Home\n", "portico.yml": "siteUrl: docs.example.com\n",
    ])
    #expect(site.report.first?.hasPrefix("portico.yml:1:10: error: 'siteUrl' is not") == true)
    #expect(try !site.paths().contains("sitemap.xml"))
  }

  @Test("Hosts redirect old addresses for good, and lasting ones for now")
  func redirects() async throws {
    var files = CatalogSite.files
    files[".gitbook.yaml"] = """
      redirects:
        start: README.md
        away: https://example.com/else
      """
    let lines = try await TinySite(files).text("_redirects")
    #expect(lines.contains("/start.html /index.html 301\n"))
    #expect(lines.contains("/away.html https://example.com/else 301\n"))
    #expect(lines.contains("/apis/orders/v/2.0.0/index.html /apis/orders/index.html 302\n"))
  }

  // MARK: - Help

  private static func json(of site: TinySite, _ path: String) throws -> DataNode {
    let parsed = parseJSON(Source(path: path, text: try site.text(path)))
    #expect(parsed.diagnostics.isEmpty)
    return parsed.value
  }

  /// The nodes of a page's linked data.
  private static func graph(of site: TinySite, _ path: String) throws -> [DataNode] {
    let page = try site.text(path)
    let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
    let block = String(page[start.upperBound..<end.lowerBound])
    let parsed = parseJSON(Source(path: path, text: block))
    #expect(parsed.diagnostics.isEmpty)
    return try #require(parsed.value["@graph"]?.elements)
  }
}
