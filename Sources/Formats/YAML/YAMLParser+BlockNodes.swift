import DataTree
import SourceText

/// The context of a block node (§8): in `.blockOut`, the value of a mapping, the dashes of a
/// sequence may stand as far left as the key.
enum BlockContext {
  case blockIn, blockOut
}

extension YAMLParser {
  /// s-l+block-node(n,c): the node behind an indicator of a collection at column `parent`.
  ///
  /// With `allowsCompact` a collection may begin on the indicator's own line. Afterwards the
  /// cursor is at the next token that starts a line.
  mutating func parseBlockNode(
    under parent: Int, in context: BlockContext, allowsCompact: Bool
  ) -> DataNode {
    let place = offset
    /// Properties on lines before the content, and those on its own line: in front of a mapping,
    /// the latter belong to its first key.
    var outer = Properties()
    var inner = Properties()
    var start = BlockStart(offset: place, column: 0, mayOpenCollection: false, isBehindTab: false)
    var startsLine = skipGap()
    while column >= 0 {
      if startsLine, indent <= parent {
        guard column > parent else {
          guard context == .blockOut, isAtEntry(.dash, column: parent) else { break }
          return parseBlockSequence(at: parent, properties: outer)
        }
        fail(.tabIndent(in: source, at: tabs))
        break
      }
      if inner.isEmpty {
        start = BlockStart(
          offset: offset, column: column, mayOpenCollection: startsLine || allowsCompact,
          isBehindTab: gapHasTab)
      }
      guard isAtProperty else {
        return parseBlockContent(under: parent, from: start, outer: outer, inner: inner)
      }
      parseProperty(into: &inner, inFlow: false)
      startsLine = skipGap()
      if startsLine {
        merge(inner, into: &outer)
        inner = Properties()
      }
    }
    merge(inner, into: &outer)
    return makeNode(.nothing, at: SourceSpan(place, place), with: outer)
  }

  /// Where the content of a block node begins, with its properties.
  struct BlockStart {
    var offset: Int
    var column: Int
    /// Whether nothing but indicators that allow it stand before it on its line.
    var mayOpenCollection: Bool
    /// Whether a tab stands right before it, which a block collection does not bear.
    var isBehindTab: Bool
  }

  private mutating func parseBlockContent(
    under parent: Int, from start: BlockStart, outer: Properties, inner: Properties
  ) -> DataNode {
    let isSeparated = rest.isSeparated(after: 1)
    switch rest.first ?? .space {
    case .dash where isSeparated:
      guard start.mayOpenCollection, !start.isBehindTab, inner.isEmpty else { break }
      return parseBlockSequence(at: start.column, properties: outer)
    case .question where isSeparated:
      guard start.mayOpenCollection, !start.isBehindTab, inner.isEmpty else { break }
      return parseBlockMapping(from: start, firstKey: nil, properties: outer)
    case .colon where isSeparated:
      guard start.mayOpenCollection, !start.isBehindTab else { break }
      let key = makeKey(.nothing, at: span(of: 0), with: inner)
      return parseBlockMapping(from: start, firstKey: key, properties: outer)
    case .bar, .greater:
      var properties = outer
      merge(inner, into: &properties)
      return parseBlockScalar(under: parent, properties: properties)
    default:
      return parseFlowInBlock(under: parent, from: start, outer: outer, inner: inner)
    }
    fail(
      start.isBehindTab
        ? .tabIndent(in: source, at: SourceSpan(start.offset - 1, start.offset))
        : .misplacedIndicator(in: source, at: span(of: 1)))
    return nothing(at: start.offset)
  }

  /// s-l+flow-in-block(n), or the mapping whose first key it turns out to be.
  private mutating func parseFlowInBlock(
    under parent: Int, from start: BlockStart, outer: Properties, inner: Properties
  ) -> DataNode {
    let line = lineStart
    guard let content = parseFlowContent(least: parent + 1, inFlow: false) else {
      return nothing(at: start.offset)
    }
    reportOutdent()
    if line == lineStart, skipToKeyColon() {
      guard start.mayOpenCollection, !start.isBehindTab else {
        if start.mayOpenCollection {
          fail(.tabIndent(in: source, at: SourceSpan(start.offset - 1, start.offset)))
        } else {
          fail(.nestedColon(in: source, at: span(of: 1)))
        }
        return makeNode(content.kind, at: content.span, with: inner)
      }
      checkKeyLength(from: start.offset)
      rejectPropertiesOnAlias(content, inner)
      let key = makeKey(content.kind, at: content.span, with: inner)
      return parseBlockMapping(from: start, firstKey: key, properties: outer)
    }
    var properties = outer
    merge(inner, into: &properties)
    rejectPropertiesOnAlias(content, properties)
    let node = makeNode(content.kind, at: content.span, with: properties)
    finishLine()
    return node
  }

  /// Steps over blanks to the `:` of an implicit key, if one follows on this line.
  mutating func skipToKeyColon() -> Bool {
    var ahead = rest
    ahead.dropBlanks()
    guard ahead.first == .colon, ahead.isSeparated(after: 1) else { return false }
    rest = ahead
    return true
  }

  /// Reports an implicit key of more than 1024 characters (§7.4.3), which are counted from
  /// `start` to the cursor.
  mutating func checkKeyLength(from start: Int) {
    guard offset - start > 1024 else { return }
    let characters = source.bytes[start..<offset].lazy.filter { $0 & 0xC0 != 0x80 }.count
    guard characters > 1024 else { return }
    report(.longKey(in: source, at: SourceSpan(start, offset)))
  }

  /// Whether `indicator`, followed by a blank or line end, begins an entry at `column`.
  func isAtEntry(_ indicator: UInt8, column: Int) -> Bool {
    self.column == column && rest.first == indicator && rest.isSeparated(after: 1) && !gapHasTab
  }

  /// An alias stands for a node that has its properties already (§7.1).
  mutating func rejectPropertiesOnAlias(_ content: FlowContent, _ properties: Properties) {
    guard case .alias = content.kind, let span = properties.span else { return }
    report(.aliasProperties(in: source, at: span))
  }
}
