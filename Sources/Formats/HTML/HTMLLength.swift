/// A width or height, as a number of CSS pixels or a share of what is available.
package enum HTMLLength: Hashable, Sendable {
  /// So many CSS pixels.
  case pixels(Int)
  /// So many hundredths of what is available.
  case percent(Int)

  /// Reads `563`, `563px` and `75%`; decimals are cut off, other units are not lengths.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    _ = rest.popRun { $0 <= 0x20 }
    guard let number = Int(rest.popRun(while: \.isDigit).text), number <= 100_000 else {
      return nil
    }
    if rest.consume(UInt8(ascii: ".")) { _ = rest.popRun(while: \.isDigit) }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    switch rest.lowercasedText {
    case "", "px": self = .pixels(number)
    case "%": self = .percent(number)
    default: return nil
    }
  }

  /// The value of a `width` or `height` attribute that means this length.
  package var attributeValue: String {
    switch self {
    case .pixels(let number): "\(number)"
    case .percent(let number): "\(number)%"
    }
  }
}
