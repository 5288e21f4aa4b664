import Highlighting
import Testing

@Suite("Highlighting what nobody meant to write")
struct HostileTextTests {
  /// What begins, ends or breaks something in one language or another.
  private static let pieces = [
    "\"", "'", "`", "\"\"\"", "'''", "/*", "*/", "//", "#", "<!--", "-->", "<", ">", "</", "/>",
    "<a b=", "&amp;", "${", "}", "{", "[", "]", "(", ")", "\\(", "\\", "\\\n", "\n", "\r\n", " ",
    "\t",
    "$", "$(", "@", "<<EOF\n", "EOF", "<<<X\n", "<?php", "?>", "f\"", "$\"", "@\"", "r#\"", "\"#",
    "|",
    ": ", "- ", "key: |\n  ", "=", ";", "-", "--", "+", "0x", "1e", "1.", ".5", "%", "!", "é", "漢",
    "👩‍👩‍👧",
    "\u{0}", "word", "if", "true", "GET /", "HTTP/1.1 ", "<script>", "</script>", "<style>", "$ ",
    "/",
    "/[", "@@", "---", "#{", "{$", "<![CDATA[", "]]>", "\u{FEFF}", "$@\"",
  ]

  @Test("No byte is lost, doubled or moved", arguments: Language.allCases)
  func lossless(_ language: Language) {
    var seed: UInt64 = 42
    for _ in 0..<800 {
      var text = ""
      for _ in 0..<(seed >> 20) % 24 + 1 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.pieces[Int((seed >> 33) % UInt64(Self.pieces.count))]
      }
      if let fault = fault(in: Array(text.utf8)[...], language) {
        Issue.record("\(fault) in \(text.debugDescription)")
        return
      }
    }
  }

  @Test("Bytes that are no text are kept, too", arguments: Language.allCases)
  func notText(_ language: Language) {
    let bytes: [UInt8] = (0...255).flatMap { byte in [byte, 0x22, byte, 0x0A] }
    let tokens = highlight(bytes[3...], as: language)
    #expect(tokens.first?.range.lowerBound == 3)
    #expect(tokens.last?.range.upperBound == bytes.count)
    #expect(highlight([][...], as: language) == [])
  }

  @Test(
    "Long runs of one piece take linear time", .timeLimit(.minutes(1)), arguments: Language.allCases
  )
  func longRuns(_ language: Language) {
    for piece in Self.pieces {
      let text = String(repeating: piece, count: 4_000 / piece.utf8.count)
      let bytes = Array(text.utf8)[...]
      #expect(highlight(bytes, as: language).last?.range.upperBound == bytes.endIndex)
    }
  }

  @Test(
    "Pairs of pieces without end take linear time", .timeLimit(.minutes(1)),
    arguments: Language.allCases)
  func longPairs(_ language: Language) {
    for (first, second) in zip(Self.pieces, Self.pieces.dropFirst(7) + Self.pieces.prefix(7)) {
      let text = String(repeating: first + second, count: 2_000 / (first + second).utf8.count)
      let bytes = Array(text.utf8)[...]
      #expect(highlight(bytes, as: language).last?.range.upperBound == bytes.endIndex)
    }
  }

  @Test(
    "A megabyte of one piece ends", .timeLimit(.minutes(1)),
    arguments: [
      ("\"", Language.json), ("{", .json), ("/*", .javaScript), ("`${", .javaScript), ("'", .shell),
      ("$(", .shell), ("<a '", .markup), ("[", .yaml),
    ])
  func megabyte(_ piece: String, _ language: Language) {
    let bytes = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)[...]
    #expect(highlight(bytes, as: language).last?.range.upperBound == bytes.endIndex)
  }

  @Test("What is left open ends with its line", arguments: Language.allCases)
  func oddTokens(_ language: Language) {
    for odd in [
      "\"", "'", "`", "/*", "\"\"\"", "<!--", "${", "<<EOF", "[", "(", "<a b=\"", "#\"", "$\"{",
    ] {
      let plain = "x \n\n0: 1\n\n"
      let text = "x \(odd) y\n\n0: 1\n\n"
      let expected = highlight(Array(plain.utf8)[...], as: language)
      let given = highlight(Array(text.utf8)[...], as: language)
      let shift = text.utf8.count - plain.utf8.count
      let number = plain.utf8.count - 6
      #expect(
        kind(at: number, in: expected) == kind(at: number + shift, in: given), "after \(odd)")
    }
  }

  private func kind(at place: Int, in tokens: [Token]) -> Token.Kind? {
    tokens.first { $0.range.contains(place) }?.kind
  }

  /// What is wrong with the tokens of a text, if anything is.
  private func fault(in bytes: ArraySlice<UInt8>, _ language: Language) -> String? {
    var end = bytes.startIndex
    var last: Token.Kind?? = .none
    for token in highlight(bytes, as: language) {
      if token.range.lowerBound != end { return "a gap at \(end)" }
      if token.range.isEmpty { return "an empty token at \(end)" }
      if let last, last == token.kind { return "two tokens for one at \(end)" }
      if bytes[token.range.lowerBound] & 0xC0 == 0x80 { return "a cut character at \(end)" }
      end = token.range.upperBound
      last = .some(token.kind)
    }
    return end == bytes.endIndex ? nil : "an end at \(end)"
  }
}
