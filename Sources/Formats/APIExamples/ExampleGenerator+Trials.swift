import DataTree
import OpenAPI

/// Choices, conditions and prohibitions: a value is made, compared with the schemas, and made
/// differently if it does not fit.
extension ExampleGenerator {
  mutating func trialValue(
    of view: SchemaView, _ schemas: [SchemaID], depth: Int
  ) -> DataNode? {
    let count = max(1, view.choices.map(\.branches.count).max() ?? 1)
    var best: DataNode?
    // Whether optional parts are there, and which of several values is taken.
    let manners: [(isSparse: Bool, variation: Int)] = [
      (false, variation), (true, variation), (false, variation + 1), (true, variation + 1),
    ]
    let isHopeless = hopeless.contains(view.core)
    for manner in manners where best == nil || !isHopeless {
      for branch in 0..<min(count, 12) where best == nil || !isHopeless {
        let (optionalDepth, variation) = (self.optionalDepth, self.variation)
        defer { (self.optionalDepth, self.variation) = (optionalDepth, variation) }
        if manner.isSparse { self.optionalDepth = min(optionalDepth, depth) }
        self.variation = manner.variation
        guard let value = value(choosing: branch, of: schemas, depth: depth) else { continue }
        if table.accepts(value, as: schemas, direction: direction) { return value }
        best = best ?? value
      }
    }
    hopeless.insert(view.core)
    return best
  }

  /// A value of the branch at `place` in the first choice, and of the first one in all others.
  private mutating func value(
    choosing place: Int, of schemas: [SchemaID], depth: Int
  ) -> DataNode? {
    var chosen = ChosenSchemas(schemas)
    settleChoices(of: &chosen, place)
    var value = plainValue(of: chosen, depth: depth)
    // What follows from a condition may bring conditions of its own.
    for _ in 0..<4 {
      guard let made = value, let consequence = consequence(of: made, chosen) else { break }
      chosen.add(consequence)
      settleChoices(of: &chosen, place)
      value = plainValue(of: chosen, depth: depth) ?? value
    }
    return value
  }

  private mutating func plainValue(of chosen: ChosenSchemas, depth: Int) -> DataNode? {
    let view = table.view(of: chosen.schemas)
    guard !view.isNever else { return nil }
    // A schema that was chosen is around everything below it, like one that is named directly.
    let cores = chosen.branches.map { table.view(of: $0).core }
    guard cores.allSatisfy({ core in ancestors.filter { $0 == core }.count < 2 }) else {
      return nil
    }
    let outer = enter(cores)
    defer { leave(outer) }
    var value = plainValue(of: view, chosen.schemas, depth: depth)
    let inherited = view.discriminatorValue.map {
      DiscriminatorTag(property: $0.property, value: $0.value)
    }
    for tag in chosen.tags + (inherited.map { [$0] } ?? []) {
      value = value.map { tagged($0, tag, view) }
    }
    return value
  }

  /// Adds branches until every choice has one of its own among the schemas.
  private mutating func settleChoices(of chosen: inout ChosenSchemas, _ place: Int) {
    for _ in 0..<16 {
      let view = table.view(of: chosen.schemas)
      if chosen.addDependents(of: view) { continue }
      let open = view.choices.first { choice in
        let isSubtype = choice.keyword == .subtypes && chosen.hasSubtype
        return !isSubtype && !choice.branches.contains { chosen.schemas.contains($0.schema) }
      }
      guard let open, !open.branches.isEmpty else { return }
      let branches = ordered(open.branches)
      let branch = branches[chosen.branches.isEmpty ? place % branches.count : 0]
      chosen.choose(branch, of: open, in: table)
    }
  }

  /// The branches, those last that lead back to a schema around them.
  private func ordered(_ branches: [Choice.Branch]) -> [Choice.Branch] {
    let inner = Set(ancestors)
    var first: [Choice.Branch] = []
    var last: [Choice.Branch] = []
    for branch in branches {
      let isAround = inner.contains(table.view(of: branch.schema).core)
      if isAround { last.append(branch) } else { first.append(branch) }
    }
    return first + last
  }

  /// The schema that a condition adds for `value`, unless that fits it already.
  private func consequence(of value: DataNode, _ chosen: ChosenSchemas) -> SchemaID? {
    for rule in table.view(of: chosen.schemas).conditions {
      let holds = table.accepts(value, as: [rule.condition], direction: direction)
      guard let next = holds ? rule.then : rule.otherwise, !chosen.schemas.contains(next) else {
        continue
      }
      if !table.accepts(value, as: [next], direction: direction) { return next }
    }
    return nil
  }

  /// The object with the value of its discriminator, if its schema allows that.
  private func tagged(
    _ value: DataNode, _ tag: DiscriminatorTag, _ view: SchemaView
  ) -> DataNode {
    guard var entries = value.entries else { return value }
    let word = DataNode(.string(tag.value), at: .nowhere)
    let property = view.properties.first { $0.name == tag.property }
    if let property {
      guard !isForeign(property),
        table.accepts(word, as: property.schemas, direction: direction)
      else { return value }
    } else if view.otherProperties == .forbidden {
      return value
    }
    if let place = entries.firstIndex(where: { $0.key == tag.property }) {
      entries[place].value = word
    } else {
      entries.insert(DataEntry(key: tag.property, at: .nowhere, value: word), at: 0)
    }
    return DataNode(.mapping(entries), at: .nowhere)
  }
}

/// A property whose value tells which schema an object is.
private struct DiscriminatorTag {
  var property: String
  var value: String
}

/// Schemas that must all hold, with the branches that were chosen for them.
private struct ChosenSchemas {
  private(set) var schemas: [SchemaID]
  private(set) var branches: [SchemaID] = []
  private(set) var tags: [DiscriminatorTag] = []
  private(set) var hasSubtype = false
  private var dependents: Set<SchemaID> = []

  init(_ schemas: [SchemaID]) { self.schemas = schemas }

  mutating func add(_ schema: SchemaID) { schemas.insert(schema, at: 0) }

  mutating func choose(_ branch: Choice.Branch, of choice: Choice, in table: SchemaTable) {
    if choice.keyword == .subtypes {
      hasSubtype = true
      // The subtype includes the schema it inherits from, which as a part of its own would ask
      // for a subtype again.
      schemas.removeAll { id in
        table.resolved(id).map { table[$0].discriminator != nil } ?? false
      }
    }
    add(branch.schema)
    branches.append(branch.schema)
    if let property = choice.discriminator?.property, let value = branch.discriminatorValue {
      tags.append(DiscriminatorTag(property: property, value: value))
    }
  }

  /// Adds what the object must be because it has a property; whether there was something new.
  mutating func addDependents(of view: SchemaView) -> Bool {
    let names = Set(view.properties.map(\.name))
    let new = view.dependentSchemas.filter {
      names.contains($0.name) && !dependents.contains($0.schema)
    }
    for rule in new {
      dependents.insert(rule.schema)
      add(rule.schema)
    }
    return !new.isEmpty
  }
}
