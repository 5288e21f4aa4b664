/// The lines of the sources that diagnostics point into, each source read once.
struct DiagnosticPlaces {
  private var tables: [ObjectIdentifier: LineTable] = [:]
  private var longLines: [LineKey: LongLine] = [:]

  private struct LineKey: Hashable {
    var source: ObjectIdentifier
    var line: Int
  }

  /// The line table of `source`.
  mutating func table(of source: Source) -> LineTable {
    let key = ObjectIdentifier(source)
    if let table = tables[key] { return table }
    let table = LineTable(source)
    tables[key] = table
    return table
  }

  /// The same as `LineTable.position`, in constant time for lines of any length.
  mutating func position(of offset: Int, in source: Source) -> LineTable.Position {
    let table = table(of: source)
    let offset = min(max(0, offset), source.bytes.count)
    let line = table.line(of: offset)
    let start = table.start(ofLine: line)
    guard offset - start > LongLine.stride else { return table.position(of: offset) }
    let key = LineKey(source: ObjectIdentifier(source), line: line)
    let marks = longLines[key] ?? LongLine(table.text(ofLine: line))
    longLines[key] = marks
    return LineTable.Position(line: line, column: marks.column(of: offset, in: source))
  }
}

/// The columns at regular distances in a long line, such as minified JSON has.
///
/// A hundred thousand diagnostics in one line would otherwise each count from its start.
private struct LongLine {
  static let stride = 1024
  private var marks: [(offset: Int, column: Int)]

  init(_ line: ArraySlice<UInt8>) {
    marks = [(line.startIndex, 1)]
    var offset = line.startIndex
    var column = 1
    var next = offset + Self.stride
    for character in line.text {
      if offset >= next {
        marks.append((offset, column))
        next = offset + Self.stride
      }
      offset += character.utf8.count
      column += 1
    }
  }

  func column(of offset: Int, in source: Source) -> Int {
    var low = 0
    var high = marks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if marks[middle].offset <= offset { low = middle } else { high = middle - 1 }
    }
    return marks[low].column + source.bytes[marks[low].offset..<offset].text.count
  }
}
