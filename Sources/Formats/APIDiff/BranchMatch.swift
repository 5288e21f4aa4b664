import OpenAPI

/// Which alternatives of two choices are the same one.
struct BranchMatch {
  /// Alternatives of both, by their places.
  private(set) var both: [(old: Int, new: Int)] = []
  /// Those that are only in the old choice.
  private(set) var removed: [Int]
  /// Those that are only in the new choice.
  private(set) var added: [Int]

  /// Matches by the value of the discriminator, by what they are called, then by what they are.
  init(_ old: Choice, in oldTable: SchemaTable, _ new: Choice, in newTable: SchemaTable) {
    removed = Array(old.branches.indices)
    added = Array(new.branches.indices)
    for key in [\.discriminatorValue, \.ownName] as [KeyPath<Choice.Branch, String?>] {
      var waiting: [String: [Int]] = [:]
      for place in removed.reversed() {
        guard let word = old.branches[place][keyPath: key] else { continue }
        waiting[word, default: []].append(place)
      }
      for place in added {
        guard let word = new.branches[place][keyPath: key],
          let partner = waiting[word]?.popLast()
        else { continue }
        both.append((partner, place))
      }
      dropMatched()
    }
    // Looking at each of these with each of those is for choices that people wrote.
    if removed.count * added.count <= 1024 {
      matchByLooks(old, oldTable, new, newTable)
    } else {
      both += zip(removed, added).map { ($0, $1) }
    }
    dropMatched()
  }

  private mutating func matchByLooks(
    _ old: Choice, _ oldTable: SchemaTable, _ new: Choice, _ newTable: SchemaTable
  ) {
    var waiting = removed.filter { old.branches[$0].requiredOnly == nil }
      .map { ($0, oldTable.view(of: old.branches[$0].schema)) }
    for place in added where new.branches[place].requiredOnly == nil {
      let view = newTable.view(of: new.branches[place].schema)
      guard let found = waiting.firstIndex(where: { $0.1.resembles(view) }) else { continue }
      both.append((waiting.remove(at: found).0, place))
    }
  }

  private mutating func dropMatched() {
    let (olds, news) = (Set(both.map(\.old)), Set(both.map(\.new)))
    removed.removeAll { olds.contains($0) }
    added.removeAll { news.contains($0) }
  }
}

extension Choice.Branch {
  /// What it is called by its author, and which properties it asks for if it says nothing else.
  fileprivate var ownName: String? {
    if let requiredOnly { return "required " + requiredOnly.sorted().joined(separator: " ") }
    return switch label {
    case .title(let text), .name(let text), .value(let text): text
    case .option: nil
    }
  }
}

extension SchemaView {
  /// Whether it is probably meant to be the same as `other`: of the same type, and with at least
  /// half of the properties in common.
  func resembles(_ other: SchemaView) -> Bool {
    guard valueTypes == other.valueTypes else { return false }
    let own = Set(properties.map(\.name))
    let others = Set(other.properties.map(\.name))
    if own.isEmpty || others.isEmpty { return own.isEmpty && others.isEmpty }
    return own.intersection(others).count * 2 >= min(own.count, others.count)
  }
}
