package import SourceText

/// What a page says, without the syntax it was written in.
///
/// Blocks and inlines form the tree; what concerns the page as a whole (where it links to, which
/// places can be linked to, its notes) stands in tables that the tree refers to by index.
package struct Document: Sendable {
  /// The text the page was read from.
  package var source: Source
  /// The first level-one heading, which is taken out of the body.
  package var title: Title?
  /// The body, without the title.
  package var blocks: [Block]
  /// Everything the page points to, in reading order; see `ReferenceIndex`.
  package var references: [Reference]
  /// Everything on the page that can be pointed to, in reading order; ids are unique.
  package var anchors: [Anchor]
  /// The texts of footnotes, in the order of their first reference.
  package var notes: [Note]

  /// Creates a document without content.
  package init(source: Source) {
    self.source = source
    blocks = []
    references = []
    anchors = []
    notes = []
  }

  /// A page's own title.
  package struct Title: Sendable {
    /// The title with its markup.
    package var content: [Inline]
    /// The same in plain text, without emoji names, markup or surrounding spaces.
    package var text: String
    /// The place of the heading.
    package var span: SourceSpan

    /// Creates a title.
    package init(content: [Inline], text: String, span: SourceSpan) {
      self.content = content
      self.text = text
      self.span = span
    }
  }

  /// A footnote's text; its number is its position in `Document.notes`, counted from 1.
  package struct Note: Sendable {
    /// What the note says.
    package var blocks: [Block]

    /// Creates a note.
    package init(blocks: [Block]) { self.blocks = blocks }
  }
}
