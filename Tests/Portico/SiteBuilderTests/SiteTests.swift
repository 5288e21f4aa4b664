import Foundation
import HTML
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("A site")
struct SiteTests {
  private static let guide = [
    "SUMMARY.md": """
    # Table of contents

    * [Home](README.md)

    ## Guide

    * [Start](guide/README.md "Begin")
      * [First step](guide/first.md)
    * [Status page](https://status.example.com)
    """,
    "README.md": "# Welcome\n\nGo to [the guide](guide/) or [step one](guide/first.md#ready).\n",
    "guide/README.md": "# Start here\n",
    "guide/first.md": "# First\n\n## Are you ready? <a href=\"#ready\" id=\"ready\"></a>\n\nYes.\n",
  ]

  @Test("Every page of the table of contents is built, with its Markdown twin")
  func pages() async throws {
    let site = try await TinySite(Self.guide)
    #expect(site.report == [])
    #expect(site.outcome.pageCount == 3)
    let paths = try site.paths()
    for path in [
      "index.html", "guide/index.html", "guide/first.html", "guide/first.md", "404.html",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  @Test("Links lead to files with relative addresses, so that the site works from disk")
  func relativeLinks() async throws {
    let site = try await TinySite(Self.guide)
    let home = try site.main("index.html")
    #expect(home.contains("<a href=\"guide/index.html\">the guide</a>"))
    #expect(home.contains("<a href=\"guide/first.html#ready\">step one</a>"))
    let first = try site.text("guide/first.html")
    #expect(first.contains("href=\"../index.html\""))
    #expect(!first.contains("href=\"/"))
  }

  @Test("Directory addresses end with a slash")
  func directories() async throws {
    let site = try await TinySite(Self.guide, urlStyle: .directory)
    #expect(try site.paths().contains("guide/first/index.html"))
    #expect(try site.main("index.html").contains("<a href=\"guide/first/#ready\">step one</a>"))
    #expect(try site.text("guide/first/index.html").contains("href=\"../../guide/\""))
  }

  @Test("A page without text shows the pages below it")
  func children() async throws {
    let site = try await TinySite(Self.guide)
    let page = try site.main("guide/index.html")
    #expect(page.contains("href=\"../guide/first.html\">First step</a>"))
  }

  @Test("The link title names a page in navigation, the heading names the page itself")
  func titles() async throws {
    let site = try await TinySite(Self.guide)
    let home = try site.text("index.html")
    #expect(home.contains("Begin"))
    #expect(try site.text("guide/index.html").contains("<title>Start here — Welcome</title>"))
    #expect(try site.text("guide/first.html").contains("<title>First — Begin — Welcome</title>"))
  }

  @Test("Previous and next follow the table of contents and skip other sites")
  func order() async throws {
    let site = try await TinySite(Self.guide)
    let start = try site.text("guide/index.html")
    #expect(start.contains("<link rel=\"prev\" href=\"../index.html\">"))
    #expect(start.contains("<link rel=\"next\" href=\"../guide/first.html\">"))
    #expect(!(try site.text("guide/first.html")).contains("rel=\"next\""))
  }

  @Test("Without an address of the site nothing absolute is written")
  func noAddress() async throws {
    let site = try await TinySite(Self.guide)
    #expect(!(try site.paths().contains("sitemap.xml")))
    #expect(!(try site.text("index.html")).contains("rel=\"canonical\""))
  }

  @Test("With an address there are canonical links and a site map of the pages for everybody")
  func address() async throws {
    var files = Self.guide
    files["hidden.md"] = "---\nnoIndex: true\n---\n# Hidden\n"
    let site = try await TinySite(files, siteURL: "https://docs.example.com/api/")
    let map = try site.text("sitemap.xml")
    #expect(map.contains("<loc>https://docs.example.com/api/guide/first.html</loc>"))
    #expect(!map.contains("hidden"))
    #expect(
      try site.text("guide/first.html").contains(
        "<link rel=\"canonical\" href=\"https://docs.example.com/api/guide/first.html\">"))
    #expect(try site.text("404.html").contains("href=\"/api/index.html\""))
  }

  @Test(
    "The page for lost addresses names no host, however the site's address is written",
    arguments: [
      ("https://docs.example.com/", "/"), ("http://docs.example.com:8080/a/b/", "/a/b/"),
      ("https://docs.example.com//other.example.org/", "/other.example.org/"),
    ])
  func lost(_ address: String, _ root: String) async throws {
    let page = try await TinySite(Self.guide, siteURL: address).text("404.html")
    #expect(page.contains("src=\"\(root)portico/"))
    #expect(page.contains("href=\"\(root)index.html\""))
    #expect(!page.contains("docs.example.com") && !page.contains("=\"//"))
  }

  @Test("Only the files that pages refer to are published, under safe names")
  func assets() async throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>"
    let site = try await TinySite([
      "README.md": """
      # Home

      <figure><img src=".gitbook/assets/a b (1).svg" alt="A box"></figure>

      ![](<.gitbook/assets/a b (1).svg>)
      """,
      ".gitbook/assets/a b (1).svg": svg, ".gitbook/assets/unused.svg": svg,
    ])
    #expect(site.report == [])
    #expect(try site.paths().filter { $0.hasPrefix("assets/") } == ["assets/a-b-1.svg"])
    let page = try site.main("index.html")
    #expect(page.contains("src=\"assets/a-b-1.svg\""))
    #expect(page.contains("width=\"40\" height=\"20\""))
  }

