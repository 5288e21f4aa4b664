import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("Checking sites")
struct CheckTests {
  /// The ids that checking `files` gives, besides those that every tiny site has.
  private func ids(_ files: [String: String]) async throws -> [String] {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(Array(text.utf8), to: "src/" + path) }
    let outcome = try await checkSite(
      BuildRequest(source: folder.path(of: "src"), output: "", jobs: 2))
    return outcome.diagnostics.map(\.id).filter { $0 != "no-site-url" }.sorted()
  }

  private func page(_ text: String) async throws -> [String] {
    try await ids(["README.md": "---\ndescription: A page\n---\n# Home\n\n" + text])
  }

  @Test(
    "Each rule finds its mistake",
    arguments: [
      ("missing-alt-text", "![](https://example.com/a.png)"),
      ("poor-alt-text", "![a.png](https://example.com/a.png)"),
      ("heading-level", "### Deep"), ("second-title", "Text\n\n# Again"),
      ("insecure-link", "[Bank](http://bank.example.com/)"),
      ("invalid-address", "[Bank](https:///accounts)"),
      ("table-header", "|  |  |\n|--|--|\n| a | b |"),
      ("empty-link-text", "[](https://example.com/)"),
      ("vague-link-text", "Click [here](https://example.com/)."),
      ("unused-ignore", "<!-- portico-ignore broken-link -->\n\nText"),
    ])
  func rules(id: String, text: String) async throws {
    #expect(try await page(text) == [id])
    let right = "## Sections\n\n![A plan](https://example.com/a.png) [Bank](https://example.com/)"
    #expect(try await page(right) == [])
  }

  @Test("Descriptions and titles are looked at across pages")
  func frontMatter() async throws {
    let long = String(repeating: "long ", count: 70)
    #expect(
      try await ids([
        "SUMMARY.md": "* [A](README.md)\n* [B](b.md)\n* [C](c.md)\n",
        "README.md": "---\ndescription: A\n---\n# Same\n",
        "b.md": "---\ndescription: \(long)\n---\n# Same\n", "c.md": "# Other\n",
      ]) == ["duplicate-title", "long-description", "missing-description"])
  }

  @Test("Redirects that lead on are followed, and circles are found")
  func redirects() async throws {
    let readme = "---\ndescription: A\n---\n# Home\n"
    #expect(
      try await ids([
        "README.md": readme, ".gitbook.yaml": "redirects:\n  a: b\n  b: README.md\n",
      ]) == ["redirect-chain"])
    #expect(
      try await ids(["README.md": readme, ".gitbook.yaml": "redirects:\n  a: b\n  b: a\n"])
        == ["redirect-loop", "redirect-loop"])
  }

  @Test("A file that not every host can serve is named")
  func fileNames() async throws {
    #expect(
      try await ids([
        "README.md": "---\ndescription: A\n---\n# Home\n\n[Rates](<rates 100%25.txt>)\n",
        "rates 100%.txt": "text",
      ]) == ["unservable-name"])
  }

  @Test("Secrets fail, wherever in the folder they stand")
  func secretsAnywhere() async throws {
    let key = "gh" + "p_k7Qw2ZrT9xLmV4bNc8JsHd3FgYp6UaE1oRtX"
    #expect(try await page("Use \(key).") == ["secret-in-text"])
    #expect(
      try await ids([
        "README.md": "---\ndescription: A\n---\n# Home\n", "spec.yaml": "token: \(key)\n",
      ]) == ["secret-in-text"])
  }

  @Test("Levels in the configuration and comments in pages decide what is told")
  func levels() async throws {
    let readme = "---\ndescription: A\n---\n# Home\n\nSee [a](a.md).\n"
    let folder = try TemporaryFolder([
      "src/README.md": readme, "src/portico.yml": "diagnostics:\n  broken-link: error\n",
    ])
    func outcome() async throws -> BuildOutcome {
      try await checkSite(BuildRequest(source: folder.path(of: "src"), output: "", jobs: 2))
    }
    let first = try await outcome().diagnostics.filter { $0.id != "no-site-url" }
    #expect(first.map(\.id) == ["broken-link"] && first.map(\.severity) == [.error])
    try folder.write([
      "src/portico.yml": "diagnostics:\n  broken-link: off\n  brokn-link: off\n  zero-width: loud\n"
    ])
    let second = try await outcome().diagnostics.map(\.id).filter { $0 != "no-site-url" }
    #expect(second.sorted() == ["unknown-key", "unknown-word"])
    for comment in [
      "\n<!-- portico-ignore broken-link -->\n\nSee [a](a.md).",
      "[a](a.md) <!-- portico-ignore broken-link zero-width -->",
    ] {
      try folder.write([
        "src/portico.yml": "title: T\n",
        "src/README.md": "---\ndescription: A\n---\n# Home\n\n\(comment)\n",
      ])
      let rest = try await outcome().diagnostics.map(\.id).filter { $0 != "no-site-url" }
      #expect(rest == (comment.hasPrefix("[") ? ["unused-ignore"] : []))
    }
  }

  @Test("A built site is found whole, and damage to it is found")
  func builtSite() async throws {
    let folder = try TemporaryFolder([
      "src/README.md": "# Home\n\n[B](b.md#part) ![P](p.svg)\n", "src/b.md": "# B\n\n## Part\n",
      "src/p.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
    ])
    let output = folder.path(of: "out")
    _ = try await buildSite(
      BuildRequest(source: folder.path(of: "src"), output: output, jobs: 2))
    let whole = try await checkBuiltSite(at: output, jobs: 2)
    #expect(whole.diagnostics.map(\.message) == [])
    #expect(whole.pageCount > 2)
    let damage = """
      <p onclick="a()" style="b"><a href="gone.html">1</a><a href="b.html#gone">2</a>
      <script>run()</script><style>p{}</style><script src="https://example.com/x.js"></script>
      <script type="application/ld+json">{}</script><a href="mailto:a@b.example">3</a>
      """
    try folder.write(["out/x.html": damage, "out/X.HTML": "", "out/B.html": "<p>"])
    let broken = try await checkBuiltSite(at: output, jobs: 2).diagnostics.map(\.id).sorted()
    #expect(
      broken == [
        "output-anchor", "output-case", "output-case", "output-inline", "output-inline",
        "output-inline", "output-inline", "output-link",
      ])
  }
}
