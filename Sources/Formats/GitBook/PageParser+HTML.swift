internal import CommonMark
internal import Content
internal import HTML
internal import SourceText

/// Raw HTML between paragraphs.
extension PageParser {
  /// Adds an HTML block of CommonMark, whose elements may stay open over the blocks after it.
  mutating func addHTML(
    _ node: MarkdownNode, at span: SourceSpan, to builder: inout BlockBuilder
  ) {
    let literal = Array(node.literal.utf8)[...]
    if literal.starts(with: "<pre"), let code = preformatted(literal, at: span) {
      return builder.append(Block(.code(code), at: span))
    }
    for token in tokenizeHTML(literal) { add(token, in: literal, at: span, to: &builder) }
    flushRun(&builder)
  }

  /// Adds the nodes of a parsed fragment.
  mutating func add(
    _ nodes: [HTMLNode], in bytes: ArraySlice<UInt8>, to builder: inout BlockBuilder
  ) {
    for node in nodes {
      let span = SourceSpan(node.range)
      switch node.kind {
      case .text(let text): addText(text, to: &builder)
      case .comment: break
      case .element(let element): add(element, node.range, in: bytes, at: span, to: &builder)
      }
    }
  }

  private mutating func add(
    _ element: HTMLElement, _ range: Range<Int>, in bytes: ArraySlice<UInt8>, at span: SourceSpan,
    to builder: inout BlockBuilder
  ) {
    let tag = element.tag
    switch (AllowedHTML.verdict(element), tag.name) {
    case (.allowed, "table"):
      flushRun(&builder)
      addTable(element, at: span, in: bytes, to: &builder)
    case (.allowed, "figure"):
      flushRun(&builder)
      addFigure(element, at: span, in: bytes, to: &builder)
    case (.allowed, "pre"):
      flushRun(&builder)
      if let code = preformatted(bytes[range], at: span) {
        builder.append(Block(.code(code), at: span))
      }
    case (.dropContent, _): report([.element(tag.name)], at: span)
    default:
      let start = HTMLToken(.startTag(tag), at: range.lowerBound..<element.content.lowerBound)
      add(start, in: bytes, at: span, to: &builder)
      add(element.children, in: bytes, to: &builder)
      guard !AllowedHTML.isVoid(tag.name) else { return }
      let end = element.content.upperBound..<range.upperBound
      if element.isClosed || AllowedHTML.verdict(tag.name) != .unknown {
        add(HTMLToken(.endTag(tag.name), at: end), in: bytes, at: span, to: &builder)
      }
    }
  }

  /// Adds one token: block elements open and close blocks, everything else is running text.
  private mutating func add(
    _ token: HTMLToken, in bytes: ArraySlice<UInt8>, at span: SourceSpan,
    to builder: inout BlockBuilder
  ) {
    if let skipped = builder.skipped {
      if case .endTag(skipped) = token.kind { builder.skipped = nil }
      return
    }
    switch token.kind {
    case .comment, .other: break
    case .text(let text): addText(text, to: &builder)
    case .startTag(let tag): open(tag, token, in: bytes, at: span, &builder)
    case .endTag(let name):
      guard case .allowed(.block) = AllowedHTML.verdict(name) else {
        return add(token, in: bytes, at: span, to: &builder.run)
      }
      flushRun(&builder)
      guard builder.isOpen(element: name) else { return }
      while case .element(let element)? = builder.frames.last?.opener {
        closeFrame(&builder)
        if element.name == name { break }
      }
    }
  }

  private mutating func open(
    _ tag: HTMLTag, _ token: HTMLToken, in bytes: ArraySlice<UInt8>, at span: SourceSpan,
    _ builder: inout BlockBuilder
  ) {
    let tag = restored(tag)
    switch AllowedHTML.verdict(tag.name) {
    case .allowed(.block):
      flushRun(&builder)
      endItem(before: tag.name, &builder)
      let element = AllowedHTML.sanitise(tag)
      report(element.findings, at: span)
      if !tag.isSelfClosing { push(.element(element), at: span, &builder) }
    case .allowed(.void) where tag.name == "hr":
      flushRun(&builder)
      builder.append(Block(.rule, at: span))
    case .dropContent:
      report([.element(tag.name)], at: span)
      if !tag.isSelfClosing, !AllowedHTML.isVoid(tag.name) { builder.skipped = tag.name }
    case .embed:
      flushRun(&builder)
      let element = AllowedHTML.sanitise(tag)
      report(element.findings, at: span)
      guard let address = element["src"] else { return }
      let target = refer(to: address, as: .embed, at: span)
      builder.append(Block(.embed(Embed(target: target)), at: span))
    case .allowed, .dropTag, .unknown: add(token, in: bytes, at: span, to: &builder.run)
    }
  }

  /// Ends the item of a list that lasts until the next one, since its end may be left out (WHATWG
  /// HTML §13.1.2.4).
  private mutating func endItem(before name: String, _ builder: inout BlockBuilder) {
    let names = name == "li" ? ["li"] : ["dt", "dd"]
    guard names.contains(name) else { return }
    for frame in builder.frames.reversed() {
      guard case .element(let element) = frame.opener,
        !["ul", "ol", "dl"].contains(element.name)
      else { return }
      guard !names.contains(element.name) else { break }
    }
    while case .element(let element)? = builder.frames.last?.opener {
      closeFrame(&builder)
      if names.contains(element.name) { return }
    }
  }

  /// Adds text; white space between blocks is nothing.
  private mutating func addText(_ text: String, to builder: inout BlockBuilder) {
    if builder.run.isEmpty,
      text.utf8.allSatisfy({ $0.isASCIISpace || $0 == Marker.guardMark })
    {
      return
    }
    appendText(text, to: &builder.run)
  }

