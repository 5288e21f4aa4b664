internal import CommonMark
internal import Content
internal import HTML
internal import SourceText

extension PageParser {
  /// The blocks among the children of a node.
  mutating func blocks(of node: MarkdownNode) -> [Block] {
    guard depth < Self.depthLimit else {
      let text = flattenedText(of: node)
      if !text.isEmpty { diagnostics.append(.deepNesting(at: span(of: node), in: source)) }
      return text.isEmpty ? [] : [Block(.paragraph([.text(text)]), at: span(of: node))]
    }
    depth += 1
    defer { depth -= 1 }
    var builder = BlockBuilder()
    for child in node.children { add(child, to: &builder) }
    return finish(&builder)
  }

  /// Closes everything that is open and returns the blocks.
  mutating func finish(_ builder: inout BlockBuilder) -> [Block] {
    flushRun(&builder)
    while builder.frames.count > 1 { closeFrame(&builder) }
    builder.frames[0].settleOrphans()
    return builder.frames[0].blocks
  }

  private mutating func add(_ node: MarkdownNode, to builder: inout BlockBuilder) {
    let span = span(of: node)
    blockSpan = span
    switch node.kind {
    case .paragraph:
      if let position = solePlaceholder(of: node) { return add(position, to: &builder) }
      addParagraph(node, at: span, to: &builder)
    case .heading: addHeading(node, at: span, to: &builder)
    case .list: builder.append(Block(.list(list(node)), at: span))
    case .blockQuote: builder.append(quote(node, at: span))
    case .codeBlock: builder.append(Block(.code(codeBlock(node)), at: span))
    case .htmlBlock: addHTML(node, at: span, to: &builder)
    case .thematicBreak: builder.append(Block(.rule, at: span))
    case .table: builder.append(Block(.table(table(node)), at: span))
    case .footnoteDefinition:
      noteNumber += 1
      let index = noteIndex(noteNumber)
      let outer = outlineSuppression
      outlineSuppression += 1
      notes[index].blocks = blocks(of: node)
      outlineSuppression = outer
    case .document, .item, .tableRow, .tableCell, .text, .softBreak, .lineBreak, .code,
      .htmlInline, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .other:
      let text = flattenedText(of: node)
      if !text.isEmpty { builder.append(Block(.paragraph([.text(text)]), at: span)) }
    }
  }

  // MARK: - Prose

  /// The piece that a paragraph consists of, nil when it is a paragraph of the author's.
  private func solePlaceholder(of node: MarkdownNode) -> Int? {
    guard !skeleton.pieces.isEmpty else { return nil }
    var children = node.children
    guard let first = children.next(), first.kind == .text else { return nil }
    guard first.firstLiteralByte == Marker.start, children.next() == nil else { return nil }
    var literal: [UInt8] = []
    first.appendLiteral(to: &literal)
    guard let (position, behind) = placeholder(in: literal, at: 0), behind == literal.count,
      skeleton.pieces[position].isBlock
    else { return nil }
    return position
  }

  private mutating func addParagraph(
    _ node: MarkdownNode, at span: SourceSpan, to builder: inout BlockBuilder
  ) {
    let content = inlines(of: node)
    guard !content.isEmpty else { return }
    if let figure = Figure(paragraph: content) {
      builder.append(Block(.figure(figure), at: span))
    } else if content.count == 1, case .math(let math) = content[0] {
      builder.append(Block(.math(math), at: span))
    } else {
      builder.append(Block(.paragraph(content), at: span))
    }
  }

  private mutating func addHeading(
    _ node: MarkdownNode, at span: SourceSpan, to builder: inout BlockBuilder
  ) {
    let known = anchors.count
    var content = inlines(of: node)
    // `## Title <a href="#id" id="id"></a>` gives the heading its id.
    var id: String?
    if case .anchor(let anchor)? = content.last, anchors.count > known {
      id = anchors[Int(anchor.position)].explicitID
      anchors.remove(at: Int(anchor.position))
      content.removeLast()
      content.trimEdges()
    }
    addHeading(level: node.headingLevel, content, id: id, at: span, to: &builder)
  }

  /// Adds a heading, or takes it as the page's title when it is the first of level 1.
  mutating func addHeading(
    level: Int, _ content: [Inline], id: String?, at span: SourceSpan,
    to builder: inout BlockBuilder
  ) {
    var content = content
    content.trimNoBreakSpaces()
    let text = content.plainText.trimmedSpaces
    if level == 1, title == nil, depth == 1, builder.frames.count == 1 {
      title = Document.Title(content: content, text: text, span: span)
      return
    }
    guard !content.isEmpty else { return }
    let anchor = addAnchor(
      text, kind: .heading(level: level), explicitID: id,
      isInOutline: outlineSuppression == 0 && level <= 3, at: span)
    builder.append(
      Block(.heading(Heading(level: level, content: content, anchor: anchor)), at: span))
  }

