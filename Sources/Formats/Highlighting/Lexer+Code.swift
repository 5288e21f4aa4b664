extension Lexer {
  /// Reads program text by its grammar.
  mutating func lexCode(_ grammar: Grammar) {
    /// The last byte that is neither blank nor comment; it tells division from an expression.
    var previous: UInt8 = 0x0A
    /// Whether the last word was a keyword, behind which a value stands.
    var isAfterKeyword = false
    /// Where a search for the end of a regular expression failed; up to there none ends.
    var barrier = position
    let marks = grammar.firstBytes
    while let byte = byte {
      if byte.isSpace {
        take(nil)
        if byte == 0x0A { closeLine() } else { takeBlanks() }
        continue
      }
      guard marks.contains(byte) else {
        isAfterKeyword = takeCode(grammar, at: byte, &previous, isAfterKeyword)
        continue
      }
      if takeComment(grammar, at: byte) { continue }
      if byte == UInt8(ascii: "<"), let mark = grammar.hereDocument {
        var rest = grammar
        rest.hereDocument = nil
        if takeDocument(mark, readRest: { $0.lexCode(rest) }) { continue }
      }
      if let style = style(grammar, at: byte) {
        let start = position
        take(.string, count: style.opening.count)
        takeString(style)
        if isKey(grammar, previous), tokens.last?.range == start..<position { retint(.name) }
        previous = byte
        isAfterKeyword = false
        continue
      }
      if grammar.hasRegularExpressions, byte == UInt8(ascii: "/"), position >= barrier,
        isAfterKeyword || !(previous.isWord || ")]}\"'`".utf8.contains(previous))
      {
        if let close = expressionEnd() {
          take(.string, to: close)
          previous = UInt8(ascii: "\"")
          isAfterKeyword = false
          continue
        }
        barrier = lineEnd
      }
      isAfterKeyword = takeCode(grammar, at: byte, &previous, isAfterKeyword)
    }
  }

  /// Takes a word, a number or a mark, and says whether it was a keyword.
  private mutating func takeCode(
    _ grammar: Grammar, at byte: UInt8, _ previous: inout UInt8, _ isAfterKeyword: Bool
  ) -> Bool {
    let before = previous
    previous = byte
    let isSign = byte == UInt8(ascii: "-") && self.byte(after: 1)?.isDigit == true
    if byte.isDigit || (isSign && (isAfterKeyword || !before.isWord && !")]".utf8.contains(before)))
    {
      takeNumber()
      return false
    }
    if byte.isWordStart {
      let isKeyword = takeWord(grammar, before)
      previous = UInt8(ascii: "a")
      return isKeyword
    }
    if let next = self.byte(after: 1), next.isWordStart {
      if grammar.sigils.contains(byte) {
        take(.name)
        take(.name, while: \.isWord)
        previous = UInt8(ascii: "a")
        return false
      }
      if grammar.directives.contains(byte) {
        take(.keyword)
        take(.keyword, while: \.isWord)
        return true
      }
    }
    take(nil)
    guard !interpolations.isEmpty else { return false }
    if byte == interpolations.last?.style.interpolation?.open {
      openBracket()
    } else if byte == interpolations.last?.style.interpolation?.close {
      closeBracket()
    }
    return false
  }

  /// Counts a bracket within an interpolation.
  mutating func openBracket() {
    if let last = interpolations.indices.last { interpolations[last].depth += 1 }
  }

  /// Counts the bracket just taken; the one that ends an interpolation continues its string.
  mutating func closeBracket() {
    guard let last = interpolations.indices.last else { return }
    interpolations[last].depth -= 1
    guard interpolations[last].depth == 0 else { return }
    let style = interpolations.removeLast().style
    retint(lastByteAs: .string)
    takeString(style)
  }

  private mutating func takeWord(_ grammar: Grammar, _ previous: UInt8) -> Bool {
    let wordEnd = run(from: position, while: \.isWord)
    var word = code[position..<wordEnd]
    if grammar.ignoresCase { word = word.map(\.lowercased)[...] }
    // A word behind a dot is a member, whatever the language reserves.
    let isMember = previous == UInt8(ascii: ".")
    let kind: Token.Kind? =
      if isKey(grammar, previous, behind: wordEnd) {
        .name
      } else if isMember {
        nil
      } else if grammar.constants.contains(word) {
        .number
      } else if grammar.keywords.contains(word) {
        .keyword
      } else if grammar.hasCapitalisedTypes, word.first?.isCapital == true {
        .name
      } else {
        nil
      }
    take(kind, to: wordEnd)
    return kind == .keyword
  }

  /// number = digits, letters, `_` and single dots; a sign belongs to an exponent.
  private mutating func takeNumber() {
    let isHexadecimal = sees("0x")
    var index = position + 1
    while index < end {
      let byte = code[index]
      let next = index + 1 < end ? code[index + 1] : 0
      if byte.isWord {
        index += 1
        let isExponent = byte | 0x20 == UInt8(ascii: "e") && !isHexadecimal
        if isExponent, next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { index += 1 }
      } else if byte == UInt8(ascii: "."), next.isDigit {
        index += 1
      } else {
        break
      }
    }
    take(.number, to: index)
  }

  // MARK: - Keys

  /// Whether what ends at `place`, or was just taken, is a key: a colon follows, and what came
  /// before leaves room for a key.
  private func isKey(_ grammar: Grammar, _ previous: UInt8, behind place: Int? = nil) -> Bool {
    switch grammar.keys {
    case .none: return false
    case .members where previous != UInt8(ascii: "{") && previous != UInt8(ascii: ","):
      return false
    case .arguments where previous != UInt8(ascii: "(") && previous != UInt8(ascii: ","):
      return false
    case .members, .arguments, .anywhere:
      let colon = run(from: place ?? position, while: \.isBlank)
      return colon < end && code[colon] == UInt8(ascii: ":")
    }
  }

  /// regular expression = "/" { class | escape | other } "/" flags, in one line.
  private func expressionEnd() -> Int? {
    var index = position + 1
    var isInClass = false
    while index < end, code[index] != 0x0A {
      switch code[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        return run(from: index + 1, while: \.isLetter)
      default: break
      }
      index += 1
    }
    return nil
  }
}
