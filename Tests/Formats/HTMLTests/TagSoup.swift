/// Text that looks like markup at every turn, the same for the same seed.
struct TagSoup {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// A text of `count` pieces.
  mutating func next(pieces count: Int) -> String {
    (0..<count).map { _ in piece() }.joined()
  }

  private mutating func piece() -> String {
    switch number(below: 10) {
    case 0, 1: "<" + pick(names) + attributes() + pick([">", ">", ">", "/>", " ", "", "\">", "'>"])
    case 2, 3: "<" + pick(names) + attributes() + ">"
    case 4: "</" + pick(names) + pick([">", ">", " x>", "", "\n>"])
    case 5: pick(fragments)
    case 6: pick(["\"", "'", "<", ">", "=", "/", "`", "&", "-->", "<!--", "]]>", "\0", "\n"])
    case 7: pick(addresses)
    default: pick(["word ", "a ", "é", "&lt;b&gt;", "&amp;lt;", " "])
    }
  }

  private mutating func attributes() -> String {
    (0..<number(below: 4)).map { _ in
      let quote = pick(["\"", "\"", "'", "", "`"])
      let ending = pick([quote, quote, quote, quote, ""])
      return pick([" ", "/", "\n", "\t", ""]) + pick(attributeNames) + pick(["=", "=", " = ", ""])
        + quote + pick(addresses + fragments) + ending
    }
    .joined()
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[number(below: choices.count)]
  }

  /// SplitMix64.
  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private let names = [
    "p", "div", "b", "I", "a", "A", "img", "br", "td", "tr", "table", "tbody", "li", "ul", "h2",
    "script", "SCRIPT", "style", "svg", "math", "iframe", "object", "noscript", "template",
    "title", "textarea", "form", "input", "button", "select", "option", "font", "center", "base",
    "meta", "link", "name", "x-y", "o:p", "details", "summary", "source", "picture", "plaintext",
  ]
  private let attributeNames = [
    "href", "HREF", "src", "srcset", "srcdoc", "onclick", "OnError", "style", "class", "id",
    "width", "align", "title", "type", "xlink:href", "formaction", "poster", "action", "data-type",
  ]
  private let addresses = [
    "javascript:alert(1)", "JAVA\nSCRIPT:x", "&#106;avascript:x", "java&#x0A;script:x",
    "javascript&colon;x", " vbscript:x", "data:text/html,<script>x</script>",
    "data:image/svg+xml,x", "data:image/png;base64,AA", "a.md", "https://a.example", "#x",
    "a.png 2x, javascript:x", "color:red", "width:20px;background:url(javascript:x)", "checkbox",
  ]
  private let fragments = [
    "<!--", "-->", "<!-->", "--!>", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE", "</script>",
    "</style", "<script", "</noscript><img src=x onerror=y>", "<svg><script>", "\"><script>",
    "'><img src=x onerror=y>", "<img src=`x`onerror=y>", "&lt;script&gt;", "x\"onclick=\"y",
  ]
}
