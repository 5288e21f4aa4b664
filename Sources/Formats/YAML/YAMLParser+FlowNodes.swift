import DataTree
import SourceText

extension YAMLParser {
  /// A flow node without properties (§7.5); further lines are indented by `least` spaces.
  ///
  /// Nil after a syntax error.
  mutating func parseFlowContent(
    least: Int, inFlow: Bool, onOneLine: Bool = false
  ) -> FlowContent? {
    let start = offset
    switch rest.first ?? .space {
    case .doubleQuote, .singleQuote: return parseQuoted(least: least)
    case .openBracket: return parseFlowSequence(least: least)
    case .openBrace: return parseFlowMapping(least: least)
    case .asterisk:
      guard let node = parseAlias(inFlow: inFlow) else { return nil }
      return FlowContent(.alias(node), at: SourceSpan(start, offset))
    default: return parsePlain(least: least, inFlow: inFlow, onOneLine: onOneLine)
    }
  }

  /// A node of a flow collection with its properties, or what of them there is.
  struct FlowEntry {
    var content: FlowContent
    var properties = Properties()

    /// Whether not even properties are written.
    var isMissing: Bool { content.span.range.isEmpty && properties.isEmpty }
  }

  /// ns-flow-node(n,c) or e-node; nil after a syntax error.
  private mutating func parseFlowEntry(least: Int) -> FlowEntry? {
    var properties = Properties()
    while isAtProperty {
      parseProperty(into: &properties, inFlow: true)
      skipFlowGap(least: least)
    }
    var content = FlowContent(.nothing, at: span(of: 0))
    if !endsFlowEntry, !isAtFlowColon {
      guard let node = parseFlowContent(least: least, inFlow: true) else { return nil }
      content = node
    }
    rejectPropertiesOnAlias(content, properties)
    return FlowEntry(content: content, properties: properties)
  }

  /// c-flow-sequence(n,c): `[ one, two: three ]`.
  private mutating func parseFlowSequence(least: Int) -> FlowContent {
    let start = offset
    guard enterCollection(at: start) else { return FlowContent(.nothing, at: span(of: 0)) }
    rest.skip()
    skipFlowGap(least: least)
    var elements: [DataNode] = []
    while isInside(from: start, until: .closeBracket) {
      guard let element = parseFlowElement(least: least) else { break }
      elements.append(element)
      guard finishFlowEntry(from: start, least: least, until: .closeBracket) else { break }
    }
    let span = closeFlow(from: start, atLeast: elements.last?.span)
    return FlowContent(.sequence(elements), at: span)
  }

  /// c-flow-mapping(n,c): `{ one: two, "three":four, ? five : six }`.
  private mutating func parseFlowMapping(least: Int) -> FlowContent {
    let start = offset
    guard enterCollection(at: start) else { return FlowContent(.nothing, at: span(of: 0)) }
    rest.skip()
    skipFlowGap(least: least)
    var entries = DataEntries()
    while isInside(from: start, until: .closeBrace) {
      let isExplicit = skipFlowQuestion(least: least)
      guard let entry = parseFlowPair(least: least, isExplicit: isExplicit) else { break }
      append(entry, to: &entries)
      guard finishFlowEntry(from: start, least: least, until: .closeBrace) else { break }
    }
    let span = closeFlow(from: start, atLeast: entries.all.last?.value.span)
    return FlowContent(.mapping(entries.all), at: span)
  }

  /// ns-flow-seq-entry(n,c): a node, or a pair, which is a mapping of one entry.
  private mutating func parseFlowElement(least: Int) -> DataNode? {
    let start = offset
    let line = lineStart
    if skipFlowQuestion(least: least) {
      guard enterCollection(at: start) else { return nil }
      defer { leaveCollection() }
      guard let pair = parseFlowPair(least: least, isExplicit: true) else { return nil }
      return DataNode(.mapping([pair]), at: SourceSpan(start, pairEnd(pair)))
    }
    guard let entry = parseFlowEntry(least: least) else { return nil }
    var ahead = rest
    ahead.dropBlanks()
    guard isFlowColon(ahead, behind: entry.content) else {
      if entry.isMissing {
        fail(.missingFlowEntry(in: source, at: span(of: 1)))
        return nil
      }
      return makeNode(entry.content.kind, at: entry.content.span, with: entry.properties)
    }
    rest = ahead
    guard line == lineStart else {
      fail(.multilineKey(in: source, at: span(of: 1)))
      return nil
    }
    checkKeyLength(from: start)
    guard enterCollection(at: start) else { return nil }
    defer { leaveCollection() }
    let key = makeKey(entry.content.kind, at: entry.content.span, with: entry.properties)
    let pair = parseFlowValue(of: key, least: least)
    return DataNode(.mapping([pair]), at: SourceSpan(start, pairEnd(pair)))
  }

