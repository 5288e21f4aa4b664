internal import SourceText

/// The text that goes through cmark, and where its lines come from.
struct MarkdownText {
  var bytes: [UInt8]
  /// For each line, the source offset of its first byte.
  var lineOffsets: [Int32]
  /// Where lines go on differently behind a placeholder, in order.
  private var shifts: [Shift] = []
  private let sourceEnd: Int

  /// From a column of a line on, the source lies `distance` further than the columns say.
  fileprivate struct Shift {
    var line: Int32
    var column: Int32
    var distance: Int32
  }

  /// The text of `source` from `start`, with every piece of `skeleton` as a placeholder.
  init(_ skeleton: Skeleton, of source: Source, from start: Int) {
    sourceEnd = source.bytes.count
    guard !skeleton.pieces.isEmpty else {
      bytes = []
      lineOffsets = [Int32(start)]
      for index in start..<sourceEnd where source.bytes[index] == 0x0A {
        lineOffsets.append(Int32(index + 1))
      }
      return
    }
    var writer = MarkdownWriter(source: source.bytes, start: start)
    for (index, piece) in skeleton.pieces.enumerated() { writer.write(piece, index) }
    writer.copy(to: sourceEnd)
    bytes = writer.output
    lineOffsets = writer.lineOffsets
    shifts = writer.shifts
  }

  /// The lines of a part of `source` that goes through cmark on its own.
  init(linesOf range: Range<Int>, in source: Source) {
    bytes = []
    sourceEnd = range.upperBound
    lineOffsets = [Int32(range.lowerBound)]
    for index in range where source.bytes[index] == 0x0A { lineOffsets.append(Int32(index + 1)) }
  }

  /// The source span of a node by cmark's lines and columns, which count from 1.
  func span(_ startLine: Int, _ startColumn: Int, _ endLine: Int, _ endColumn: Int) -> SourceSpan {
    SourceSpan(offset(startLine, startColumn - 1), offset(endLine, endColumn))
  }

  /// The source offset of a place in the text; `column` counts from 0.
  func offset(_ line: Int, _ column: Int) -> Int {
    guard line > 0 else { return Int(lineOffsets[0]) }
    guard line <= lineOffsets.count else { return sourceEnd }
    let distance = shifts.isEmpty ? 0 : self.distance(line, column)
    return min(max(0, Int(lineOffsets[line - 1]) + max(0, column) + distance), sourceEnd)
  }

  /// The distance of the last shift on the line that is not behind the column.
  private func distance(_ line: Int, _ column: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      let shift = shifts[middle]
      if (Int(shift.line), Int(shift.column)) <= (line, column) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, Int(shifts[low - 1].line) == line else { return 0 }
    return Int(shifts[low - 1].distance)
  }
}

/// Copies a source and puts placeholders in, each block placeholder between blank lines.
private struct MarkdownWriter {
  let source: [UInt8]
  var output: [UInt8] = []
  var lineOffsets: [Int32]
  var shifts: [MarkdownText.Shift] = []
  /// The source offset up to which everything is written.
  private var position: Int
  /// The columns to strip within the blocks that are open.
  private var strips: [(piece: Int, columns: Int)] = []
  private var isAtLineStart = true
  private var lineStart = 0

  init(source: [UInt8], start: Int) {
    self.source = source
    position = start
    lineOffsets = [Int32(start)]
    output.reserveCapacity((source.count - start) + (source.count - start) / 8 + 64)
  }

