package import SourceText

/// The position of an anchor in `Document.anchors`.
package struct AnchorIndex: Hashable, Sendable {
  /// Where the anchor stands in the table, counted from 0.
  package var position: Int32

  /// Creates an index from a position that is known to exist.
  package init(_ position: Int) { self.position = Int32(position) }
}

/// A place on a page that can be linked to.
package struct Anchor: Hashable, Sendable {
  /// The fragment that leads here: unique on the page, never empty, without spaces.
  package var id: String
  /// What the place is called, in plain text; empty for bare anchors.
  package var text: String
  /// What sort of place it is.
  package var kind: Kind
  /// Whether the page's outline lists it.
  package var isInOutline: Bool
  /// What of the source can be linked to.
  package var span: SourceSpan

  /// What stands at the place.
  package enum Kind: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int)
    case tab
    case details
    case operation
    /// An `<a id>` or another bare anchor in the text.
    case bare
  }

  /// Creates an anchor.
  package init(id: String, text: String, kind: Kind, isInOutline: Bool, span: SourceSpan) {
    self.id = id
    self.text = text
    self.kind = kind
    self.isInOutline = isInOutline
    self.span = span
  }
}
