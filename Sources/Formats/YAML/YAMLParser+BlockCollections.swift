import DataTree
import SourceText

extension YAMLParser {
  /// l+block-sequence(n), ns-l-compact-sequence(n): entries behind dashes at column `column`.
  mutating func parseBlockSequence(at column: Int, properties: Properties) -> DataNode {
    let start = offset
    guard enterCollection(at: start) else { return nothing(at: start) }
    var elements: [DataNode] = []
    var end = start
    repeat {
      rest.skip()
      let element = parseBlockNode(under: column, in: .blockIn, allowsCompact: true)
      end = max(end, Int(element.span.end))
      elements.append(element)
    } while isAtEntry(.dash, column: column)
    leaveCollection()
    return makeNode(.sequence(elements), at: SourceSpan(start, end), with: properties)
  }

  /// l+block-mapping(n), ns-l-compact-mapping(n): entries that begin at the column of `start`.
  ///
  /// The first key may have been read already; then the cursor is at its colon.
  mutating func parseBlockMapping(
    from start: BlockStart, firstKey: Key?, properties: Properties
  ) -> DataNode {
    guard enterCollection(at: start.offset) else { return nothing(at: start.offset) }
    let parent = start.column
    var entries = DataEntries()
    var end = start.offset
    var key = firstKey
    repeat {
      guard let entry = parseBlockEntry(at: parent, key: key) else { break }
      end = max(end, Int(entry.value.span.end))
      append(entry, to: &entries)
      key = nil
    } while column == parent && !gapHasTab
    if column >= parent, !hasFailed { failAtStrayText() }
    leaveCollection()
    return makeNode(.mapping(entries.all), at: SourceSpan(start.offset, end), with: properties)
  }

  /// Adds an entry and reports a key that comes twice.
  mutating func append(_ entry: DataEntry, to entries: inout DataEntries) {
    guard let first = entries.append(entry) else { return }
    report(.duplicateKey(entry, after: first, in: source))
  }

  /// ns-l-block-map-entry(n); nil, after a syntax error, when there is none.
  private mutating func parseBlockEntry(at column: Int, key: Key?) -> DataEntry? {
    if let key { return parseBlockValue(of: key, at: column, allowsCompact: false) }
    if isAtEntry(.question, column: column) { return parseExplicitEntry(at: column) }
    guard let key = parseImplicitKey() else { return nil }
    return parseBlockValue(of: key, at: column, allowsCompact: false)
  }

  /// c-l-block-map-explicit-entry(n): `? key`, and `: value` on a line of its own.
  private mutating func parseExplicitEntry(at column: Int) -> DataEntry {
    rest.skip()
    let node = parseBlockNode(under: column, in: .blockOut, allowsCompact: true)
    let key = Key(text: keyText(of: node), span: node.span)
    guard isAtEntry(.colon, column: column) else {
      return DataEntry(key: key.text, at: key.span, value: nothing(at: Int(key.span.end)))
    }
    return parseBlockValue(of: key, at: column, allowsCompact: true)
  }

  /// c-l-block-map-implicit-value(n): the colon at the cursor and the node behind it.
  private mutating func parseBlockValue(
    of key: Key, at column: Int, allowsCompact: Bool
  ) -> DataEntry {
    rest.skip()
    let value = parseBlockNode(under: column, in: .blockOut, allowsCompact: allowsCompact)
    return DataEntry(key: key.text, at: key.span, value: value)
  }

  /// ns-s-block-map-implicit-key: a node on one line, with a colon behind it.
  private mutating func parseImplicitKey() -> Key? {
    let start = rest
    let line = lineStart
    guard !(rest.first == .dash && rest.isSeparated(after: 1)) else {
      fail(.dashAmongKeys(in: source, at: span(of: 1)))
      return nil
    }
    var properties = Properties()
    while isAtProperty {
      parseProperty(into: &properties, inFlow: false)
      rest.dropBlanks()
    }
    var content = FlowContent(.nothing, at: span(of: 0))
    if !(rest.first == .colon && rest.isSeparated(after: 1)) {
      guard let node = parseFlowContent(least: 0, inFlow: false, onOneLine: true) else {
        return nil
      }
      content = node
    }
    guard line == lineStart, skipToKeyColon() else {
      fail(.missingColon(in: source, at: SourceSpan(start.untilLineEnd)))
      return nil
    }
    checkKeyLength(from: start.startIndex)
    rejectPropertiesOnAlias(content, properties)
    return makeKey(content.kind, at: content.span, with: properties)
  }
}
