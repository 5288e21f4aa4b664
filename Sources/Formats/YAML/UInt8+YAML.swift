import SourceText

extension UInt8 {
  static var tab: Self { 0x09 }
  static var lineFeed: Self { 0x0A }
  static var carriageReturn: Self { 0x0D }
  static var space: Self { 0x20 }
  static var bang: Self { 0x21 }
  static var doubleQuote: Self { 0x22 }
  static var hash: Self { 0x23 }
  static var percent: Self { 0x25 }
  static var ampersand: Self { 0x26 }
  static var singleQuote: Self { 0x27 }
  static var asterisk: Self { 0x2A }
  static var plus: Self { 0x2B }
  static var comma: Self { 0x2C }
  static var dash: Self { 0x2D }
  static var dot: Self { 0x2E }
  static var colon: Self { 0x3A }
  static var less: Self { 0x3C }
  static var greater: Self { 0x3E }
  static var question: Self { 0x3F }
  static var at: Self { 0x40 }
  static var openBracket: Self { 0x5B }
  static var backslash: Self { 0x5C }
  static var closeBracket: Self { 0x5D }
  static var backtick: Self { 0x60 }
  static var openBrace: Self { 0x7B }
  static var bar: Self { 0x7C }
  static var closeBrace: Self { 0x7D }

  /// s-white: space or tab.
  var isBlank: Bool { self == .space || self == .tab }

  /// b-char: line feed or carriage return.
  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }

  /// c-flow-indicator: `,`, `[`, `]`, `{` or `}`.
  var isFlowIndicator: Bool {
    switch self {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }

  /// The value of an ASCII hexadecimal digit, nil for every other byte.
  var hexDigitValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// The byte `distance` places behind the first one, nil past the end.
  func peek(_ distance: Int) -> UInt8? {
    let index = startIndex + distance
    return index < endIndex ? self[index] : nil
  }

  /// Whether a blank, a line end or the end of the text follows the first `length` bytes.
  func isSeparated(after length: Int) -> Bool {
    guard let byte = peek(length) else { return true }
    return byte.isBlank || byte.isLineEnd
  }

  /// Whether the slice, which starts a line, begins with `---` or `...` (c-forbidden).
  var isDocumentMarker: Bool {
    (starts(with: "---") || starts(with: "...")) && isSeparated(after: 3)
  }

  /// Drops the first `count` bytes, or as many as there are: a syntax error may have ended the text
  /// since they were seen.
  mutating func skip(_ count: Int = 1) { self = dropFirst(count) }

  /// Drops one line end (LF, CR LF or CR) from the front, which must be there.
  mutating func removeLineEnd() {
    let isPair = first == .carriageReturn && peek(1) == .lineFeed
    skip(isPair ? 2 : 1)
  }

  /// The bytes before the first line end, without trailing blanks.
  var untilLineEnd: ArraySlice<UInt8> {
    var line = prefix { !$0.isLineEnd }
    while let last = line.last, last.isBlank { line.removeLast() }
    return line
  }

  /// Drops leading spaces and tabs.
  mutating func dropBlanks() {
    _ = popRun { $0.isBlank }
  }
}
