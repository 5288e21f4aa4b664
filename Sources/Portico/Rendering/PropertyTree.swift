internal import OpenAPI

/// The rows below a schema, as many as a page can hold.
///
/// Rows are taken level by level, so that a limit cuts off what is deep inside and never the last
/// properties of the object itself.
struct PropertyTree {
  /// The rows, parents before their children; the first is the schema itself.
  private(set) var entries: [Entry] = []

  /// A row with what is below it.
  struct Entry {
    var row: SchemaRow
    /// The positions of the rows below in `entries`.
    var children: [Int] = []
    /// Whether rows below are left out.
    var isCut = false
  }

  /// The deepest level of rows that is shown.
  private static let deepest = 10

  init(_ root: SchemaNode, in table: SchemaTable, limit: Int) {
    entries.append(Entry(row: table.row(of: root)))
    var place = 0
    while place < entries.count {
      // Walking on to find out that there is no room would cost as much as showing it.
      let isFull =
        entries.count >= limit || entries[place].row.node.depth >= Self.deepest
        || (place > 0 && entries[place].row.propertyCount > limit - entries.count)
      var children = isFull ? [] : table.children(of: entries[place].row)
      if isFull { entries[place].isCut = entries[place].row.hasChildren }
      let room = max(limit - entries.count, place == 0 ? 1 : 0)
      if children.count > room {
        entries[place].isCut = true
        children = place == 0 ? Array(children.prefix(room)) : []
      }
      for child in children {
        entries[place].children.append(entries.count)
        entries.append(Entry(row: table.row(of: child)))
      }
      place += 1
    }
  }
}

extension SchemaRow {
  /// Whether anything would be below it.
  fileprivate var hasChildren: Bool {
    guard recursion == nil, let view = inner else { return false }
    return view.hasProperties || !view.choices.isEmpty || !view.prefixItems.isEmpty
  }

  /// How many properties would be below it.
  fileprivate var propertyCount: Int { recursion == nil ? inner?.properties.count ?? 0 : 0 }
}
