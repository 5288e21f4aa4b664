import APICatalog
import DataTree
import Foundation
import JSON
import SourceText
import TestSupport
import Testing

@Suite("catalog.json")
struct CatalogFileTests {
  private static let url = "https://docs.example.com/shop/"
  private static let hasJudges = Python.has("jsonschema")

  @Test("keyvault reads the APIs and scopes that a subscription may ask for")
  func reader() async throws {
    let site = try await TinySite(CatalogSite.files)
    let catalog = try APICatalog(parsing: Array(site.text("catalog.json").utf8))
    #expect(catalog.apis == ["orders", "tickets"])
    #expect(catalog.scopes["orders"] == ["orders:read", "orders:write"])
    #expect(catalog.scopes["tickets"] == [])
    #expect(catalog.version.utf8.count == 12)
  }

  @Test(
    "Other programs find nothing wrong with the files for machines",
    .enabled(if: hasJudges, "Run 'Tests/Tools/setup pypi:jsonschema' where PyPI can be reached."),
    arguments: [nil, url])
  func judges(_ siteURL: String?) async throws {
    let site = try await TinySite(CatalogSite.files, siteURL: siteURL)
    let result = try Python.run(script: "Judges/discovery.py", on: "out", in: site.folder)
    #expect(result.exitCode == 0)
    #expect(result.output == [])
  }

  @Test(
    "The judges see what is wrong",
    .enabled(if: hasJudges, "Run 'Tests/Tools/setup pypi:jsonschema' where PyPI can be reached."),
    arguments: [
      ("\"id\": \"orders\"", "\"id\": \"Orders\"", "does not match"),
      ("\"schemaVersion\"", "\"other\"", "required"),
      ("\"optional\": true", "\"optional\": 1", "boolean"),
      ("\"environment\": \"prod\"", "\"environment\": \"live\"", "environment live"),
      ("\"summary\": \"Place an order\"", "\"summary\": \"Else\"", "another digest"),
    ])
  func honesty(_ old: String, _ new: String, _ fault: String) async throws {
    let site = try await TinySite(CatalogSite.files)
    let text = try site.text("catalog.json")
    try #require(text.contains(old))
    try site.folder.write(Array(text.replacing(old, with: new).utf8), to: "out/catalog.json")
    let result = try Python.run(script: "Judges/discovery.py", on: "out", in: site.folder)
    #expect(result.output.contains { $0.contains(fault) }, "\(result.output)")
  }

