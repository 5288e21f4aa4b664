/// What one programming language looks like, as far as colours go.
struct Grammar: Sendable {
  var keywords: Words = []
  /// Words that are values, such as `true`; they are coloured like numbers.
  var constants: Words = []
  /// Whether keywords count in any case.
  var ignoresCase = false
  /// What begins a comment that ends with the line.
  var lineComments: [[UInt8]] = []
  /// Whether `/* … */` is a comment, and whether such comments nest.
  var blockComments: BlockComments?
  /// The ways to write text, longer openings before shorter ones.
  var strings: [StringStyle] = []
  /// The bytes that make a name of the word behind them: `@` of an annotation, `$` of a variable.
  var sigils: [UInt8] = []
  /// The bytes that make a keyword of the word behind them: `#` of a directive.
  var directives: [UInt8] = []
  /// Whether a word with a capital first letter is a type.
  var hasCapitalisedTypes = true
  /// Where a string or word before a colon is a key.
  var keys = Keys.none
  /// Whether `/` where a value is expected begins a regular expression.
  var hasRegularExpressions = false
  /// The mark that begins a here-document.
  var hereDocument: [UInt8]?

  enum BlockComments: Sendable { case flat, nested }

  /// Nowhere, behind `{` and `,`, behind `(` and `,`, or wherever a colon follows.
  enum Keys: Sendable { case none, members, arguments, anywhere }

  typealias Words = Set<ArraySlice<UInt8>>
}

extension Grammar {
  /// What comments, strings, here-documents and regular expressions begin with; any other byte
  /// is a word, a number or a mark.
  var firstBytes: ByteSet {
    var bytes = ByteSet()
    for mark in lineComments { bytes.insert(mark[0]) }
    for style in strings { bytes.insert(style.opening[0]) }
    if hereDocument != nil { bytes.insert(UInt8(ascii: "<")) }
    if hasRegularExpressions || blockComments != nil { bytes.insert(UInt8(ascii: "/")) }
    return bytes
  }
}

/// A set of bytes that is quick to ask.
struct ByteSet: Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: high.0 |= bit
    default: high.1 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    let word =
      switch byte >> 6 {
      case 0: low.0
      case 1: low.1
      case 2: high.0
      default: high.1
      }
    return word & bit != 0
  }
}

/// One way to write text.
struct StringStyle: Sendable {
  let opening: [UInt8]
  let closing: [UInt8]
  var escape: Escape = .backslash
  var isMultiline = false
  var interpolation: Interpolation?

  enum Escape: Sendable { case backslash, doubling, none }

  /// Code within text, such as `${…}`.
  struct Interpolation: Sendable {
    let opening: [UInt8]
    let open: UInt8
    let close: UInt8
    /// Whether the doubled opening stands for itself.
    var isDoubledLiteral = false
  }

  /// The bytes that may end the text, escape what follows, or begin code within it.
  var marks: ByteSet {
    var bytes = ByteSet()
    bytes.insert(0x0A)
    bytes.insert(closing[0])
    if escape == .backslash { bytes.insert(UInt8(ascii: "\\")) }
    if let interpolation { bytes.insert(interpolation.opening[0]) }
    return bytes
  }

  init(
    _ opening: String, _ closing: String? = nil, _ escape: Escape = .backslash,
    isMultiline: Bool = false, _ interpolation: Interpolation? = nil
  ) {
    self.opening = Array(opening.utf8)
    self.closing = Array((closing ?? opening).utf8)
    self.escape = escape
    self.isMultiline = isMultiline
    self.interpolation = interpolation
  }
}

extension StringStyle.Interpolation {
  static let dollarBraces = Self(opening: Array("${".utf8), open: 0x7B, close: 0x7D)
  static let hashBraces = Self(opening: Array("#{".utf8), open: 0x7B, close: 0x7D)
  static let bracedDollar = Self(opening: Array("{$".utf8), open: 0x7B, close: 0x7D)
  static let braces = Self(opening: [0x7B], open: 0x7B, close: 0x7D, isDoubledLiteral: true)
  static let parentheses = Self(opening: Array("\\(".utf8), open: 0x28, close: 0x29)
}

/// A string whose text goes on when the brackets of the code within it are closed.
struct OpenInterpolation {
  let style: StringStyle
  var depth = 1
}

extension Grammar.Words {
  /// The words between the spaces of `list`.
  init(words list: String) {
    self = Set(Array(list.utf8).split(whereSeparator: \.isSpace))
  }
}
