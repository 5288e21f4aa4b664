/// Where the lines of a text begin, to turn offsets into what an editor shows.
package struct LineTable: Sendable {
  private let starts: [Int]
  private let source: Source

  /// Reads through the text once; LF, CR LF and a lone CR each end a line.
  package init(_ source: Source) {
    self.source = source
    var starts = [0]
    let bytes = source.bytes
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      starts.append(offset)
    }
    self.starts = starts
  }

  /// A place as an editor names it: both numbers start at 1, columns count Unicode characters
  /// (extended grapheme clusters), and a tab is one.
  package struct Position: Hashable, Sendable {
    /// The number of the line.
    package var line: Int
    /// The number of the character in its line.
    package var column: Int
  }

  /// The position of the byte at `offset`; offsets beyond the text mean its end.
  package func position(of offset: Int) -> Position {
    let offset = min(max(0, offset), source.bytes.count)
    let line = lineIndex(of: offset)
    let before = String(decoding: source.bytes[starts[line]..<offset], as: UTF8.self)
    return Position(line: line + 1, column: before.count + 1)
  }

  /// The text of the line with the 1-based `number`, without its line end.
  package func text(ofLine number: Int) -> ArraySlice<UInt8> {
    let start = starts[number - 1]
    let end = number < starts.count ? starts[number] : source.bytes.count
    var line = source.bytes[start..<end]
    while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
    return line
  }

  /// The offset of the first byte of the line with the 1-based `number`; numbers beyond the
  /// text mean its last line.
  package func start(ofLine number: Int) -> Int {
    starts[min(max(1, number), starts.count) - 1]
  }

  /// The 1-based number of the line that holds the byte at `offset`.
  package func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