  /// Turns the text and inline tags read so far into a block.
  mutating func flushRun(_ builder: inout BlockBuilder) {
    guard !builder.run.isEmpty else { return }
    var run = builder.run
    builder.run = InlineBuilder()
    var content = finish(&run)
    content.trimEdges()
    guard !content.isEmpty else { return }
    if var figure = Figure(paragraph: content), !builder.isInCell {
      figure.caption = []
      builder.append(Block(.figure(figure), at: blockSpan))
    } else {
      let kind: Block.Kind = builder.isInText ? .plain(content) : .paragraph(content)
      builder.append(Block(kind, at: blockSpan))
    }
  }

  /// Adds the block that an element turned out to be.
  mutating func finish(
    _ frame: BlockBuilder.Frame, _ element: SanitisedTag, _ builder: inout BlockBuilder
  ) {
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      guard let level = element.name.last?.wholeNumberValue else { return }
      addHeading(
        level: level, frame.blocks.runningText, id: element["id"], at: frame.span, to: &builder)
    case "p":
      let id = element["id"].map {
        Inline.anchor(addAnchor("", kind: .bare, explicitID: $0, at: frame.span))
      }
      for block in frame.blocks.mergingPlain(id) {
        guard !element.classes.isEmpty else {
          builder.append(block)
          continue
        }
        builder.append(
          Block(
            .element(
              BlockElement(name: "div", classes: element.classes, blocks: [block])),
            at: frame.span))
      }
    case "div": finishDivision(frame, element, &builder)
    case "blockquote": builder.append(Block(.quote(frame.blocks), at: frame.span))
    case "figure", "figcaption", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption":
      // Whole tables and figures are cut out before; these are parts of one that is not closed.
      builder.append(contentsOf: frame.blocks)
    default:
      builder.append(Block(.element(blockElement(element, frame)), at: frame.span))
    }
  }

  private mutating func finishDivision(
    _ frame: BlockBuilder.Frame, _ element: SanitisedTag, _ builder: inout BlockBuilder
  ) {
    if element["data-tag"] == "hint" || element.classes.contains("hint") {
      let words = element.classes.compactMap { $0.hasPrefix("hint-") ? $0.dropFirst(5) : nil }
      let word = element["data-style"] ?? words.first.map(String.init) ?? "info"
      let style = Hint.Style(rawValue: word) ?? .info
      return builder.append(Block(.hint(Hint(style: style, blocks: frame.blocks)), at: frame.span))
    }
    if element.classes.contains("note") || element.classes.contains("warning") {
      let style: Hint.Style = element.classes.contains("warning") ? .warning : .info
      return builder.append(Block(.hint(Hint(style: style, blocks: frame.blocks)), at: frame.span))
    }
    let figures = frame.blocks.compactMap { block -> Figure? in
      if case .figure(let figure) = block.kind { figure } else { nil }
    }
    guard !figures.isEmpty, figures.count == frame.blocks.count else {
      let plain = element.classes.isEmpty && element["id"] == nil
      if plain { return builder.append(contentsOf: frame.blocks) }
      return builder.append(Block(.element(blockElement(element, frame)), at: frame.span))
    }
    var gallery = figures[0]
    for figure in figures.dropFirst() {
      gallery.pictures += figure.pictures
      guard !figure.caption.isEmpty else { continue }
      if !gallery.caption.isEmpty { gallery.caption.append(.text(" · ")) }
      gallery.caption += figure.caption
    }
    gallery.isFramed = element["data-with-frame"] == "true"
    gallery.isFullWidth = element["data-full-width"] == "true"
    for alignment in element.classes {
      switch alignment {
      case "align-left": gallery.alignment = .left
      case "align-center": gallery.alignment = .center
      case "align-right": gallery.alignment = .right
      default: break
      }
    }
    builder.append(Block(.figure(gallery), at: frame.span))
  }

  private mutating func blockElement(
    _ element: SanitisedTag, _ frame: BlockBuilder.Frame
  ) -> BlockElement {
    let anchor = element["id"].map { addAnchor("", kind: .bare, explicitID: $0, at: frame.span) }
    let kept = ["start", "value", "reversed", "lang", "dir", "title"]
    return BlockElement(
      name: element.name, classes: element.classes,
      attributes: element.attributes.filter { kept.contains($0.name) }
        .map { Attribute(name: $0.name, value: $0.value) },
      anchor: anchor, blocks: frame.blocks)
  }
}

extension BlockBuilder {
  /// Whether running text belongs to the element around it and is no paragraph of its own.
  fileprivate var isInText: Bool {
    guard case .element(let element)? = frames.last?.opener else { return isInCell }
    return isInCell || textElements.contains(element.name)
  }
}

/// The elements whose text may stand in them without a paragraph.
private let textElements: Set<String> = [
  "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "summary",
]

extension [Block] {
  /// The blocks' running text one after the other; other blocks are left out.
  var runningText: [Inline] {
    flatMap { block -> [Inline] in
      switch block.kind {
      case .plain(let content), .paragraph(let content): content
      default: []
      }
    }
  }

  /// The blocks of a `p` element: running text becomes paragraphs, `first` leads the first one.
  fileprivate func mergingPlain(_ first: Inline?) -> [Block] {
    var pending = first
    var result = self
    for index in result.indices {
      guard case .plain(let content) = result[index].kind else { continue }
      result[index].kind = .paragraph((pending.map { [$0] } ?? []) + content)
      pending = nil
    }
    return result
  }
}
