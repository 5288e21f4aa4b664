/// The number of a schema in its API.
package struct SchemaID: Hashable, Comparable, Sendable {
  /// Where it stands in the table, counted from 0.
  package let index: Int

  /// Creates the number of the schema at `index`.
  init(_ index: Int) { self.index = index }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// All schemas of an API, whether they have names or not.
package struct SchemaTable: Sendable {
  /// The schemas by their numbers.
  var schemas: [Schema] = []
  /// The schemas that are shared under a name, in the order of the source.
  package internal(set) var named: [SchemaID] = []
  /// The schemas that say `allOf` and then the key, by the key.
  var subtypes: [SchemaID: [SchemaID]] = [:]
  /// The first of `named` that has the key as its name.
  var byName: [String: SchemaID] = [:]

  /// Remembers what was worked out once the table is complete; nil as long as it still grows.
  var memo: SchemaMemo?

  /// Creates a table without schemas.
  package init() {}

  /// The schema with the number `id`, which must be one of this table.
  package subscript(id: SchemaID) -> Schema { schemas[id.index] }

  /// How many schemas there are.
  package var count: Int { schemas.count }

  /// The numbers of all schemas.
  package var ids: some Collection<SchemaID> { schemas.indices.lazy.map { SchemaID($0) } }

  /// The schema shared as `name`.
  package subscript(named name: String) -> SchemaID? { byName[name] }

  /// The schema that `id` stands for when references beside which nothing counts are followed.
  ///
  /// Nil if they lead nowhere or in a circle.
  package func resolved(_ id: SchemaID) -> SchemaID? {
    var id = id
    for _ in 0..<Self.longestChain {
      guard let reference = self[id].reference, !reference.isMerged else { return id }
      guard case .schema(let target) = reference.target else { return nil }
      id = target
    }
    return nil
  }

  /// How many references may lead to each other.
  static var longestChain: Int { 64 }
}
