internal import SourceText

/// A page's skeleton: everything in its text that CommonMark does not know, in source order.
///
/// cmark would read a tag line as ordinary text, take it into a list item or turn its quotes into
/// entities. So the page is read twice: lines first, to find the pieces; then the text with a
/// placeholder for each piece goes through cmark in one pass, and whoever walks cmark's tree puts
/// the pieces back. One pass for the whole page keeps link definitions, footnotes and list
/// numbers working across blocks.
struct Skeleton {
  var pieces: [Piece] = []
  var diagnostics: [Diagnostic] = []
}

/// A stretch of the source that becomes a placeholder.
struct Piece {
  var kind: Kind
  /// The bytes that the placeholder replaces.
  var range: Range<Int>
  /// The quote marks, indentation and list marker before a block piece on its line.
  var prefix: Range<Int>
  /// For what opens a block: the piece that closes it; for what closes or divides one: the piece
  /// that opened it.
  var partner: Int?
  /// For what begins beside an unclosed sibling: the piece that opened the sibling.
  var ends: Int?
  /// For what stands deeper in quotes than an HTML block that is still open: that block's depth.
  var openHTMLDepth: Int?
  /// How many columns of indentation the tag and the lines within its block lose, because it was
  /// indented without that meaning a list.
  var strip = 0

  enum Kind {
    /// A tag that opens a block.
    case open(Tag)
    /// A tag that stands alone.
    case void(Tag)
    /// A tag that closes a block.
    case close(Tag)
    /// An `else` or `elif`.
    case separator(Tag)
    /// `<details …>`.
    case detailsOpen
    case detailsClose
    /// `<summary>…</summary>`.
    case summary
    /// An HTML table or figure, from its first tag to its last.
    case fragment
    /// `$$…$$` as a block.
    case displayMath
    /// `$$…$$` within text.
    case inlineMath
    /// `<code class="expression">…</code>`.
    case expression
    /// Where a placeholder keeps cmark from starting an HTML block; replaces nothing.
    case guardMark
    /// Text to leave out, such as the tags around a raw block or a comment.
    case removed
  }

  /// Whether the placeholder stands on lines of its own.
  var isBlock: Bool {
    switch kind {
    case .open, .void, .close, .separator, .detailsOpen, .detailsClose, .summary, .fragment,
      .displayMath:
      true
    case .inlineMath, .expression, .guardMark, .removed: false
    }
  }
}

/// The bytes that mark placeholders; a decoded source never contains them.
enum Marker {
  static let start: UInt8 = 0x02
  static let end: UInt8 = 0x03
  static let guardMark: UInt8 = 0x04
}
