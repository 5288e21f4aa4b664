import DataTree
import SourceText

extension JSONParser {
  /// Reads a number (§6) and keeps its spelling.
  ///
  ///     [ "-" ] ( "0" / digit1-9 *DIGIT ) [ "." 1*DIGIT ] [ "e" [ "+" / "-" ] 1*DIGIT ]
  mutating func parseNumber() -> DataNode.Kind {
    let start = rest
    _ = rest.consume(UInt8(ascii: "-"))
    let whole = popDigits()
    var isWellFormed = whole.count == 1 || (whole.count > 1 && whole.first != UInt8(ascii: "0"))
    if rest.consume(UInt8(ascii: ".")) { isWellFormed = !popDigits().isEmpty && isWellFormed }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if !rest.consume(UInt8(ascii: "+")) { _ = rest.consume(UInt8(ascii: "-")) }
      isWellFormed = !popDigits().isEmpty && isWellFormed
    }
    let number = start[..<offset]
    guard isWellFormed else {
      let hasLeadingZero = whole.count > 1
      fail(
        .jsonNumber(
          number.text, hasLeadingZero: hasLeadingZero, in: source, at: SourceSpan(number)))
      return .null
    }
    return .number(DataNumber(number.text))
  }

  private mutating func popDigits() -> ArraySlice<UInt8> {
    rest.popRun { $0.isASCIIDigit }
  }
}