  /// ns-flow-map-entry(n,c): a key, which may go over lines, and the value that may follow.
  private mutating func parseFlowPair(least: Int, isExplicit: Bool) -> DataEntry? {
    guard let entry = parseFlowEntry(least: least) else { return nil }
    let end = offset
    skipFlowGap(least: least)
    let key = makeKey(entry.content.kind, at: entry.content.span, with: entry.properties)
    guard !isFlowColon(rest, behind: entry.content) else {
      return parseFlowValue(of: key, least: least)
    }
    guard isExplicit || !entry.isMissing else {
      fail(.missingFlowEntry(in: source, at: span(of: 1)))
      return nil
    }
    return DataEntry(key: key.text, at: key.span, value: nothing(at: end))
  }

  /// The colon at the cursor and the node behind it, which may be missing.
  private mutating func parseFlowValue(of key: Key, least: Int) -> DataEntry {
    rest.skip()
    let end = offset
    skipFlowGap(least: least)
    guard !isAtFlowColon, let entry = parseFlowEntry(least: least) else {
      if isAtFlowColon { fail(.strayColon(in: source, at: span(of: 1))) }
      return DataEntry(key: key.text, at: key.span, value: nothing(at: end))
    }
    let isMissing = entry.content.span.range.isEmpty
    let span = isMissing ? SourceSpan(end, end) : entry.content.span
    let value = makeNode(entry.content.kind, at: span, with: entry.properties)
    return DataEntry(key: key.text, at: key.span, value: value)
  }

  private func pairEnd(_ pair: DataEntry) -> Int {
    Int(max(pair.value.span.end, pair.keySpan.end))
  }
}

// MARK: - Punctuation

extension YAMLParser {
  /// Whether another entry follows; false behind the closing bracket, which stays.
  private mutating func isInside(from start: Int, until closing: UInt8) -> Bool {
    guard column >= 0 else {
      fail(.unclosedFlow(in: source, at: SourceSpan(start, start + 1)))
      return false
    }
    guard rest.first != .comma else {
      fail(.missingFlowEntry(in: source, at: span(of: 1)))
      return false
    }
    return rest.first != closing
  }

  /// Steps over the comma behind an entry; false when there must not be another entry.
  private mutating func finishFlowEntry(
    from start: Int, least: Int, until closing: UInt8
  ) -> Bool {
    skipFlowGap(least: least)
    if rest.consume(.comma) {
      skipFlowGap(least: least)
      return true
    }
    guard rest.first != closing, column >= 0 else { return true }
    switch rest.first {
    case _ where outdent != nil:
      fail(.unclosedFlow(in: source, at: SourceSpan(start, start + 1)))
    case .hash: fail(.adjacentComment(in: source, at: restOfLine))
    case .closeBracket, .closeBrace: fail(.strayBracket(in: source, at: span(of: 1)))
    default: fail(.missingComma(in: source, at: span(of: 1)))
    }
    return false
  }

  /// Steps over the closing bracket and returns the span of the collection.
  private mutating func closeFlow(from start: Int, atLeast last: SourceSpan?) -> SourceSpan {
    leaveCollection()
    guard !hasFailed else {
      return SourceSpan(start, max(start + 1, Int(last?.end ?? 0)))
    }
    rest.skip()
    return SourceSpan(start, offset)
  }

  /// Steps over the `?` of an explicit entry, if there is one.
  private mutating func skipFlowQuestion(least: Int) -> Bool {
    guard rest.first == .question, rest.isSeparated(after: 1) else { return false }
    rest.skip()
    skipFlowGap(least: least)
    return true
  }

  /// Whether nothing of a node is left before the next punctuation.
  private var endsFlowEntry: Bool {
    guard column >= 0, let byte = rest.first else { return true }
    return byte == .comma || byte == .closeBracket || byte == .closeBrace
  }

  /// Whether a colon that separates key and value is at the cursor, and no text with a colon.
  private var isAtFlowColon: Bool {
    rest.first == .colon && !isPlainSafe(rest.peek(1), inFlow: true)
  }

  /// Whether `text` begins with the colon of `key`, which text may touch behind a JSON-like key.
  private func isFlowColon(_ text: ArraySlice<UInt8>, behind key: FlowContent) -> Bool {
    text.first == .colon && (key.isJSONLike || !isPlainSafe(text.peek(1), inFlow: true))
  }
}
