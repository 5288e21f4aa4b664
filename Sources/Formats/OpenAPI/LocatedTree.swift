package import DataTree
package import SourceText

/// A parsed text together with the source that its spans point into.
package struct LocatedTree: Sendable {
  /// The text.
  package var source: Source
  /// What was read of it.
  package var root: DataNode

  /// Pairs a tree with its source.
  package init(_ root: DataNode, from source: Source) {
    self.source = source
    self.root = root
  }
}
