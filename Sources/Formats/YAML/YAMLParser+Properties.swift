import DataTree
import SourceText

extension YAMLParser {
  /// Whether a tag or an anchor begins at the cursor.
  var isAtProperty: Bool { rest.first == .ampersand || rest.first == .bang }

  /// c-ns-properties: reads one tag or anchor and adds it to `properties`.
  mutating func parseProperty(into properties: inout Properties, inFlow: Bool) {
    let start = offset
    var property = Properties()
    if rest.first == .ampersand {
      rest.skip()
      guard let name = popAnchorName(from: start, inFlow: inFlow) else { return }
      property.anchors = [anchors.open(name, at: depth)]
    } else {
      guard let tag = parseTag(inFlow: inFlow) else { return }
      property.tag = tag
    }
    property.span = SourceSpan(start, offset)
    merge(property, into: &properties)
  }

  /// Adds `inner` to `outer`, where each may be given once.
  mutating func merge(_ inner: Properties, into outer: inout Properties) {
    guard !outer.merge(inner) else { return }
    report(.repeatedProperty(in: source, at: inner.span ?? span(of: 1)))
  }

  /// c-ns-alias-node: `*name`, replaced by a copy of the node with that anchor.
  mutating func parseAlias(inFlow: Bool) -> DataNode? {
    let start = offset
    rest.skip()
    guard let name = popAnchorName(from: start, inFlow: inFlow) else { return nil }
    let span = SourceSpan(start, offset)
    guard let anchor = anchors[name] else {
      let near = nearest(to: name, among: anchors.names)
      report(.unknownAlias(name, nearest: near, in: source, at: span))
      return DataNode(.null, at: span)
    }
    guard var node = anchor.node else {
      report(.aliasCycle(name, in: source, at: span))
      return DataNode(.null, at: span)
    }
    guard depth + anchor.height <= DataLimits.depth else {
      fail(.tooDeep(limit: DataLimits.depth, in: source, at: span))
      return DataNode(.null, at: span)
    }
    guard anchors.countAlias(of: anchor, at: depth) else {
      fail(.aliasBudget(in: source, at: span))
      return DataNode(.null, at: span)
    }
    node.span = span
    return node
  }

  /// ns-anchor-name: everything up to a blank, a line end or a flow indicator.
  private mutating func popAnchorName(from start: Int, inFlow: Bool) -> String? {
    let name = rest.popRun { !$0.isBlank && !$0.isLineEnd && !$0.isFlowIndicator }
    guard !name.isEmpty else {
      fail(.missingAnchorName(in: source, at: SourceSpan(start, start + 1)))
      return nil
    }
    guard inFlow || rest.isSeparated(after: 0) else {
      fail(.adjacentText(in: source, at: span(of: 1)))
      return nil
    }
    return name.text
  }

  /// c-ns-tag-property: `!<uri>`, `!`, `!suffix`, `!!suffix` or `!handle!suffix`.
  private mutating func parseTag(inFlow: Bool) -> Tag? {
    let start = offset
    rest.skip()
    let tag: Tag
    if rest.consume(.less) {
      let name = rest.popRun(while: \.isURICharacter)
      guard rest.consume(.greater), !name.isEmpty, name.text != "!" else {
        fail(.malformedTag(in: source, at: SourceSpan(start, offset)))
        return nil
      }
      tag = Tag(name.text)
    } else if rest.isSeparated(after: 0) || (inFlow && rest.first?.isFlowIndicator == true) {
      return .nonSpecific
    } else {
      guard let shorthand = parseShorthand(from: start) else { return nil }
      tag = shorthand
    }
    guard rest.isSeparated(after: 0) || (inFlow && rest.first?.isFlowIndicator == true) else {
      fail(.malformedTag(in: source, at: SourceSpan(start, offset + 1)))
      return nil
    }
    return tag
  }

  /// c-ns-shorthand-tag behind its first `!`.
  private mutating func parseShorthand(from start: Int) -> Tag? {
    var ahead = rest
    let word = ahead.popRun(while: \.isWordCharacter)
    var handle = "!"
    if ahead.consume(.bang) {
      rest = ahead
      handle = "!\(word.text)!"
    }
    let suffix = rest.popRun(while: \.isTagCharacter)
    let span = SourceSpan(start, offset)
    guard !suffix.isEmpty, hasWholeEscapes(suffix) else {
      fail(.malformedTag(in: source, at: span))
      return nil
    }
    guard let tag = handles.tag(handle, suffix.text) else {
      report(.unknownTagHandle(handle, in: source, at: span))
      return .unknown
    }
    return tag
  }

  /// Whether two hexadecimal digits follow every `%`.
  private func hasWholeEscapes(_ suffix: ArraySlice<UInt8>) -> Bool {
    suffix.indices.allSatisfy { index in
      guard suffix[index] == .percent else { return true }
      let digits = suffix[index...].dropFirst().prefix(2)
      return digits.count == 2 && digits.allSatisfy { $0.hexDigitValue != nil }
    }
  }
}
