import Sodium
import Testing

@testable import Terminal

@Suite("Secret lines", .timeLimit(.minutes(1)))
struct SecretLineTests {
  /// What the keys give: the line, `…` when it is not complete, or an error.
  private func line(_ keys: String, limit: Int = 20) -> String {
    line(Array(keys.utf8), limit: limit)
  }

  private func line(_ keys: [UInt8], limit: Int = 20) -> String {
    do throws(TerminalError) {
      var line = try SecretLine(limit: limit)
      for (index, key) in keys.enumerated() where try line.take(key) {
        return text(of: line.finished()) + (index + 1 < keys.count ? " and more" : "")
      }
      return "…"
    } catch {
      return "\(error)"
    }
  }

  private func text(of secret: borrowing SecretBytes) -> String {
    secret.withBytes { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }

  @Test(
    "Keys edit the line",
    arguments: [
      ("word\r", "word"), ("word\n", "word"), ("\r", ""), ("ab\u{8}c\u{7F}d\r", "ad"),
      ("\u{7F}\u{7F}a\r", "a"), ("aé\u{7F}b日\u{7F}\r", "ab"),
      ("one two  \u{17}three\r", "one three"),
      ("one\u{17}\u{17}\r", ""), ("one\u{15}two\r", "two"), ("a\rb", "a and more"), ("a", "…"),
    ])
  func editing(keys: String, expected: String) {
    #expect(line(keys) == expected)
  }

  @Test(
    "Control bytes refuse the line, at its end",
    arguments: [
      ("a\tb\r", "controlByte(9)"), ("a\0\r", "controlByte(0)"), ("a\u{4}\r", "controlByte(4)"),
      ("\u{1B}[A\r", "controlByte(27)"), ("\u{1B}\r", "controlByte(27)"),
      ("\u{1B}\u{1B}[200~a\r", "…"), ("\u{1B}[201~\r", "controlByte(27)"), ("a\t", "…"),
      ("a\u{1B}[A\u{15}b\r", "b"), ("\u{4}", "ended"), ("a\u{7F}\u{4}", "ended"),
    ])
  func refusing(keys: String, expected: String) {
    #expect(line(keys) == expected)
  }

  @Test(
    "A paste loses its markers, and its line end is the line's own",
    arguments: [
      ("<word>\r", "word"), ("a<b>c<d>\r", "abcd"), ("<word\r>", "word"), ("<word\r\n>", "word"),
      ("<word\r", "…"), ("<one\rtwo>", "controlByte(10)"), ("<one\rtwo\r>", "controlByte(10)"),
      ("<a\u{7F}>\r", "controlByte(127)"), ("<a\u{15}>\r", "controlByte(21)"),
      ("<\u{4}>\r", "controlByte(4)"),
      ("<a\u{1B}b>\r", "controlByte(27)"), ("<a>\u{7F}b\r", "b"),
    ])
  func pasting(keys: String, expected: String) {
    let marked = keys.replacing("<", with: "\u{1B}[200~").replacing(">", with: "\u{1B}[201~")
    #expect(line(marked) == expected)
  }

  @Test("A line fills its memory, and one byte more is refused rather than cut")
  func limit() {
    #expect(line("1234567\r", limit: 7) == "1234567")
    #expect(line("12345678\r", limit: 7) == "tooLong(limit: 7)")
    #expect(line("12345678\u{7F}\r", limit: 7) == "tooLong(limit: 7)")
    #expect(line("12345678\u{15}12\r", limit: 7) == "12")
    #expect(line("1\r", limit: 0) == "tooLong(limit: 0)")
  }

  @Test("Whatever is sent, the line comes to an end")
  func anything() {
    var state: UInt32 = 1
    for _ in 0..<2000 {
      let keys = (0..<60).map { _ -> UInt8 in
        state = state &* 1_664_525 &+ 1_013_904_223
        let choice = UInt8(truncatingIfNeeded: state >> 24)
        return choice < 128 ? Array("\u{1B}[201~0\r\u{7F}\u{15}".utf8)[Int(choice) % 10] : choice
      }
      // Two pastes' ends: one may be inside a marker that the keys began.
      let ended = keys + Array("x\u{1B}[201~\u{1B}[201~\r".utf8)
      #expect(line(ended) != "…")
    }
  }
}
