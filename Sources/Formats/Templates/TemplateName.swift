import SourceText

/// A dotted name as a tag spells it, taken apart once.
///
/// An empty part, as in `a..b`, is a key that no object has.
struct TemplateName: Sendable {
  /// The name as it was written.
  let text: String
  /// The part looked for in the contexts, or nil for `.`, the innermost context itself.
  let first: String?
  /// The parts each looked for in what the part before stands for.
  let rest: [String]
  /// Whether the name began with a dot and is looked for in the innermost context only.
  let isInnermost: Bool

  /// Takes `name` apart.
  init(_ name: ArraySlice<UInt8>) {
    text = name.text
    isInnermost = name.first == 0x2E
    let path = isInnermost ? name.dropFirst() : name
    let parts = path.split(separator: 0x2E, omittingEmptySubsequences: false).map(\.text)
    first = path.isEmpty ? nil : parts.first
    rest = Array(parts.dropFirst())
  }
}
