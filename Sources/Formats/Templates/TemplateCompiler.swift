import HTML
import SourceText

/// Turns the tags of a template and the text between them into nodes.
///
/// A tag that writes no value and has its line to itself gives the line up. Parents and blocks
/// may also open and close on one line; then the whole pair counts (Mustache specification 1.4,
/// optional module inheritance).
struct TemplateCompiler {
  var template: Template
  private(set) var diagnostics: [Diagnostic] = []
  let source: Source
  /// The text since the last node.
  var text: [UInt8] = []
  /// Where the text begins that was not looked at yet.
  var cursor = 0

  private let tags: [TemplateTag]
  private let partners: [Int?]
  /// The elements begun and not yet ended, the innermost last.
  private var elements: [Element] = []
  /// The opening tags of blocks that replace others.
  private var replacements: Set<Int> = []
  private var isTooDeep = false

  /// How deep the elements of one template may nest.
  private static let depthLimit = 100

  private struct Element {
    /// The index of the opening tag.
    var tag: Int
    /// The index of the node, or nil when the element is left out.
    var node: Int?
    var content: Content
    /// The spaces and tabs taken away where a line begins with them.
    var dedent: ArraySlice<UInt8>
  }

  /// What becomes of what stands in an element.
  enum Content {
    case kept
    /// Nothing counts but blocks, which replace blocks elsewhere.
    case replacements
    case leftOut
  }

  init(_ source: Source, tags: [TemplateTag]) {
    self.source = source
    self.tags = tags
    partners = TagPairs(tags).partners
    template = Template(source: source)
  }

