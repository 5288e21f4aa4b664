/// The tree of a piece of HTML as authors write it, repaired: open elements end with their
/// parent, end tags that HTML lets one omit are supplied, misnested ones are put in order and
/// stray ones ignored.
///
/// An element that HTML does not know, or that would not be shown, has content only if the author
/// closed it; else its tag is a word in angle brackets. Trees are at most `HTMLNode.depthLimit`
/// levels deep; what lies deeper is kept as siblings.
package func parseHTMLFragment(_ bytes: ArraySlice<UInt8>) -> [HTMLNode] {
  var tokenizer = HTMLTokenizer(bytes)
  var tree = HTMLTreeBuilder()
  while let token = tokenizer.next() {
    switch token.kind {
    case .startTag(let tag): tree.start(tag, at: token.range)
    case .endTag(let name): tree.end(name, at: token.range, in: bytes)
    case .text(let text): tree.append(.text(text), at: token.range)
    case .comment, .other: tree.append(.comment, at: token.range)
    }
  }
  return tree.finish(at: bytes.endIndex)
}

extension HTMLNode {
  /// How many elements may lie within each other.
  package static let depthLimit = 100
}

/// Builds a tree in the order of the source.
///
/// The nodes of all open elements lie in one array, each element before its children. Closing an
/// element takes its children off the end; leaving it without content takes nothing.
private struct HTMLTreeBuilder {
  private var nodes: [HTMLNode] = []
  private var open: [OpenElement] = []

  /// An element whose end has not come yet.
  private struct OpenElement {
    var tag: HTMLTag
    /// Where its node is in `nodes`.
    var index: Int
    var wall: Wall
    /// Whether it needs an end tag to have content.
    var needsEndTag: Bool
  }

  mutating func append(_ kind: HTMLNode.Kind, at range: Range<Int>) {
    nodes.append(HTMLNode(kind, at: range))
  }

  mutating func start(_ tag: HTMLTag, at range: Range<Int>) {
    let traits = AllowedHTML.traits(of: tag.name)
    if traits.isBlock { end(outermost: ["p"], below: .block, at: range.lowerBound) }
    if let (names, wall) = impliedEnds[tag.name] {
      end(outermost: names, below: wall, at: range.lowerBound)
    }
    let element = HTMLElement(
      tag, [], content: range.upperBound..<range.upperBound, isClosed: tag.isSelfClosing)
    append(.element(element), at: range)
    guard !tag.isSelfClosing, !traits.isVoid, open.count < HTMLNode.depthLimit else { return }
    let needsEndTag = if case .allowed = traits.verdict { false } else { true }
    open.append(
      OpenElement(
        tag: tag, index: nodes.count - 1, wall: Wall(tag.name, isBlock: traits.isBlock),
        needsEndTag: needsEndTag))
  }

  mutating func end(_ name: String, at range: Range<Int>, in bytes: ArraySlice<UInt8>) {
    let traits = AllowedHTML.traits(of: name)
    let names = headings.contains(name) ? headings : [name]
    let wall = Wall(limitingEndOf: name, isBlock: traits.isBlock)
    var depth = open.count
    while depth > 0 {
      depth -= 1
      if names.contains(open[depth].tag.name) {
        while open.count > depth + 1 { closeLast(at: range.lowerBound, endTag: nil) }
        return closeLast(at: range.lowerBound, endTag: range)
      }
      if open[depth].wall >= wall { break }
    }
    // Browsers take `</br>` for a line break, and so do the people who write it.
    if name == "br" {
      start(HTMLTag(name), at: range)
    } else if traits.verdict == .unknown {
      append(.text(bytes[range].text), at: range)
    }
  }

  mutating func finish(at end: Int) -> [HTMLNode] {
    while !open.isEmpty { closeLast(at: end, endTag: nil) }
    return nodes
  }

  /// Ends the outermost of the open elements that have one of the names and that lie within the
  /// innermost wall.
  private mutating func end(outermost names: [String], below wall: Wall, at offset: Int) {
    var found: Int?
    for depth in open.indices.reversed() {
      if names.contains(open[depth].tag.name) { found = depth }
      if open[depth].wall >= wall, found != depth { break }
    }
    guard let found else { return }
    while open.count > found { closeLast(at: offset, endTag: nil) }
  }

  /// Ends the innermost open element, whose content reaches up to `offset`.
  private mutating func closeLast(at offset: Int, endTag: Range<Int>?) {
    guard let last = open.popLast(), endTag != nil || !last.needsEndTag else { return }
    let children = Array(nodes[(last.index + 1)...])
    nodes.removeSubrange((last.index + 1)...)
    let start = nodes[last.index].range
    let element = HTMLElement(
      last.tag, children, content: start.upperBound..<offset, isClosed: endTag != nil)
    nodes[last.index] = HTMLNode(
      .element(element), at: start.lowerBound..<(endTag?.upperBound ?? offset))
  }
}

/// How far out an end tag may reach: not beyond an open element with a wall as high as its own.
private enum Wall: Int, Comparable {
  /// Inline elements, paragraphs and headings.
  case none
  /// Blocks, which inline elements do not end.
  case block
  /// Lists, whose items do not end the items around them.
  case list
  /// Table cells, whose content does not end the table.
  case cell
  /// Tables, whose rows do not end the rows around them.
  case table

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The wall around the content of an element.
  init(_ name: String, isBlock: Bool) {
    switch name {
    case "table": self = .table
    case "td", "th", "caption": self = .cell
    case "ul", "ol", "menu", "dl": self = .list
    case "p": self = .none
    case _ where headings.contains(name): self = .none
    default: self = isBlock ? .block : .none
    }
  }

  /// The lowest wall that an end tag cannot pass.
  init(limitingEndOf name: String, isBlock: Bool) {
    switch name {
    case "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup":
      self = .table
    case "li", "dt", "dd": self = .list
    case "p": self = .block
    default: self = isBlock ? .cell : .block
    }
  }
}

private let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]

/// Which open elements a start tag ends, and up to which wall (WHATWG HTML §13.1.2.4).
private let impliedEnds: [String: (names: [String], wall: Wall)] = {
  let cells = ["td", "th", "caption", "colgroup"]
  let rows = ["tr"] + cells
  let groups = ["thead", "tbody", "tfoot"] + rows
  var ends: [String: (names: [String], wall: Wall)] = [
    "li": (["li"], .list), "dt": (["dt", "dd"], .list), "dd": (["dt", "dd"], .list),
    "option": (["option"], .block),
    "td": (cells, .table), "th": (cells, .table), "tr": (rows, .table),
    "thead": (groups, .table), "tbody": (groups, .table), "tfoot": (groups, .table),
    // Within each other, these are taken apart by browsers in surprising ways.
    "a": (["a"], .block), "button": (["button"], .block),
  ]
  for heading in headings { ends[heading] = (headings, .block) }
  return ends
}()
