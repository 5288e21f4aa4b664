internal import CommonMark
package import Content
internal import HTML
package import SourceText

/// Reads a page in GitBook's Markdown; total over every text, linear in its length.
///
/// The text is read in three steps: front matter, skeleton (`Skeleton`), and one walk over
/// cmark's tree that puts the skeleton's pieces back and turns raw HTML into content.
package func parsePage(_ source: Source, in context: PageContext = PageContext()) -> Parsed<Page> {
  let frontMatter = parseFrontMatter(source)
  var variables = context.variables.mapKeys { "space.vars." + $0 }
  for (name, value) in frontMatter.value.matter.variables { variables["page.vars." + name] = value }
  var parser = PageParser(
    source: source, context: context, variables: variables, bodyStart: frontMatter.value.bodyStart)
  parser.diagnostics = frontMatter.diagnostics
  var document = Document(source: source)
  document.blocks = parser.readBody()
  parser.finish(&document)
  return Parsed(
    Page(
      frontMatter: frontMatter.value.matter, document: document,
      bodyStart: frontMatter.value.bodyStart, includes: parser.includes),
    parser.diagnostics)
}

/// Reads running text in GitBook's Markdown, such as a label in a table of contents.
package func parseInlines(_ text: String, in source: Source) -> [Inline] {
  var parser = PageParser(
    source: Source(path: source.path, text: text), context: PageContext(), variables: [:],
    bodyStart: 0)
  return parser.inlines(ofText: Array(text.utf8)[...])
}

/// The state of reading one page.
struct PageParser {
  /// The text being read: the page, or what it includes.
  var source: Source
  let context: PageContext
  /// All variables by their full names, such as `space.vars.version`.
  let variables: [String: String]
  let bodyStart: Int

  var skeleton = Skeleton()
  var text: MarkdownText
  var diagnostics: [Diagnostic] = []
  var references: [Reference] = []
  var anchors: [PendingAnchor] = []
  var notes: [Document.Note] = []
  /// The positions in `notes` of the current text's footnotes, by cmark's numbers.
  var noteIndices: [Int: Int] = [:]
  /// How many footnote definitions of the current text have been read.
  var noteNumber = 0
  var title: Document.Title?
  var includes: [String] = []
  /// The paths of the texts that are being included, outermost first, to notice circles.
  var includeStack: [String] = []
  /// How many blocks around the current place keep headings out of the outline.
  var outlineSuppression = 0
  /// How many blocks are open around the current place.
  var depth = 0
  /// The place of the block being read, for inlines whose own place is not known.
  var blockSpan = SourceSpan(0, 0)

  /// Blocks and inlines nest at most this deep; deeper content is shown without its structure.
  static let depthLimit = 100

  init(source: Source, context: PageContext, variables: [String: String], bodyStart: Int) {
    self.source = source
    self.context = context
    self.variables = variables
    self.bodyStart = bodyStart
    text = MarkdownText(Skeleton(), of: source, from: source.bytes.count)
  }

  /// Reads the body of `source` from `bodyStart`.
  mutating func readBody() -> [Block] { readBody(from: bodyStart) }

  private mutating func readBody(from start: Int) -> [Block] {
    skeleton = Skeleton(scanning: source, from: start)
    diagnostics.append(contentsOf: skeleton.diagnostics)
    text = MarkdownText(skeleton, of: source, from: start)
    let markdown = skeleton.pieces.isEmpty ? source.bytes[start...] : text.bytes[...]
    return withMarkdown(markdown) { root in blocks(of: root) }
  }

  /// Reads another text at the place of an include and returns its blocks.
  mutating func readIncluded(_ included: Source) -> [Block] {
    let outer = (source, skeleton, text, title, blockSpan, noteIndices, noteNumber)
    noteIndices = [:]
    noteNumber = 0
    source = included
    includeStack.append(included.path)
    // A heading of an included text is never the page's title.
    title = title ?? Document.Title(content: [], text: "", span: SourceSpan(0, 0))
    let blocks = readBody(from: parseFrontMatter(included).value.bodyStart)
    includeStack.removeLast()
    (source, skeleton, text, title, blockSpan, noteIndices, noteNumber) = outer
    return blocks
  }

  /// Moves what was collected into the document.
  mutating func finish(_ document: inout Document) {
    document.title = title
    document.references = references
    document.anchors = resolvedAnchors()
    document.notes = notes
  }

  /// Records that the page points to `destination`.
  mutating func refer(
    to destination: String, as role: Reference.Role, at span: SourceSpan
  ) -> ReferenceIndex {
    references.append(Reference(destination, role: role, in: source, at: span))
    return ReferenceIndex(references.count - 1)
  }

  /// The position in `notes` of the current text's footnote with cmark's `number`.
  mutating func noteIndex(_ number: Int) -> Int {
    if let known = noteIndices[number] { return known }
    notes.append(Document.Note(blocks: []))
    noteIndices[number] = notes.count - 1
    return notes.count - 1
  }

  /// The place of a node in the source; the current block's when cmark does not know.
  func span(of node: MarkdownNode) -> SourceSpan {
    guard node.startLine > 0 else { return blockSpan }
    let span = text.span(node.startLine, node.startColumn, node.endLine, node.endColumn)
    return span.end > span.start ? span : SourceSpan(Int(span.start), Int(span.start) + 1)
  }
}

extension Dictionary {
  /// The same values under new keys, which must be different from each other.
  fileprivate func mapKeys<NewKey>(_ change: (Key) -> NewKey) -> [NewKey: Value] {
    Dictionary<NewKey, Value>(uniqueKeysWithValues: map { (change($0.key), $0.value) })
  }
}
