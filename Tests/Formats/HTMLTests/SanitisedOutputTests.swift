import HTML
import Testing

@Suite("Sanitised output")
struct SanitisedOutputTests {
  private static let seeds = 0..<3000

  @Test("No tag soup becomes a script, a handler or a forbidden address")
  func harmless() {
    for seed in Self.seeds {
      var soup = TagSoup(seed: UInt64(seed))
      let text = soup.next(pieces: 3 + seed % 40)
      let html = sanitised(text).html
      for token in tokenizeHTML(Array(html.utf8)[...]) where !isHarmless(token) {
        Issue.record("\(token) is left of \(text.debugDescription)")
      }
      if let name = writtenNames(in: html).first(where: { !isAllowed($0) }) {
        Issue.record("<\(name)> is left of \(text.debugDescription)")
      }
    }
  }

  @Test("The checks above find what they look for")
  func checks() {
    for text in [
      "<script>", "<b onclick=x>", "<a href=\"javascript:x\">", "<p style=x>", "<!-- -->",
      "<svg>", "<source srcset='javascript:x'>", "</script>",
    ] {
      #expect(!tokenizeHTML(Array(text.utf8)[...]).allSatisfy(isHarmless), "\(text)")
    }
    #expect(writtenNames(in: "a<b c=\"d\">e</b><x") == ["b", "b", "x"])
  }

  @Test("Tokens cover every byte once, and trees hold their ranges in order")
  func ranges() {
    for seed in Self.seeds {
      var soup = TagSoup(seed: UInt64(seed))
      let bytes = Array(soup.next(pieces: 3 + seed % 40).utf8)[...]
      var offset = 0
      for token in tokenizeHTML(bytes) {
        #expect(token.range.lowerBound == offset)
        offset = token.range.upperBound
      }
      #expect(offset == bytes.count)
      expectOrder(parseHTMLFragment(bytes), within: 0..<bytes.count, depth: 0)
    }
  }

  private func expectOrder(_ nodes: [HTMLNode], within range: Range<Int>, depth: Int) {
    #expect(depth <= HTMLNode.depthLimit)
    var offset = range.lowerBound
    for node in nodes {
      #expect(node.range.lowerBound >= offset && node.range.upperBound <= range.upperBound)
      offset = node.range.upperBound
      guard case .element(let element) = node.kind else { continue }
      #expect(element.content.lowerBound > node.range.lowerBound)
      #expect(element.content.upperBound <= node.range.upperBound)
      expectOrder(element.children, within: element.content, depth: depth + 1)
    }
  }

  private func isHarmless(_ token: HTMLToken) -> Bool {
    switch token.kind {
    case .text: true
    case .comment, .other: false
    case .endTag(let name): isAllowed(name)
    case .startTag(let tag):
      isAllowed(tag.name) && tag.attributes.allSatisfy { isHarmless($0, tag.name) }
    }
  }

  private func isHarmless(_ attribute: HTMLAttribute, _ element: String) -> Bool {
    guard !attribute.name.hasPrefix("on") else { return false }
    switch attribute.name {
    case "style", "srcdoc", "action", "formaction", "xlink:href": return false
    case "href", "poster", "src":
      return isSafeURL(attribute.value, as: element == "img" ? .image : .link)
    case "srcset": return attribute.value.split(separator: ",").allSatisfy { isSafeURL(String($0)) }
    default: return true
    }
  }

  private func isAllowed(_ name: String) -> Bool {
    if case .allowed = AllowedHTML.verdict(name) { true } else { false }
  }

  /// What stands behind each `<`, found without the tokeniser: the output escapes every other one.
  private func writtenNames(in html: String) -> [String] {
    html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst()
      .map { piece in
        let name = piece.first == UInt8(ascii: "/") ? piece.dropFirst() : piece
        return String(Substring(name.prefix { $0 != 0x20 && $0 != UInt8(ascii: ">") }))
      }
  }
}