  @Test("An operation says what it asks for only where that is not what the version says")
  func security() async throws {
    let version = try await Self.catalog()["apis"]?.elements?.first?["versions"]?.elements?.first
    let operations = try #require(version?["operations"]?.elements)
    #expect(operations.map { $0["id"]?.string } == ["get-health", "listOrders", "placeOrder"])
    #expect(operations[0]["security"]?.elements?.count == 0)
    #expect(operations[0]["deprecated"]?.bool == true)
    #expect(operations[2]["security"]?.isNull == true)
    #expect(
      operations[1]["security"].map(Self.compact) == """
        [{"allOf":[{"scheme":"key","type":"apiKey","scopes":[]},\
        {"scheme":"oauth","type":"oauth2","scopes":["orders:read","orders:write"]}]},\
        {"allOf":[{"scheme":"key","type":"apiKey","scopes":[]}]}]
        """)
    #expect(
      version?["security"].map(Self.compact) == """
        [{"allOf":[{"scheme":"oauth","type":"oauth2","scopes":["orders:write"]}]}]
        """)
  }

  @Test("A version has its files, servers and token addresses by environment")
  func environments() async throws {
    let catalog = try await Self.catalog()
    let versions = try #require(catalog["apis"]?.elements?.first?["versions"]?.elements)
    #expect(versions.map { $0["version"]?.string } == ["2.0.0", "1.0.0"])
    #expect(versions.map { $0["status"]?.string } == ["active", "deprecated"])
    #expect(versions[1]["sunset"]?.string == "2030-01-01")
    let specs = try #require(versions[0]["specs"]?.elements)
    #expect(specs.map { $0["environment"]?.string } == ["prod", "uatc"])
    #expect(specs.map { $0["format"]?.string } == ["openapi-3.0.3", "openapi-3.0.3"])
    #expect(
      versions[0]["tokenUrls"].map(Self.compact) == """
        [{"environment":"prod","url":"https://api.example.com/token","flow":"clientCredentials"},\
        {"environment":"uatc","url":"https://uatc.example.com/token","flow":"clientCredentials"}]
        """)
    #expect(
      catalog["environments"]?.elements?.compactMap { $0["id"]?.string } == ["uatc", "prod"])
  }

  @Test("The digest of a specification is that of its bytes, whatever its lines end with")
  func bytesOfSpecifications() async throws {
    var files = CatalogSite.files
    files["specs/tickets.json"] = "\u{FEFF}" + (files["specs/tickets.json"] ?? "") + "\r\n"
    let site = try await TinySite(files)
    let catalog = parseJSON(Source(path: "c", text: try site.text("catalog.json"))).value
    let spec = catalog["apis"]?.elements?.last?["versions"]?.elements?.first?["specs"]?.elements
    let path = try #require(spec?.first?["url"]?.string)
    let result = try Shell(in: site.folder).run("sha256sum < 'out/\(path)'")
    #expect(spec?.first?["sha256"]?.string == result.output.first.map { String($0.prefix(64)) })
  }

  @Test("The author's word for the state of the content is its version")
  func version() async throws {
    var files = CatalogSite.files
    files["portico.yml"]? += "\nversion: \"2026.3\"\n"
    let site = try await TinySite(files)
    let catalog = try APICatalog(parsing: Array(site.text("catalog.json").utf8))
    #expect(catalog.version == "2026.3")
    let other = try await Self.catalog()
    let same = parseJSON(Source(path: "c", text: try site.text("catalog.json"))).value
    #expect(same["digest"] != nil)
    #expect(same["digest"]?.string == other["digest"]?.string)
  }

  @Test("What only the house may see is not told to anybody")
  func internals() async throws {
    var files = CatalogSite.files
    files["tickets.md"] = files["tickets.md"]?.replacing(
      "---\n\n", with: "audience: internal\n---\n\n")
    let text = try await TinySite(files).text("catalog.json")
    #expect(!text.contains("\"tickets\""))
    #expect(text.contains("\"orders\""))
  }

  @Test("A plan cannot grant what no API knows")
  func unknownScope() async throws {
    var files = CatalogSite.files
    files["checkout.md"] = files["checkout.md"]?.replacing("orders:read", with: "orders:raed")
    let site = try await TinySite(files)
    #expect(
      site.report.contains(
        "checkout.md:11:30: error: no API has the scope 'orders:raed', which a plan of 'checkout' "
          + "grants [unknown-scope]"))
    let catalog = parseJSON(Source(path: "c", text: try site.text("catalog.json"))).value
    let plan = catalog["products"]?.elements?.first?["plans"]?.elements?.first
    #expect(plan?["scopes"]?.elements?.compactMap(\.string) == ["orders:write"])
  }

  @Test("Scopes of OpenID Connect are those that operations ask for, for no list has them")
  func openIDConnect() async throws {
    var files = CatalogSite.files
    files["specs/tickets.json"] = """
      {"openapi": "3.1.0", "info": {"title": "Tickets", "version": "1"},
       "security": [{"id": ["openid", "tickets"]}],
       "paths": {"/tickets": {"get": {"responses": {"200": {"description": "ok"}}}}},
       "components": {"securitySchemes": {"id": {"type": "openIdConnect",
         "openIdConnectUrl": "https://auth.example.com/.well-known/openid-configuration"}}}}
      """
    let site = try await TinySite(files)
    let catalog = try APICatalog(parsing: Array(site.text("catalog.json").utf8))
    #expect(catalog.scopes["tickets"] == ["openid", "tickets"])
  }

  @Test("A site without APIs has a catalog that offers nothing")
  func empty() async throws {
    let site = try await TinySite(["README.md": "# Home\n"])
    let catalog = try APICatalog(parsing: Array(site.text("catalog.json").utf8))
    #expect(catalog.apis == [])
  }

  private static func catalog() async throws -> DataNode {
    let site = try await TinySite(CatalogSite.files)
    return parseJSON(Source(path: "catalog.json", text: try site.text("catalog.json"))).value
  }

  private static func compact(_ node: DataNode) -> String {
    var bytes: [UInt8] = []
    renderJSON(node, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
