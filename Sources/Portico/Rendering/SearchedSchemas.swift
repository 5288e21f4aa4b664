internal import Catalog
internal import DataTree
internal import OpenAPI

/// What search is told of bodies, each kept for the other operations that have it, too.
package struct SearchedSchemas: Sendable {
  private let words = Memo<Key, Words>(limit: 16 << 20)

  /// Knows no body yet.
  package init() {}

  /// The names below a schema and what is said about them.
  struct Words: Sendable {
    var identifiers: [String] = []
    var text = ""
  }

  private struct Key: Hashable, Sendable {
    var version: APICatalog.VersionIndex
    var schema: SchemaID
    var direction: SchemaNode.Direction
  }

  /// The words of what one side sends, as far as they are found at the top of it.
  func words(
    of schema: SchemaID, _ direction: SchemaNode.Direction, in version: APICatalog.VersionIndex,
    _ table: SchemaTable
  ) -> Words {
    let core = table.resolved(schema) ?? schema
    let key = Key(version: version, schema: core, direction: direction)
    if let known = words.known(key) { return known }
    let found = Words(schema, direction, in: table)
    if table[core].name != nil {
      let size = found.identifiers.reduce(found.text.utf8.count) { $0 + $1.utf8.count + 16 }
      words.remember(found, for: key, size: size + 1)
    }
    return found
  }
}

extension SearchedSchemas.Words {
  fileprivate init(
    _ schema: SchemaID, _ direction: SchemaNode.Direction, in table: SchemaTable
  ) {
    let root = SchemaNode(root: schema, anchor: "", direction: direction)
    for entry in PropertyTree(root, in: table, limit: 80).entries.dropFirst() {
      if case .property(let name) = entry.row.node.role { identifiers.append(name) }
      guard let view = entry.row.view else { continue }
      identifiers += view.valueNames
      // Answers repeat what requests say.
      guard direction == .request, let words = view.description?.firstSentence else { continue }
      text += "\n" + words
    }
  }
}

extension SchemaView {
  /// The values that are allowed, as far as they are words.
  var valueNames: [String] {
    (values + [constant].compactMap(\.self)).prefix(40).compactMap(\.string)
  }
}
