import Highlighting
import TestSupport
import Testing

@Suite("Highlighting")
struct HighlightingTests {
  @Test("Examples", arguments: Example.all(in: "Examples"))
  func example(_ example: Example) throws {
    guard let part = example.parts.first, let language = Language(named: part.name) else {
      Issue.record("the example is not in a language that is known")
      return
    }
    try expect(example, gives: ["tokens": marked(part.text, language)], inputs: [part.name])
  }

  @Test(
    "Authors' names for languages are known",
    arguments: [
      ("js", Language.javaScript), ("ts", .javaScript), ("TSX", .javaScript), ("sh", .shell),
      ("console", .shell), ("shell-session", .shell), ("yml", .yaml), ("jsonc", .json),
      ("c#", .cSharp), ("C#", .cSharp), ("csharp", .cSharp), ("dotenv", .settings),
      ("html", .markup), ("py", .python), ("golang", .go), ("patch", .diff),
    ])
  func names(_ name: String, _ language: Language) {
    #expect(Language(named: name) == language)
  }

  @Test("Names that are not known are none", arguments: ["", "text", "mermaid", "klingon", "js "])
  func unknownNames(_ name: String) {
    #expect(Language(named: name) == nil)
  }

  @Test("Every kind has a class of one letter, and no two the same")
  func classes() {
    let classes = Token.Kind.allCases.map(\.cssClass)
    #expect(Set(classes).count == classes.count)
    #expect(classes.allSatisfy { $0.utf8.count == 1 })
  }

  /// The text with every token in brackets that begin with its class.
  private func marked(_ text: String, _ language: Language) -> String {
    let bytes = Array(text.utf8)
    return highlight(bytes[...], as: language).map { token in
      let text = String(decoding: bytes[token.range], as: UTF8.self)
      return token.kind.map { "‹\($0.cssClass) \(text)›" } ?? text
    }.joined()
  }
}
