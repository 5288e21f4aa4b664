extension Lexer {
  /// Reads style sheets: what comes before `{` is a selector, before `:` a property.
  mutating func lexCSS() {
    let comments = Grammar(lineComments: Grammar.marks("//"), blockComments: .flat)
    while let byte = byte {
      if byte.isSpace || "{};".utf8.contains(byte) {
        take(nil)
      } else if takeComment(comments, at: byte) {
        continue
      } else {
        takeStatement(at: byte)
      }
    }
  }

  private mutating func takeStatement(at first: UInt8) {
    let statement = run(from: position) { !"{};".utf8.contains($0) }
    if first == UInt8(ascii: "@") {
      take(.keyword)
      take(.keyword, while: { $0.isWord || $0 == UInt8(ascii: "-") })
    } else if statement < end, code[statement] == UInt8(ascii: "{") {
      return take(.keyword, to: withoutBlanks(statement))
    } else {
      take(.name, to: run(from: position) { !":{};\n".utf8.contains($0) })
    }
    takeValues(to: statement)
  }

  private mutating func takeValues(to statement: Int) {
    let comments = Grammar(blockComments: .flat)
    while let byte = byte, position < statement {
      let next = self.byte(after: 1) ?? 0
      switch byte {
      case _ where byte.isQuote:
        take(.string)
        takeString(byte == 0x22 ? .double : .single)
      case _ where byte.isDigit, UInt8(ascii: ".") where next.isDigit,
        UInt8(ascii: "-") where next.isDigit, UInt8(ascii: "#") where next.isWord:
        take(.number)
        take(.number, while: { $0.isWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") })
      case UInt8(ascii: "!"), UInt8(ascii: "@"):
        take(.keyword)
        take(.keyword, while: \.isLetter)
      case _ where byte.isWord || byte == UInt8(ascii: "-"):
        take(nil, while: { $0.isWord || $0 == UInt8(ascii: "-") })
      default:
        if !takeComment(comments, at: byte) { take(nil) }
      }
    }
  }
}
