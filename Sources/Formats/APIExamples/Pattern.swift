/// A regular expression as schemas use them (ECMA-262), as far as it can be matched in linear time.
///
/// ```
/// pattern     = *look-ahead choice
/// look-ahead  = "(?=" choice ")"
/// choice      = sequence *( "|" sequence )
/// sequence    = *( ( "^" / "$" / set / "(" choice ")" ) [ "*" / "+" / "?" / "{" bounds "}" ] )
/// ```
/// Back references, other assertions and flags are not understood.
struct Pattern: Sendable {
  /// What must match where the rest matches, too; passwords are described that way.
  var lookaheads: [Node]
  var body: Node

  /// A part of a pattern.
  indirect enum Node: Sendable {
    case set(ScalarSet)
    case start
    case end
    case sequence([Node])
    case choice([Node])
    case repeated(Node, least: Int, most: Int?)
  }
}

/// Characters that may stand in one place.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var kinds: [Kind] = []
  var isNegated = false

  /// A general category of Unicode by its first letter, and by its second where that counts.
  struct Kind: Sendable {
    var name: String
    var isNegated: Bool
  }

  static let digits = ScalarSet(ranges: [0x30...0x39])
  static let word = ScalarSet(ranges: [0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F...0x5F])
  static let space = ScalarSet(
    ranges: [
      0x20...0x20, 0x09...0x0D, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
      0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
  static let any = ScalarSet(ranges: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029], isNegated: true)

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isIn =
      ranges.contains { $0.contains(scalar.value) } || kinds.contains { $0.contains(scalar) }
    return isIn != isNegated
  }

  /// The same characters without the set's own negation, where ranges can say that.
  mutating func formUnion(_ other: ScalarSet) {
    kinds += other.kinds
    guard other.isNegated else {
      ranges += other.ranges
      return
    }
    var next: UInt32 = 0
    for range in other.ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { ranges.append(next...(range.lowerBound - 1)) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { ranges.append(next...0x10FFFF) }
  }

  /// Characters of the set that are easy to read, the best first.
  func examples(_ count: Int) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    for value in Self.readable where found.count < count {
      if let scalar = Unicode.Scalar(value), contains(scalar) { found.append(scalar) }
    }
    guard found.isEmpty, !isNegated else { return found }
    return ranges.lazy.compactMap { Unicode.Scalar($0.lowerBound) }.prefix(count) + []
  }

  private static let readable: [UInt32] =
    Array(0x61...0x7A) + Array(0x41...0x5A) + Array(0x30...0x39) + [0x2D, 0x5F, 0x2E, 0x20]
    + Array(0x21...0x7E) + [0xE9, 0xDF, 0x416, 0x4E2D]
}

extension ScalarSet.Kind {
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let letters =
      switch scalar.properties.generalCategory {
      case .uppercaseLetter: "Lu"
      case .lowercaseLetter: "Ll"
      case .titlecaseLetter: "Lt"
      case .modifierLetter: "Lm"
      case .otherLetter: "Lo"
      case .nonspacingMark, .spacingMark, .enclosingMark: "M"
      case .decimalNumber: "Nd"
      case .letterNumber, .otherNumber: "N"
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        "P"
      case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: "S"
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: "Z"
      default: "C"
      }
    return letters.hasPrefix(name) != isNegated
  }
}
