import OpenAPI

extension Comparison {
  /// Compares the members of lists.
  mutating func compareLists(_ sides: SchemaSides) {
    let (old, new) = (sides.old, sides.new)
    for (place, (before, after)) in zip(old.prefixItems, new.prefixItems).enumerated() {
      add(before, after, below: sides, .prefixItem(place))
    }
    for (place, added) in new.prefixItems.enumerated().dropFirst(old.prefixItems.count) {
      changed(nil, added, .prefixItem(place), sides)
    }
    for (place, removed) in old.prefixItems.enumerated().dropFirst(new.prefixItems.count) {
      changed(removed, nil, .prefixItem(place), sides)
    }
    switch (old.items.isEmpty, new.items.isEmpty) {
    case (true, true): break
    case (false, false): add(old.items, new.items, below: sides, .item)
    case (true, false): changed(nil, new.items, .item, sides)
    case (false, true): changed(old.items, nil, .item, sides)
    }
  }

  /// Tells that members were free before, or are now.
  private mutating func changed(
    _ old: [SchemaID]?, _ new: [SchemaID]?, _ step: ChangePlace.Step, _ sides: SchemaSides
  ) {
    let before = old.map { self.old.schemas.view(of: $0) }
    let after = new.map { self.new.schemas.view(of: $0) }
    guard let view = before ?? after, !view.allowsAnything else { return }
    report(
      .change(new == nil ? .itemRuleDropped : .itemRuleAdded), at: sides.pair,
      old.map { .at(self.old.schemas[$0[0]].place) } ?? context(sides.old, self.old),
      new.map { .at(self.new.schemas[$0[0]].place) } ?? context(sides.new, self.new), below: step,
      before: before.map { self.old.schemas.type(of: $0).plainText } ?? "any",
      after: after.map { self.new.schemas.type(of: $0).plainText } ?? "any",
      new == nil
        ? "what \(sides.subject) may contain is no longer said"
        : "what \(sides.subject) may contain is now restricted")
  }
}

extension SchemaView {
  /// Whether it says nothing about values.
  var allowsAnything: Bool {
    valueTypes.isEmpty && !isNever && constraints.isEmpty && choices.isEmpty && prohibited.isEmpty
      && conditions.isEmpty
  }
}
