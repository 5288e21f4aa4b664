package import SourceText

/// The position of a reference in `Document.references`.
package struct ReferenceIndex: Hashable, Sendable {
  /// Where the reference stands in the table, counted from 0.
  package var position: Int32

  /// Creates an index from a position that is known to exist.
  package init(_ position: Int) { self.position = Int32(position) }
}

/// Something a page points to, as its author wrote it; the catalog finds out what is meant.
package struct Reference: Hashable, Sendable {
  /// The address as written, with Markdown escapes and HTML entities already undone.
  package var destination: String
  /// What the page does with the address.
  package var role: Role
  /// The text the reference stands in: the page, or a text it includes.
  package var source: Source
  /// The place of the address, or of the tag it belongs to.
  package var span: SourceSpan

  /// What the address is used for.
  package enum Role: Hashable, Sendable {
    /// A link in running text.
    case link
    /// A link whose text is to be replaced by the target's title.
    case mention
    /// A link shown as a card of its own.
    case card
    /// A picture.
    case image
    /// A file offered for download.
    case file
    /// A film, a sound or another site's widget.
    case embed
    /// An API description.
    case specification
  }

  /// Creates a reference.
  package init(_ destination: String, role: Role, in source: Source, at span: SourceSpan) {
    self.destination = destination
    self.role = role
    self.source = source
    self.span = span
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.destination == right.destination && left.role == right.role
      && left.source === right.source && left.span == right.span
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(destination)
    hasher.combine(span)
  }
}
