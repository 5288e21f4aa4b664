internal import SourceText

/// A piece of a script that is not taken apart.
struct ScriptToken {
  var kind: Kind
  var bytes: [UInt8]
  /// Whether a line ends between the piece before and this one.
  var isOnNewLine: Bool
  /// Whether something stands between the piece before and this one that means nothing.
  var isApart: Bool

  enum Kind {
    /// A name, a reserved word or a number.
    case word
    /// A lone sign.
    case sign
    /// A text, a template or a regular expression.
    case literal
  }

  /// The text of a word or a sign.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func isSign(_ sign: Unicode.Scalar) -> Bool {
    kind == .sign && bytes == [UInt8(ascii: sign)]
  }
}

/// The pieces of a script, without comments and white space.
///
/// What begins a regular expression is told from a division by what stands before it. A template
/// that holds another is not understood; our scripts have none.
func scriptTokens(_ bytes: [UInt8]) -> [ScriptToken] {
  var scanner = ScriptScanner(rest: bytes[...])
  scanner.scan()
  return scanner.tokens
}

private struct ScriptScanner {
  var rest: ArraySlice<UInt8>
  var tokens: [ScriptToken] = []
  private var isApart = false
  private var isOnNewLine = false

  init(rest: ArraySlice<UInt8>) { self.rest = rest }

  mutating func scan() {
    while let byte = rest.first {
      switch byte {
      case _ where byte.isASCIISpace:
        isApart = true
        if byte == 0x0A { isOnNewLine = true }
        rest.removeFirst()
      case UInt8(ascii: "/") where rest.starts(with: "//"):
        rest = rest.drop { $0 != 0x0A }
      case UInt8(ascii: "/") where rest.starts(with: "/*"): skipComment()
      case UInt8(ascii: "/") where beginsExpression: add(.literal, popExpression())
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        add(.literal, popText(endingWith: byte))
      case _ where byte.isNameByte: add(.word, Array(rest.popRun(while: \.isNameByte)))
      default:
        rest.removeFirst()
        add(.sign, [byte])
      }
    }
  }

  private mutating func add(_ kind: ScriptToken.Kind, _ bytes: [UInt8]) {
    tokens.append(
      ScriptToken(kind: kind, bytes: bytes, isOnNewLine: isOnNewLine, isApart: isApart))
    isApart = false
    isOnNewLine = false
  }

  private mutating func skipComment() {
    rest = rest.dropFirst(2)
    isApart = true
    while !rest.isEmpty, !rest.starts(with: "*/") {
      if rest.first == 0x0A { isOnNewLine = true }
      rest.removeFirst()
    }
    rest = rest.dropFirst(2)
  }

  /// Whether a slash here begins a regular expression: nothing before it could be divided.
  private var beginsExpression: Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .literal: return false
    case .word: return ["return", "typeof", "case", "of", "in"].contains(last.text)
    case .sign: return !last.isSign(")") && !last.isSign("]") && !last.isSign("}")
    }
  }

  /// Takes a regular expression off, in which a class may hold slashes.
  private mutating func popExpression() -> [UInt8] {
    var taken: [UInt8] = []
    var isInClass = false
    while let byte = rest.first, byte != 0x0A {
      rest.removeFirst()
      taken.append(byte)
      switch byte {
      case UInt8(ascii: "\\"): if let escaped = rest.popFirst() { taken.append(escaped) }
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass && taken.count > 1:
        return taken + Array(rest.popRun(while: \.isASCIILetter))
      default: break
      }
    }
    return taken
  }

  private mutating func popText(endingWith mark: UInt8) -> [UInt8] {
    var taken = [mark]
    rest.removeFirst()
    while let byte = rest.popFirst() {
      taken.append(byte)
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
        taken.append(escaped)
      } else if byte == mark {
        break
      }
    }
    return taken
  }
}

extension UInt8 {
  /// Whether it may be a part of a name (ECMA-262 §12.7).
  fileprivate var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "$")
      || self == UInt8(ascii: "#") || self >= 0x80
  }
}
