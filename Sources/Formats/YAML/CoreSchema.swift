import DataTree
import SourceText

/// What plain scalars mean (§10.3.2), with two deviations that keep what authors wrote:
/// numbers with leading zeros such as `012` are strings, and so are numbers of more than
/// 256 hexadecimal or octal digits.
enum CoreSchema {
  /// The value of a plain scalar; nil when it is a string.
  static func resolve(_ text: ArraySlice<UInt8>) -> DataNode.Kind? {
    switch text.first {
    case nil, UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"): return null(text)
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      return bool(text)
    case .plus?, .dash?, .dot?: return number(text)
    case let first? where first.isASCIIDigit: return number(text)
    default: return nil
    }
  }

  /// `null | Null | NULL | ~` or nothing.
  static func null(_ text: ArraySlice<UInt8>) -> DataNode.Kind? {
    if text.isEmpty || text.isWord("~") { return .null }
    return text.isWord("null") || text.isWord("Null") || text.isWord("NULL") ? .null : nil
  }

  /// `true | True | TRUE | false | False | FALSE`.
  static func bool(_ text: ArraySlice<UInt8>) -> DataNode.Kind? {
    if text.isWord("true") || text.isWord("True") || text.isWord("TRUE") { return .bool(true) }
    if text.isWord("false") || text.isWord("False") || text.isWord("FALSE") { return .bool(false) }
    return nil
  }

  /// `[-+]? [0-9]+ | 0o [0-7]+ | 0x [0-9a-fA-F]+`, spelled in decimal.
  static func integer(_ text: ArraySlice<UInt8>, allowsLeadingZeros: Bool) -> DataNode.Kind? {
    if text.starts(with: "0x") { return decimal(of: text.dropFirst(2), radix: 16) }
    if text.starts(with: "0o") { return decimal(of: text.dropFirst(2), radix: 8) }
    var digits = text
    let isNegative = digits.consume(.dash)
    if !isNegative { _ = digits.consume(.plus) }
    guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    if digits.count > 1, digits.first == 0x30 {
      guard allowsLeadingZeros else { return nil }
      let significant = digits.drop { $0 == 0x30 }
      digits = significant.isEmpty ? digits.suffix(1) : significant
    }
    return .number(DataNumber((isNegative ? "-" : "") + digits.text))
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, the infinities and
  /// "not a number"; spelled as JSON does, with every digit.
  static func float(_ text: ArraySlice<UInt8>) -> DataNode.Kind? {
    var rest = text
    let isNegative = rest.consume(.dash)
    let hasSign = rest.consume(.plus) || isNegative
    guard !(isNegative && text.dropFirst().first == .plus) else { return nil }
    if let special = infinityOrNaN(rest, hasSign: hasSign, isNegative: isNegative) {
      return special
    }
    let whole = rest.popRun(while: \.isASCIIDigit)
    let hasDot = rest.consume(.dot)
    let fraction = hasDot ? rest.popRun(while: \.isASCIIDigit) : []
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let exponent = rest
    if !rest.isEmpty {
      guard let letter = rest.popFirst(), letter | 0x20 == UInt8(ascii: "e") else { return nil }
      if !rest.consume(.plus) { _ = rest.consume(.dash) }
      guard !rest.isEmpty, rest.allSatisfy(\.isASCIIDigit) else { return nil }
    }
    guard whole.count < 2 || whole.first != 0x30 else { return nil }
    var spelling = isNegative ? "-" : ""
    spelling += whole.isEmpty ? "0" : whole.text
    if hasDot || exponent.isEmpty { spelling += "." + (fraction.isEmpty ? "0" : fraction.text) }
    return .number(DataNumber(spelling + exponent.text))
  }

  /// A plain scalar that begins like a number.
  private static func number(_ text: ArraySlice<UInt8>) -> DataNode.Kind? {
    integer(text, allowsLeadingZeros: false) ?? (isInteger(text) ? nil : float(text))
  }

  private static func isInteger(_ text: ArraySlice<UInt8>) -> Bool {
    let isSigned = text.first == .plus || text.first == .dash
    return text.dropFirst(isSigned ? 1 : 0).allSatisfy(\.isASCIIDigit)
  }

  private static func infinityOrNaN(
    _ text: ArraySlice<UInt8>, hasSign: Bool, isNegative: Bool
  ) -> DataNode.Kind? {
    if text.isWord(".inf") || text.isWord(".Inf") || text.isWord(".INF") {
      return .number(DataNumber(isNegative ? "-.inf" : ".inf"))
    }
    guard !hasSign else { return nil }
    let isNaN = text.isWord(".nan") || text.isWord(".NaN") || text.isWord(".NAN")
    return isNaN ? .number(DataNumber(".nan")) : nil
  }

  /// The decimal spelling of hexadecimal or octal `digits`, nil when they are none.
  private static func decimal(of digits: ArraySlice<UInt8>, radix: Int) -> DataNode.Kind? {
    guard !digits.isEmpty, digits.count <= 256 else { return nil }
    /// Groups of nine decimal digits, the last ones first.
    var groups = [0]
    for digit in digits {
      guard let value = digit.hexDigitValue, value < radix else { return nil }
      var carry = Int(value)
      for index in groups.indices {
        carry += groups[index] * radix
        groups[index] = carry % 1_000_000_000
        carry /= 1_000_000_000
      }
      if carry > 0 { groups.append(carry) }
    }
    var spelling = ""
    for group in groups.reversed() {
      let digits = String(group)
      if !spelling.isEmpty { spelling += String(repeating: "0", count: 9 - digits.count) }
      spelling += digits
    }
    return .number(DataNumber(spelling))
  }
}

extension ArraySlice<UInt8> {
  /// Whether the slice is exactly the ASCII `word`.
  fileprivate func isWord(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && starts(with: word)
  }
}
