internal import SourceText

/// How lines begin: quote marks, list markers and code fences.
extension SkeletonScanner {
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

  func closes(_ fence: Fence, _ line: Range<Int>, _ start: LineStart) -> Bool {
    var index = start.content
    guard start.indent < fence.codeColumn else { return false }
    while index < line.upperBound, bytes[index] == fence.byte { index += 1 }
    guard index - start.content >= fence.length else { return false }
    return bytes[index..<line.upperBound].allSatisfy(\.isASCIISpace)
  }
}
