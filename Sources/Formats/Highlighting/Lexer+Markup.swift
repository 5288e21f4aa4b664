extension Lexer {
  /// Reads XML and HTML, with the scripts and styles of pages.
  mutating func lexMarkup() {
    while let byte = byte {
      switch byte {
      case UInt8(ascii: "<"): takeMarkup()
      case UInt8(ascii: "&"): takeEntity()
      default: take(nil, while: { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") })
      }
    }
  }

  private mutating func takeMarkup() {
    if takeDelimited("<!--", "-->", .comment) || takeDelimited("<![CDATA[", "]]>", .string)
      || takeDelimited("<?", "?>", .keyword)
    {
      return
    }
    if sees("<!"), byte(after: 2)?.isLetter == true {
      let close = run(from: position) { $0 != UInt8(ascii: ">") && $0 != 0x0A }
      return take(.keyword, to: close + 1)
    }
    let isEnd = sees("</")
    guard let first = byte(after: isEnd ? 2 : 1), first.isWordStart else { return take(nil) }
    take(.punctuation, count: isEnd ? 2 : 1)
    let name = position
    take(.keyword, while: \.isTagName)
    let element = code[name..<position]
    takeAttributes()
    guard !isEnd, code[position - 1] == UInt8(ascii: ">") else { return }
    if element.elementsEqual("script".utf8) { takeElement("</script", .javaScript) }
    if element.elementsEqual("style".utf8) { takeElement("</style", .css) }
  }

  private mutating func takeAttributes() {
    while let byte = byte {
      switch byte {
      case UInt8(ascii: ">"):
        return take(.punctuation)
      case UInt8(ascii: "/") where self.byte(after: 1) == UInt8(ascii: ">"):
        return take(.punctuation, count: 2)
      case UInt8(ascii: "<"):
        return
      case _ where byte.isQuote:
        take(.string, to: valueEnd(byte))
      case _ where byte.isTagName || "@#[(*".utf8.contains(byte):
        let isValue = position > code.startIndex && code[position - 1] == UInt8(ascii: "=")
        take(isValue ? .string : .name)
        take(
          isValue ? .string : .name,
          while: { !$0.isSpace && !$0.isQuote && !"=></".utf8.contains($0) })
      case 0x0A where self.byte(after: 1) == 0x0A:
        // An empty line says that the tag was none, or was never closed.
        return
      default:
        take(nil)
      }
    }
  }

  /// Where a quoted value ends: at its quote, unless a tag begins or the text ends before it;
  /// then at what looks like the end of its tag, or of the line.
  private func valueEnd(_ quote: UInt8) -> Int {
    let close = run(from: position + 1) { $0 != quote && $0 != UInt8(ascii: "<") }
    if close < end, code[close] == quote { return close + 1 }
    let line = run(from: position + 1) { $0 != quote && $0 != 0x0A }
    if line < end, code[line] == quote { return line + 1 }
    return run(from: position + 1) { $0 != 0x0A && $0 != UInt8(ascii: ">") }
  }

  private mutating func takeDelimited(
    _ opening: String, _ closing: String, _ kind: Token.Kind
  ) -> Bool {
    let mark = Array(closing.utf8)
    let start = position + opening.utf8.count
    guard sees(opening), exists(mark, from: start), let close = find(mark, from: start) else {
      return false
    }
    take(kind, to: close + mark.count)
    return true
  }

  private mutating func takeElement(_ endTag: String, _ language: Language) {
    let mark = Array(endTag.utf8)
    guard exists(mark, from: position), let close = find(mark, from: position) else { return }
    within(close) { $0.lex(language) }
  }

  /// entity = "&" [ "#" ] word ";".
  private mutating func takeEntity() {
    var index = position + 1
    if index < end, code[index] == UInt8(ascii: "#") { index += 1 }
    let limit = index + 32
    while index < min(end, limit), code[index].isLetter || code[index].isDigit { index += 1 }
    guard index > position + 1, index < end, code[index] == UInt8(ascii: ";") else {
      return take(nil)
    }
    take(.number, to: index + 1)
  }

  /// Reads PHP, which stands between `<?` and `?>` if there is any such mark.
  mutating func lexPHP() {
    guard exists(Array("<?".utf8), from: position) else { return lexCode(.php) }
    while let start = find(Array("<?".utf8), from: position) {
      within(start) { $0.lexMarkup() }
      take(.keyword, count: 2)
      take(.keyword, while: { $0.isLetter || $0 == UInt8(ascii: "=") })
      guard let close = find(Array("?>".utf8), from: position) else { return lexCode(.php) }
      within(close) { $0.lexCode(.php) }
      take(.keyword, count: 2)
    }
    lexMarkup()
  }
}

extension UInt8 {
  fileprivate var isTagName: Bool { isWord || "-:.".utf8.contains(self) }
}
