import Foundation
import SiteBuilder
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("What changed between versions")
struct ChangePageTests {
  private static let step = "apis/orders/changes/1.0.0-to-2.0.0.html"

  // MARK: - Which versions

  @Test("Successive versions are compared, and the current one with all older ones")
  func pairs() async throws {
    let paths = try await TinySite(VersionSite.files).paths().filter {
      $0.contains("changes/") && $0.hasSuffix(".html")
    }
    #expect(
      paths == [
        "apis/orders/changes/1.0.0-to-2.0.0.html", "apis/orders/changes/1.0.0-to-3.0.0.html",
        "apis/orders/changes/2.0.0-to-3.0.0.html", "apis/orders/changes/index.html",
        "apis/tickets/changes/1-to-2.html", "apis/tickets/changes/index.html",
        "changes/index.html",
      ])
  }

  @Test("An author can have only successive versions compared, or none")
  func fewer() async throws {
    var files = VersionSite.files
    files["orders.md"] = VersionSite.orders("diff: successive")
    let successive = try await TinySite(files).paths()
    #expect(successive.contains(Self.step))
    #expect(!successive.contains("apis/orders/changes/1.0.0-to-3.0.0.html"))
    files["orders.md"] = VersionSite.orders("diff: off")
    let none = try await TinySite(files)
    #expect(try none.paths().filter { $0.hasPrefix("apis/orders/changes") } == [])
    #expect(try !none.main("apis/orders/index.html").contains("id=\"changes\""))
    #expect(try none.paths().contains("apis/tickets/changes/index.html"))
  }

  @Test("A site without versions to compare has no pages about changes")
  func nothing() async throws {
    let site = try await TinySite(["README.md": "# Guide\n", "a.md": "# A\n"])
    #expect(try site.paths().filter { $0.contains("changes") } == [])
  }

  // MARK: - A comparison

  @Test("A difference has its severity as word and icon, what was, what is, and its place")
  func finding() async throws {
    let page = try await TinySite(VersionSite.files).main(Self.step)
    for part in [
      "<h1>Orders API 1.0.0 → 2.0.0</h1>", "Some clients that work today stop working.",
      "4 March 2025", "id=\"request-max-length-set\"",
      "<span class=\"option color-danger\"><span class=\"icon icon-danger\"></span> Breaking</span>",
      "<strong lang=\"en\"><code>note</code> must now have at most 140 characters.</strong>",
      "Was <del><code>no limit</code></del>, now <ins><code>maxLength: 140</code></ins>",
      "Request body, <code>/note</code>",
      "<a href=\"#request-max-length-set\">request-max-length-set</a>",
      "<h2 id=\"op-drop-order\">Drop an order", ">removed</span>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(duplicateIDs(in: page) == [])
  }

  @Test("A difference links to its place in both versions, or in the one that has it")
  func links() async throws {
    let site = try await TinySite(VersionSite.files)
    let page = try site.main(Self.step)
    let old = "../../../apis/orders/v/1.0.0/ops/place-order.html"
    let new = "../../../apis/orders/v/2.0.0/ops/place-order.html"
    #expect(
      page.contains(
        "See <a href=\"\(old)#body.note\">1.0.0</a> and <a href=\"\(new)#body.note\">2.0.0</a>"))
    #expect(page.contains("See <a href=\"\(old)#body.old\">1.0.0</a></span>"))
    #expect(page.contains("See <a href=\"\(new)#body.gift\">2.0.0</a></span>"))
    for (version, id) in [
      ("1.0.0", "note"), ("2.0.0", "note"), ("1.0.0", "old"), ("2.0.0", "gift"),
    ] {
      let target = try site.main("apis/orders/v/\(version)/ops/place-order.html")
      #expect(target.contains("id=\"body.\(id)\""), "\(version) \(id)")
    }
    #expect(!page.contains("v/2.0.0/ops/drop-order.html"))
  }

  @Test("An environment is compared with itself")
  func environments() async throws {
    let page = try await TinySite(VersionSite.files).main(Self.step)
    #expect(!page.contains("server-"))
  }

  @Test("Without an environment in common, nothing is said about servers")
  func otherEnvironment() async throws {
    var files = VersionSite.files
    files["specs/three.yaml"] = files["specs/three.yaml"]?
      .replacing("api.example.com", with: "new.example.org")
    let page = try await TinySite(files).main("apis/orders/changes/2.0.0-to-3.0.0.html")
    #expect(page.contains("summary-changed"))
    #expect(!page.contains("server-"))
  }

  @Test("What is not shown to readers is not told as a change")
  func withheld() async throws {
    var files = VersionSite.files
    files["specs/one.yaml"] = files["specs/one.yaml"]?.replacing(
      "summary: Drop an order", with: "summary: Drop an order\n      x-internal: true")
    files["specs/two.test.yaml"]? += """
        /secret:
          get:
            operationId: secret
            x-internal: true
            responses: { "200": { description: Fine } }

      """
    let site = try await TinySite(files)
    for path in try site.paths() where path.contains("changes/") {
      let text = try site.text(path)
      #expect(!text.contains("Drop an order") && !text.contains("secret"), "\(path)")
    }
    #expect(try site.main(Self.step).contains("request-max-length-set"))
  }

  @Test("All severities can be filtered without a script")
  func filter() async throws {
    let site = try await TinySite(VersionSite.files)
    let page = try site.main(Self.step)
    #expect(page.contains("<input type=\"radio\" name=\"severity\" checked> All "))
    #expect(page.contains("id=\"only-breaking\""))
    #expect(page.contains("<li class=\"sev s-breaking\" id="))
    let path = try #require(try site.paths().first { $0.hasSuffix(".css") })
    let css = try site.text(path)
    for severity in ["breaking", "risky", "compatible", "notice", "docs-only"] {
      #expect(css.contains("#only-\(severity):checked"), "\(severity)")
      #expect(css.contains(".sev:not(.s-\(severity))"), "\(severity)")
    }
    // One severity needs no filter.
    let small = try site.main("apis/orders/changes/2.0.0-to-3.0.0.html")
    #expect(!small.contains("type=\"radio\""))
  }

  @Test("Versions that do not differ say so")
  func same() async throws {
    let page = try await TinySite(VersionSite.files).main("apis/tickets/changes/1-to-2.html")
    #expect(page.contains("<p class=\"lead\">The two versions do not differ.</p>"))
    #expect(!page.contains("<section"))
  }

  @Test("The worst of very many differences are shown, and how many are left out")
  func tooMany() async throws {
    var files = VersionSite.files
    let lines = try #require(files["specs/three.yaml"]).components(separatedBy: "\n")
    let gift = try #require(lines.first { $0.contains("gift:") })
    let many = (1...1100).map { gift.replacing("gift", with: "p\($0)") }
    files["specs/three.yaml"] = lines.flatMap { $0 == gift ? many : [$0] }
      .joined(separator: "\n")
    let page = try await TinySite(files).main("apis/orders/changes/2.0.0-to-3.0.0.html")
    #expect(page.components(separatedBy: "<li class=\"sev").count - 1 == 1000)
    #expect(page.contains("further differences"))
    #expect(page.contains("id=\"optional-property-removed\""))
  }

  // MARK: - Lists

  @Test("The list of an API has its steps, the newest first, and then the ways to the current one")
  func history() async throws {
    let page = try await TinySite(VersionSite.files).main("apis/orders/changes/index.html")
    let order = [
      "<h2 id=\"successive\">", "href=\"../../../apis/orders/changes/2.0.0-to-3.0.0.html\"",
      "href=\"../../../\(Self.step)\"", "<h2 id=\"current\">",
      "href=\"../../../apis/orders/changes/1.0.0-to-3.0.0.html\"",
    ]
    var rest = page[...]
    for part in order {
      let found = try #require(rest.firstRange(of: part), "\(part) in its place")
      rest = rest[found.upperBound...]
    }
    #expect(page.contains("<time datetime=\"2025-03-04\">4 March 2025</time>"))
    #expect(page.contains("href=\"../../../apis/orders/changes/feed.xml\""))
  }

  @Test("Home, product and overview tell the latest changes in short")
  func news() async throws {
    let site = try await TinySite(VersionSite.files)
    let home = try site.main("index.html")
    let latest = try #require(
      home.firstRange(of: "href=\"apis/orders/changes/2.0.0-to-3.0.0.html\""))
    let undated = try #require(home.firstRange(of: "href=\"apis/tickets/changes/1-to-2.html\""))
    #expect(latest.lowerBound < undated.lowerBound)
    let product = try site.main("products/checkout.html")
    #expect(product.contains("href=\"../apis/orders/changes/2.0.0-to-3.0.0.html\""))
    #expect(!product.contains("tickets/changes"))
    let overview = try site.main("apis/orders/v/2.0.0/index.html")
    #expect(overview.contains("Changes since 1.0.0"))
    #expect(overview.contains("must now have at most 140 characters."))
    #expect(overview.contains("href=\"../../../../\(Self.step)\""))
    let banner = try site.main("apis/orders/v/1.0.0/ops/place-order.html")
    #expect(banner.contains("apis/orders/changes/1.0.0-to-3.0.0.html\">See what changed."))
  }

  @Test("The way to a version without the operation leads to its overview, which says so")
  func switcher() async throws {
    let site = try await TinySite(VersionSite.files)
    let page = try site.main("apis/orders/v/1.0.0/ops/drop-order.html")
    #expect(page.contains("href=\"../../../../../apis/orders/index.html#not-here\""))
    #expect(page.contains("not in this version"))
    let same = try site.main("apis/orders/v/1.0.0/ops/place-order.html")
    #expect(same.contains("href=\"../../../../../apis/orders/ops/place-order.html\""))
    #expect(try site.main("apis/orders/index.html").contains("id=\"not-here\" hidden>"))
  }

  // MARK: - Machines

  @Test("Feeds are well-formed, the latest first, and know no clock")
  func feeds() async throws {
    let site = try await TinySite(VersionSite.files, siteURL: "https://example.com/docs/")
    let feed = try site.text("changes/feed.xml")
    for path in ["changes/feed.xml", "apis/orders/changes/feed.xml"] {
      #expect(XMLParser(data: Data(try site.text(path).utf8)).parse(), "\(path)")
    }
    let days = feed.components(separatedBy: "<updated>").dropFirst().map { String($0.prefix(20)) }
    #expect(
      days == [
        "2026-05-06T00:00:00Z", "2026-05-06T00:00:00Z", "2025-03-04T00:00:00Z",
        "1970-01-01T00:00:00Z",
      ])
    let ids = feed.components(separatedBy: "<id>").dropFirst().map { String($0.prefix(45)) }
    #expect(Set(ids).count == 4)
    #expect(ids.allSatisfy { $0.hasPrefix("urn:uuid:") })
    #expect(feed.contains("href=\"https://example.com/docs/\(Self.step)\""))
    #expect(try site.text("apis/orders/changes/feed.xml").contains("2 breaking"))
    #expect(
      try site.text("changes/index.html").contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\""))
  }

  @Test("Without the site's address, feeds link relatively")
  func relativeFeed() async throws {
    let feed = try await TinySite(VersionSite.files).text("apis/orders/changes/feed.xml")
    #expect(
      feed.contains("rel=\"self\" type=\"application/atom+xml\" href=\"../../../apis/orders/"))
  }

  @Test("Site map and list for language models have the changes, but not of retired versions")
  func listed() async throws {
    var files = VersionSite.files
    let site = try await TinySite(files, siteURL: "https://example.com/")
    #expect(try site.text("sitemap.xml").contains(Self.step))
    #expect(try site.text("llms.txt").contains("apis/orders/changes/index.md"))
    #expect(try site.text("apis/orders/changes/1.0.0-to-2.0.0.md").contains("**Breaking**"))
    files["orders.md"] = VersionSite.orders().replacing(
      "\"2.0.0\", released", with: "\"2.0.0\", status: retired, released")
    let retired = try await TinySite(files, siteURL: "https://example.com/")
    #expect(try !retired.text("sitemap.xml").contains(Self.step))
    #expect(try retired.text(Self.step).contains("name=\"robots\" content=\"noindex\""))
    #expect(try !retired.main("index.html").contains(Self.step))
  }

  @Test("All around the sentences is in the language of the site", arguments: ["fr", "de"])
  func languages(_ language: String) async throws {
    var files = VersionSite.files
    files["portico.yml"]? += "\nlanguage: \(language)\n"
    let page = try await TinySite(files).main(Self.step)
    #expect(page.contains(language == "fr" ? "Corps de la requête" : "Anfrage-Body"))
    #expect(page.contains(language == "fr" ? "Incompatible" : "Inkompatibel"))
    #expect(page.contains("<strong lang=\"en\">"))
    #expect(!page.contains("verdict-") && !page.contains("severity-"))
  }
}
