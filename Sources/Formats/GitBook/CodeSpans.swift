/// The parts of a text that are code in Markdown and those that are not, in turn.
///
/// What counts is what can be told before the text is parsed: fenced blocks, and code within one
/// line.
struct CodeSpans {
  private let bytes: [UInt8]
  private var position = 0
  private var lineEnd = 0
  private var fence: (mark: UInt8, length: Int)?
  private var isLineOfCode = false
  /// The lengths of backticks that the rest of the line does not close.
  private var unclosed: Set<Int> = []

  /// More backticks than this begin no code, so that a line is not read once for each length.
  private static let longestMark = 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next part, which is never empty; nil at the end.
  mutating func next() -> (bytes: ArraySlice<UInt8>, isCode: Bool)? {
    guard position < bytes.count else { return nil }
    if position == lineEnd { beginLine() }
    guard !isLineOfCode else { return part(upTo: lineEnd, isCode: true) }
    if bytes[position] == UInt8(ascii: "`") {
      let length = markLength(at: position)
      if let close = closingMark(length, after: position + length) {
        return part(upTo: close + length, isCode: true)
      }
      return part(upTo: position + length, isCode: false)
    }
    let line = bytes[position..<lineEnd]
    return part(upTo: line.firstIndex(of: UInt8(ascii: "`")) ?? lineEnd, isCode: false)
  }

  private mutating func part(upTo end: Int, isCode: Bool) -> (ArraySlice<UInt8>, Bool) {
    defer { position = end }
    return (bytes[position..<end], isCode)
  }

  /// Finds the end of the line and whether it belongs to a fenced block.
  private mutating func beginLine() {
    lineEnd = bytes[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    isLineOfCode = fence != nil
    unclosed = []
    let start = bytes[position..<lineEnd].firstIndex { $0 != 0x20 && $0 != UInt8(ascii: ">") }
    guard let start, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~")
    else { return }
    let length = markLength(at: start)
    guard length >= 3 else { return }
    let rest = bytes[(start + length)..<lineEnd]
    if let open = fence {
      let isEnd = rest.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "\n") }
      if isEnd, bytes[start] == open.mark, length >= open.length { fence = nil }
    } else if !rest.contains(UInt8(ascii: "`")) {
      fence = (bytes[start], length)
      isLineOfCode = true
    }
  }

  private func markLength(at start: Int) -> Int {
    bytes[start..<lineEnd].prefix { $0 == bytes[start] }.count
  }

  /// Where as many backticks as at the beginning end the code, within the line.
  private mutating func closingMark(_ length: Int, after start: Int) -> Int? {
    guard length <= Self.longestMark, !unclosed.contains(length) else { return nil }
    var place = start
    while let next = bytes[place..<lineEnd].firstIndex(of: UInt8(ascii: "`")) {
      let found = markLength(at: next)
      if found == length { return next }
      place = next + found
    }
    unclosed.insert(length)
    return nil
  }
}
