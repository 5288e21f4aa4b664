/// The entries of one mapping while it is being read; it notices keys that come twice.
package struct DataEntries: Sendable {
  /// The entries so far, in the order they were appended.
  package private(set) var all: [DataEntry] = []
  /// Where each key stands in `all`; empty as long as looking through `all` is cheaper.
  private var places: [String: Int] = [:]

  /// Creates a mapping without entries.
  package init() {}

  /// Appends `entry` and returns the first entry that has the same key, if there is one.
  package mutating func append(_ entry: DataEntry) -> DataEntry? {
    defer { all.append(entry) }
    guard all.count >= Self.fewest else {
      // Looking at keys in place spares a copy of every entry on the way.
      return all.indices.first { all[$0].key == entry.key }.map { all[$0] }
    }
    if places.isEmpty {
      for place in all.indices where places[all[place].key] == nil {
        places[all[place].key] = place
      }
    }
    if let place = places[entry.key] { return all[place] }
    places[entry.key] = all.count
    return nil
  }

  /// The number of entries from which a table of keys pays off.
  private static var fewest: Int { 12 }
}
