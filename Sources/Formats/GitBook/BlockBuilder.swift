internal import Content
internal import HTML
internal import SourceText

/// Blocks that are being put together from cmark's siblings, tags and raw HTML.
///
/// What is open forms a stack. A tag or an element that is not closed among its siblings ends
/// with them.
struct BlockBuilder {
  /// What is open, outermost first; the first frame stands for the siblings themselves.
  var frames = [Frame(opener: .siblings, span: SourceSpan(0, 0))]
  /// Text and inline tags of raw HTML that have not become a block yet.
  var run = InlineBuilder()
  /// The element whose content is being left out, such as `script`.
  var skipped: String?
  /// Whether the blocks stand in a table's cell, where a picture is no figure.
  var isInCell = false

  /// Something open and its content so far.
  struct Frame {
    var opener: Opener
    var span: SourceSpan
    var blocks: [Block] = []
    /// Children that only this kind of block has.
    var parts: [BlockPart] = []
    /// The branches of an `if` that are complete.
    var branches: [Branch] = []
    var condition = ""
    var summary: [Inline]?
    /// How many references and anchors the page had when the frame was opened.
    var firstReference = 0
    var firstAnchor = 0
    /// Children without their parent, which have not become blocks yet.
    var orphans: [(part: BlockPart, span: SourceSpan)] = []

    /// What opened the frame.
    enum Opener {
      case siblings
      case tag(Tag, piece: Int)
      case details(isOpen: Bool, id: String?, piece: Int)
      case element(SanitisedTag)
    }

    /// One branch of an `if`.
    struct Branch {
      var condition: String
      var blocks: [Block]
      var parts: [BlockPart]
    }
  }

  /// Adds a finished block to what is open.
  mutating func append(_ block: Block) {
    frames[frames.count - 1].settleOrphans()
    frames[frames.count - 1].blocks.append(block)
  }

  /// Adds finished blocks to what is open.
  mutating func append(contentsOf blocks: [Block]) {
    guard !blocks.isEmpty else { return }
    frames[frames.count - 1].settleOrphans()
    frames[frames.count - 1].blocks.append(contentsOf: blocks)
  }

  /// Whether an HTML element with the name is open within the innermost tag.
  func isOpen(element name: String) -> Bool {
    for frame in frames.reversed() {
      guard case .element(let element) = frame.opener else { return false }
      if element.name == name { return true }
    }
    return false
  }

  /// Whether the piece opened something that is still open.
  func isOpen(piece: Int) -> Bool { frames.contains { $0.piece == piece } }
}

extension BlockBuilder.Frame {
  /// Completes a branch of an `if` and begins the next one.
  mutating func startBranch(condition next: String) {
    branches.append(Branch(condition: condition, blocks: blocks, parts: parts))
    blocks = []
    parts = []
    condition = next
  }

  /// The piece that opened the frame.
  var piece: Int? {
    switch opener {
    case .tag(_, let piece), .details(_, _, let piece): piece
    case .siblings, .element: nil
    }
  }

  /// The name of the tag that opened the frame.
  var tagName: String? {
    if case .tag(let tag, _) = opener { tag.name } else { nil }
  }

  /// Whether headings within do not belong to the page's outline.
  var hidesHeadings: Bool {
    switch opener {
    case .details: true
    case .tag(let tag, _): ["tab", "hint", "code-tabs-item", "prompt"].contains(tag.name)
    case .siblings, .element: false
    }
  }
}
