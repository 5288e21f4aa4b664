extension Lexer {
  /// Reads shell commands, or a session in a terminal if its first line begins with a prompt.
  mutating func lexShell() {
    take(nil, while: \.isSpace)
    guard sees("$ ") || sees("% ") else { return lexCommands(untilLineEnd: false) }
    while !isAtEnd {
      if sees("$ ") || sees("% ") || sees("> ") {
        take(.punctuation)
        takeBlanks()
        lexCommands(untilLineEnd: true)
      } else {
        takeLine(nil)
      }
    }
  }

  /// Reads commands to the end, or to the first line end that ends a command.
  private mutating func lexCommands(
    untilLineEnd: Bool, isCommandNext: Bool = true
  ) {
    var isCommandNext = isCommandNext
    var isWordStart = true
    while let byte = byte {
      let begins = isWordStart
      isWordStart = false
      switch byte {
      case 0x0A:
        take(nil)
        if untilLineEnd, interpolations.isEmpty { return }
        (isCommandNext, isWordStart) = (true, true)
      case _ where byte.isBlank:
        take(nil)
        isWordStart = true
      case UInt8(ascii: "#") where begins:
        take(.comment, to: lineEnd)
      case UInt8(ascii: "\\"):
        if self.byte(after: 1) == 0x0A {
          take(.punctuation)
          take(nil)
          isWordStart = true
        } else {
          take(nil)
          if self.byte.map({ $0 < 0x80 }) == true { take(nil) }
        }
      case _ where byte.isQuote:
        let depth = interpolations.count
        takeQuoted(byte)
        if interpolations.count > depth {
          (isCommandNext, isWordStart) = (true, true)
        } else if begins {
          isCommandNext = false
        }
      case UInt8(ascii: "$"):
        if sees("$(") {
          take(nil, count: 2)
          openBracket()
          (isCommandNext, isWordStart) = (true, true)
        } else {
          takeVariable()
          if begins { isCommandNext = false }
        }
      case UInt8(ascii: "<") where takeDocument(Array("<<".utf8), readRest: Self.readRest):
        break
      case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "("),
        UInt8(ascii: "`"):
        take(nil)
        if byte == UInt8(ascii: "(") { openBracket() }
        (isCommandNext, isWordStart) = (true, true)
      case UInt8(ascii: ")"):
        take(nil)
        closeBracket()
      case UInt8(ascii: "-") where begins && !isCommandNext:
        take(.name, while: { $0.isWord || $0 == UInt8(ascii: "-") })
      case _ where byte.isCommandByte:
        takeShellWord(begins, &isCommandNext)
      default:
        take(nil)
      }
    }
  }

  private static func readRest(_ lexer: inout Lexer) {
    lexer.openDocuments += 8
    lexer.lexCommands(untilLineEnd: false, isCommandNext: false)
    lexer.openDocuments -= 8
  }

  /// Takes a word: the command, an assignment before it, or an argument.
  private mutating func takeShellWord(_ begins: Bool, _ isCommandNext: inout Bool) {
    let wordEnd = run(from: position, while: \.isCommandByte)
    guard begins, isCommandNext, let first = byte, first.isWord || "./~".utf8.contains(first) else {
      return take(nil, to: wordEnd)
    }
    let word = code[position..<wordEnd]
    if wordEnd < end, code[wordEnd] == UInt8(ascii: "="), word.allSatisfy(\.isWord) {
      take(.name, to: wordEnd)
      return take(nil)
    }
    take(.keyword, to: wordEnd)
    isCommandNext = Self.introducers.contains(word)
  }

  /// The words behind which a command begins.
  private static let introducers: Grammar.Words = .init(
    words: "if then else elif while until do time sudo exec env nohup export local command")

  private mutating func takeQuoted(_ quote: UInt8) {
    guard exists([quote], from: position + 1) else { return take(nil) }
    take(.string)
    let text = String(UnicodeScalar(quote))
    takeString(
      quote == 0x27
        ? StringStyle(text, nil, .none, isMultiline: true)
        : StringStyle(text, isMultiline: true, .commands))
  }

  /// variable = "$" ( name | digit | mark | "{" … "}" ).
  private mutating func takeVariable() {
    guard let next = byte(after: 1) else { return take(nil) }
    if next == UInt8(ascii: "{") {
      let close = run(from: position) { $0 != UInt8(ascii: "}") && !$0.isSpace }
      take(.name, to: close < end && code[close] == UInt8(ascii: "}") ? close + 1 : close)
    } else if next.isWordStart {
      take(.name)
      take(.name, while: \.isWord)
    } else if next.isDigit || "?#@*!-".utf8.contains(next) {
      take(.name, count: 2)
    } else {
      take(nil)
    }
  }
}

extension StringStyle.Interpolation {
  fileprivate static let commands = Self(opening: Array("$(".utf8), open: 0x28, close: 0x29)
}

extension UInt8 {
  /// Whether the byte can stand in a bare word of a command.
  fileprivate var isCommandByte: Bool { isWord || "./-+~:@%,[]{}!?*^".utf8.contains(self) }
}
