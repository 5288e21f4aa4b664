import OpenAPI

extension Comparison {
  /// A finding about `part` of the operation or API that is being compared.
  ///
  /// `name` tells findings apart that have the same cause otherwise.
  mutating func report(
    _ change: ChangeRule.Change, _ direction: SchemaNode.Direction? = nil,
    at part: ChangePlace.Part, _ old: Spot?, _ new: Spot?, name: String = "",
    before: String? = nil, after: String? = nil, count: Int = 1, _ sentence: ChangeSentence
  ) {
    let rule = ChangeRule.change(change)
    let finding = Finding(
      rule: rule, severity: rule.severity(direction ?? .request),
      direction: rule.dependsOnDirection ? direction : nil,
      place: ChangePlace(operation: operation, part: part), placeCount: count, before: before,
      after: after, sentence: sentence)
    add(Found(finding: finding, old: old, new: new), name: name)
  }

  /// A finding about the pair of schemas that is being compared.
  mutating func report(
    _ rule: ChangeRule, at pair: Int, _ old: Spot?, _ new: Spot?,
    below step: ChangePlace.Step? = nil,
    name: String = "", before: String? = nil, after: String? = nil, _ sentence: ChangeSentence
  ) {
    let direction = pairs[pair].direction
    let severity = isAboutUnused ? .docsOnly : rule.severity(direction)
    var place = pairs.place(of: pair)
    if let step { place.steps.append(step) }
    let finding = Finding(
      rule: rule, severity: severity,
      direction: rule.dependsOnDirection && !isAboutUnused ? direction : nil, place: place,
      placeCount: 0, before: before, after: after, sentence: sentence)
    add(Found(finding: finding, old: old, new: new, pairs: [pair]), name: name)
  }

  private mutating func add(_ found: Found, name: String) {
    let cause = Cause(
      id: found.finding.id, name: name, old: .init(found.old), new: .init(found.new))
    // What stands nowhere of its own has no cause that could be met again.
    let isAnchored = cause.old != nil || cause.new != nil
    if isAnchored, let known = places[cause] {
      self.found[known].finding.placeCount += found.finding.placeCount
      for pair in found.pairs where self.found[known].pairs.last != pair {
        self.found[known].pairs.append(pair)
      }
      return
    }
    let isLast = found.finding.rule == .change(.comparisonIncomplete)
    guard self.found.count < Self.mostFindings || isLast else {
      isIncomplete = true
      return
    }
    if isAnchored { places[cause] = self.found.count }
    self.found.append(found)
  }

  /// Where collecting findings ends.
  private static var mostFindings: Int { 20_000 }
}

extension Comparison {
  /// What was found, with places counted and in the order it is told.
  consuming func finished() -> ChangeSet {
    operation = nil
    if isIncomplete {
      report(
        .comparisonIncomplete, at: .whole, nil, nil,
        "the descriptions are too large to compare all of them; there may be more differences")
    }
    let counts = pairs.placeCounts()
    var set = ChangeSet(old: .init(old), new: .init(new))
    set.findings = found.map { found in
      var finding = found.finding
      for pair in found.pairs {
        finding.placeCount = min(Finding.mostPlaces, finding.placeCount + counts[pair])
      }
      finding.placeCount = max(1, finding.placeCount)
      finding.oldPlace = found.old.map { oldKeywords.place(of: $0) }
      finding.newPlace = found.new.map { newKeywords.place(of: $0) }
      finding.schemaName =
        found.new.flatMap { $0.isContext ? nil : $0.place.componentName }
        ?? found.old.flatMap { $0.isContext ? nil : $0.place.componentName }
      return finding
    }
    set.findings = inOrder(set.findings)
    return set
  }

  /// What is removed comes first and what is added last; otherwise by operation, then the worst.
  private func inOrder(_ findings: [Finding]) -> [Finding] {
    var ranks: [ChangedOperation?: Int] = [:]
    for finding in findings where ranks[finding.place.operation] == nil {
      ranks[finding.place.operation] = ranks.count
    }
    let keys = findings.enumerated().map { place, finding in
      let operation = finding.place.operation
      let section =
        if operation == nil { 0 } else if operation?.newSlug == nil {
          1
        } else if operation?.oldSlug == nil { 3 } else { 2 }
      return (
        section, ranks[operation] ?? 0, -finding.severity.rank, place
      )
    }
    return keys.sorted(by: <).map { findings[$0.3] }
  }
}

extension Place {
  /// The name of the shared schema that the place is in, if it is in one.
  fileprivate var componentName: String? {
    let tokens = pointer.tokens
    if tokens.count > 2, tokens[0] == "components", tokens[1] == "schemas" { return tokens[2] }
    if tokens.count > 1, tokens[0] == "definitions" { return tokens[1] }
    return nil
  }
}
