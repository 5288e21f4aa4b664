import DataTree
import JSON
import SourceText

/// An object for programs, written in one line with its keys in the order they were added.
struct JSONObject {
  private var entries: [DataEntry] = []
  private static let nowhere = SourceSpan(0, 0)

  mutating func add(_ key: String, _ text: String?) {
    add(key, text.map { .string($0) } ?? .null)
  }

  mutating func add(_ key: String, _ isTrue: Bool) { add(key, .bool(isTrue)) }

  mutating func add(_ key: String, _ texts: [String]) {
    add(key, .sequence(texts.map { DataNode(.string($0), at: Self.nowhere) }))
  }

  mutating func add(_ key: String, _ number: Int) { add(key, .number(DataNumber("\(number)"))) }

  mutating func add(_ key: String, _ object: JSONObject?) {
    add(key, object.map { .mapping($0.entries) } ?? .null)
  }

  mutating func add(_ key: String, _ objects: [JSONObject]) {
    add(key, .sequence(objects.map(\.node)))
  }

  private mutating func add(_ key: String, _ value: DataNode.Kind) {
    entries.append(
      DataEntry(key: key, at: Self.nowhere, value: DataNode(value, at: Self.nowhere)))
  }

  /// The object as a value of a document.
  var node: DataNode { DataNode(.mapping(entries), at: Self.nowhere) }

  /// The object and a line feed.
  var line: String {
    var bytes: [UInt8] = []
    renderJSON(node, into: &bytes)
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
