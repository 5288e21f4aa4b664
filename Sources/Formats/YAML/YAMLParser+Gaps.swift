import SourceText

extension YAMLParser {
  /// Skips blanks, comments and line ends up to the next token (§6.7 s-separate, s-l-comments).
  ///
  /// Leaves the token's `column` and its line's `indent`, and returns whether the token is the
  /// first of its line. A document marker counts as the end of the text.
  @discardableResult
  mutating func skipGap() -> Bool {
    let text = rest
    var index = text.startIndex
    var startsLine = index == lineStart
    var afterBlank = startsLine
    gapHasTab = false
    if startsLine { index = skipIndent(of: text, from: index) }
    loop: while index < text.endIndex {
      switch text[index] {
      case .space: index += 1
      case .tab:
        index += 1
        gapHasTab = true
      case .hash where afterBlank:
        while index < text.endIndex, !text[index].isLineEnd { index += 1 }
      case .lineFeed, .carriageReturn:
        let isPair = text[index] == .carriageReturn && text[index...].peek(1) == .lineFeed
        lineStart = index + (isPair ? 2 : 1)
        index = skipIndent(of: text, from: lineStart)
        startsLine = true
        gapHasTab = false
      default: break loop
      }
      afterBlank = true
    }
    rest = text[index...]
    column = rest.isEmpty ? -1 : index - lineStart
    if column == 0, startsLine, rest.isDocumentMarker { column = -1 }
    return startsLine
  }

  /// Skips the rest of a line in a block collection; anything but a comment there is an error.
  mutating func finishLine() {
    guard !skipGap(), column >= 0 else { return }
    failAtStrayText()
  }

  /// Skips a gap within a flow collection, whose lines must be indented by `least` spaces.
  mutating func skipFlowGap(least: Int) {
    if skipGap() { checkFlowIndent(least: least) }
  }

  /// Notes a line of a flow node that begins left of what encloses it (§6.3, §7).
  mutating func checkFlowIndent(least: Int) {
    guard column >= 0, indent < least, outdent == nil else { return }
    outdent =
      gapHasTab ? .tabIndent(in: source, at: tabs) : .flowIndent(in: source, at: span(of: 1))
  }

  /// Reports the first such line of a flow node, now that the node is known to be complete.
  mutating func reportOutdent() {
    guard let outdent else { return }
    report(outdent)
    self.outdent = nil
  }

  /// Ends the text at a token that nothing can take, and says why it is none.
  mutating func failAtStrayText() {
    let span = restOfLine
    switch rest.first ?? .space {
    case .colon where rest.isSeparated(after: 1):
      fail(.strayColon(in: source, at: self.span(of: 1)))
    case .hash: fail(.adjacentComment(in: source, at: span))
    case .closeBracket, .closeBrace: fail(.strayBracket(in: source, at: self.span(of: 1)))
    case _ where !source.bytes[lineStart..<offset].allSatisfy(\.isBlank):
      fail(.strayText(in: source, at: span))
    case .percent where column == 0: fail(.strayDirective(in: source, at: span))
    default:
      fail(gapHasTab ? .tabIndent(in: source, at: tabs) : .strayLine(in: source, at: span))
    }
  }

  /// The tabs between the indentation and the token.
  var tabs: SourceSpan { SourceSpan(lineStart + indent, offset) }

  private mutating func skipIndent(of text: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.endIndex, text[index] == .space { index += 1 }
    indent = index - start
    return index
  }
}