  private mutating func list(_ node: MarkdownNode) -> List {
    let isTight = node.isTight
    var items: [List.Item] = []
    for item in node.children {
      var content = blocks(of: item)
      if isTight { content.loosenParagraphs() }
      items.append(List.Item(blocks: content, isDone: item.isTaskDone))
    }
    return List(start: node.listStart, items: items)
  }

  /// A block quote; GitHub's alerts, `> [!NOTE]`, are hints.
  private mutating func quote(_ node: MarkdownNode, at span: SourceSpan) -> Block {
    var content = blocks(of: node)
    guard let style = content.takeAlert() else { return Block(.quote(content), at: span) }
    return Block(.hint(Hint(style: style, blocks: content)), at: span)
  }

  private mutating func table(_ node: MarkdownNode) -> Table {
    outlineSuppression += 1
    defer { outlineSuppression -= 1 }
    var columns = node.columnAlignments.map { letter in
      Table.Column(alignment: Table.Alignment(letter: letter))
    }
    var header: [Table.Cell] = []
    var rows: [[Table.Cell]] = []
    for row in node.children {
      let isHeader = row.isHeaderRow
      var cells: [Table.Cell] = []
      for cell in row.children {
        if isHeader, cells.count < columns.count, let width = headerWidth(cell) {
          columns[cells.count].width = width
        }
        let content = inlines(of: cell)
        cells.append(
          Table.Cell(
            blocks: content.isEmpty ? [] : [Block(.plain(content), at: span(of: cell))],
            isHeader: isHeader))
      }
      if isHeader { header = cells } else { rows.append(cells) }
    }
    if header.allSatisfy(\.blocks.isEmpty) { header = [] }
    return Table(columns: columns, header: header, rows: rows)
  }

  /// The width in `<div style="width:200px">`, which generators put into header cells.
  private func headerWidth(_ cell: MarkdownNode) -> Int? {
    for child in cell.children where child.kind == .htmlInline {
      guard let (token, _) = parseHTMLTag(Array(child.literal.utf8)[...]),
        case .startTag(let tag) = token.kind, tag.name == "div"
      else { continue }
      if case .pixels(let width)? = AllowedHTML.sanitise(tag).width { return width }
    }
    return nil
  }

  // MARK: - Pieces

  /// Adds what a block placeholder stands for.
  private mutating func add(_ position: Int, to builder: inout BlockBuilder) {
    let piece = skeleton.pieces[position]
    let span = SourceSpan(piece.range)
    blockSpan = span
    flushRun(&builder)
    switch piece.kind {
    case .open(let tag):
      if let sibling = piece.ends { close(sibling, &builder) }
      push(.tag(tag, piece: position), at: span, &builder)
    case .void(let tag):
      var frame = frame(.tag(tag, piece: position), at: span)
      frame.condition = tag["condition"] ?? ""
      finish(frame, tag, &builder)
    case .detailsOpen:
      let element = parseHTMLTag(source.bytes[piece.range])?.token.startTag
      push(
        .details(
          isOpen: element?["open"] != nil, id: element?["id"], piece: position),
        at: span, &builder)
    case .close, .detailsClose:
      guard let opener = piece.partner, builder.isOpen(piece: opener) else {
        diagnostics.append(.misnestedBlock(piece.name ?? "", at: span, in: source))
        return
      }
      close(opener, &builder)
    case .separator(let tag): startBranch(tag, piece, &builder)
    case .summary: addSummary(source.bytes[piece.range], &builder)
    case .fragment: addFragment(piece.range, &builder)
    case .displayMath, .inlineMath:
      builder.append(Block(.math(formula(of: piece)), at: span))
    case .expression, .guardMark, .removed: break
    }
  }

