/// The id that GitBook gives to a heading: its words in lower-case ASCII, joined by `-`.
///
/// `text` is the plain text, without markup and entities. Emoji are dropped; Latin, Greek and
/// Cyrillic letters become ASCII, those of other scripts stay; apostrophes inside words vanish;
/// dots and underscores stay (`Step 1. Prepare` is `step-1.-prepare`); an id that would begin with a
/// digit gets `id-` in front. Numbering of duplicates is left to the caller, and so is a
/// heading without any letter, whose slug is empty.
package func headingSlug(_ text: String) -> String {
  let slug = slug(droppingEmoji(text), transliterates: true, keepsDots: true)
  guard let first = slug.utf8.first, 0x30...0x39 ~= first else { return slug }
  return "id-" + slug
}

/// The id that GitHub gives to a heading: lower case, spaces become `-`, and all other characters
/// but letters, digits, `_` and `-` vanish without a trace (`A & B` is `a--b`).
func gitHubSlug(_ text: String) -> String {
  var slug = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.drop(while: \.properties.isWhitespace) {
    if scalar == " " || scalar == "-" {
      slug.append(scalar == " " ? "-" : scalar)
    } else if scalar.isWordPart || scalar.properties.generalCategory == .connectorPunctuation {
      slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  return String(slug)
}

/// The words of a text, or of an id, in lower case with `-` between them and none at either end.
///
/// With `transliterates`, letters become ASCII where the table knows how; with `keepsDots`, `.` and
/// `_` are letters rather than gaps.
func slug(_ text: String, transliterates: Bool, keepsDots: Bool) -> String {
  var slug = SlugWriter(capacity: text.utf8.count + 8)
  for scalar in text.unicodeScalars {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: slug.append(byte)
    case 0x41...0x5A: slug.append(byte | 0x20)
    case 0x2E where keepsDots, 0x5F where keepsDots: slug.append(byte)
    case 0x27, 0x2019, 0x2BC: slug.addApostrophe()
    case ..<0x80: slug.addGap()
    default:
      for scalar in scalar.properties.lowercaseMapping.unicodeScalars {
        slug.append(scalar, transliterates: transliterates)
      }
    }
  }
  return slug.text
}

// MARK: - Writing

/// A slug that grows at its end.
private struct SlugWriter {
  private var bytes: [UInt8] = []
  private var hasGap = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Asks for a `-` before whatever comes next.
  mutating func addGap() { hasGap = true }

  /// An apostrophe behind a letter is inside its word and vanishes; any other one is a gap.
  mutating func addApostrophe() {
    let isInWord = !hasGap && bytes.last ?? 0 >= 0x61
    if !isInWord { addGap() }
  }

  mutating func append(_ byte: UInt8) {
    closeGap()
    bytes.append(byte)
  }

  /// Appends a lower-case scalar beyond ASCII: letters and digits as they are or as ASCII, hidden
  /// characters not at all, all others as a gap.
  mutating func append(_ scalar: Unicode.Scalar, transliterates: Bool) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else if transliterates, 0x300...0x36F ~= scalar.value {
      appendMark(scalar)
    } else if transliterates, let letters = SlugLetters.table[scalar] {
      closeGap()
      bytes.append(contentsOf: letters.utf8)
    } else if scalar.properties.isDefaultIgnorableCodePoint {
      return
    } else if scalar.isWordPart {
      closeGap()
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      addGap()
    }
  }

  /// A combining mark is part of the letter before it: `u` with a diaeresis is `ue` also when it
  /// is written in two scalars, all other marks vanish.
  private mutating func appendMark(_ mark: Unicode.Scalar) {
    guard mark.value == 0x308, !hasGap, let last = bytes.last else { return }
    if [0x61, 0x6F, 0x75].contains(last) { bytes.append(0x65) }
  }

  private mutating func closeGap() {
    if hasGap, !bytes.isEmpty { bytes.append(0x2D) }
    hasGap = false
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter, a mark on one, or a digit, in any script.
  fileprivate var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
      true
    default: false
    }
  }
}
