internal import Foundation

/// Makes letters equal that readers take for the same: capitals and small letters, letters with
/// and without accents, and the forms that Unicode calls compatible.
///
/// Each scalar goes through NFKC, lower case and NFKD, loses its accents and is composed again.
struct Folding: Sendable {
  private var known: [UInt32: Folded] = [:]

  /// What a scalar is to the cutter.
  enum Class: Sendable {
    /// Ends a word.
    case other
    case upper, lower, digit
    /// A letter without case, or a mark that is a part of a word.
    case mark
    /// A letter of a script that is written without blanks.
    case ideograph
    /// A hyphen, dot, underscore or apostrophe.
    case joiner
    case colon, slash
    /// Not there for readers, such as a soft hyphen.
    case ignored

    var isWord: Bool {
      switch self {
      case .upper, .lower, .digit, .mark: true
      case .other, .ideograph, .joiner, .colon, .slash, .ignored: false
      }
    }
  }

  /// A scalar's class and the bytes that stand for it in terms.
  struct Folded: Sendable {
    var kind: Class
    var bytes: [UInt8]
  }

  /// What a scalar beyond ASCII is folded to.
  mutating func fold(_ scalar: UInt32) -> Folded {
    if let folded = known[scalar] { return folded }
    let folded = Unicode.Scalar(scalar).map(Self.folded) ?? Folded(kind: .other, bytes: [])
    known[scalar] = folded
    return folded
  }

  /// Takes the first scalar off valid UTF-8; a stray byte counts as one.
  static func popScalar(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
    guard let first = rest.popFirst() else { return nil }
    guard first >= 0xC0 else { return UInt32(first) }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var scalar = UInt32(first) & (length == 3 ? 0x07 : length == 2 ? 0x0F : 0x1F)
    for _ in 0..<length {
      guard let next = rest.popFirst() else { return scalar }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return scalar
  }

  /// The classes of the scalars of ASCII.
  static let asciiClasses: [Class] = (0..<128).map { code in
    switch UInt8(code) {
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "'"): .joiner
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "/"): .slash
    default: .other
    }
  }

  // MARK: - Beyond ASCII

  private static func folded(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return Folded(kind: .ignored, bytes: [])
    case 0x2010, 0x2011, 0x2019: return Folded(kind: .joiner, bytes: [])
    default: break
    }
    guard let kind = kind(of: scalar) else { return Folded(kind: .other, bytes: []) }
    let bytes = letters(of: scalar)
    // An accent that stands alone is a part of the letter before it.
    return Folded(kind: bytes.isEmpty ? .ignored : kind, bytes: bytes)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Class? {
    let category = scalar.properties.generalCategory
    switch category {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark:
      return isWithoutBlanks(scalar.value) ? .ideograph : .mark
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    default: return nil
    }
  }

  /// Whether the script is written without blanks: Thai, Lao, Khmer, Kana, Han, Hangul.
  private static func isWithoutBlanks(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F,
      0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    let small = String(scalar).precomposedStringWithCompatibilityMapping.lowercased()
    var kept = String.UnicodeScalarView()
    for letter in small.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch letter.value {
      case 0xDF: kept.append(contentsOf: "ss".unicodeScalars)
      case 0x153: kept.append(contentsOf: "oe".unicodeScalars)
      case 0xE6: kept.append(contentsOf: "ae".unicodeScalars)
      case 0xF8: kept.append("o")
      case 0x142: kept.append("l")
      case 0x3C2: kept.append("\u{3C3}")
      default: if !isAccent(letter.value), kind(of: letter) != nil { kept.append(letter) }
      }
    }
    return Array(String(kept).precomposedStringWithCanonicalMapping.utf8)
  }

  /// Whether a mark only changes how a letter sounds in scripts where readers leave it out.
  private static func isAccent(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x591...0x5C7, 0x64B...0x65F: true
    default: false
    }
  }

  // MARK: - Composed text

  /// Whether each letter of the text certainly stands as one scalar, where that matters.
  static func isComposed(_ bytes: String.UTF8View) -> Bool {
    var before: UInt8 = 0
    for byte in bytes where byte >= 0x80 {
      if byte == 0xE0 || byte == 0xE1 { return false }
      // U+3099 and U+309A, which voice the letter before them.
      if before == 0x82, byte == 0x99 || byte == 0x9A { return false }
      before = byte
    }
    return true
  }

  static func composed(_ text: String) -> [UInt8] {
    Array(text.precomposedStringWithCanonicalMapping.utf8)
  }
}
