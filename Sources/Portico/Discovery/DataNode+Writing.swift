internal import DataTree
internal import SourceText

/// Values that are written and never were in any text.
extension DataNode {
  /// A string; null if there is none.
  static func text(_ text: String?) -> DataNode {
    DataNode(text.map { .string($0) } ?? .null, at: nowhere)
  }

  /// A truth value.
  static func flag(_ isTrue: Bool) -> DataNode { DataNode(.bool(isTrue), at: nowhere) }

  /// A whole number.
  static func number(_ number: Int) -> DataNode {
    DataNode(.number(DataNumber(String(number))), at: nowhere)
  }

  /// A sequence.
  static func list(_ elements: [DataNode]) -> DataNode {
    DataNode(.sequence(elements), at: nowhere)
  }

  /// A sequence of strings.
  static func texts(_ texts: some Sequence<String>) -> DataNode { .list(texts.map { .text($0) }) }

  /// A mapping with its keys in this order; a key whose value is nil is left out.
  static func object(_ entries: KeyValuePairs<String, DataNode?>) -> DataNode {
    DataNode(
      .mapping(
        entries.compactMap { key, value in
          value.map { DataEntry(key: key, at: nowhere, value: $0) }
        }), at: nowhere)
  }

  private static let nowhere = SourceSpan(0, 0)
}

extension String {
  /// Whether the bytes of this text come before those of another.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

extension Sequence<String> {
  /// The texts, each once, in the order of their bytes.
  var sortedOnce: [String] { Set(self).sorted { $0.precedes($1) } }
}
