import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("Bad input", .timeLimit(.minutes(2)))
struct BadInputTests {
  @Test("Text that is not UTF-8 is shown as far as it can be read")
  func notUTF8() async throws {
    let site = try await TinySite(
      [:], bytes: ["README.md": Array("# Caf".utf8) + [0xE9] + Array("\n\nText.\n".utf8)])
    #expect(
      site.report == [
        "README.md:1:6: warning: the file is not UTF-8; what could not be read is shown as '\u{FFFD}' [not-utf-8]"
      ])
    #expect(try site.main("index.html").contains("Text."))
  }

  @Test("A byte order mark before front matter does not count")
  func byteOrderMark() async throws {
    let site = try await TinySite(
      [:],
      bytes: [
        "README.md": [0xEF, 0xBB, 0xBF] + Array("---\ndescription: Short\n---\n# Home\n".utf8)
      ])
    #expect(site.report == [])
    #expect(try site.text("index.html").contains("content=\"Short\""))
  }

  @Test("Windows line ends change nothing")
  func lineEnds() async throws {
    let text = """
      ---
      description: A page
      ---

      # Home

      {% hint style="info" %}
      One\\
      two
      {% endhint %}

      """
    let unix = try await TinySite(["README.md": text])
    let windows = try await TinySite(
      [
        "README.md": text.split(separator: "\n", omittingEmptySubsequences: false).joined(
          separator: "\r\n")
      ])
    #expect(windows.report == [])
    #expect(try windows.text("index.html") == unix.text("index.html"))
  }

  @Test("A text that was encoded twice is shown repaired")
  func doubleEncoded() async throws {
    let garbled = String(
      decoding: "Clé à vérifier".utf8.flatMap { byte in
        Array(String(Unicode.Scalar(byte)).utf8)
      }, as: UTF8.self)
    let site = try await TinySite(["README.md": "# \(garbled)\n"])
    #expect(site.ids == ["double-encoded"])
    #expect(try site.main("index.html").contains("Clé à vérifier"))
  }

  @Test("An empty folder gives a site without pages and says so")
  func empty() async throws {
    let site = try await TinySite([:])
    #expect(site.report == ["error: there is no Markdown file to make a page of [no-pages]"])
    #expect(site.outcome.pageCount == 0)
  }

  @Test("Without a table of contents the folders are one")
  func noSummary() async throws {
    let site = try await TinySite([
      "README.md": "# Home\n", "b.md": "# Second\n", "a/README.md": "# First\n", "a/x.md": "Text\n",
    ])
    #expect(site.report == [])
    #expect(site.outcome.pageCount == 4)
    let home = try site.text("index.html")
    for label in ["Second", "First", "X"] { #expect(home.contains(label)) }
  }

  @Test("Entries whose file is missing stay as labels")
  func missingPages() async throws {
    let site = try await TinySite([
      "SUMMARY.md": "* [Home](README.md)\n* [Gone](gon.md)\n* [Also gone](deep/er/none.md)\n",
      "README.md": "# Home\n", "gone.md": "# Here\n",
    ])
    #expect(
      site.report.filter { $0.contains("missing-page") } == [
        "SUMMARY.md:2:3: warning: there is no file 'gon.md'; the label is shown without a link [missing-page]",
        "SUMMARY.md:3:3: warning: there is no file 'deep/er/none.md'; the label is shown without a link [missing-page]",
      ])
    #expect(try site.text("index.html").contains("Also gone"))
  }

  @Test("A table of contents without pages is made from the files")
  func emptySummary() async throws {
    let site = try await TinySite(["SUMMARY.md": "# Table of contents\n", "README.md": "# Home\n"])
    #expect(site.ids == ["empty-summary"])
    #expect(site.outcome.pageCount == 1)
  }

  @Test("Includes that include each other end where the circle closes")
  func includeCycle() async throws {
    let site = try await TinySite([
      "README.md": "# Home\n\n{% include \".gitbook/includes/a.md\" %}\n\nEnd.\n",
      ".gitbook/includes/a.md": "From a.\n\n{% include \"b.md\" %}\n",
      ".gitbook/includes/b.md": "From b.\n\n{% include \"a.md\" %}\n",
    ])
    #expect(
      site.report == [
        ".gitbook/includes/b.md:3:1: warning: 'a.md' includes itself; left out here [include-cycle]"
      ])
    let page = try site.main("index.html")
    for text in ["From a.", "From b.", "End."] { #expect(page.contains(text)) }
  }

  @Test("Nothing outside of the source folder is read, whatever spells it")
  func outside() async throws {
    let folder = try TemporaryFolder(["secret.md": "# Secret\n", "secret.txt": "4711-0815"])
    let name = URL(filePath: folder.path).lastPathComponent
    let site = try await TinySite([
      "README.md": """
      # Home

      {% include "../../\(name)/secret.md" %}

      [a](../../\(name)/secret.txt) ![b](%2e%2e/%2e%2e/\(name)/secret.txt) [c](/../\(name)/secret.md)
      """
    ])
    #expect(site.ids == ["link-outside", "missing-asset", "missing-include"])
    for path in try site.paths() { #expect(!path.contains("secret")) }
    #expect(!(try site.text("index.html")).contains("4711-0815"))
  }

  @Test("A page of ten megabytes is built")
  func largePage() async throws {
    let line = "A line of **text** with `code` and [a link](#end).\n\n"
    let text =
      "# Large\n\n" + String(repeating: line, count: 10_000_000 / line.utf8.count) + "## End\n"
    let site = try await TinySite(["README.md": text])
    #expect(site.report == [])
    #expect(try site.text("index.html").utf8.count > 10_000_000)
  }

  @Test("A hundred thousand opening marks are text")
  func tagMarks() async throws {
    let site = try await TinySite(["README.md": "# T\n\n" + String(repeating: "{%", count: 100_000)]
    )
    #expect(site.report == [])
    #expect(try site.main("index.html").contains("{%{%"))
  }

  @Test("A configuration that unfolds without end is refused, and the site is built")
  func aliasBomb() async throws {
    var yaml = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1...12 {
      let alias = "*a\(level - 1)"
      yaml +=
        "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ","))]\n"
    }
    let site = try await TinySite([".gitbook.yaml": yaml, "README.md": "# Home\n"])
    #expect(site.ids == ["alias-budget"])
    #expect(site.outcome.pageCount == 1)
  }

  @Test("Front matter that is no YAML is read line by line and never printed")
  func invalidFrontMatter() async throws {
    let site = try await TinySite([
      "README.md": "---\ndescription: Keys: how to get them\nhidden: true\n---\n# Home\n\nText.\n"
    ])
    #expect(site.ids == ["front-matter"])
    #expect(site.report.first?.hasPrefix("README.md:2:") ?? false)
    let page = try site.text("index.html")
    #expect(page.contains("Keys: how to get them"))
    #expect(!(try site.main("index.html")).contains("hidden: true"))
  }

  @Test("A file that cannot be read leaves an empty page and an error")
  func unreadable() async throws {
    let folder = try TemporaryFolder([
      "src/SUMMARY.md": "* [Home](README.md)\n* [Big](big.md)\n", "src/README.md": "# Home\n",
    ])
    // Larger than any page may be, but without a byte on the disk.
    let path = folder.path(of: "src/big.md")
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.truncate(atOffset: 300 << 20)
    try handle.close()
    let outcome = try await buildSite(
      BuildRequest(source: folder.path(of: "src"), output: folder.path(of: "out"), jobs: 2))
    #expect(outcome.diagnostics.map(\.id) == ["unreadable"])
    #expect(outcome.pageCount == 2)
  }

  @Test(
    "A build that fails leaves the old site as it is",
    .enabled(if: FileManager.default.isWritableFile(atPath: "/dev/full")))
  func fullDisk() async throws {
    let site = try await TinySite(["README.md": "# Old\n"])
    // A file stands where the source folder should be.
    try site.folder.write(["file": "x"])
    await #expect(throws: FileError.self) {
      try await buildSite(
        BuildRequest(
          source: site.folder.path(of: "file"), output: site.folder.path(of: "out"), jobs: 2))
    }
    #expect(try site.text("index.html").contains("Old"))
  }

  @Test("Paths that differ only in case become different addresses")
  func caseCollision() async throws {
    let site = try await TinySite([
      "SUMMARY.md": "* [Home](README.md)\n* [A](Page.md)\n* [B](page.md)\n",
      "README.md": "# Home\n",
      "Page.md": "# Upper\n", "page.md": "# Lower\n",
    ])
    #expect(site.ids == ["path-collision"])
    #expect(
      try site.paths().filter { $0.hasSuffix("html") } == [
        "404.html", "Page.html", "all.html", "index.html", "page-2.html", "search.html",
      ])
  }
}
