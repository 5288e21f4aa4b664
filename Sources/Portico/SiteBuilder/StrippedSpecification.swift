internal import DataTree
internal import Discovery
internal import JSON
internal import OpenAPI
internal import SourceText
internal import YAML

/// The text of a specification without some extensions.
///
/// `x-internal` goes together with what it marks. YAML keeps its lines and comments but for those
/// that go; where that would change the meaning of the rest, and in JSON, the text is written anew.
func strippedSpecification(_ tree: LocatedTree, of keys: Set<String>) -> [UInt8] {
  let source = tree.source
  let (stripped, cuts) = tree.root.stripped(of: keys)
  guard !cuts.isEmpty else { return source.bytes }
  let wanted = renderIndentedJSON(stripped)
  let isJSON = source.bytes.first { !$0.isASCIISpace } == UInt8(ascii: "{")
  if !isJSON, let text = source.bytes.without(cuts) {
    let parsed = parseYAML(Source(path: source.path, bytes: text))
    if renderIndentedJSON(parsed.value) == wanted { return text }
  }
  return Array(wanted.utf8) + [UInt8(ascii: "\n")]
}

extension [UInt8] {
  /// The text without the lines of keys, each with all that is indented below it; nil if one of
  /// them does not begin its line.
  fileprivate func without(_ cuts: [Int]) -> [UInt8]? {
    var kept: [UInt8] = []
    kept.reserveCapacity(count)
    var end = 0
    for start in Set(cuts).sorted() where start >= end {
      guard let line = lineStart(of: start) else { return nil }
      kept += self[end..<Swift.max(end, line)]
      end = endOfBlock(from: start, indented: start - line)
    }
    return kept + self[end...]
  }

  /// The beginning of the line, if there are only blanks before `place`.
  private func lineStart(of place: Int) -> Int? {
    var start = place
    while start > 0, self[start - 1] == 0x20 { start -= 1 }
    return start == 0 || self[start - 1] == 0x0A ? start : nil
  }

  /// The end of the last line that belongs to the key at `place`.
  private func endOfBlock(from place: Int, indented column: Int) -> Int {
    var end = lineEnd(from: place)
    var next = end
    while next < count {
      let after = lineEnd(from: next)
      let blanks = self[next..<after].prefix { $0 == 0x20 }.count
      let first = next + blanks < after ? self[next + blanks] : 0x0A
      // Empty lines belong to the key only if more of it follows.
      let isMore = blanks > column || blanks == column && first == UInt8(ascii: "-")
      if first != 0x0A {
        guard isMore else { break }
        end = after
      }
      next = after
    }
    return end
  }

  private func lineEnd(from place: Int) -> Int {
    self[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? count
  }
}
