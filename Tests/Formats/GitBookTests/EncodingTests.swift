import Content
import GitBook
import SourceText
import Testing

@Suite("Encodings")
struct EncodingTests {
  private let page = """
    ---
    description: One
    ---

    # Title

    one\\
    two

    {% hint style="info" %}
    * item
    {% endhint %}

    | a |
    | - |
    | b |

    ```sh
    a

    b
    ```
    """

  @Test("Lines may end with CR LF or CR; the page is the same", arguments: ["\r\n", "\r"])
  func lineEnds(_ end: String) {
    let expected = TestPage(page)
    let text = page.replacing("\n", with: end)
    let given = TestPage(decodeText(Array(text.utf8), path: "page.md"))
    #expect(given.html == expected.html)
    #expect(given.title == "Title")
    #expect(given.parsed.value.frontMatter.description == "One")
    #expect(given.diagnostics.isEmpty)
  }

  @Test("A byte order mark does not hide the front matter")
  func byteOrderMark() {
    let given = TestPage(decodeText([0xEF, 0xBB, 0xBF] + Array(page.utf8), path: "page.md"))
    #expect(given.parsed.value.frontMatter.description == "One")
    #expect(given.html == TestPage(page).html)
  }

  @Test("The last line needs no end, whatever it is")
  func finalLine() {
    for text in [
      "Text", "# Title", "* item", "{% hint %}", "{% hint %}a{% endhint %}", "```", "```sh\na",
      "$$", "$$\na\n$$", "<details>", "<table><tr><td>a</td></tr></table>", "> quote", "a\\", "---",
      "---\na: b\n---", "[^1]: a", "<!--", "*", "1.", "`a", "{%", "<", "&", "|a|\n|-|",
    ] {
      let given = TestPage(decodeText(Array(text.utf8), path: "page.md"))
      let expected = TestPage(text + "\n")
      #expect(given.html == expected.html, "\(text.debugDescription)")
    }
    #expect(TestPage(decodeText([], path: "page.md")).html == "\n")
  }

  @Test("What is not UTF-8 becomes a replacement character and is reported where it is")
  func invalidBytes() {
    let given = TestPage(decodeText([0x61, 0x0A, 0x62, 0xFF, 0x63, 0x0A], path: "page.md"))
    #expect(given.html == "<p>a\nb\u{FFFD}c</p>\n")
    #expect(given.diagnostics.hasPrefix("2:2: warning: the file is not UTF-8"))
  }

  @Test("Control characters are left out, and NUL becomes a replacement character")
  func controlCharacters() {
    let given = TestPage(
      decodeText(Array("a\u{2}0\u{3}b\u{0}c\td\u{1B}\u{4}".utf8), path: "page.md"))
    #expect(given.html == "<p>a0b\u{FFFD}c\td</p>\n")
    #expect(given.diagnostics.contains("[control-character]"))
  }

  @Test("A text that was encoded twice is repaired as a whole, and reported")
  func doubleEncoding() {
    let clean = "Créez une clé API – c’est prêt 🆕 « là » 日本"
    let given = decodeText(doubled(clean), path: "page.md")
    #expect(given.value.bytes == Array(clean.utf8))
    #expect(given.diagnostics.map(\.id) == ["double-encoded"])
    let addresses = TestPage(
      decodeText(doubled("![a](clé.png)"), path: "page.md"), files: ["clé.png": ""])
    #expect(addresses.html.contains("cl%C3%A9.png"))
  }

  @Test("Code may show what double encoding leaves")
  func doubleEncodingInCode() {
    for text in ["Wrong: `é` is shown.\n", "```\né\n```\n", "> ~~~~\n> é\n> ~~~~\nText\n"] {
      let given = decodeText(doubled(text), path: "page.md")
      #expect(given.value.bytes == doubled(text), "\(text)")
      #expect(given.diagnostics.isEmpty)
    }
    // Of a text that is half honest, no code is touched; of one that is not, all is repaired.
    let mixed = Array("Café\n".utf8) + doubled("Clé `é`\n")
    let repaired = decodeText(mixed, path: "page.md").value.bytes
    #expect(repaired == Array("Café\nClé `".utf8) + doubled("é") + Array("`\n".utf8))
    #expect(decodeText(doubled("Clé `é`"), path: "page.md").value.bytes == Array("Clé `é`".utf8))
  }

  @Test("Backticks without an end are read once", .timeLimit(.minutes(1)))
  func manyBackticks() {
    let marks = (1...1500).map { String(repeating: "`", count: $0) }.joined(separator: " ")
    let text = doubled("é") + Array(marks.utf8)
    #expect(decodeText(text, path: "page.md").value.bytes == Array(("é" + marks).utf8))
  }

  @Test(
    "Honest text is left alone",
    arguments: ["SÃO PAULO, Ã, Â, AÇÃO", "naïve café", "â, ð, €, “quotes”", "Ã"])
  func honestText(_ text: String) {
    let given = decodeText(Array(text.utf8), path: "page.md")
    #expect(given.value.bytes == Array(text.utf8))
    #expect(given.diagnostics.isEmpty)
  }

  /// The text as somebody wrote it who read its UTF-8 as Windows-1252.
  private func doubled(_ text: String) -> [UInt8] {
    let high: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    let scalars = text.utf8.compactMap { byte in
      Unicode.Scalar(byte >= 0x80 && byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte))
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }
}
