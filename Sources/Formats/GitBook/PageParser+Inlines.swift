internal import CommonMark
internal import Content
internal import HTML
internal import SourceText

extension PageParser {
  /// The running text of a node, with spaces and breaks at its edges taken away.
  mutating func inlines(of node: MarkdownNode) -> [Inline] {
    var content = rawInlines(of: node)
    content.trimEdges()
    return content
  }

  /// Reads a part of the source on its own, such as a summary or a label, as running text.
  mutating func inlines(ofText markdown: ArraySlice<UInt8>) -> [Inline] {
    let outer = text
    text = MarkdownText(linesOf: markdown.startIndex..<markdown.endIndex, in: source)
    defer { text = outer }
    let content = withMarkdown(markdown) { root -> [Inline] in
      var content: [Inline] = []
      for child in root.children {
        if !content.isEmpty { content.append(.softBreak) }
        switch child.kind {
        case .paragraph, .heading: content += inlines(of: child)
        case .htmlBlock:
          var builder = InlineBuilder()
          appendHTML(Array(child.literal.utf8)[...], to: &builder)
          content += finish(&builder)
        default: content.append(.text(flattenedText(of: child)))
        }
      }
      return content
    }
    return content.withoutEdges
  }

  private mutating func rawInlines(of node: MarkdownNode) -> [Inline] {
    guard depth < Self.depthLimit else { return [.text(flattenedText(of: node))] }
    depth += 1
    defer { depth -= 1 }
    var builder = InlineBuilder()
    for child in node.children { add(child, to: &builder) }
    return finish(&builder)
  }

  private mutating func add(_ node: MarkdownNode, to builder: inout InlineBuilder) {
    switch node.kind {
    case .text: node.appendLiteral(to: &builder.pending)
    case .softBreak: append(.softBreak, to: &builder)
    case .lineBreak: append(.lineBreak, to: &builder)
    case .code: append(.code(restored(node.literal)), to: &builder)
    case .emphasis: append(.emphasis(rawInlines(of: node)), to: &builder)
    case .strong: append(.strong(rawInlines(of: node)), to: &builder)
    case .strikethrough: append(.strikethrough(rawInlines(of: node)), to: &builder)
    case .link: append(link(node), to: &builder)
    case .image: append(.image(image(node)), to: &builder)
    case .footnoteReference: addNote(node, to: &builder)
    case .htmlInline: addTag(Array(node.literal.utf8)[...], at: span(of: node), to: &builder)
    case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
      .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .other:
      append(.text(flattenedText(of: node)), to: &builder)
    }
  }

  /// Adds a finished inline behind the pending text.
  mutating func append(_ inline: Inline, to builder: inout InlineBuilder) {
    flush(&builder)
    builder.append(inline)
  }

  /// Closes everything that is open and returns what has been put together.
  mutating func finish(_ builder: inout InlineBuilder) -> [Inline] {
    flush(&builder)
    while let frame = builder.pop() { builder.append(contentsOf: inlines(from: frame)) }
    return builder.content
  }

  /// All text below a node, for content that nests too deep to be shown with its structure.
  func flattenedText(of node: MarkdownNode) -> String {
    var text = ""
    var stack = [node.children]
    while !stack.isEmpty {
      guard let child = stack[stack.count - 1].next() else {
        stack.removeLast()
        continue
      }
      if child.isLeaf {
        text += child.kind == .softBreak || child.kind == .lineBreak ? " " : child.literal
      } else {
        stack.append(child.children)
      }
    }
    return restored(text)
  }

  // MARK: - Links, images, notes

  private mutating func link(_ node: MarkdownNode) -> Inline {
    let title = restored(node.title)
    let role: Reference.Role = title == "mention" ? .mention : .link
    let target = refer(to: restored(node.destination), as: role, at: span(of: node))
    var content = rawInlines(of: node)
    content.trimEdges()
    return .link(
      Link(
        to: target, content: content,
        title: title.isEmpty || role == .mention ? nil : title))
  }