  /// Compiles all tags and texts; to be called once.
  mutating func compile() {
    for (index, tag) in tags.enumerated() {
      if tag.opensElement {
        open(tag, at: index)
      } else if tag.kind == .close {
        close(tag, at: index)
      } else {
        addLeaf(tag)
      }
    }
    addText(to: source.bytes.endIndex)
    while !elements.isEmpty { endElement(isClosed: false) }
    endLiteral()
    diagnostics.sort { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
  }

  /// What becomes of what stands at the cursor.
  var content: Content { elements.last?.content ?? .kept }

  /// What lines at the cursor lose at their beginning.
  var dedent: ArraySlice<UInt8> { elements.last?.dedent ?? [] }

  private mutating func addLeaf(_ tag: TemplateTag) {
    let isAlone = tag.isAlone && !tag.writesValue
    move(past: tag, takingStart: isAlone, takingEnd: isAlone)
    guard content == .kept else { return }
    switch tag.kind {
    case .variable: addNode(.variable(name: template.addName(tag.name)), at: tag)
    case .unescaped: addNode(.unescaped(name: template.addName(tag.name)), at: tag)
    case .partial:
      let placement = placement(
        indentation: isAlone ? indentation(before: tag) : [], startsLine: isAlone,
        endsLine: isAlone)
      addNode(.partial(inclusion: addInclusion(tag, placed: placement)), at: tag)
    case .comment, .delimiters, .section, .inverted, .parent, .block, .close: break
    }
  }

  private mutating func open(_ tag: TemplateTag, at index: Int) {
    let isReplacement = tag.kind == .block && content == .replacements
    guard content == .kept || isReplacement, elements.count < Self.depthLimit else {
      return leaveOut(tag, at: index)
    }
    let closing = partners[index].map { tags[$0] }
    switch tag.kind {
    case .parent: openParent(tag, at: index, closedBy: closing)
    case .block where isReplacement: openReplacement(tag, at: index)
    case .block: openBlock(tag, at: index, closedBy: closing)
    case .section: openSection(tag, at: index) { .section(name: $0, body: 0) }
    case .inverted: openSection(tag, at: index) { .inverted(name: $0, body: 0) }
    case .variable, .unescaped, .partial, .close, .comment, .delimiters: break
    }
  }

  private mutating func openParent(
    _ tag: TemplateTag, at index: Int, closedBy closing: TemplateTag?
  ) {
    let isPairAlone = tag.clearStart != nil && closing?.clearEnd != nil
    let isAlone = tag.isAlone || isPairAlone
    let placement = placement(
      indentation: isAlone ? indentation(before: tag) : [], startsLine: isAlone,
      endsLine: isPairAlone || closing?.isAlone == true)
    move(past: tag, takingStart: isAlone, takingEnd: tag.isAlone)
    let inclusion = addInclusion(tag, placed: placement)
    begin(.parent(inclusion: inclusion, body: 0), tag, at: index, content: .replacements)
  }

  /// Opens a block that replaces another: its lines lose what its first line is indented by.
  private mutating func openReplacement(_ tag: TemplateTag, at index: Int) {
    replacements.insert(index)
    move(past: tag, takingStart: false, takingEnd: true)
    let blanks = tag.clearEnd.map { self.blanks(at: $0) } ?? []
    let dedent = blanks.starts(with: dedent) ? blanks : dedent
    let block = addBlock(tag, placed: Template.Placement())
    begin(.block(block: block, body: 0), tag, at: index, dedent: dedent)
  }

  /// Opens a block that may be replaced: the lines of a replacement are indented like its first
  /// line, or like the tag when text follows it.
  private mutating func openBlock(
    _ tag: TemplateTag, at index: Int, closedBy closing: TemplateTag?
  ) {
    let isPairAlone = tag.clearStart != nil && closing?.clearEnd != nil
    let inner = tag.clearEnd.map { self.indentation(at: $0) } ?? indentation(before: tag)
    let placement = placement(
      indentation: isPairAlone ? inner : [], startsLine: tag.isAlone,
      endsLine: closing?.isAlone == true)
    move(past: tag, takingStart: tag.isAlone, takingEnd: tag.isAlone)
    let block = addBlock(tag, placed: placement)
    begin(.block(block: block, body: 0), tag, at: index)
  }

  private mutating func openSection(
    _ tag: TemplateTag, at index: Int, node: (_ name: Int) -> Template.Node
  ) {
    move(past: tag, takingStart: tag.isAlone, takingEnd: tag.isAlone)
    begin(node(template.addName(tag.name)), tag, at: index)
  }

  private mutating func placement(
    indentation: ArraySlice<UInt8>, startsLine: Bool, endsLine: Bool
  ) -> Template.Placement {
    var placement = Template.Placement(startsLine: startsLine, endsLine: endsLine)
    if !indentation.isEmpty {
      placement.indentation = template.markups.count
      template.markups.append(HTMLFragment(template: indentation))
    }
    return placement
  }

  private mutating func begin(
    _ node: Template.Node, _ tag: TemplateTag, at index: Int, content: Content = .kept,
    dedent: ArraySlice<UInt8>? = nil
  ) {
    addNode(node, at: tag)
    elements.append(
      Element(
        tag: index, node: template.nodes.count - 1, content: content,
        dedent: dedent ?? self.dedent))
  }

  private mutating func leaveOut(_ tag: TemplateTag, at index: Int) {
    if !isTooDeep, elements.count >= Self.depthLimit {
      isTooDeep = true
      diagnostics.append(.nestedTags(limit: Self.depthLimit, at: tag.span, in: source))
    }
    move(past: tag, takingStart: false, takingEnd: false)
    elements.append(Element(tag: index, node: nil, content: .leftOut, dedent: dedent))
  }

  private mutating func close(_ tag: TemplateTag, at index: Int) {
    guard let opening = partners[index] else {
      diagnostics.append(.strayClosingTag(tag.name.text, at: tag.span, in: source))
      return move(past: tag, takingStart: tag.isAlone, takingEnd: tag.isAlone)
    }
    let opener = tags[opening]
    let isPairAlone = opener.clearStart != nil && tag.clearEnd != nil
    move(
      past: tag, takingStart: tag.isAlone || replacements.contains(opening),
      takingEnd: tag.isAlone || opener.kind == .parent && isPairAlone)
    while let last = elements.last, last.tag != opening { endElement(isClosed: false) }
    endElement(isClosed: true)
  }

  private mutating func endElement(isClosed: Bool) {
    guard let element = elements.last else { return }
    if let node = element.node {
      endLiteral()
      template.nodes[node].setBody(template.nodes.count - node - 1)
      if !isClosed {
        let tag = tags[element.tag]
        diagnostics.append(.unclosedElement(tag.name.text, at: tag.span, in: source))
      }
    }
    elements.removeLast()
  }
}
