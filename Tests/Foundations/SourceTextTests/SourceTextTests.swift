import SourceText
import Testing

@Suite("Source text")
struct SourceTextTests {
  @Test(
    "Every way to end a line starts a new one",
    arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\nb\r\nc"])
  func lineEnds(text: String) {
    let source = Source(path: "a", text: text)
    let table = LineTable(source)
    let last = table.position(of: source.bytes.count - 1)
    #expect(last == table.position(of: text.utf8.count - 1))
    #expect(last.line == 3)
    #expect(last.column == 1)
    #expect(table.line(of: source.bytes.count - 1) == 3)
    #expect(table.text(ofLine: 2).text == "b")
  }

  @Test("Columns count characters, and a tab is one")
  func columns() {
    let source = Source(path: "a", text: "\te\u{301}👩‍👧x")
    let position = LineTable(source).position(of: source.bytes.count - 1)
    #expect(position.line == 1)
    #expect(position.column == 4)
    #expect(LineTable(source).position(of: 10_000).column == 5)
  }

  @Test(
    "A misspelled word finds the one that was meant",
    arguments: [("warnign", "warning"), ("Info", "info"), ("sucess", "success"), ("xyz", nil)]
      as [(String, String?)])
  func nearestWord(word: String, meant: String?) {
    #expect(nearest(to: word, among: ["info", "success", "warning", "danger"]) == meant)
  }

  @Test("Control characters are spelled out, other text stays as it is")
  func visibleText() {
    #expect("a\u{1B}\u{202E}\tb".visible == "a\\u{1b}\\u{202e}\\u{9}b")
    #expect("\u{61C}\u{200E}\u{200F}".visible == "\\u{61c}\\u{200e}\\u{200f}")
    #expect("naïve 日本 👩‍👧".visible == "naïve 日本 👩‍👧")
  }

  @Test("A slice is consumed from its front and keeps its place in the source")
  func byteSlice() {
    var rest = Array("  name=x\ny".utf8)[...]
    let spaces = rest.popRun(while: \.isASCIISpace)
    #expect(spaces.count == 2)
    let words = [rest.consume("name"), rest.consume("name"), rest.consume(UInt8(ascii: "="))]
    #expect(words == [true, false, true])
    #expect(rest.startIndex == 7)
    let lines = [rest.popLine().text, rest.popLine().text, rest.popLine().text]
    #expect(lines == ["x\n", "y", ""])
    #expect(Array(" \t a b\r\n".utf8)[...].trimmed.text == "a b")
  }
}
