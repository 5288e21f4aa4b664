import Foundation
import SiteBuilder
import TestSupport
import Testing

/// What the front matter of an API does to its pages.
@Suite("What an author declares about an API")
struct DeclaredAPITests {
  @Test("Operations are shown that are included and not excluded, by path, method or tag")
  func filters() async throws {
    let site = try await Self.site("exclude: [\"DELETE /admin/*\", Buying]")
    #expect(try site.operations == ["list-orders.html"])
    let page = try site.main("apis/orders/index.html")
    #expect(!page.contains("Forget orders"))
    #expect(!page.contains("id=\"tag-Keeping\""))
    #expect(
      try await Self.paths("include: [\"* /orders\"]", "exclude: [\"get /orders\"]") == ["POST"])
    #expect(try await Self.site("include: [Look*]").operations.count == 2)
    #expect(try await Self.site("include: [/orders*]").operations.count == 2)
  }

  @Test("A pattern that no operation meets is reported at its place")
  func unmet() async throws {
    let report = try await Self.site("exclude: [Buying, Selling]").ownReport
    #expect(
      report == ["orders.md:4:19: warning: no operation is 'Selling' [unmet-pattern]"])
  }

  @Test("Operations beside the pages stand by tag, by path, or in one list")
  func sidebar() async throws {
    for (word, headings) in [
      ("tags", ["Buying", "Looking", "Keeping"]), ("paths", ["/orders", "/admin"]),
      ("flat", ["Operations"]),
    ] {
      let page = try await Self.site("sidebar: \(word)").text("apis/orders/index.html")
      for heading in headings { #expect(page.contains("<h2>\(heading)</h2>"), "\(word)") }
      let others = Set(["Buying", "/admin", "Operations"]).subtracting(headings)
      for other in others { #expect(!page.contains("<h2>\(other)</h2>"), "\(word)") }
    }
  }

  @Test("Samples are in the languages that the author wants, in that order, or in none")
  func samples() async throws {
    let page = try await Self.site("samples: [python, curl]")
      .main("apis/orders/ops/place-order.html")
    let python = try #require(page.firstRange(of: ">Python"))
    let curl = try #require(page.firstRange(of: ">cURL"))
    #expect(python.lowerBound < curl.lowerBound)
    #expect(!page.contains(">Swift"))
    let none = try await Self.site("samples: false").main("apis/orders/ops/place-order.html")
    #expect(!none.contains("curl "))
    let report = try await Self.site("samples: [pyton]").ownReport
    #expect(report.first?.contains("orders.md:4:11: error: 'samples' cannot be 'pyton'") == true)
  }

  @Test("Guides about keys and errors are linked from operations")
  func guides() async throws {
    let page = try await Self.site("auth: guide.md", "errors: README.md")
      .main("apis/orders/ops/place-order.html")
    #expect(page.contains("<a href=\"../../../guide.html\">Guide</a> tells where keys come from"))
    let error = "<a href=\"../../../index.html\">Home</a> tells what errors mean"
    #expect(page.components(separatedBy: error).count == 2)
    // A request that everybody may send needs no key.
    let open = try await Self.site("auth: guide.md").main("apis/orders/ops/list-orders.html")
    #expect(!open.contains("tells where keys come from"))
  }

  @Test("An API of another style is an overview, whose operations have no pages")
  func style() async throws {
    let site = try await Self.site("style: rpc")
    #expect(site.ownReport == [])
    #expect(try site.operations == [])
    let page = try site.main("apis/orders/index.html")
    #expect(page.contains("<span>Place an order</span>"))
    #expect(
      try site.text("apis/orders/index.html").contains(
        "href=\"../../apis/orders/index.html#tag-Buying\""))
    #expect(try site.text("all.html").contains("Place an order"))
  }

  @Test("What is new in a version stands first on its page")
  func notes() async throws {
    let site = try await Self.site("versions: [{ version: 2.0.0, notes: \"It *forgets*.\" }]")
    let page = try site.main("apis/orders/index.html")
    #expect(page.contains("<h2 id=\"notes\">New in 2.0.0"))
    #expect(page.contains("<p>It <em>forgets</em>.</p>"))
  }

  // MARK: - Help

  private static func site(_ keys: String...) async throws -> TinySite {
    try await TinySite(files(keys))
  }

  private static func files(_ keys: [String]) -> [String: String] {
    var files = OverviewTests.files
    files["orders.md"] = files["orders.md"]?.replacing(
      "spec: orders.yaml", with: (["spec: orders.yaml"] + keys).joined(separator: "\n"))
    files["orders.yaml"]? += """

      components:
        securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
      """
    files["orders.yaml"] = files["orders.yaml"]?.replacing(
      "summary: Place an order", with: "summary: Place an order\n      security: [{ key: [] }]")
    return files
  }

  private static func paths(_ keys: String...) async throws -> [String] {
    let page = try await TinySite(files(keys)).main("apis/orders/index.html")
    return ["GET", "POST", "DELETE"].filter { page.contains(">\($0)</span>") }
  }
}

extension TinySite {
  /// What is reported about the page of the API.
  fileprivate var ownReport: [String] { report.filter { $0.hasPrefix("orders.md") } }

  /// The names of the pages of operations, sorted.
  fileprivate var operations: [String] {
    get throws {
      let folder = "apis/orders/ops/"
      return try paths().filter { $0.hasPrefix(folder) && $0.hasSuffix(".html") }
        .map { String($0.dropFirst(folder.count)) }
    }
  }
}
