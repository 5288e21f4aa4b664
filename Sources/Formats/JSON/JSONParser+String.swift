import DataTree
import SourceText

extension JSONParser {
  /// Reads a string: quotation-mark *char quotation-mark.
  mutating func parseString() -> String {
    let start = offset
    rest.removeFirst()
    let run = rest.popRun(while: Self.isUnescaped)
    if rest.consume(UInt8(ascii: "\"")) { return run.text }
    var text = Array(run)
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "\""):
        rest.removeFirst()
        return text[...].text
      case UInt8(ascii: "\\"):
        parseEscape(into: &text)
      case 0x00..<0x20:
        fail(.jsonControlCharacter(in: source, at: SourceSpan(offset, offset + 1)))
      default:
        text += rest.popRun(while: Self.isUnescaped)
      }
    }
    fail(.jsonUnclosedString(in: source, at: SourceSpan(start, start + 1)))
    return text[...].text
  }

  private static func isUnescaped(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Reads an escape: `\` and one of `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t` or `u` 4HEXDIG.
  private mutating func parseEscape(into text: inout [UInt8]) {
    let start = offset
    rest.removeFirst()
    switch rest.popFirst() {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let unit = popHexUnit() else { fallthrough }
      appendScalar(startingWith: unit, from: start, to: &text)
    default:
      let end = min(max(offset, start + 1), rest.endIndex)
      fail(.jsonEscape(in: source, at: SourceSpan(start, end)))
    }
  }

  private mutating func appendScalar(
    startingWith unit: UInt32, from start: Int, to text: inout [UInt8]
  ) {
    var value = unit
    if (0xD800..<0xDC00).contains(unit) {
      var ahead = self
      if ahead.rest.consume("\\u"), let low = ahead.popHexUnit(), (0xDC00..<0xE000).contains(low) {
        rest = ahead.rest
        value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    guard let scalar = Unicode.Scalar(value) else {
      report(.loneSurrogate(in: source, at: SourceSpan(start, offset)))
      text += "\u{FFFD}".utf8
      return
    }
    text += scalar.utf8
  }

  /// Splits off four hexadecimal digits.
  private mutating func popHexUnit() -> UInt32? {
    let digits = rest.prefix(4)
    guard digits.count == 4 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard let number = digit.hexDigitValue else { return nil }
      value = value << 4 | UInt32(number)
    }
    rest = rest[digits.endIndex...]
    return value
  }
}

extension UInt8 {
  /// The value of an ASCII hexadecimal digit, nil for every other byte.
  var hexDigitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
