import DataTree
import SourceText

extension YAMLParser {
  /// c-double-quoted(n,c) and c-single-quoted(n,c) (§7.3.1, §7.3.2).
  mutating func parseQuoted(least: Int) -> FlowContent {
    let start = offset
    let isDouble = rest.first == .doubleQuote
    let quote: UInt8 = isDouble ? .doubleQuote : .singleQuote
    rest.skip()
    let run = popQuotedRun(isDouble: isDouble)
    if rest.first == quote, isDouble || rest.peek(1) != quote {
      return finishQuoted(run, from: start)
    }
    var text = Array(run)
    /// How much of `text` is not trimmed at the end of a line, because it was escaped.
    var kept = 0
    while let byte = rest.first {
      switch byte {
      case quote:
        guard !isDouble, rest.peek(1) == quote else { return finishQuoted(text[...], from: start) }
        rest.skip(2)
        text.append(quote)
      case .backslash where isDouble:
        parseEscape(into: &text, least: least)
        kept = text.count
      case .lineFeed, .carriageReturn:
        while text.count > kept, let last = text.last, last.isBlank { text.removeLast() }
        let breaks = skipLinesOfQuoted(least: least)
        if !hasFailed { text.appendFold(ofBreaks: breaks) }
        kept = text.count
      default:
        text += popQuotedRun(isDouble: isDouble)
      }
    }
    fail(.unclosedQuote(in: source, at: SourceSpan(start, start + 1)))
    return FlowContent(.quoted(text[...]), at: SourceSpan(start, start + 1))
  }

  private mutating func finishQuoted(_ text: ArraySlice<UInt8>, from start: Int) -> FlowContent {
    rest.skip()
    if !quotable.isEmpty { allowQuotable(from: start, to: offset) }
    return FlowContent(.quoted(text), at: SourceSpan(start, offset))
  }

  /// Splits off text without line ends, quotes and, between double quotes, escapes.
  private mutating func popQuotedRun(isDouble: Bool) -> ArraySlice<UInt8> {
    if isDouble {
      rest.popRun { $0 != .doubleQuote && $0 != .backslash && !$0.isLineEnd }
    } else {
      rest.popRun { $0 != .singleQuote && !$0.isLineEnd }
    }
  }

  /// Skips to the next line with text and returns how many line ends were before it.
  private mutating func skipLinesOfQuoted(least: Int) -> Int {
    var breaks = 0
    while let byte = rest.first, byte.isLineEnd {
      rest.removeLineEnd()
      breaks += 1
      lineStart = offset
      indent = rest.popRun { $0 == .space }.count
      gapHasTab = rest.first == .tab
      rest.dropBlanks()
    }
    if offset == lineStart, rest.isDocumentMarker {
      fail(.markerInQuotes(in: source, at: span(of: 3)))
    } else if !rest.isEmpty {
      column = offset - lineStart
      checkFlowIndent(least: least)
    }
    return breaks
  }

  /// c-ns-esc-char (§5.7), or an escaped line end, which is no space.
  private mutating func parseEscape(into text: inout [UInt8], least: Int) {
    let start = offset
    rest.skip()
    guard let byte = rest.first else { return }
    if byte.isLineEnd {
      let breaks = skipLinesOfQuoted(least: least)
      text.appendLineFeeds(breaks - 1)
      return
    }
    rest.skip()
    switch byte {
    case UInt8(ascii: "n"): text.append(.lineFeed)
    case UInt8(ascii: "t"), .tab: text.append(.tab)
    case .doubleQuote, .backslash, UInt8(ascii: "/"), .space: text.append(byte)
    case UInt8(ascii: "0"): text.append(0x00)
    case UInt8(ascii: "a"): text.append(0x07)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "v"): text.append(0x0B)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(.carriageReturn)
    case UInt8(ascii: "e"): text.append(0x1B)
    case UInt8(ascii: "N"): text += "\u{85}".utf8
    case UInt8(ascii: "_"): text += "\u{A0}".utf8
    case UInt8(ascii: "L"): text += "\u{2028}".utf8
    case UInt8(ascii: "P"): text += "\u{2029}".utf8
    case UInt8(ascii: "x"): appendScalar(ofDigits: 2, from: start, to: &text)
    case UInt8(ascii: "u"): appendScalar(ofDigits: 4, from: start, to: &text)
    case UInt8(ascii: "U"): appendScalar(ofDigits: 8, from: start, to: &text)
    default:
      report(.unknownEscape(in: source, at: SourceSpan(start, offset)))
      text.append(byte)
    }
  }

  /// Reads a code point; two `\u` halves of a surrogate pair are one, as they are in JSON.
  private mutating func appendScalar(ofDigits count: Int, from start: Int, to text: inout [UInt8]) {
    guard var value = popHexadecimal(ofDigits: count) else {
      report(.shortEscape(digits: count, in: source, at: SourceSpan(start, offset)))
      return
    }
    if (0xD800..<0xDC00).contains(value) {
      var ahead = rest
      swap(&ahead, &rest)
      if rest.consume("\\u"), let low = popHexadecimal(ofDigits: 4), (0xDC00..<0xE000).contains(low)
      {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      } else {
        rest = ahead
      }
    }
    guard let scalar = Unicode.Scalar(value) else {
      let span = SourceSpan(start, offset)
      let isSurrogate = (0xD800..<0xE000).contains(value)
      report(
        isSurrogate ? .loneSurrogate(in: source, at: span) : .beyondUnicode(in: source, at: span))
      text += "\u{FFFD}".utf8
      return
    }
    text += scalar.utf8
  }

  private mutating func popHexadecimal(ofDigits count: Int) -> UInt32? {
    let digits = rest.prefix(count)
    guard digits.count == count else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard let number = digit.hexDigitValue else { return nil }
      value = value << 4 | UInt32(number)
    }
    rest = rest[digits.endIndex...]
    return value
  }
}
