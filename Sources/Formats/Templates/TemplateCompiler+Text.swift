import HTML
import SourceText

extension TemplateCompiler {
  /// Adds the text before `tag` and moves on behind it; white space up to the ends of the line
  /// belongs to the tag where it takes it.
  mutating func move(past tag: TemplateTag, takingStart: Bool, takingEnd: Bool) {
    addText(to: takingStart ? tag.clearStart ?? tag.range.lowerBound : tag.range.lowerBound)
    let startsLine = !takingStart && tag.clearStart != nil && indentation(before: tag).isEmpty
    if startsLine, !tag.writesValue { addNode(.lineStart, at: tag) }
    cursor = takingEnd ? tag.clearEnd ?? tag.range.upperBound : tag.range.upperBound
  }

  /// Adds the text from the cursor to `end`.
  mutating func addText(to end: Int) {
    guard cursor < end, content == .kept else { return }
    var rest = source.bytes[cursor..<end]
    guard !dedent.isEmpty else { return text.append(contentsOf: rest) }
    while !rest.isEmpty {
      var line = rest.popLine()
      let startsLine = line.startIndex == 0 || source.bytes[line.startIndex - 1] == 0x0A
      if startsLine, line.starts(with: dedent) { line.removeFirst(dedent.count) }
      text.append(contentsOf: line)
    }
  }

  /// What stands before a tag that has the beginning of its line to itself.
  func indentation(before tag: TemplateTag) -> ArraySlice<UInt8> {
    guard let start = tag.clearStart else { return [] }
    return withoutDedent(source.bytes[start..<tag.range.lowerBound])
  }

  /// The spaces and tabs at `offset`, without those that are taken away.
  func indentation(at offset: Int) -> ArraySlice<UInt8> { withoutDedent(blanks(at: offset)) }

  /// The spaces and tabs at `offset`, as they were written.
  func blanks(at offset: Int) -> ArraySlice<UInt8> {
    source.bytes[offset...].prefix(while: \.isBlank)
  }

  private func withoutDedent(_ blanks: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    blanks.starts(with: dedent) ? blanks.dropFirst(dedent.count) : blanks
  }
}

extension TemplateCompiler {
  /// Adds a node behind the text so far, unless what stands here is left out.
  mutating func addNode(_ node: Template.Node, at tag: TemplateTag) {
    endLiteral()
    guard content != .leftOut else { return }
    if case .lineStart = node, content != .kept { return }
    template.nodes.append(node)
    template.spans.append(tag.span)
  }

  /// Makes a node of the text since the last one.
  mutating func endLiteral() {
    guard !text.isEmpty else { return }
    template.nodes.append(template.addLiteral(text))
    template.spans.append(SourceSpan(cursor, cursor))
    text.removeAll(keepingCapacity: true)
  }

  /// The index of the template the tag includes.
  mutating func addInclusion(_ tag: TemplateTag, placed placement: Template.Placement) -> Int {
    let target: Template.Inclusion.Target =
      tag.isDynamic
      ? .dynamic(name: template.addName(tag.name)) : .named(word: template.addWord(tag.name))
    template.inclusions.append(Template.Inclusion(target: target, placement: placement))
    return template.inclusions.count - 1
  }

  /// The index of the block the tag opens.
  mutating func addBlock(_ tag: TemplateTag, placed placement: Template.Placement) -> Int {
    let name = template.addWord(tag.name)
    template.blocks.append(Template.Block(name: name, placement: placement))
    return template.blocks.count - 1
  }
}

extension Template {
  /// The node that writes `text`.
  fileprivate mutating func addLiteral(_ text: [UInt8]) -> Node {
    let first = markups.count
    markups.append(HTMLFragment(template: text))
    var lines: [HTMLFragment] = []
    var rest = text[...]
    while !rest.isEmpty { lines.append(HTMLFragment(template: rest.popLine())) }
    if lines.count > 1 { markups += lines }
    return .literal(first: first, lines: lines.count, endsLine: text.last == 0x0A)
  }

  /// The index of a word.
  fileprivate mutating func addWord(_ word: ArraySlice<UInt8>) -> Int {
    words.append(word.text)
    return words.count - 1
  }
}

extension Template.Node {
  /// Makes the `count` nodes that follow the body of the element.
  mutating func setBody(_ count: Int) {
    switch self {
    case .section(let name, _): self = .section(name: name, body: count)
    case .inverted(let name, _): self = .inverted(name: name, body: count)
    case .parent(let inclusion, _): self = .parent(inclusion: inclusion, body: count)
    case .block(let block, _): self = .block(block: block, body: count)
    case .literal, .lineStart, .variable, .unescaped, .partial: break
    }
  }
}