  @Test("Uploads are found by their folder's name, wherever the page lies")
  func uploads() async throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>"
    let site = try await TinySite([
      "README.md": "# Home\n", "a/b/page.md": "# P\n\n![x](.gitbook/assets/x.svg)\n",
      ".gitbook/assets/x.svg": svg,
    ])
    #expect(site.report == [])
    #expect(try site.main("a/b/page.html").contains("src=\"../../assets/x.svg\""))
  }

  @Test("A broken link is told with the path that would lead to the nearest file")
  func brokenLink() async throws {
    let site = try await TinySite([
      "README.md": "# Home\n", "a/one.md": "# One\n\n[two](../b/twoo.md) [x](gone/two.md)\n",
      "b/two.md": "# Two\n",
    ])
    #expect(
      site.outcome.diagnostics.compactMap(\.help) == [
        "did you mean '../b/two.md'?", "did you mean '../b/two.md'?",
      ])
    #expect(
      site.report.first
        == "a/one.md:3:1: warning: there is no page or file '../b/twoo.md'; shown as text [broken-link]"
    )
  }

  @Test("A redirect is a page that leads on")
  func redirects() async throws {
    var files = Self.guide
    files[".gitbook.yaml"] = """
      redirects:
        old/start: guide/README.md
        guide/first: guide/first.md
        gone: missing.md
      """
    let site = try await TinySite(files)
    let stub = try site.text("old/start.html")
    #expect(stub.contains("content=\"0; url=../guide/index.html\""))
    #expect(stub.contains("<a href=\"../guide/index.html\">Start here</a>"))
    #expect(site.ids == ["redirect-source", "redirect-target"])
  }

  @Test("A page that is not listed is reachable, but in no navigation")
  func orphans() async throws {
    var files = Self.guide
    files["extra.md"] = "# Extra\n"
    let site = try await TinySite(files)
    #expect(site.ids == ["unlisted-page"])
    #expect(try site.paths().contains("extra.html"))
    #expect(!(try site.text("index.html")).contains("extra.html"))
    #expect(!(try site.text("llms.txt")).contains("Extra"))
  }

  @Test("Two spaces become two trees with a switch between them")
  func spaces() async throws {
    let site = try await TinySite([
      "docs/api/SUMMARY.md": "* [API](README.md)\n", "docs/api/README.md": "# The API\n",
      "docs/help/SUMMARY.md": "* [Help](README.md)\n", "docs/help/README.md": "# Help\n",
    ])
    #expect(site.report == [])
    #expect(try site.paths().contains("api/index.html"))
    #expect(try site.text("api/index.html").contains("href=\"../help/index.html\""))
    #expect(try site.text("index.html").contains("url=api/index.html"))
  }

  @Test("docs.yaml orders spaces into sections")
  func structure() async throws {
    let site = try await TinySite([
      "docs.yaml": """
      site:
        title: The docs
        structure:
          - {type: section, title: Guides, default: true, children: [
              {type: space, title: English, default: true, content: {directory: ./en}}]}
          - {type: section, title: Reference, path: reference, children: [
              {type: space, title: API, content: {directory: /api}},
              {type: space, title: Elsewhere, path: other, content: {directory: null}}]}
      """,
      "en/README.md": "# Hello\n", "api/README.md": "# API\n",
    ])
    #expect(site.ids == ["space-elsewhere"])
    #expect(try site.paths().contains("reference/index.html"))
    let home = try site.text("index.html")
    #expect(home.contains(">Reference</a>"))
    #expect(home.contains("<title>Hello — The docs</title>"))
  }

  @Test("A section of docs.yaml may hold its only space itself")
  func sectionWithFolder() async throws {
    let site = try await TinySite([
      "docs.yaml": """
      site:
        structure:
          - {type: section, title: Guides, default: true, content: {directory: en}}
          - {type: section, title: Reference, path: reference, content: {directory: api}}
      """,
      "en/README.md": "# Hello\n", "api/README.md": "# API\n",
    ])
    #expect(site.report == [])
    #expect(try site.paths().contains("reference/index.html"))
    #expect(try site.text("index.html").contains(">Reference</a>"))
  }

  @Test("An author's template takes the place of the built-in one, and of no other")
  func templates() async throws {
    var files = Self.guide
    files["templates/partials/footer.mustache"] = "<footer>Made by us: {{site.titel}}</footer>\n"
    let site = try await TinySite(files)
    #expect(try site.text("index.html").contains("<footer>Made by us: </footer>"))
    #expect(
      site.report.contains { $0.contains("site.titel") && $0.hasSuffix("[unknown-variable]") })
    #expect(try site.main("index.html").contains("the guide"))
  }

  @Test("A folder of templates for something else is left alone")
  func foreignTemplates() async throws {
    var files = Self.guide
    files["templates/mail.mustache"] = "{{#open}} and never closed"
    #expect(try await TinySite(files).report == [])
  }

  @Test("The footer keeps its links to other sites")
  func footer() async throws {
    var files = Self.guide
    files["portico.yml"] = "footer: 'Made by [us](https://example.com/us) with **care**'\n"
    let page = try await TinySite(files).text("guide/first.html")
    #expect(page.contains("<a class=\"external\" href=\"https://example.com/us\">us</a>"))
    #expect(page.contains("<strong>care</strong>"))
  }

  @Test("The words of the interface follow the language")
  func language() async throws {
    var files = Self.guide
    files["portico.yml"] = "language: fr\n"
    let site = try await TinySite(files)
    #expect(try site.text("index.html").contains("<html lang=\"fr\" dir=\"ltr\">"))
  }

  @Test("Updates have a feed")
  func feed() async throws {
    let site = try await TinySite([
      "README.md": """
      # News

      {% updates %}
      {% update date="2026-02-03" %}
      ## Faster & safer

      Much.
      {% endupdate %}
      {% endupdates %}
      """
    ])
    let feed = try site.text("rss.xml")
    #expect(feed.contains("<title>Faster &amp; safer</title>"))
    #expect(feed.contains("<pubDate>Tue, 03 Feb 2026 00:00:00 GMT</pubDate>"))
  }

  @Test("The Markdown twin keeps the text and leads to other twins")
  func twin() async throws {
    let site = try await TinySite(Self.guide)
    #expect(
      try site.text("index.md")
        == "# Welcome\n\nGo to [the guide](guide/index.md) or [step one](guide/first.md#ready).\n")
  }

  @Test("No page has a script, a style or a handler of its own")
  func noInlineCode() async throws {
    let site = try await TinySite([
      "README.md": """
      # Home

      <p style="position:fixed" onclick="x()">Text</p>
      <script>alert(1)</script>
      [run](javascript:alert(1)) <a href="vbscript:x">y</a> <svg onload=x>
      """
    ])
    let page = try site.text("index.html")
    for token in tokenizeHTML(Array(page.utf8)[...]) {
      guard case .startTag(let tag) = token.kind else { continue }
      #expect(tag.name != "style")
      let isData = tag["src"] == nil && tag["type"] == "application/ld+json"
      #expect(tag.name != "script" || tag["src"] != nil || isData)
      for attribute in tag.attributes {
        #expect(!attribute.name.hasPrefix("on") && attribute.name != "style")
        #expect(!attribute.value.lowercased().contains("script:"))
      }
    }
    #expect(site.ids == ["removed-element", "removed-script", "removed-style", "unsafe-url"])
  }

  @Test("Every internal address of the demo site leads to a file and a place on it")
  func demo() async throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = try TemporaryFolder()
    let outcome = try await buildSite(
      BuildRequest(
        source: project.appending(path: "content").path, output: folder.path(of: "out"),
        siteURL: "https://docs.example.com/", jobs: 2))
    #expect(outcome.diagnostics.isEmpty)
    let files = try folder.files(in: "out")
    var ids: [String: Set<String>] = [:]
    var links: [(from: String, to: String)] = []
    for (path, bytes) in files where path.hasSuffix(".html") && path != "404.html" {
      for token in tokenizeHTML(bytes[...]) {
        guard case .startTag(let tag) = token.kind else { continue }
        if let id = tag["id"] {
          #expect(ids[path, default: []].insert(id).inserted, "\(path) has two '\(id)'")
        }
        for name in ["href", "src"] {
          if let address = tag[name], !address.contains(":") { links.append((path, address)) }
        }
      }
    }
    #expect(links.count > 500)
    for (from, to) in links {
      let parts = to.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let base = URL(filePath: "/" + from)
      let target =
        parts[0].isEmpty
        ? from : URL(string: String(parts[0]), relativeTo: base)?.path.dropFirst().description ?? ""
      #expect(files[target] != nil, "\(from) links to \(to)")
      if parts.count > 1, target.hasSuffix(".html") {
        let id = percentDecoded(String(parts[1]))
        #expect(ids[target]?.contains(id) ?? false, "\(from) links to \(to)")
      }
    }
  }
}
