import SourceText

extension ArraySlice<UInt8> {
  /// The byte `distance` places behind the first one, nil past the end.
  func peek(_ distance: Int) -> UInt8? {
    let index = startIndex + distance
    return index < endIndex ? self[index] : nil
  }

  /// Whether a blank, a line end or the end of the text follows the first `length` bytes.
  func isSeparated(after length: Int) -> Bool {
    guard let byte = peek(length) else { return true }
    return byte.isBlank || byte.isLineEnd
  }

  /// Whether the slice, which starts a line, begins with `---` or `...` (c-forbidden).
  var isDocumentMarker: Bool {
    (starts(with: "---") || starts(with: "...")) && isSeparated(after: 3)
  }

  /// Drops the first `count` bytes, or as many as there are: a syntax error may have ended the text
  /// since they were seen.
  mutating func skip(_ count: Int = 1) { self = dropFirst(count) }

  /// Drops one line end (LF, CR LF or CR) from the front, which must be there.
  mutating func removeLineEnd() {
    let isPair = first == .carriageReturn && peek(1) == .lineFeed
    skip(isPair ? 2 : 1)
  }

  /// The bytes before the first line end, without trailing blanks.
  var untilLineEnd: ArraySlice<UInt8> {
    var line = prefix { !$0.isLineEnd }
    while let last = line.last, last.isBlank { line.removeLast() }
    return line
  }

  /// Drops leading spaces and tabs.
  mutating func dropBlanks() {
    _ = popRun { $0.isBlank }
  }
}