  private mutating func image(_ node: MarkdownNode) -> Image {
    let alternative = rawInlines(of: node).plainText
    let title = restored(node.title)
    return Image(
      refer(to: restored(node.destination), as: .image, at: span(of: node)),
      alternative: alternative.isEmpty ? nil : alternative, title: title.isEmpty ? nil : title)
  }

  /// Attaches a footnote to what it explains: the link that GitBook exports for annotated text,
  /// else the word before it.
  private mutating func addNote(_ node: MarkdownNode, to builder: inout InlineBuilder) {
    guard let number = Int(node.literal), number > 0 else {
      builder.pending.append(contentsOf: "[^\(node.literal)]".utf8)
      return
    }
    let index = noteIndex(number)
    flush(&builder)
    let last = builder.removeLast()
    if case .link(let link) = last,
      references[Int(link.target.position)].destination.hasPrefix("#user-content-fn-")
    {
      if Int(link.target.position) == references.count - 1 { references.removeLast() }
      builder.append(.note(index, link.content))
      return
    }
    switch last {
    case .text(let text): addNote(index, behind: text, to: &builder)
    case .emphasis, .strong, .strikethrough, .code, .element:
      builder.append(.note(index, last.map { [$0] } ?? []))
    default:
      if let last { builder.append(last) }
      builder.append(.note(index, []))
    }
  }

  private func addNote(_ index: Int, behind text: String, to builder: inout InlineBuilder) {
    let word = text.utf8.reversed().prefix { !$0.isASCIISpace }.count
    let split = text.utf8.index(text.utf8.endIndex, offsetBy: -word)
    if split > text.startIndex { builder.append(.text(String(text[..<split]))) }
    builder.append(.note(index, word > 0 ? [.text(String(text[split...]))] : []))
  }
}

extension InlineBuilder {
  /// Adds several finished inlines.
  mutating func append(contentsOf inlines: [Inline]) {
    for inline in inlines { append(inline) }
  }

  /// Takes back the last inline of the innermost open element.
  mutating func removeLast() -> Inline? {
    frames[frames.count - 1].content.popLast()
  }
}

extension [Inline] {
  /// The same without spaces and breaks at both ends.
  fileprivate var withoutEdges: [Inline] {
    var result = self
    result.trimEdges()
    return result
  }

  /// Takes away no-break spaces at both ends, which are invisible there.
  mutating func trimNoBreakSpaces() {
    guard case .text(let last)? = last, last.utf8.last == 0xA0 else { return }
    removeLast()
    var text = Substring(last)
    while let character = text.last, character == "\u{A0}" || character == " " {
      text.removeLast()
    }
    if !text.isEmpty { append(.text(String(text))) }
  }

  /// Takes away spaces, breaks and stray backslashes at both ends, which exporters leave there.
  mutating func trimEdges() {
    while let first {
      switch first {
      case .softBreak, .lineBreak:
        removeFirst()
        continue
      case .text(let text):
        guard text.utf8.first == 0x20 else { return trimEnd() }
        let trimmed = text.drop { $0 == " " }
        removeFirst()
        if !trimmed.isEmpty {
          insert(.text(String(trimmed)), at: 0)
          return trimEnd()
        }
        continue
      default: return trimEnd()
      }
    }
  }

  private mutating func trimEnd() {
    while let last {
      switch last {
      case .softBreak, .lineBreak:
        removeLast()
      case .text(let text):
        guard let byte = text.utf8.last, byte == 0x20 || byte == UInt8(ascii: "\\") else { return }
        removeLast()
        var trimmed = Substring(text)
        while let byte = trimmed.utf8.last, byte == 0x20 || byte == UInt8(ascii: "\\") {
          trimmed.removeLast()
        }
        if !trimmed.isEmpty { return append(.text(String(trimmed))) }
      default: return
      }
    }
  }
}
