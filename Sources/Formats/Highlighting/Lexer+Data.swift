extension Lexer {
  mutating func lexJSON() { lexCode(.json) }

  /// Reads `key = value` files: INI, TOML, properties, environments.
  mutating func lexSettings() {
    while let byte = byte {
      switch byte {
      case _ where byte.isSpace:
        take(nil)
      case UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "!"):
        takeLine(.comment)
      case UInt8(ascii: "[") where code[position..<lineEnd].contains(UInt8(ascii: "]")):
        take(.keyword, to: lineEnd)
      default:
        takeSetting()
      }
    }
  }

  private mutating func takeSetting() {
    if sees("export ") { take(.keyword, count: 6) }
    takeBlanks()
    let separator = run(from: position) {
      $0 != 0x0A && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ":")
    }
    guard separator < end, code[separator] != 0x0A else {
      return within(lineEnd) { $0.lexCode(.settings) }
    }
    take(.name, to: withoutBlanks(separator))
    take(nil, to: separator + 1)
    takeBlanks()
    guard let first = byte else { return }
    for quotes in ["\"\"\"", "'''"] where sees(quotes) {
      guard exists(Array(quotes.utf8), from: position + 3) else { continue }
      take(.string, count: 3)
      return takeString(StringStyle(quotes, isMultiline: true))
    }
    if first.isQuote || "[{".utf8.contains(first) {
      return within(lineEnd) { $0.lexCode(.settings) }
    }
    takeScalar(to: lineEnd)
  }

  /// Takes the plain value before `place`, and the comment that ends it.
  mutating func takeScalar(to place: Int) {
    var valueEnd = position
    while valueEnd < place {
      if code[valueEnd] == UInt8(ascii: "#"), valueEnd == position || code[valueEnd - 1].isBlank {
        break
      }
      valueEnd += 1
    }
    let comment = valueEnd
    valueEnd = withoutBlanks(valueEnd)
    let value = code[position..<valueEnd]
    let isValue = Self.scalarConstants.contains(value) || value.isNumber
    take(isValue ? .number : .string, to: valueEnd)
    take(nil, to: comment)
    take(.comment, to: place)
  }

  private static let scalarConstants: Grammar.Words = .init(
    words: "true false null True False Null TRUE FALSE NULL ~ yes no on off")

  /// Colours the lines of a difference by their first marks.
  mutating func lexDiff() {
    while let byte = byte {
      switch byte {
      case UInt8(ascii: "+"): takeLine(sees("+++ ") ? .name : .inserted)
      case UInt8(ascii: "-"): takeLine(sees("--- ") ? .name : .deleted)
      case UInt8(ascii: ">"): takeLine(.inserted)
      case UInt8(ascii: "<"): takeLine(.deleted)
      case UInt8(ascii: "@") where sees("@@"): takeLine(.keyword)
      case UInt8(ascii: "d") where sees("diff "), UInt8(ascii: "i") where sees("index "),
        UInt8(ascii: "\\"):
        takeLine(.comment)
      default: takeLine(nil)
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// number = [ "-" | "+" ] digit { digit | letter | "." | "_" | "-" | "+" }.
  ///
  /// The letters are those of hexadecimal digits and exponents.
  var isNumber: Bool {
    var rest = self
    if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
    guard rest.first?.isDigit == true else { return false }
    if rest.starts(with: "0x".utf8) {
      return rest.dropFirst(2).allSatisfy { $0.isDigit || (97...102).contains($0.lowercased) }
    }
    return rest.allSatisfy { $0.isDigit || "._eE+-".utf8.contains($0) }
  }
}
