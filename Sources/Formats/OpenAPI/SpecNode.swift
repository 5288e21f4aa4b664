import DataTree
import SourceText

/// A value of a description together with where it stands, as readers pass it on.
struct SpecNode {
  /// The file, as a place among those that were loaded.
  var document: Int
  var source: Source
  var node: DataNode
  var pointer: JSONPointer
  /// The schema with an `$id` around it, as a place in `SpecDocuments.resources`.
  var resource: Int?

  var place: Place { Place(source, at: node.span, pointer) }

  var key: Key { Key(document: document, span: node.span) }

  /// Tells values apart by where they stand.
  ///
  /// An alias has the place of its anchor, so a value that an author repeats is read once.
  struct Key: Hashable {
    var document: Int
    var span: SourceSpan
  }

  /// The value under `key`, null counted as missing.
  subscript(key: String) -> SpecNode? {
    guard let value = node[key], !value.isNull else { return nil }
    return below(value, key)
  }

  /// The entries of a mapping; none for anything else.
  var members: [(entry: DataEntry, value: SpecNode)] {
    (node.entries ?? []).map { ($0, below($0.value, $0.key)) }
  }

  /// The elements of a list; none for anything else.
  var elements: [SpecNode] {
    (node.elements ?? []).enumerated().map { place, element in below(element, String(place)) }
  }

  var isMapping: Bool { node.entries != nil }

  /// The texts of a list, or of a lone one.
  var texts: [String] {
    node.elements?.compactMap(\.scalarText) ?? (node.scalarText.map { [$0] } ?? [])
  }

  private func below(_ node: DataNode, _ token: String) -> SpecNode {
    var child = self
    child.node = node
    child.pointer = pointer.appending(token)
    return child
  }

  /// The same place with another value in it.
  func child(_ node: DataNode, at token: String) -> SpecNode { below(node, token) }
}
