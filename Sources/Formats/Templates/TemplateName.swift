import SourceText

/// A dotted name as a tag spells it, taken apart once.
struct TemplateName: Sendable {
  /// The parts in the table of words; none for `.`, the innermost context itself.
  ///
  /// The first is looked for in the contexts, each other in what the part before stands for.
  var parts: Range<Int>
  /// Whether the name began with a dot and is looked for in the innermost context only.
  var isInnermost: Bool
}

extension Template {
  /// The index of a dotted name; an empty part, as in `a..b`, is a key that no object has.
  mutating func addName(_ name: ArraySlice<UInt8>) -> Int {
    let isInnermost = name.first == 0x2E
    let path = isInnermost ? name.dropFirst() : name
    let start = words.count
    if !path.isEmpty {
      words += path.split(separator: 0x2E, omittingEmptySubsequences: false).map(\.text)
    }
    names.append(TemplateName(parts: start..<words.count, isInnermost: isInnermost))
    return names.count - 1
  }
}
