import DataTree
import OpenAPI
import SourceText

extension ExampleGenerator {
  mutating func list(of view: SchemaView, depth: Int) -> DataNode? {
    let constraints = view.constraints
    let contained = view.contains.isEmpty ? 0 : max(0, constraints.minContains ?? 1)
    let least = max(constraints.minItems ?? 0, min(contained, 100))
    guard least <= 1_000 else { return nil }
    let most = constraints.maxItems ?? Int.max
    let usual = depth < optionalDepth ? max(1, view.prefixItems.count) : 0
    let count = min(max(least, usual), max(most, 0))
    var members = MembersUnderWay(isUnique: constraints.hasUniqueItems)
    let variation = variation
    defer { self.variation = variation }
    for place in 0..<count {
      let isRequired = place < least
      let isContained = place >= view.prefixItems.count && members.contained < contained
      // A tuple that ends early is still valid; a member out of its place is not.
      guard
        let member =
          strangerIfNeeded(in: members, of: view)
          ?? member(
            at: place, isContained ? view.contains : [], of: view, members, depth, isRequired)
      else {
        if isRequired, !isLenient { return nil }
        break
      }
      members.add(member, isContained: isContained)
    }
    return DataNode(.sequence(members.all), at: .nowhere)
  }

  /// A member that is none of those of which there are enough, where nothing else is said.
  private func strangerIfNeeded(in members: MembersUnderWay, of view: SchemaView) -> DataNode? {
    guard let most = view.constraints.maxContains, members.contained >= most, view.items.isEmpty,
      members.all.count >= view.prefixItems.count, let rule = view.contains.first
    else { return nil }
    let kinds: [DataNode.Kind] = [
      .number(DataNumber(String(members.all.count))), .string("string\(members.all.count)"),
      .mapping([]), .bool(true), .null,
    ]
    return kinds.map { DataNode($0, at: .nowhere) }.first {
      !members.has($0) && !table.accepts($0, as: [rule], direction: direction)
    }
  }

  private mutating func member(
    at place: Int, _ contained: [SchemaID], of view: SchemaView, _ members: MembersUnderWay,
    _ depth: Int, _ isRequired: Bool
  ) -> DataNode? {
    var schemas = contained
    if place < view.prefixItems.count {
      schemas += view.prefixItems[place]
    } else {
      schemas += view.items
    }
    for attempt in 0..<(members.isUnique ? 12 : 1) {
      variation = members.isUnique ? place + attempt : variation
      let any = DataNode(.string(place == 0 ? "string" : "string\(place + 1)"), at: .nowhere)
      let made =
        schemas.isEmpty
        ? counted(any, depth) : value(of: schemas, depth: depth + 1, isRequired: isRequired)
      guard let made else { return nil }
      if !members.isUnique || !members.has(made) { return made }
    }
    return nil
  }
}

/// A list while members are added.
private struct MembersUnderWay {
  let isUnique: Bool
  private(set) var all: [DataNode] = []
  /// How many of them were made to be what the list must contain.
  private(set) var contained = 0
  private var seen: Set<DataNode> = []

  init(isUnique: Bool) { self.isUnique = isUnique }

  func has(_ member: DataNode) -> Bool { seen.contains(member.comparable) }

  mutating func add(_ member: DataNode, isContained: Bool) {
    all.append(member)
    if isContained { contained += 1 }
    if isUnique { seen.insert(member.comparable) }
  }
}
