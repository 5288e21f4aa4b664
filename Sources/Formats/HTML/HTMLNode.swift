/// A piece of an HTML tree: what it is, and where it was written.
package struct HTMLNode: Hashable, Sendable {
  /// What the piece is.
  package var kind: Kind
  /// Where it was written, tags included, in the indices of the slice that was parsed.
  package var range: Range<Int>

  /// The kinds of pieces.
  package enum Kind: Hashable, Sendable {
    /// An element and all that is in it.
    case element(HTMLElement)
    /// Text with its character references decoded.
    case text(String)
    /// A comment, or a declaration that shows nothing.
    case comment
  }

  /// Creates a node.
  package init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// An element of an HTML tree.
package struct HTMLElement: Hashable, Sendable {
  /// The start tag.
  package var tag: HTMLTag
  /// What is between the tags.
  package var children: [HTMLNode]
  /// Where that was written: the start tag ends where this begins, and the end tag, if there is
  /// one, begins where this ends.
  package var content: Range<Int>
  /// Whether the author wrote an end tag or `/>`.
  package var isClosed: Bool

  /// Creates an element.
  package init(_ tag: HTMLTag, _ children: [HTMLNode], content: Range<Int>, isClosed: Bool) {
    self.tag = tag
    self.children = children
    self.content = content
    self.isClosed = isClosed
  }
}