  /// The TeX between the dollars of a piece, without the marks of a quote around it.
  func formula(of piece: Piece) -> String {
    let tex = source.bytes[piece.range].dropFirst(2).dropLast(2).trimmed
    guard source.bytes[piece.prefix].contains(UInt8(ascii: ">")) else { return tex.text }
    return tex.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.drop { $0.isASCIISpace || $0 == UInt8(ascii: ">") }.text }
      .joined(separator: "\n")
  }

  /// Closes everything down to the block that the piece opened, if it is open.
  private mutating func close(_ opener: Int, _ builder: inout BlockBuilder) {
    guard builder.isOpen(piece: opener) else { return }
    while let frame = builder.frames.last {
      closeFrame(&builder)
      if frame.piece == opener { return }
    }
  }

  private func frame(
    _ opener: BlockBuilder.Frame.Opener, at span: SourceSpan
  ) -> BlockBuilder.Frame {
    var frame = BlockBuilder.Frame(opener: opener, span: span)
    frame.firstReference = references.count
    frame.firstAnchor = anchors.count
    return frame
  }

  /// Forgets what the blocks within a frame refer to and can be referred to by, because they are
  /// not going to be shown.
  mutating func forget(_ frame: BlockBuilder.Frame) {
    references.removeSubrange(frame.firstReference...)
    anchors.removeSubrange(frame.firstAnchor...)
  }

  /// Opens a block; beyond the depth limit its content is kept without it.
  mutating func push(
    _ opener: BlockBuilder.Frame.Opener, at span: SourceSpan, _ builder: inout BlockBuilder
  ) {
    guard builder.frames.count + depth < Self.depthLimit else {
      diagnostics.append(.deepNesting(at: span, in: source))
      return
    }
    var frame = frame(opener, at: span)
    if case .tag(let tag, _) = opener { frame.condition = tag["condition"] ?? "" }
    if frame.hidesHeadings { outlineSuppression += 1 }
    builder.frames.append(frame)
  }

  /// Closes the innermost open block and adds it to the one around it.
  mutating func closeFrame(_ builder: inout BlockBuilder) {
    flushRun(&builder)
    guard builder.frames.count > 1 else { return }
    var frame = builder.frames.removeLast()
    frame.settleOrphans()
    if frame.hidesHeadings { outlineSuppression -= 1 }
    switch frame.opener {
    case .siblings: break
    case .tag(let tag, _): finish(frame, tag, &builder)
    case .details(let isOpen, let id, _):
      let summary = frame.summary ?? []
      let text = summary.plainText.trimmedSpaces
      let anchor = addAnchor(
        text.isEmpty ? "details" : text, kind: .details, explicitID: id, at: frame.span)
      builder.append(
        Block(
          .details(
            Details(summary: summary, isOpen: isOpen, anchor: anchor, blocks: frame.blocks)),
          at: frame.span))
    case .element(let element): finish(frame, element, &builder)
    }
  }

  private mutating func addSummary(_ written: ArraySlice<UInt8>, _ builder: inout BlockBuilder) {
    guard let start = written.firstIndex(of: UInt8(ascii: ">")),
      let end = written.lastIndex(of: UInt8(ascii: "<")), start < end
    else { return }
    let inner = written[(start + 1)..<end].trimmed
    // A heading within a summary would be read as an HTML block; its text is what counts.
    let content = inlines(ofText: inner)
    let frame = builder.frames.count - 1
    if case .details = builder.frames[frame].opener, builder.frames[frame].summary == nil {
      builder.frames[frame].summary = content
    } else if !content.isEmpty {
      builder.append(Block(.paragraph(content), at: blockSpan))
    }
  }

  /// Ends the branch of an `if` before an `else` or `elif`.
  private mutating func startBranch(_ tag: Tag, _ piece: Piece, _ builder: inout BlockBuilder) {
    guard let opener = piece.partner, builder.isOpen(piece: opener) else { return }
    while let frame = builder.frames.last, frame.piece != opener { closeFrame(&builder) }
    let index = builder.frames.count - 1
    builder.frames[index].settleOrphans()
    let condition = tag.name == "else" ? "true" : tag["condition"] ?? ""
    builder.frames[index].startBranch(condition: condition)
  }
}

extension HTMLToken {
  /// The tag of a start tag.
  var startTag: HTMLTag? {
    if case .startTag(let tag) = kind { tag } else { nil }
  }
}

extension String {
  /// The string without white space at its ends.
  var trimmedSpaces: String { Array(utf8)[...].trimmed.text }
}

extension Table.Alignment {
  fileprivate init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .start
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .end
    default: return nil
    }
  }
}

extension Figure {
  /// The figure that a paragraph of nothing but pictures is; nil for other paragraphs.
  init?(paragraph: [Inline]) {
    var pictures: [Picture] = []
    for inline in paragraph {
      switch inline {
      case .image(var image) where image.size != .line:
        image.size = .block
        pictures.append(Picture(image: image))
      case .link(let link):
        guard link.content.count == 1, case .image(var image) = link.content[0] else { return nil }
        image.size = .block
        pictures.append(Picture(image: image, link: link.target))
      case .softBreak, .lineBreak: break
      case .text(let text) where text.allSatisfy(\.isWhitespace): break
      default: return nil
      }
    }
    guard !pictures.isEmpty else { return nil }
    self.init(pictures: pictures)
    if pictures.count == 1, let title = pictures[0].image.title { caption = [.text(title)] }
  }
}

extension [Block] {
  /// Makes the paragraphs of a tight list's item running text.
  fileprivate mutating func loosenParagraphs() {
    for index in indices {
      if case .paragraph(let content) = self[index].kind { self[index].kind = .plain(content) }
    }
  }

  /// Takes GitHub's alert mark off the front of a quote; nil when there is none.
  fileprivate mutating func takeAlert() -> Hint.Style? {
    guard case .paragraph(var content)? = first?.kind, case .text(let mark)? = content.first else {
      return nil
    }
    let style: Hint.Style
    switch mark.trimmedSpaces.uppercased() {
    case "[!NOTE]", "[!IMPORTANT]": style = .info
    case "[!TIP]": style = .success
    case "[!WARNING]": style = .warning
    case "[!CAUTION]": style = .danger
    default: return nil
    }
    content.removeFirst()
    content.trimEdges()
    if content.isEmpty { removeFirst() } else { self[0].kind = .paragraph(content) }
    return style
  }
}
