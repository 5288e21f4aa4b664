import Foundation
import TestSupport
import Testing
import WebDriver

@Suite("Pictures")
struct PictureTests {
  /// Two images of one pixel each, black and white.
  private static let moving: [UInt8] =
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
    + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0] + [0x3B]

  private static let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>"

  @Test("What moves is shown still, everywhere, and linked to where it moves")
  func stills() throws {
    let site = try built(
      """
      ---
      cover: moving.gif
      ---

      # Page

      <figure><img src="moving.gif" alt="A dot"><figcaption></figcaption></figure>

      Text with ![a dot](moving.gif) in it.

      <table data-view="cards"><thead><tr><th></th><th data-hidden data-card-cover data-type="files"></th></tr></thead>
      <tbody><tr><td>One</td><td><a href="moving.gif">moving.gif</a></td></tr></tbody></table>

      {% file src="moving.gif" %}
      """, ["moving.gif": Self.moving])
    let page = try site.text(of: "site/index.html")
    let sources = page.matches(of: /<img[^>]* src="([^"]+)"/).map { String($0.1) }
    #expect(sources.count == 5)
    #expect(sources.allSatisfy { $0 == "assets/still-moving.gif" }, "\(sources)")
    #expect(page.contains(#"<a class="zoom" href="assets/moving.gif">"#))
    #expect(try site.bytes(of: "site/assets/moving.gif") == Self.moving)
    let still = try site.bytes(of: "site/assets/still-moving.gif")
    #expect(still == Array(Self.moving.dropLast(16)) + [0x3B])
  }

  @Test(
    "Names with blanks, brackets, apostrophes and accents are found; what nothing shows stays away")
  func names() throws {
    let names = ["two words.svg", "a (1).svg", "l'été.svg", "100%.svg", "a#b.svg"]
    var files = ["unused.svg": Array(Self.drawing.utf8)]
    for name in names { files[name] = Array(Self.drawing.utf8) }
    let written = names.map { name in
      name.replacing("%", with: "%25").replacing("#", with: "%23")
    }
    let figures = written.map { #"<figure><img src="\#($0)" alt="A box"></figure>"# }
    let markdown = written.map { "![A box](<\($0)>)" }
    let site = try built("# Page\n\n" + (figures + markdown).joined(separator: "\n\n"), files)
    let page = try site.text(of: "site/index.html")
    let images = page.matches(of: /<img[^>]*>/).map { String($0.0) }
    #expect(images.count == names.count * 2)
    let published = try site.files(in: "site")
    #expect(!published.keys.contains { $0.contains("unused") })
    #expect(published.keys.count { $0.hasPrefix("assets/") } == names.count)
    for image in images {
      let source = try #require(image.firstMatch(of: /src="([^"]+)"/)).1.removingPercentEncoding
      #expect(published[source ?? ""] != nil, "\(image)")
      #expect(image.contains(#"width="4" height="3""#), "\(image)")
      #expect(image.contains(#"alt="A box""#), "\(image)")
    }
  }

  @Test("Every picture of the portal has a size and a name", .enabled(if: Browser.isAvailable))
  func portal() throws {
    let portal = try Portal.shared.get()
    var count = 0
    for path in try portal.pages() {
      for match in portal.text(of: path).matches(of: /<img[^>]*>/) {
        count += 1
        let image = String(match.0)
        // The logo and covers have their size from the stylesheet.
        let isSized = image.contains(" width=\"") && image.contains(" height=\"")
        #expect(isSized || image.contains("class=\"cover"), "\(path): \(image)")
        #expect(
          image.contains(" alt=\"") || image.contains(" aria-labelledby=\""), "\(path): \(image)")
      }
    }
    #expect(count > 20)
  }

  /// A folder with the built site of one page in `site`.
  private func built(_ page: String, _ files: [String: [UInt8]]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "src/README.md": page, "src/SUMMARY.md": "* [Page](README.md)",
    ])
    for (name, bytes) in files { try folder.write(bytes, to: "src/" + name) }
    let result = try Shell(in: folder).run("portico build src -o site --quiet")
    #expect(result.exitCode == 0, "\(result.output)")
    return folder
  }
}
