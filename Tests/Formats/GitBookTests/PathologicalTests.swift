import Content
import GitBook
import SourceText
import Testing

@Suite("Hostile pages", .serialized)
struct PathologicalTests {
  /// Pieces of syntax that open, close or confuse something.
  static let pieces = [
    "{%", "%}", "{% hint %}", "{% hint %}\n", "{% endhint %}\n", "{% tab title=\"a\" %}\n",
    "{% tabs %}\n", "{% if a %}\n", "{% else %}\n", "{% embed url=\"x\" %}\n", "{% raw %}",
    "{% raw %}\n", "{% unknown %}\n", "{% include \"page.md\" %}\n", "{% hint style=\"",
    "<details>",
    "<details>\n", "</details>\n", "<summary>", "<table>", "<table>\n", "<td>", "<tr><td>",
    "<figure>", "<div>\n", "<div>\n\n", "<a>", "<a href=\"", "<b>", "</b>", "<mark>", "<!--",
    "<pre>", "<pre>\n", "<script>", "<code class=\"expression\">", "<name>\n", "<", "<x ", "`",
    "``a`",
    "``` \n", "~~~\n", "$$", "$$a", "$$\n", "$$ a\n", "[", "![](", "[a](", "[^1]", "[^1]: a\n",
    "](", "*", "**", "**a", "*a **b ", "_", "~", "\\", "&", "&#", ":", ":a", "|", "|-\n",
    "a|b\n-|-\n",
    "> ", ">", "* ", "1. ", "- ", "#", "# a\n", "\t", "  ", " \n", "\n", "---\n", "===\n", "\u{2}",
    "\u{4}",
  ]

  @Test("A page of nothing but one mark ends", .timeLimit(.minutes(1)), arguments: pieces)
  func repetition(_ piece: String) {
    let count = 100_000 / max(1, piece.utf8.count / 4)
    let page = parse(String(repeating: piece, count: count))
    #expect(page.diagnostics.count <= 3 * count)
  }

  @Test("Marks that nest end", .timeLimit(.minutes(1)))
  func nesting() {
    let quotes = String(repeating: ">", count: 50_000) + " deep"
    let list = (0..<3_000).map { String(repeating: " ", count: $0 * 2) + "* a\n" }.joined()
    let tags =
      String(repeating: "{% hint %}\n", count: 20_000) + "deep\n"
      + String(repeating: "{% endhint %}\n", count: 20_000)
    for text in [quotes, list, tags] {
      let page = parse(text)
      #expect(!page.value.document.blocks.isEmpty)
    }
    #expect(TestPage(tags).text.contains("deep"))
    #expect(TestPage(quotes).text.contains("deep"))
  }

  @Test("What is opened many times and closed in the wrong order ends", .timeLimit(.minutes(1)))
  func misnesting() {
    let count = 20_000
    func many(_ text: String) -> String { String(repeating: text, count: count) }
    let texts = [
      many("{% hint %}\n") + many("{% endtab %}\n"),
      many("{% tab %}\n{% hint %}\n") + many("{% endtab %}\n"),
      "{% tab %}\n{% tabs %}\n" + many("{% hint %}\n") + many("{% tab %}\n{% endtab %}\n"),
      many("<div>\n\n") + many("</p>\n\n"), many("<b><i>") + many("</b></i>"),
      many("  {% tab %}\n") + many("  {% endhint %}\n"), many("<table><tr><td>") + many("</tr>"),
      many("{% embed url=\"a\" %}\n{% hint %}\n") + many("{% endembed %}\n"),
      many("`a``b```c\n"), many("**（a）**字"), many("* `\n"), many("$$a\n\n"),
      many("[a]: b\n") + many("[a]"), many("a[^1]") + "\n\n[^1]: b",
      "{% tabs %}\n" + many("{% tab title=\"a\" %}\n{% endtab %}\n") + "{% endtabs %}\n",
      "{% if a %}\n" + many("{% hint %}\n") + many("{% else %}\n"),
      "<table>" + many("<tr><td>a</td></tr>") + "</table>",
      "<details>" + many("<summary>a</summary>"),
    ]
    for text in texts { #expect(parse(text).value.bodyStart == 0) }
  }

  @Test("A page of ten megabytes keeps its last word", .timeLimit(.minutes(1)))
  func largePage() {
    let unit = "## Heading\n\nText with **bold**, `code` and [a link](x.md).\n\n* item\n\n"
    let page = parse(String(repeating: unit, count: 10_000_000 / unit.utf8.count) + "## Last\n")
    #expect(page.value.document.anchors.last?.text == "Last")
  }

  @Test("A rich page survives mutations", .timeLimit(.minutes(1)), arguments: 0..<8)
  func mutations(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      var bytes = Array(richPage.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
        default:
          let piece = Self.pieces.randomElement(using: &random) ?? ""
          bytes.insert(contentsOf: piece.utf8, at: place)
        }
      }
      let page = TestPage(decodeText(bytes, path: "page.md"))
      #expect(!page.html.utf8.contains { $0 < 0x05 })
      for diagnostic in page.parsed.diagnostics {
        guard let span = diagnostic.span, let source = diagnostic.source else { continue }
        #expect(span.start <= span.end && Int(span.end) <= source.bytes.count)
      }
    }
  }

  private func parse(_ text: String) -> Parsed<Page> {
    parsePage(decodeText(Array(text.utf8), path: "page.md").value)
  }
}

/// The generator SplitMix64, which gives the same numbers for the same seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A page with most constructs of the dialect.
private let richPage = """
  ---
  description: A page
  ---

  # Title <a href="#title" id="title"></a>

  Text with **bold**, `{% code %}`, :tada:, $$x_1$$, [a link](page.md#title "mention")[^1] and
  <mark style="color:red;">colour</mark>.\\
  Next &#x20;line <code class="expression">space.vars.a</code>.

  {% hint style="warning" %}
  ## In the hint

  1. one
     {% code title="a "b" c" %}
     ```js
     let a // [!code ++]
     ```
     {% endcode %}
  {% endhint %}

  {% tabs %}
  {% tab title="A" %}
  | a | b |
  | - | - |
  | 1 | `2` |
  {% endtab %}
    {% tab title="B" %}
    <figure><picture><source srcset="d.png" media="(prefers-color-scheme: dark)"><img src="a b.png" alt=""></picture><figcaption><p>C</p></figcaption></figure>
    {% endtab %}
  {% endtabs %}

  <details>
  <summary>**S**</summary>
  > quote
  > * list
  </details>

  <table data-view="cards"><thead><tr><th></th><th data-hidden data-card-target></th></tr></thead><tbody><tr><td>A</td><td><a href="x.md">x</a></td></tr></tbody></table>

  {% if !a %}
  <pre class="language-sh"><code>ls
  <strong>cd
  </strong></code></pre>
  {% else %}
  {% embed url="https://example.com" %}
  {% endif %}

  $$
  a
  $$

  <!-- comment -->

  [^1]: A note.
  """
