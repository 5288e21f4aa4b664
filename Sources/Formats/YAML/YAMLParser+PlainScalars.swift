import SourceText

extension YAMLParser {
  /// ns-plain(n,c) (§7.3.3): an unquoted scalar; nil after a syntax error.
  ///
  /// A line that is indented by less than `least` spaces ends it, and so do a comment, a colon
  /// that a blank follows and, in a flow collection, the punctuation of the collection.
  mutating func parsePlain(least: Int, inFlow: Bool, onOneLine: Bool) -> FlowContent? {
    guard let first = rest.first, mayBeginPlain(first, inFlow: inFlow) else {
      failAtIndicator(inFlow: inFlow)
      return nil
    }
    let start = offset
    let line = popPlainLine(inFlow: inFlow)
    let span = SourceSpan(line)
    guard !onOneLine, let next = continuation(least: least, inFlow: inFlow) else {
      return FlowContent(.plain(line), at: span)
    }
    var text = Array(line)
    var following: Continuation? = next
    while let next = following {
      lineStart = next.lineStart
      indent = next.indent
      rest = next.rest
      text.appendFold(ofBreaks: next.breaks)
      text += popPlainLine(inFlow: inFlow)
      following = continuation(least: least, inFlow: inFlow)
    }
    return FlowContent(.plain(text[...]), at: SourceSpan(start, offset))
  }

  /// ns-plain-safe(c): whether `byte` lets the indicator before it be text.
  func isPlainSafe(_ byte: UInt8?, inFlow: Bool) -> Bool {
    guard let byte, !byte.isBlank, !byte.isLineEnd else { return false }
    return !inFlow || !byte.isFlowIndicator
  }

  /// A line of text that goes on with a plain scalar, and how many line ends are before it.
  private struct Continuation {
    var rest: ArraySlice<UInt8>
    var lineStart: Int
    var indent: Int
    var breaks: Int
  }

  /// The next line of the plain scalar that ends at the cursor, without moving the cursor.
  private func continuation(least: Int, inFlow: Bool) -> Continuation? {
    var ahead = rest
    ahead.dropBlanks()
    var breaks = 0
    var start = lineStart
    var indent = 0
    while let byte = ahead.first, byte.isLineEnd {
      ahead.removeLineEnd()
      breaks += 1
      start = ahead.startIndex
      indent = ahead.popRun { $0 == .space }.count
      ahead.dropBlanks()
    }
    guard breaks > 0, indent >= least, let byte = ahead.first, byte != .hash else { return nil }
    if byte == .colon, !isPlainSafe(ahead.peek(1), inFlow: inFlow) { return nil }
    if inFlow, byte.isFlowIndicator { return nil }
    if ahead.startIndex == start, ahead.isDocumentMarker { return nil }
    return Continuation(rest: ahead, lineStart: start, indent: indent, breaks: breaks)
  }

  /// nb-ns-plain-in-line(c): splits off the text on this line, without trailing blanks.
  private mutating func popPlainLine(inFlow: Bool) -> ArraySlice<UInt8> {
    let text = rest
    let start = text.startIndex
    var index = start
    var end = start
    loop: while index < text.endIndex {
      switch text[index] {
      case .space, .tab:
        index += 1
        continue
      case .lineFeed, .carriageReturn: break loop
      case .colon where !isPlainSafe(text[index...].peek(1), inFlow: inFlow): break loop
      case .hash where index > end: break loop
      case let byte where inFlow && byte.isFlowIndicator: break loop
      default: break
      }
      index += 1
      end = index
    }
    rest = text[end...]
    return text[start..<end]
  }

  /// ns-plain-first(c): no indicator, or `-`, `?` or `:` with text right behind it.
  private func mayBeginPlain(_ byte: UInt8, inFlow: Bool) -> Bool {
    switch byte {
    case .dash, .question, .colon: isPlainSafe(rest.peek(1), inFlow: inFlow)
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace, .hash, .ampersand,
      .asterisk, .bang, .bar, .greater, .singleQuote, .doubleQuote, .percent, .at, .backtick:
      false
    default: true
    }
  }

  private mutating func failAtIndicator(inFlow: Bool) {
    let span = span(of: 1)
    switch rest.first {
    case .at, .backtick: fail(.reservedIndicator(in: source, at: span))
    case .percent where column == 0: fail(.strayDirective(in: source, at: restOfLine))
    case .hash: fail(.adjacentComment(in: source, at: restOfLine))
    case .closeBracket, .closeBrace: fail(.strayBracket(in: source, at: span))
    case .dash where inFlow: fail(.dashInFlow(in: source, at: span))
    default: fail(.indicatorAsText(in: source, at: span))
    }
  }
}

extension [UInt8] {
  /// Appends what `breaks` line ends in a row become (§6.5): one is a space, more are one fewer.
  mutating func appendFold(ofBreaks breaks: Int) {
    if breaks == 1 { append(.space) } else { appendLineFeeds(breaks - 1) }
  }

  mutating func appendLineFeeds(_ count: Int) {
    append(contentsOf: repeatElement(.lineFeed, count: Swift.max(0, count)))
  }
}
