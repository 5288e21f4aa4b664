import OpenAPI

extension Comparison {
  /// Compares what is rarely said: names of properties, contents, conditions, prohibitions.
  mutating func compareFurtherRules(_ sides: SchemaSides) {
    let (old, new) = (sides.old, sides.new)
    compareRules([old.propertyNames], [new.propertyNames], "propertyNames", .propertyName, sides)
    compareRules(
      old.contains.map { [$0] }, new.contains.map { [$0] }, "contains", .keyword("contains"),
      sides)
    compareRules(
      [old.contentSchema.map { [$0] } ?? []], [new.contentSchema.map { [$0] } ?? []],
      "contentSchema", .keyword("content"), sides)
    for (keyword, part) in [("then", \.then), ("else", \.otherwise)]
      as [(String, KeyPath<SchemaView.Condition, SchemaID?>)]
    {
      let both = { (conditions: [SchemaView.Condition]) in
        conditions.map { $0[keyPath: part].map { [$0] } ?? [] }
      }
      compareRules(both(old.conditions), both(new.conditions), keyword, .keyword(keyword), sides)
    }
    // What is allowed by a stricter condition is not stricter itself.
    compareWritten(old.prohibited, new.prohibited, "not", sides)
    compareWritten(
      old.conditions.map(\.condition), new.conditions.map(\.condition), "if", sides)
    compareDependencies(sides)
    compareXML(sides)
  }

  /// Compares rules that hold for a part of the value, one by one.
  private mutating func compareRules(
    _ olds: [[SchemaID]], _ news: [[SchemaID]], _ keyword: String, _ step: ChangePlace.Step,
    _ sides: SchemaSides
  ) {
    for place in 0..<max(olds.count, news.count) {
      let before = place < olds.count ? olds[place] : []
      let after = place < news.count ? news[place] : []
      switch (before.first, after.first) {
      case (nil, nil): continue
      case (_?, _?): add(before, after, below: sides, step)
      case (let old?, nil):
        changed(.furtherRuleDropped, .at(self.old.schemas[old].place), nil, keyword, sides)
      case (nil, let new?):
        changed(.furtherRuleAdded, nil, .at(self.new.schemas[new].place), keyword, sides)
      }
    }
  }

  /// Compares rules of which nobody can tell what it means that they became stricter.
  private mutating func compareWritten(
    _ olds: [SchemaID], _ news: [SchemaID], _ keyword: String, _ sides: SchemaSides
  ) {
    guard !olds.isEmpty || !news.isEmpty else { return }
    for (before, after) in zip(olds, news) {
      let (left, right) = (old.schemas[before].place, new.schemas[after].place)
      guard
        oldKeywords.node(at: left)?.valueKey != newKeywords.node(at: right)?.valueKey
      else { continue }
      changed(.furtherRuleChanged, .at(left), .at(right), keyword, sides)
    }
    for id in olds.dropFirst(news.count) {
      changed(.furtherRuleDropped, .at(old.schemas[id].place), nil, keyword, sides)
    }
    for id in news.dropFirst(olds.count) {
      changed(.furtherRuleAdded, nil, .at(new.schemas[id].place), keyword, sides)
    }
  }

  private mutating func compareDependencies(_ sides: SchemaSides) {
    var waiting: [String: SchemaID] = [:]
    for rule in sides.old.dependentSchemas { waiting[rule.name] = rule.schema }
    for rule in sides.new.dependentSchemas {
      if let before = waiting.removeValue(forKey: rule.name) {
        add([before], [rule.schema], below: sides, .dependent(rule.name))
      } else {
        changed(
          .furtherRuleAdded, nil, .at(new.schemas[rule.schema].place), "dependentSchemas", sides)
      }
    }
    for rule in sides.old.dependentSchemas where waiting[rule.name] != nil {
      changed(
        .furtherRuleDropped, .at(old.schemas[rule.schema].place), nil, "dependentSchemas", sides)
    }
    let pairs = { (rules: [Schema.Dependency]) in
      Set(rules.flatMap { rule in rule.required.map { "\(rule.name) \($0)" } })
    }
    let (before, after) = (pairs(sides.old.dependentRequired), pairs(sides.new.dependentRequired))
    guard before != after else { return }
    let says = { (schema: Schema) in !schema.dependentRequired.isEmpty }
    changed(
      before.isSubset(of: after)
        ? .furtherRuleAdded
        : after.isSubset(of: before) ? .furtherRuleDropped : .furtherRuleChanged,
      spot(in: old.schemas, sides.old, "dependentRequired", where: says),
      spot(in: new.schemas, sides.new, "dependentRequired", where: says), "dependentRequired",
      sides)
  }

  private mutating func changed(
    _ change: ChangeRule.Change, _ oldSpot: Spot?, _ newSpot: Spot?, _ keyword: String,
    _ sides: SchemaSides
  ) {
    let sentence: ChangeSentence =
      switch change {
      case .furtherRuleAdded: "\(sides.subject) must now obey \(code: keyword), too"
      case .furtherRuleDropped: "\(sides.subject) need no longer obey \(code: keyword)"
      default: "what \(code: keyword) asks of \(sides.subject) is something else"
      }
    report(
      .change(change), at: sides.pair, oldSpot ?? context(sides.old, old),
      newSpot ?? context(sides.new, new), name: keyword, sentence)
  }

  private mutating func compareXML(_ sides: SchemaSides) {
    let (before, after) = (sides.old.xml, sides.new.xml)
    guard before?.text ?? "" != after?.text ?? "" else { return }
    report(
      .change(.xmlFormChanged), at: sides.pair,
      spot(in: old.schemas, sides.old, "xml") { $0.xml != nil },
      spot(in: new.schemas, sides.new, "xml") { $0.xml != nil }, before: before?.text,
      after: after?.text, "\(sides.subject) is written in XML in another way")
  }
}

extension XMLForm {
  fileprivate var text: String {
    var parts = [name, namespace, prefix].compactMap { $0 }
    if isAttribute { parts.append("attribute") }
    if isWrapped { parts.append("wrapped") }
    return parts.joined(separator: ", ")
  }
}