  mutating func write(_ piece: Piece, _ index: Int) {
    guard piece.range.lowerBound >= position else { return }
    guard piece.isBlock else {
      copy(to: piece.range.lowerBound)
      position = piece.range.upperBound
      switch piece.kind {
      case .guardMark: output.append(Marker.guardMark)
      case .removed: break
      default: placeholder(index)
      }
      noteShift()
      return
    }
    copy(to: piece.prefix.lowerBound)
    if let partner = piece.partner {
      while let last = strips.last, last.piece >= partner, isClosing(piece) {
        strips.removeLast()
      }
    }
    copy(to: max(position, min(piece.prefix.upperBound, piece.range.lowerBound)))
    let isInItem = piece.prefix.contains { isListMarker(source[$0]) }
    copy(to: piece.range.lowerBound)
    let prefix = blankPrefix(piece.prefix, stripping: max(piece.strip, strips.last?.columns ?? 0))
    if isLineOnlyPrefix {
      if !isInItem || lineStart == 0 {
        insertBlankLine(before: prefix, piece)
      } else if let depth = piece.openHTMLDepth {
        let marker = Array(output[lineStart...])
        output.removeSubrange(lineStart...)
        output.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: depth))
        newLine(piece.prefix.lowerBound)
        output.append(contentsOf: marker)
      }
    } else {
      newLine(piece.range.lowerBound)
      newLine(piece.range.lowerBound, prefix.quotes)
      output.append(contentsOf: prefix.all)
    }
    placeholder(index)
    position = piece.range.upperBound
    newLine(position)
    output.append(contentsOf: prefix.quotes)
    skipSpaces()
    if position < source.count, source[position] == 0x0A {
      // The rest of the line is empty: the blank line stands for it.
    } else if position < source.count {
      newLine(position - prefix.all.count)
      output.append(contentsOf: prefix.all)
    }
    if piece.strip > 0, case .open = piece.kind { strips.append((index, piece.strip)) }
  }

  private func isClosing(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .close, .detailsClose: true
    default: false
    }
  }

  /// Copies the source up to `end`, taking indentation away where the open blocks ask for it.
  mutating func copy(to end: Int) {
    guard end > position else { return }
    let columns = strips.last?.columns ?? 0
    while position < end {
      if isAtLineStart, columns > 0 { skipIndentation(columns, end) }
      var stop = position
      while stop < end, source[stop] != 0x0A { stop += 1 }
      output.append(contentsOf: source[position..<stop])
      if stop > position { isAtLineStart = false }
      position = stop
      guard stop < end else { return }
      position += 1
      newLine(position)
    }
  }

  /// Copies the quote marks of a line and takes columns away behind them.
  private mutating func skipIndentation(_ columns: Int, _ end: Int) {
    let prefix = LinePrefix(source[position..<end])
    guard prefix.indent > 0 else { return }
    output.append(contentsOf: source[position..<prefix.quotesEnd])
    position = prefix.indentEnd
    let kept = max(0, prefix.indent - columns) + (prefix.hasQuotes ? 1 : 0)
    output.append(contentsOf: repeatElement(0x20, count: kept))
    isAtLineStart = false
    noteShift()
  }

  /// Records that the source goes on at `position` from here on.
  private mutating func noteShift() {
    let column = output.count - lineStart
    shifts.append(
      MarkdownText.Shift(
        line: Int32(lineOffsets.count), column: Int32(column),
        distance: Int32(position - column) - (lineOffsets.last ?? 0)))
  }

  private mutating func placeholder(_ index: Int) {
    output.append(Marker.start)
    output.append(contentsOf: String(index).utf8)
    output.append(Marker.end)
    isAtLineStart = false
  }

  /// Ends the line; the next one comes from the source offset `offset`.
  private mutating func newLine(_ offset: Int, _ content: [UInt8] = []) {
    output.append(0x0A)
    lineOffsets.append(Int32(offset))
    lineStart = output.count
    isAtLineStart = true
    guard !content.isEmpty else { return }
    output.append(contentsOf: content)
    output.append(0x0A)
    lineOffsets.append(Int32(offset))
    lineStart = output.count
  }

  private var isLineOnlyPrefix: Bool {
    output[lineStart...].allSatisfy {
      $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") || isListMarker($0)
        || $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")")
        || $0 == Marker.guardMark
    }
  }

  private func isListMarker(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte.isASCIIDigit
  }

  /// Puts a blank line before the prefix that is already written.
  ///
  /// The line has no more quote marks than the one before, because text of an outer block, such as
  /// an HTML block, ends only with a line that is blank to it.
  private mutating func insertBlankLine(
    before prefix: (all: [UInt8], quotes: [UInt8]), _ piece: Piece
  ) {
    output.removeSubrange(lineStart...)
    let depth = min(previousQuoteDepth, piece.openHTMLDepth ?? .max)
    if depth < prefix.quotes.count(where: { $0 == UInt8(ascii: ">") }) {
      output.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: depth))
    } else {
      output.append(contentsOf: prefix.quotes)
    }
    newLine(piece.prefix.lowerBound)
    output.append(contentsOf: prefix.all)
    isAtLineStart = false
  }

  /// How many quote marks the line before the current one begins with.
  private var previousQuoteDepth: Int {
    guard lineStart > 0 else { return 0 }
    var start = lineStart - 1
    while start > 0, output[start - 1] != 0x0A { start -= 1 }
    return LinePrefix(output[start..<(lineStart - 1)]).quoteDepth
  }

  /// What a piece's line begins with, list markers and tabs as spaces, without the columns to be
  /// taken away; and its quote marks alone.
  private func blankPrefix(
    _ range: Range<Int>, stripping columns: Int
  ) -> (all: [UInt8], quotes: [UInt8]) {
    let prefix = LinePrefix(source[range], countsText: true)
    let quotes = Array(source[range.lowerBound..<prefix.quotesEnd])
    let kept = max(0, prefix.columns - columns) + (prefix.hasQuotes ? 1 : 0)
    return (quotes + repeatElement(0x20, count: kept), quotes)
  }

  private mutating func skipSpaces() {
    while position < source.count, source[position] == 0x20 || source[position] == 0x09 {
      position += 1
    }
  }
}

/// The quote marks and the indentation at the start of a line.
private struct LinePrefix {
  var quoteDepth = 0
  /// The offset behind the last quote mark.
  var quotesEnd: Int
  /// The columns of spaces and tabs behind the quote marks, and where they end.
  var indent = 0
  var indentEnd: Int
  /// All columns behind the quote marks.
  var columns = 0

  var hasQuotes: Bool { quoteDepth > 0 }

  /// Reads what `line` begins with; `countsText` for the prefix of a piece, whose list markers
  /// are columns too.
  init(_ line: ArraySlice<UInt8>, countsText: Bool = false) {
    quotesEnd = line.startIndex
    indentEnd = line.startIndex
    var column = 0
    var base = 0
    var isIndent = true
    for index in line.indices {
      switch line[index] {
      case 0x0A: return
      case 0x20: column += 1
      case 0x09: column += 4 - column % 4
      case UInt8(ascii: ">") where isIndent && column - base < 4:
        quoteDepth += 1
        column += 1
        base = column
        quotesEnd = index + 1
        if index + 1 < line.endIndex, line[index + 1] == 0x20 || line[index + 1] == 0x09 {
          base += 1
        }
      default:
        guard countsText else { return }
        isIndent = false
        column += 1
      }
      columns = max(0, column - base)
      guard isIndent else { continue }
      indent = columns
      indentEnd = index + 1
    }
  }
}
