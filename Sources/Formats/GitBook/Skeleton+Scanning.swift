internal import HTML
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
  private var items: [Int] = []
  /// The indented tags whose blocks are open, outermost first; no deeper than blocks nest.
  private var indentedTags: [IndentedTag] = []
  private var previousIsBlank = true
  /// Whether the last block tag opened a group or ended a child of one, so that a child may
  /// follow, however far it is indented.
  private var expectsChild = false
  /// The depth in quotes of the HTML block of CommonMark that is open, if one is; lines with
  /// more quote marks or list markers are still its text.
  var openHTMLDepth: Int?
  /// What stands before the content of the line being scanned.
  var lineStructure = LineStart(content: 0)
  private var isInIndentedCode = false
  /// For each search that may fail: from where on it is known to fail.
  var hopeless = Hopeless()

  /// A tag that was indented without standing behind a list marker.
  private struct IndentedTag {
    var name: String
    /// The column of the tag.
    var indent: Int
    /// How many columns the lines of its block lose.
    var strip: Int
  }

  /// A code fence that is open.
  struct Fence {
    var byte: UInt8
    var length: Int
    var quoteDepth: Int
    /// The content column of the list item around it; lines before it end the item and the fence.
    var column: Int
    /// The column from which on a closing fence would be code.
    var codeColumn: Int
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

  /// What stands before a line's content.
  struct LineStart {
    var quoteDepth = 0
    /// The column behind the quote marks.
    var base = 0
    /// The column of the content behind quote marks, list markers included, counted from `base`.
    var indent = 0
    /// The offset of the content.
    var content: Int
    /// Where the content of the innermost list item marked on this line starts, or nil.
    var itemColumns: [Int] = []
    /// Whether the line marks a list item.
    var isItem: Bool { !itemColumns.isEmpty }
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

  // MARK: - Line starts

  func readLineStart(_ line: Range<Int>) -> LineStart {
    var start = LineStart(content: line.lowerBound)
    var index = line.lowerBound
    var column = 0
    while index < line.upperBound {
      switch bytes[index] {
      case 0x20: column += 1
      case 0x09: column += 4 - column % 4
      case UInt8(ascii: ">") where column - start.base < 4:
        start.quoteDepth += 1
        column += 1
        start.base = column
        // One column behind the mark belongs to it, be it a space or part of a tab.
        if index + 1 < line.upperBound, bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09 {
          start.base += 1
        }
      default:
        start.indent = column - start.base
        start.content = index
        return start
      }
      index += 1
    }
    start.indent = max(0, column - start.base)
    start.content = index
    return start
  }

  /// Skips list markers in front of the content; several may stand on one line.
  func readListMarkers(_ line: Range<Int>, _ start: inout LineStart, mayBeEmpty: Bool = false) {
    while start.itemColumns.count < 100 {
      var index = start.content
      while index < line.upperBound, bytes[index].isASCIIDigit, index - start.content < 9 {
        index += 1
      }
      guard index < line.upperBound else { return }
      let mark = bytes[index]
      if index == start.content {
        guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+")
        else { return }
      } else {
        guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return }
      }
      index += 1
      let markerWidth = index - start.content
      if mayBeEmpty, bytes[index..<line.upperBound].allSatisfy(\.isASCIISpace) {
        // An item may begin on the line below its marker (CommonMark §5.2).
        start.itemColumns.append(start.indent + markerWidth + 1)
        start.content = line.upperBound
        return
      }
      guard index < line.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 else { return }
      let end = start.base + start.indent + markerWidth
      var spaceEnd = end
      while index < line.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 {
        spaceEnd += bytes[index] == 0x09 ? 4 - spaceEnd % 4 : 1
        index += 1
      }
      let spaces = spaceEnd - end
      guard index < line.upperBound else { return }
      let column = start.indent + markerWidth + (spaces > 4 ? 1 : spaces)
      if spaces > 4 { return start.itemColumns.append(column) }
      start.itemColumns.append(column)
      start.indent = column
      start.content = index
    }
  }

  // MARK: - Fences

  func fenceOpening(_ line: Range<Int>, _ start: LineStart) -> Fence? {
    let byte = bytes[start.content]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var index = start.content
    while index < line.upperBound, bytes[index] == byte { index += 1 }
    let length = index - start.content
    guard length >= 3 else { return nil }
    if byte == UInt8(ascii: "`"), bytes[index..<line.upperBound].contains(byte) { return nil }
    return Fence(
      byte: byte, length: length, quoteDepth: start.quoteDepth, column: items.last ?? 0,
      codeColumn: max(items.last ?? 0, indentedTags.last?.indent ?? 0) + 4)
  }

  private func closes(_ fence: Fence, _ line: Range<Int>, _ start: LineStart) -> Bool {
    var index = start.content
    guard start.indent < fence.codeColumn else { return false }
    while index < line.upperBound, bytes[index] == fence.byte { index += 1 }
    guard index - start.content >= fence.length else { return false }
    return bytes[index..<line.upperBound].allSatisfy(\.isASCIISpace)
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

  // MARK: - Tags

  /// Records the tag at `index` if there is one that counts; returns the offset behind it.
  ///
  /// A tag counts at the start of a line, or after other tags on it; an end tag also at the end
  /// of a line. Everything else in running text is text.
  private mutating func scanTag(
    at index: Int, _ lineEnd: Int, _ prefix: Range<Int>, isFirst: Bool, _ start: LineStart
  ) -> Int? {
    guard let close = tagEnd(from: index + 2), let tag = Tag(bytes[index...], end: close) else {
      return nil
    }
    let behind = close + 2
    let isAlone = isRestOfLineBlank(from: behind)
    let role = TagRole(tag.name)
    guard isFirst || (tag.isEnd && role != nil && (isAlone || followsTag(at: behind))) else {
      return nil
    }
    switch role {
    case .raw where !tag.isEnd: return skipRaw(from: index, behind)
    case .separator: append(.separator(tag), index..<behind, prefix)
    case .container, .voidOrContainer, .void, .raw:
      appendTag(tag, index..<behind, prefix, start)
    case nil:
      guard isAlone, tag.attributes.isEmpty || behind <= lineEnd else { return nil }
      appendTag(tag, index..<behind, prefix, start)
    }
    return behind
  }

  private mutating func appendTag(
    _ tag: Tag, _ range: Range<Int>, _ prefix: Range<Int>, _ start: LineStart
  ) {
    expectsChild = tag.isEnd ? tag.isChild : tag.isParent
    if tag.isEnd, let opener = indentedTags.lastIndex(where: { $0.name == tag.name }) {
      indentedTags.removeSubrange(opener...)
    }
    append(tag.isEnd ? .close(tag) : .open(tag), range, prefix)
    let strip = pieces[pieces.count - 1].strip
    if strip > 0, !tag.isEnd, TagRole(tag.name) == .container,
      indentedTags.count < PageParser.depthLimit
    {
      indentedTags.append(IndentedTag(name: tag.name, indent: start.indent, strip: strip))
    }
  }

  private func isRestOfLineBlank(from index: Int) -> Bool {
    var cursor = index
    while cursor < end, bytes[cursor] != 0x0A {
      guard bytes[cursor].isASCIISpace else { return false }
      cursor += 1
    }
    return true
  }

  private func followsTag(at index: Int) -> Bool {
    let rest = bytes[index..<end]
    let space = rest.prefix(while: { $0 == 0x20 || $0 == 0x09 })
    return rest[space.endIndex...].starts(with: "{%")
  }

  /// The offset of the next `%}` at or after `index`, nil when there is none.
  private mutating func tagEnd(from index: Int) -> Int? {
    guard index < hopeless.tagEnd else { return nil }
    if hopeless.beforeTagEnd.contains(index) { return hopeless.beforeTagEnd.upperBound - 1 }
    var candidate = index
    while candidate + 1 < end {
      if bytes[candidate] == UInt8(ascii: "%"), bytes[candidate + 1] == UInt8(ascii: "}") {
        hopeless.beforeTagEnd = index..<(candidate + 1)
        return candidate
      }
      candidate += 1
    }
    hopeless.tagEnd = index
    return nil
  }

  /// Removes the tags of `{% raw %}…{% endraw %}` and skips what is between them.
  private mutating func skipRaw(from index: Int, _ behind: Int) -> Int? {
    guard index < hopeless.elementEnd["raw"] ?? .max else { return nil }
    var candidate = behind
    while let close = tagEnd(from: candidate) {
      var open = close
      while open > candidate, !bytes[open...].starts(with: "{%") { open -= 1 }
      if let tag = Tag(bytes[open...], end: close), tag.isEnd, tag.name == "raw" {
        append(.removed, index..<behind, index..<index)
        append(.removed, open..<(close + 2), open..<open)
        return close + 2
      }
      candidate = close + 2
    }
    hopeless.elementEnd["raw"] = index
    return nil
  }

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
