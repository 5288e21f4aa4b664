import OpenAPI

extension Comparison {
  /// Compares a schema with a choice that it became an alternative of, or the other way round.
  ///
  /// `Card` that becomes `oneOf: [Card, Transfer]` is an alternative more, and no other schema.
  /// Returns whether that is so; the schemas themselves have nothing to compare then.
  mutating func compareWithChoice(_ sides: SchemaSides) -> Bool {
    let (old, new) = (sides.old, sides.new)
    guard old.choices.isEmpty != new.choices.isEmpty else { return false }
    if let choice = new.choices.first {
      guard new.choices.count == 1, !new.hasProperties, choice.requiredSets == nil,
        let same = choice.branches.firstIndex(where: {
          self.new.schemas.view(of: $0.schema).isSame(as: old)
        })
      else { return false }
      for (place, branch) in choice.branches.enumerated() where place != same {
        added(branch, sides)
      }
      add(pairs[sides.pair].old, [choice.branches[same].schema], below: sides, nil)
      return true
    }
    guard let choice = old.choices.first, old.choices.count == 1, !old.hasProperties,
      choice.requiredSets == nil,
      let same = choice.branches.firstIndex(where: {
        self.old.schemas.view(of: $0.schema).isSame(as: new)
      })
    else { return false }
    for (place, branch) in choice.branches.enumerated() where place != same {
      removed(branch, sides)
    }
    add([choice.branches[same].schema], pairs[sides.pair].new, below: sides, nil)
    return true
  }

  /// Compares choices in their order, alternative by alternative.
  mutating func compareChoices(_ sides: SchemaSides) {
    let (olds, news) = (sides.old.choices, sides.new.choices)
    for (old, new) in zip(olds, news) { compare(old, new, sides) }
    let says = { (schema: Schema) in !schema.oneOf.isEmpty || !schema.anyOf.isEmpty }
    for (place, choice) in news.enumerated().dropFirst(olds.count) {
      report(
        .change(.choiceIntroduced), at: sides.pair, context(sides.old, old),
        spot(in: new.schemas, sides.new, choice.writtenKeyword, where: says), name: "\(place)",
        after: choice.text, "\(sides.subject) must now be one of several alternatives")
    }
    for (place, choice) in olds.enumerated().dropFirst(news.count) {
      report(
        .change(.choiceDropped), at: sides.pair,
        spot(in: old.schemas, sides.old, choice.writtenKeyword, where: says),
        context(sides.new, new), name: "\(place)", before: choice.text,
        "\(sides.subject) need no longer be one of several alternatives")
    }
    compareDiscriminators(sides)
  }

  private mutating func compare(_ old: Choice, _ new: Choice, _ sides: SchemaSides) {
    let match = BranchMatch(old, in: self.old.schemas, new, in: self.new.schemas)
    for (oldPlace, newPlace) in match.both {
      let (before, after) = (old.branches[oldPlace], new.branches[newPlace])
      compareValues(before, after, sides)
      guard before.requiredOnly == nil, after.requiredOnly == nil else { continue }
      add([before.schema], [after.schema], below: sides, .branch(after.label))
    }
    for place in match.removed { removed(old.branches[place], sides) }
    for place in match.added { added(new.branches[place], sides) }
    guard (old.keyword == .anyOf) != (new.keyword == .anyOf) else { return }
    let says = { (schema: Schema) in !schema.oneOf.isEmpty || !schema.anyOf.isEmpty }
    report(
      .change(new.keyword == .anyOf ? .choiceLoosened : .choiceTightened), at: sides.pair,
      spot(in: self.old.schemas, sides.old, old.writtenKeyword, where: says),
      spot(in: self.new.schemas, sides.new, new.writtenKeyword, where: says),
      before: old.writtenKeyword, after: new.writtenKeyword,
      new.keyword == .anyOf
        ? "\(sides.subject) may now be several of the alternatives at once"
        : "\(sides.subject) must now be exactly one of the alternatives")
  }

  /// The value of the discriminator that stands for an alternative.
  private mutating func compareValues(
    _ old: Choice.Branch, _ new: Choice.Branch, _ sides: SchemaSides
  ) {
    guard let before = old.discriminatorValue, let after = new.discriminatorValue,
      before != after
    else { return }
    report(
      .change(.discriminatorChanged), at: sides.pair,
      .at(self.old.schemas[old.schema].place), .at(self.new.schemas[new.schema].place),
      below: .branch(new.label), before: before, after: after,
      "\(code: new.label.text) is told by another value")
  }

  private mutating func added(_ branch: Choice.Branch, _ sides: SchemaSides) {
    report(
      .change(.branchAdded), at: sides.pair, context(sides.old, old),
      .at(new.schemas[branch.schema].place), below: .branch(branch.label),
      after: branch.shownLabel, "\(sides.subject) may now be \(code: branch.shownLabel), too")
  }

  private mutating func removed(_ branch: Choice.Branch, _ sides: SchemaSides) {
    report(
      .change(.branchRemoved), at: sides.pair, .at(old.schemas[branch.schema].place),
      context(sides.new, new), below: .branch(branch.label), before: branch.shownLabel,
      "\(sides.subject) may no longer be \(code: branch.shownLabel)")
  }

  private mutating func compareDiscriminators(_ sides: SchemaSides) {
    let (before, after) = (
      sides.old.discriminator ?? sides.old.choices.first?.discriminator,
      sides.new.discriminator ?? sides.new.choices.first?.discriminator
    )
    guard before?.property != after?.property else { return }
    report(
      .change(before == nil ? .discriminatorAdded : .discriminatorChanged), at: sides.pair,
      before.map { .at($0.place) } ?? context(sides.old, old),
      after.map { .at($0.place) } ?? context(sides.new, new), before: before?.property ?? "none",
      after: after?.property ?? "none",
      after.map { "which alternative \(sides.subject) is, \(code: $0.property) tells now" }
        ?? "no property tells any more which alternative \(sides.subject) is")
  }
}

extension Choice {
  fileprivate var writtenKeyword: String { keyword == .anyOf ? "anyOf" : "oneOf" }

  fileprivate var text: String {
    branches.prefix(12).map(\.shownLabel).joined(separator: ", ")
      + (branches.count > 12 ? " and \(branches.count - 12) more" : "")
  }
}

extension Choice.Branch {
  fileprivate var shownLabel: String {
    requiredOnly.map { "with " + $0.joined(separator: ", ") } ?? label.text
  }
}

extension SchemaView {
  /// Whether both are surely meant to be the same: they have one name or most properties.
  fileprivate func isSame(as other: SchemaView) -> Bool {
    if let name, name == other.name { return true }
    return resembles(other) && !valueTypes.isEmpty
  }
}
