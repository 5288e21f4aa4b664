import HTML
import Testing

@Suite("Pathological HTML")
struct PathologicalHTMLTests {
  @Test(
    "Hostile repetitions take linear time and lose no byte",
    .timeLimit(.minutes(1)),
    arguments: [
      "<", "<a ", "<a", "</a ", "<!--", "<!-- -", "<!", "<?", "<![CDATA[", "<!doctype ", "<a b=\"",
      "<a b='", "<div \" ", "<a \"x=\"", "<a x=y\" z=\"", "<a x=\"' y='\"", "<a x=\"'",
      "<a x='\" y",
      "<script>", "<title>", "<style><script>", "<script></", "<a b='\" c=", "&", "&#", "&#x1",
      "&amp", "<div>", "<b><p>", "<x>", "<table><tr><td>", "<b></i>", "</x>", "<a/", "<p>", "<li>",
      "<ul><li>", "<a a", "= ", "<b><div>", "<a =", "<!-->", "<a x= ", "\0", "<option>", "<h2><a>",
    ])
  func repetition(piece: String) {
    let bytes = Array(String(repeating: piece, count: 30_000).utf8)[...]
    var length = 0
    for token in tokenizeHTML(bytes) { length += token.range.count }
    #expect(length == bytes.count)
    var writer = HTMLWriter()
    _ = writer.sanitised(parseHTMLFragment(bytes), from: bytes)
    #expect(writer.bytes.count < bytes.count * 20)
  }

  @Test("A tag of countless attributes and classes takes linear time", .timeLimit(.minutes(1)))
  func attributes() {
    let names = (0..<50_000).map { "data-\($0)=x " }.joined()
    let classes = (0..<50_000).map { "fa-\($0) " }.joined()
    let styles = String(repeating: "color:red;width:1px;x:y;", count: 20_000)
    let (html, findings) = sanitised("<p \(names) class=\"\(classes)\" style=\"\(styles)\">a</p>")
    #expect(html.hasPrefix("<p class=\"fa-0 fa-1 ") && html.hasSuffix("width=\"1\">a</p>"))
    #expect(findings.count == 20_000)
  }

  @Test("Addresses of any length are judged", .timeLimit(.minutes(1)))
  func addresses() {
    #expect(isSafeURL(String(repeating: "a", count: 1_000_000)))
    #expect(!isSafeURL(String(repeating: "\n", count: 1_000_000) + "javascript:x"))
    #expect(percentEncodedURL(String(repeating: "%", count: 200_000)).utf8.count == 600_000)
    #expect(percentDecoded(String(repeating: "%", count: 200_000)).utf8.count == 200_000)
  }
}
