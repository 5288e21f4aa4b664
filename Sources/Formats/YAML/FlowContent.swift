import DataTree
import SourceText

/// A flow node without its properties, as long as it may still become a key.
struct FlowContent {
  var kind: Kind
  var span: SourceSpan

  enum Kind {
    /// e-node: nothing is written where a node may stand.
    case nothing
    /// The text of an unquoted scalar, its lines folded.
    case plain(ArraySlice<UInt8>)
    /// The text of a quoted or block scalar.
    case quoted(ArraySlice<UInt8>)
    case sequence([DataNode])
    case mapping([DataEntry])
    case alias(DataNode)
  }

  init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// Whether the node ends with a bracket or quote, so that a value may touch its colon
  /// (c-flow-json-node).
  var isJSONLike: Bool {
    switch kind {
    case .quoted, .sequence, .mapping: true
    case .nothing, .plain, .alias: false
    }
  }
}

/// The key of an entry that waits for its value.
struct Key {
  var text: String
  var span: SourceSpan
}
