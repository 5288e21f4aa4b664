extension Lexer {
  /// Reads requests and responses: a first line, headers, an empty line, a body.
  mutating func lexHTTP() {
    while let byte = byte {
      if byte.isSpace {
        take(nil)
      } else if byte == UInt8(ascii: "#") {
        takeLine(.comment)
      } else if let method = methodEnd(at: position) {
        take(.keyword, to: method)
        takeBlanks()
        take(.string, while: { !$0.isSpace })
        takeBlanks()
        takeLine(.punctuation)
        takeHeaders()
      } else if sees("HTTP/") {
        take(.punctuation, while: { !$0.isSpace })
        takeBlanks()
        take(.number, while: \.isDigit)
        takeLine(nil)
        takeHeaders()
      } else {
        takeHeaders()
      }
    }
  }

  /// Takes the headers, and the body behind an empty line.
  private mutating func takeHeaders() {
    while !isAtEnd {
      let line = position..<lineEnd
      if code[line].allSatisfy(\.isBlank) {
        take(nil, to: line.upperBound + 1)
        return takeBody()
      }
      let name = run(from: position) { $0.isWord || $0 == UInt8(ascii: "-") }
      if name > position, name < end, code[name] == UInt8(ascii: ":") {
        take(.name, to: name)
        takeLine(nil)
      } else if code[position] == UInt8(ascii: "{") || code[position] == UInt8(ascii: "<") {
        return takeBody()
      } else {
        takeLine(nil)
      }
    }
  }

  /// Takes the lines up to the next message as what their first byte says.
  private mutating func takeBody() {
    take(nil, while: \.isSpace)
    guard let first = byte else { return }
    var close = position
    while close < end, !beginsMessage(at: close) {
      close = run(from: close) { $0 != 0x0A } + 1
    }
    within(close) { lexer in
      switch first {
      case UInt8(ascii: "{"), UInt8(ascii: "["): lexer.lexJSON()
      case UInt8(ascii: "<"): lexer.lexMarkup()
      default: break
      }
    }
  }

  private func beginsMessage(at place: Int) -> Bool {
    sees("HTTP/", at: place) || sees("###", at: place) || methodEnd(at: place) != nil
  }

  /// Where the method of a request line ends: method SP ( "/" | "http" | "{" ).
  private func methodEnd(at place: Int) -> Int? {
    let behind = run(from: place, while: \.isCapital)
    guard behind - place >= 3, behind - place <= 10, behind < end, code[behind].isBlank else {
      return nil
    }
    let target = run(from: behind, while: \.isBlank)
    let isTarget = sees("/", at: target) || sees("http", at: target) || sees("{", at: target)
    return isTarget ? behind : nil
  }
}
