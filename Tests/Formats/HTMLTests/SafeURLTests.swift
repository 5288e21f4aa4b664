import HTML
import Testing

@Suite("Safe addresses")
struct SafeURLTests {
  @Test(
    "Relative addresses and common schemes are safe",
    arguments: [
      "", "a.md", "../a/b.md#c", "#x", "?q=1", "/a", "//host/a", "http://a", "https://a:80/b",
      "HTTPS://a", "mailto:a@b.example", "tel:+1", "ftp://a", "a/b:c", "#javascript:x",
      "?javascript:x", "./javascript:x", "Chapter 1: Start.md", ":a", "1:2", "%6Aavascript:x",
      "&#106;avascript:x",
    ])
  func safe(url: String) {
    #expect(isSafeURL(url))
    #expect(isSafeURL(url, as: .image))
  }

  @Test(
    "Other schemes are not, however they are spelled",
    arguments: [
      "javascript:x", "JavaScript:x", "  javascript:x", "\u{1}javascript:x", "java\nscript:x",
      "java\tscript:x", "java\r\nscript:x", "javascript\u{0}:x", "j\u{7F}avascript:x",
      "vbscript:x", "VBScript:x", "data:text/html,x", "data:image/svg+xml,x",
      "data:image/svg+xml;base64,x", "data:,x", "file:///a", "blob:x", "about:blank", "C:\\a",
      "view-source:x", "javascript://a%0Ax", "data:image/pngx,", "data:text/html;image/png,",
    ])
  func unsafe(url: String) {
    #expect(!isSafeURL(url))
    #expect(!isSafeURL(url, as: .image))
  }

  @Test(
    "Bitmaps within an address are images and never links",
    arguments: ["png", "gif", "jpeg", "webp", "avif"])
  func bitmaps(format: String) {
    for url in ["data:image/\(format);base64,AA", " DATA:Image/\(format),AA"] {
      #expect(isSafeURL(url, as: .image))
      #expect(!isSafeURL(url))
    }
  }

  @Test("The scheme is what a browser would find")
  func schemes() {
    #expect(urlScheme(" HT\nTPS://a") == "https")
    #expect(urlScheme("git+ssh://a") == "git+ssh")
    #expect(urlScheme("a b:c") == nil)
    #expect(urlScheme("a/b:c") == nil)
    #expect(urlScheme("+a:b") == nil)
  }
}
