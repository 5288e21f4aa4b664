import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite("Determinism")
struct DeterminismTests {
  @Test("The same input gives the same bytes, whatever the number of tasks")
  func jobs() async throws {
    var files = ["README.md": "# Home\n\nSee [one](p1.md).\n"]
    for index in 1...60 {
      files["p\(index).md"] = """
        # Page \(index)

        {% tabs %}
        {% tab title="A" %}
        Text with [a link](p\(index % 60 + 1).md) and [a broken one](none-\(index).md).
        {% endtab %}
        {% endtabs %}

        ![](pic-\(index % 7).svg)
        """
    }
    for index in 0..<7 {
      files["pic-\(index).svg"] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(index + 1)\" height=\"9\"/>"
    }
    let site = try await TinySite(files, jobs: 4)
    try await site.again(jobs: 1, into: "out1")
    try await site.again(jobs: 7, into: "out7")
    let first = try site.folder.files(in: "out")
    #expect(first.count > 120)
    #expect(try site.folder.files(in: "out1") == first)
    #expect(try site.folder.files(in: "out7") == first)
  }

  @Test("Pages read side by side keep what cmark's extensions find in them")
  func extensions() async throws {
    var files = ["README.md": "# Home\n"]
    let line = "Go to https://example.com/a, www.example.com or ~~nowhere~~.\n\n"
    for index in 1...400 {
      files["p\(index).md"] = "# Page\n\n" + String(repeating: line, count: Self.lineCount(index))
    }
    let site = try await TinySite(files, jobs: 8)
    for index in 1...400 {
      let page = try site.main("p\(index).html")
      let count = Self.lineCount(index)
      #expect(page.split(separator: "href=\"https://example.com/a\"").count == count + 1)
      #expect(page.split(separator: "href=\"http://www.example.com\"").count == count + 1)
      #expect(page.split(separator: "<del>nowhere</del>").count == count + 1)
    }
  }

  /// Short pages end while long ones are being read.
  private static func lineCount(_ index: Int) -> Int { index % 5 == 0 ? 300 : 1 }

  @Test("Neither time zone nor language of the machine shows in the site")
  func environment() throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = try TemporaryFolder()
    let content = project.appending(path: "content").path
    for (name, variables) in [
      ("a", "TZ=Pacific/Auckland LC_ALL=C"), ("b", "TZ=America/Lima LC_ALL=de_DE.UTF-8 LANG=tr_TR"),
    ] {
      let result = try Shell(in: folder).run(
        "\(variables) portico build '\(content)' -o \(name) -q")
      #expect(result.exitCode == 0)
    }
    #expect(try folder.files(in: "a") == folder.files(in: "b"))
  }
}
