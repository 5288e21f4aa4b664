internal import SourceText

extension Skeleton {
  /// Reads the lines of `source` from `start` and finds its pieces; linear in the text's length.
  init(scanning source: Source, from start: Int) {
    var scanner = SkeletonScanner(source: source, start: start)
    scanner.scan()
    pieces = scanner.pieces
    diagnostics = scanner.diagnostics
    pair(in: source)
  }
}

/// The state of reading a page line by line: which lines are code, and where lists stand.
struct SkeletonScanner {
  let source: Source
  let bytes: [UInt8]
  var pieces: [Piece] = []
  var diagnostics: [Diagnostic] = []

  /// The end of the text.
  let end: Int
  private var lineStart: Int
  private var fence: Fence?
  /// The content columns of the list items that are open, outermost first.
  var items: [Int] = []
  /// The indented tags whose blocks are open, outermost first; no deeper than blocks nest.
  var indentedTags: [IndentedTag] = []
  private var previousIsBlank = true
  /// Whether the last block tag opened a group or ended a child of one, so that a child may
  /// follow, however far it is indented.
  var expectsChild = false
  /// The depth in quotes of the HTML block of CommonMark that is open, if one is; lines with
  /// more quote marks or list markers are still its text.
  var openHTMLDepth: Int?
  /// What stands before the content of the line being scanned.
  var lineStructure = LineStart(content: 0)
  private var isInIndentedCode = false
  /// For each search that may fail: from where on it is known to fail.
  var hopeless = Hopeless()

  /// A tag that was indented without standing behind a list marker.
  struct IndentedTag {
    var name: String
    /// The column of the tag.
    var indent: Int
    /// How many columns the lines of its block lose.
    var strip: Int
  }

  /// Offsets from which a closing mark is known not to follow, so that no input is searched
  /// through twice.
  struct Hopeless {
    var tagEnd = Int.max
    var commentEnd = Int.max
    var elementEnd: [String: Int] = [:]
    /// The last search for `%}`: from where to what was found, which serves all searches between.
    var beforeTagEnd = 0..<0
    /// By the number of backticks: the stretch in which no such run closes a code span.
    var codeSpans: [Int: Range<Int>] = [:]

    func codeSpan(_ length: Int) -> Range<Int> { codeSpans[length] ?? 0..<0 }
  }

  init(source: Source, start: Int) {
    self.source = source
    bytes = source.bytes
    end = source.bytes.count
    lineStart = start
  }

  mutating func scan() {
    while lineStart < end {
      var lineEnd = lineStart
      while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      let next = scanLine(lineStart..<lineEnd)
      assert(next > lineStart)
      lineStart = next
    }
  }

  /// Reads one line and returns where to go on: the next line, or a place further down when a
  /// piece spans lines.
  private mutating func scanLine(_ line: Range<Int>) -> Int {
    var start = readLineStart(line)
    guard start.content < line.upperBound else {
      if fence.map({ $0.quoteDepth > start.quoteDepth }) ?? false { fence = nil }
      if openHTMLDepth.map({ $0 >= start.quoteDepth }) ?? false { openHTMLDepth = nil }
      previousIsBlank = true
      return line.upperBound + 1
    }
    if let open = fence {
      let isLeft =
        open.quoteDepth > start.quoteDepth || (open.column > 0 && start.indent < open.column)
      if isLeft || closes(open, line, start) { fence = nil }
      guard isLeft else {
        previousIsBlank = false
        return line.upperBound + 1
      }
    }
    while let column = items.last, start.indent < column { items.removeLast() }
    let column = max(items.last ?? 0, indentedTags.last?.indent ?? 0)
    if start.indent >= column + 4, previousIsBlank || isInIndentedCode,
      !beginsWithChild(start.content)
    {
      isInIndentedCode = true
      return line.upperBound + 1
    }
    isInIndentedCode = false
    readListMarkers(line, &start, mayBeEmpty: previousIsBlank || !items.isEmpty)
    previousIsBlank = false
    items.append(contentsOf: start.itemColumns)
    guard start.content < line.upperBound else { return line.upperBound + 1 }
    lineStructure = start
    if let opened = fenceOpening(line, start) {
      fence = opened
      return line.upperBound + 1
    }
    return scanContent(line, start)
  }

  /// Whether a tag at `index` may be the child of a group, such as a tab of `tabs`.
  private func beginsWithChild(_ index: Int) -> Bool {
    expectsChild && index + 1 < end && bytes[index] == UInt8(ascii: "{")
      && bytes[index + 1] == UInt8(ascii: "%")
  }

  // MARK: - Content

  /// Looks for pieces from the content of a line on; returns where the next line starts.
  private mutating func scanContent(_ line: Range<Int>, _ start: LineStart) -> Int {
    var index = start.content
    var lineEnd = line.upperBound
    let prefix = line.lowerBound..<start.content
    // Whether only tags stood on the line so far, so that another one may follow.
    var isAfterTag = true
    guardHTMLBlock(at: index, lineEnd)
    while index < lineEnd {
      let before = index
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        index = skippingCodeSpan(at: index, to: lineEnd, start.quoteDepth)
        if index > lineEnd { lineEnd = endOfLine(from: index) }
      case UInt8(ascii: "*"): index = scanAsterisks(at: index, lineEnd)
      case UInt8(ascii: "{") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "%"):
        if let next = scanTag(at: index, lineEnd, prefix, isFirst: isAfterTag, start) {
          index = next
          isAfterTag = true
          if index > lineEnd { lineEnd = endOfLine(from: index) }
          continue
        }
        index += 2
      case UInt8(ascii: "<"):
        if let next = scanMarkup(at: index, lineEnd, prefix, start) {
          index = next
          if index > lineEnd { lineEnd = endOfLine(from: index) }
          continue
        }
        index += 1
      case UInt8(ascii: "$") where index + 1 < lineEnd && bytes[index + 1] == UInt8(ascii: "$"):
        index = scanMath(at: index, lineEnd, prefix, isFirst: index == start.content)
        if index > lineEnd { lineEnd = endOfLine(from: index) }
      default: index += 1
      }
      if isAfterTag, before < end, !bytes[before].isASCIISpace { isAfterTag = false }
    }
    return max(lineEnd, line.upperBound) + 1
  }

  func endOfLine(from index: Int) -> Int {
    var end = index
    while end < self.end, bytes[end] != 0x0A { end += 1 }
    return end
  }

  // MARK: - Pieces

  /// Adds a piece; one that is indented without standing behind a list marker loses the columns
  /// that do not mean a list, so that its placeholder never looks like code.
  mutating func append(_ kind: Piece.Kind, _ range: Range<Int>, _ prefix: Range<Int>) {
    var piece = Piece(kind: kind, range: range, prefix: prefix)
    if piece.isBlock, !lineStructure.isItem, lineStructure.indent > 0 {
      let outer = indentedTags.last?.strip ?? 0
      piece.strip = lineStructure.indent - max(0, (items.last ?? outer) - outer)
    }
    if piece.isBlock, let depth = openHTMLDepth {
      if depth < lineStructure.quoteDepth || lineStructure.isItem { piece.openHTMLDepth = depth }
      openHTMLDepth = nil
    }
    pieces.append(piece)
  }
}
