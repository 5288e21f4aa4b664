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

extension UInt8 {
  /// ns-word-char: an ASCII letter or digit or `-`.
  var isWordCharacter: Bool { isASCIILetter || isASCIIDigit || self == .dash }

  /// ns-uri-char, where `%` stands for the escapes it begins.
  var isURICharacter: Bool {
    guard !isWordCharacter else { return true }
    switch self {
    case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "/"),
      UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: ","),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "~"),
      UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      return true
    default: return false
    }
  }

  /// ns-tag-char: a URI character that is neither `!` nor a flow indicator.
  var isTagCharacter: Bool { isURICharacter && self != .bang && !isFlowIndicator }
}
