import DataTree
import SourceText

extension YAMLParser {
  /// The node that `content` is with the tag of `properties`; their anchors get it.
  mutating func makeNode(
    _ content: FlowContent.Kind, at span: SourceSpan, with properties: Properties
  ) -> DataNode {
    var node: DataNode
    switch content {
    case .nothing:
      anchors.countNode(at: depth)
      node = DataNode(resolve([], isPlain: true, properties, at: span), at: span)
    case .plain(let text):
      anchors.countNode(at: depth, length: text.count)
      node = DataNode(resolve(text, isPlain: true, properties, at: span), at: span)
    case .quoted(let text):
      anchors.countNode(at: depth, length: text.count)
      node = DataNode(resolve(text, isPlain: false, properties, at: span), at: span)
    case .sequence(let elements):
      node = DataNode(.sequence(elements), at: span)
      checkTag(of: properties, for: .sequence, at: span)
    case .mapping(let entries):
      node = DataNode(.mapping(entries), at: span)
      checkTag(of: properties, for: .mapping, at: span)
    case .alias(let target):
      node = target
    }
    for opening in properties.anchors.reversed() { anchors.close(opening, with: node) }
    return node
  }

  /// The key that `content` is: scalars keep their text as it is written.
  mutating func makeKey(
    _ content: FlowContent.Kind, at span: SourceSpan, with properties: Properties
  ) -> Key {
    let isBare = properties.isEmpty
    switch content {
    case .nothing where isBare: return Key(text: "", span: span)
    case .plain(let text) where isBare, .quoted(let text) where isBare:
      anchors.countNode(at: depth, length: text.count)
      return Key(text: text.text, span: span)
    default:
      let node = makeNode(content, at: span, with: properties)
      return Key(text: keyText(of: node), span: span)
    }
  }

  /// The text of a node that is a key: a scalar as it was written, a collection in flow style.
  mutating func keyText(of node: DataNode) -> String {
    switch node.kind {
    case .string(let string): return string
    case .null, .bool, .number:
      let written = source.bytes[node.span.range]
      switch written.first {
      case .asterisk, .doubleQuote, .singleQuote, .bar, .greater: return node.scalarText ?? ""
      default: return written.text
      }
    case .sequence, .mapping:
      let text = node.flowText
      if !anchors.countKeyText(ofLength: text.utf8.count) {
        fail(.aliasBudget(in: source, at: node.span))
      }
      return text
    }
  }

  /// The value of a scalar: what its tag says, or for a plain one what it looks like (§10.3.2).
  private mutating func resolve(
    _ text: ArraySlice<UInt8>, isPlain: Bool, _ properties: Properties, at span: SourceSpan
  ) -> DataNode.Kind {
    let value: DataNode.Kind?
    switch properties.tag {
    case nil, .unknown:
      return isPlain ? CoreSchema.resolve(text) ?? .string(text.text) : .string(text.text)
    case .nonSpecific, .string: value = .string(text.text)
    case .null: value = CoreSchema.null(text)
    case .bool: value = CoreSchema.bool(text)
    case .integer: value = CoreSchema.integer(text, allowsLeadingZeros: true)
    case .float: value = CoreSchema.float(text)
    case .sequence, .mapping: value = nil
    }
    if let value { return value }
    report(.tagMismatch(in: source, at: span))
    return .string(text.text)
  }

  private mutating func checkTag(of properties: Properties, for kind: Tag, at span: SourceSpan) {
    switch (properties.tag, kind) {
    case (nil, _), (.unknown, _), (.nonSpecific, _), (.sequence, .sequence), (.mapping, .mapping):
      return
    default: report(.tagMismatch(in: source, at: properties.span ?? span))
    }
  }
}
