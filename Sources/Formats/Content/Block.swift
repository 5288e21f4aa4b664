package import SourceText

/// A block of a page: what it is, and where it was written.
package struct Block: Hashable, Sendable {
  /// What the block is, with all that it holds.
  package var kind: Kind
  /// The place in the source the block was written in: the page, or the text it includes.
  package var span: SourceSpan

  /// All that a page can consist of.
  package indirect enum Kind: Hashable, Sendable {
    case paragraph([Inline])
    /// Running text that is not a paragraph of its own, as in tight list items and cells.
    case plain([Inline])
    case heading(Heading)
    case list(List)
    case quote([Block])
    case code(CodeBlock)
    case rule
    case table(Table)
    case cards(Cards)
    case figure(Figure)
    case hint(Hint)
    case tabs([Tab])
    case details(Details)
    case stepper([Step])
    case columns([Column])
    case updates(Updates)
    case contentReference(ContentReference)
    case embed(Embed)
    case file(FileCard)
    case operation(OperationBlock)
    case schemas(SchemasBlock)
    case prompt(Prompt)
    /// Display mathematics in TeX.
    case math(String)
    case element(BlockElement)
    case notice(Notice)
    /// Blocks that come from another text.
    case included(Included)
  }

  /// Creates a block.
  package init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}
