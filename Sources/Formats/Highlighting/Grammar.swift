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
