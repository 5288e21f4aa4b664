package import DataTree
internal import SourceText

extension DataNode {
  /// The tree of a specification without some keys, and where what goes begins in its text.
  ///
  /// `x-internal` goes together with what it marks; a whole tree that is marked is left empty.
  package func stripped(of keys: Set<String>) -> (tree: DataNode, cuts: [Int]) {
    var cuts: [Int] = []
    guard !keys.isEmpty else { return (self, cuts) }
    let tree = stripped(of: keys, noting: &cuts) ?? DataNode(.mapping([]), at: span)
    return (tree, cuts)
  }

  private func stripped(of keys: Set<String>, noting cuts: inout [Int]) -> DataNode? {
    switch kind {
    case .null, .bool, .number, .string: return self
    case .sequence(let elements):
      var kept: [DataNode] = []
      for element in elements {
        if let element = element.stripped(of: keys, noting: &cuts) {
          kept.append(element)
        } else {
          cuts.append(Int(element.span.start))
        }
      }
      return DataNode(.sequence(kept), at: span)
    case .mapping(let entries):
      if keys.contains("x-internal"), self["x-internal"]?.bool == true { return nil }
      var kept: [DataEntry] = []
      for entry in entries {
        if !keys.contains(entry.key), let value = entry.value.stripped(of: keys, noting: &cuts) {
          kept.append(DataEntry(key: entry.key, at: entry.keySpan, value: value))
        } else {
          cuts.append(Int(entry.keySpan.start))
        }
      }
      return DataNode(.mapping(kept), at: span)
    }
  }
}
