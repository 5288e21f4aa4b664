package import SourceText

/// A text in Markdown as its author wrote it, not yet read as Markdown.
package struct Description: Sendable {
  /// The Markdown.
  package var text: String
  /// The file that it stands in: links in it are relative to this one.
  package var source: Source
  /// The scalar in `source`; a folded or escaped one has other bytes than `text`.
  package var span: SourceSpan

  /// Creates a description from its text and its place.
  package init(_ text: String, in source: Source, at span: SourceSpan) {
    self.text = text
    self.source = source
    self.span = span
  }
}

/// A pointer to documentation elsewhere.
package struct ExternalDocs: Sendable {
  /// The address as written.
  package var url: String
  /// What is to be found there.
  package var description: Description?
  /// Where it was written.
  package var place: Place
}
