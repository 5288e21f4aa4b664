extension Lexer {
  /// Reads YAML line by line; brackets and block scalars carry over.
  mutating func lexYAML() {
    var flowDepth = 0
    while !isAtEnd {
      let lineStart = position
      takeBlanks()
      guard let byte = byte else { return }
      // A key at the margin says that a bracket above was never closed.
      if flowDepth > 0, position == lineStart, byte.isWord { flowDepth = 0 }
      if byte == 0x0A {
        take(nil)
      } else if flowDepth > 0 {
        takeFlow(&flowDepth)
      } else if sees("---") || sees("...") {
        take(.punctuation, count: 3)
      } else if byte == UInt8(ascii: "%"), position == lineStart {
        takeLine(.keyword)
      } else {
        takeEntry(&flowDepth, lineStart)
      }
    }
  }

  /// entry = { ( "-" | "?" ) " " } [ key ":" ] { properties } [ value ].
  private mutating func takeEntry(_ flowDepth: inout Int, _ lineStart: Int) {
    var parent = position - lineStart
    while let byte = byte, "-?".utf8.contains(byte), self.byte(after: 1)?.isSpace ?? true {
      parent = position - lineStart
      take(.punctuation)
      takeBlanks()
    }
    if let colon = keyEnd() {
      parent = position - lineStart
      take(.name, to: colon)
      take(nil)
      takeBlanks()
    }
    while let byte = byte, "&*!".utf8.contains(byte) {
      take(.keyword, while: { !$0.isSpace })
      takeBlanks()
    }
    guard let byte = byte, byte != 0x0A else { return }
    switch byte {
    case UInt8(ascii: "#"): take(.comment, to: lineEnd)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      take(.punctuation, while: { !$0.isSpace })
      takeBlanks()
      takeLine(self.byte == UInt8(ascii: "#") ? .comment : nil)
      takeBlockScalar(deeperThan: parent)
    case UInt8(ascii: "{"), UInt8(ascii: "["): takeFlow(&flowDepth)
    case _ where byte.isQuote: takeFlow(&flowDepth)
    default: takeScalar(to: lineEnd)
    }
  }

  /// The place of the colon that ends a key in this line.
  private func keyEnd() -> Int? {
    guard let first = byte, !"#{[&*!|>".utf8.contains(first) else { return nil }
    var index = position
    if first.isQuote {
      index = run(from: position + 1) { $0 != first && $0 != 0x0A } + 1
      index = run(from: index, while: \.isBlank)
      return index < end && code[index] == UInt8(ascii: ":") ? index : nil
    }
    while index < end, code[index] != 0x0A {
      let isLast = index + 1 >= end || code[index + 1].isSpace
      if code[index] == UInt8(ascii: ":"), isLast { return index }
      if code[index] == UInt8(ascii: "#"), index > position, code[index - 1].isBlank { return nil }
      index += 1
    }
    return nil
  }

  private mutating func takeBlockScalar(deeperThan parent: Int) {
    while !isAtEnd {
      let first = run(from: position, while: \.isBlank)
      guard first < end else { return take(nil, to: end) }
      if code[first] == 0x0A {
        take(nil, to: first + 1)
      } else {
        guard first - position > parent else { return }
        take(nil, to: first)
        takeLine(.string)
      }
    }
  }

  /// Takes the rest of a line that is written like JSON.
  private mutating func takeFlow(_ depth: inout Int) {
    while let byte = byte, byte != 0x0A {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        take(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth = max(0, depth - 1)
        take(nil)
      case UInt8(ascii: "#") where position == code.startIndex || code[position - 1].isBlank:
        take(.comment, to: lineEnd)
      case _ where byte.isQuote:
        let start = position
        take(.string)
        takeString(
          byte == 0x27 ? StringStyle("'", nil, .doubling) : .double)
        if isBeforeColon(position), tokens.last?.range == start..<position { retint(.name) }
      case _ where byte.isBlank || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"):
        take(nil)
      default:
        takeFlowScalar()
      }
    }
  }

  private mutating func takeFlowScalar() {
    let wordEnd = run(from: position) { !$0.isSpace && !",]}".utf8.contains($0) }
    if wordEnd - 1 > position, code[wordEnd - 1] == UInt8(ascii: ":") {
      return take(.name, to: wordEnd - 1)
    }
    takeScalar(to: wordEnd)
  }

  private func isBeforeColon(_ place: Int) -> Bool {
    place < end && code[place] == UInt8(ascii: ":")
  }
}
