import DataTree
import OpenAPI

extension Comparison {
  /// Compares the limits of numbers, texts, lists and objects.
  mutating func compareBounds(_ sides: SchemaSides) {
    let (old, new) = (sides.old.constraints, sides.new.constraints)
    guard old != new else { return }
    for bound in ChangeRule.Bound.allCases {
      let (before, after) = (bound.value(in: old), bound.value(in: new))
      guard let limit = before.limit(to: after, bound) else { continue }
      let says = { (schema: Schema) in bound.value(in: schema.constraints) != .none }
      report(
        .bound(bound, limit), at: sides.pair,
        boundSpot(in: self.old.schemas, sides.old, bound, before, says),
        boundSpot(in: self.new.schemas, sides.new, bound, after, says),
        before: before.text(bound), after: after.text(bound),
        sentence(sides.subject, bound, limit, before, after))
    }
  }

  /// Where the limit stands that counts, among those of all parts.
  private func boundSpot(
    in table: SchemaTable, _ view: SchemaView, _ bound: ChangeRule.Bound, _ value: BoundValue,
    _ says: (Schema) -> Bool
  ) -> Spot {
    let keyword = bound.keyword(value)
    guard view.parts.count > 1 else { return spot(in: table, view, keyword, where: says) }
    let exact = spot(in: table, view, keyword) {
      says($0) && bound.value(in: $0.constraints) == value
    }
    return exact.isContext ? spot(in: table, view, keyword, where: says) : exact
  }

  private func sentence(
    _ subject: ChangeSentence, _ bound: ChangeRule.Bound, _ limit: ChangeRule.Limit,
    _ before: BoundValue, _ after: BoundValue
  ) -> ChangeSentence {
    switch limit {
    case .set: "\(subject) must now \(bound.phrase(after))"
    case .tightened: "\(subject) must now \(bound.phrase(after)), which is stricter"
    case .loosened: "\(subject) must now \(bound.phrase(after)), which is less strict"
    case .dropped: "\(subject) need no longer \(bound.phrase(before))"
    case .changed: "\(subject) must now \(bound.phrase(after))"
    }
  }
}

/// What a limiting keyword says.
enum BoundValue: Hashable {
  case none
  case count(Int)
  case number(DataNumber, isExclusive: Bool)
  case texts([String])
  case flag

  /// What becomes of the limit; nil if nothing does.
  func limit(to other: BoundValue, _ bound: ChangeRule.Bound) -> ChangeRule.Limit? {
    switch (self, other) {
    case (.none, .none): return nil
    case (.none, _): return .set
    case (_, .none): return .dropped
    case (.count(let before), .count(let after)):
      guard before != after else { return nil }
      return (before < after) == bound.isLower ? .tightened : .loosened
    case (.number(let before, let wasExclusive), .number(let after, let isExclusive)):
      let (least, most) = (before.double, after.double)
      guard least != most else {
        return wasExclusive == isExclusive ? nil : isExclusive ? .tightened : .loosened
      }
      return (least < most) == bound.isLower ? .tightened : .loosened
    case (.texts(let before), .texts(let after)):
      let (old, new) = (Set(before), Set(after))
      guard old != new else { return nil }
      if bound == .multipleOf { return Self.multiples(before, after) }
      return old.isSubset(of: new) ? .tightened : new.isSubset(of: old) ? .loosened : .changed
    case (.flag, .flag), (.count, _), (.number, _), (.texts, _), (.flag, _): return nil
    }
  }

  /// A multiple of 10 is a multiple of 5.
  private static func multiples(_ old: [String], _ new: [String]) -> ChangeRule.Limit {
    guard old.count == 1, new.count == 1, let before = Double(old[0]), let after = Double(new[0]),
      before > 0, after > 0
    else { return .changed }
    if before == after { return .changed }
    if (after / before).rounded() == after / before { return .tightened }
    return (before / after).rounded() == before / after ? .loosened : .changed
  }

  /// The keyword as it is written.
  func text(_ bound: ChangeRule.Bound) -> String {
    let keyword = bound.keyword(self)
    return switch self {
    case .none: bound == .pattern || bound == .multipleOf ? "no \(keyword)" : bound.freedom
    case .count(let count): "\(keyword): \(count)"
    case .number(let number, _): "\(keyword): \(number.text)"
    case .texts(let texts): "\(keyword): \(texts.joined(separator: ", "))"
    case .flag: "\(keyword): true"
    }
  }
}

extension ChangeRule.Bound {
  /// What `constraints` say; what every value obeys is no limit.
  func value(in constraints: Constraints) -> BoundValue {
    switch self {
    case .minimum: .bound(constraints.minimum)
    case .maximum: .bound(constraints.maximum)
    case .multipleOf: .list(constraints.multiplesOf.map(\.canonicalText))
    case .minLength: .least(constraints.minLength)
    case .maxLength: .most(constraints.maxLength)
    case .pattern: .list(constraints.patterns)
    case .minItems: .least(constraints.minItems)
    case .maxItems: .most(constraints.maxItems)
    case .uniqueItems: constraints.hasUniqueItems ? .flag : .none
    case .minContains: .most(constraints.minContains)
    case .maxContains: .most(constraints.maxContains)
    case .minProperties: .least(constraints.minProperties)
    case .maxProperties: .most(constraints.maxProperties)
    }
  }

  /// Whether more is stricter.
  fileprivate var isLower: Bool {
    switch self {
    case .minimum, .minLength, .minItems, .minContains, .minProperties: true
    case .maximum, .maxLength, .maxItems, .maxContains, .maxProperties, .multipleOf, .pattern,
      .uniqueItems:
      false
    }
  }

  /// The keyword as it is written, for a value that it has.
  func keyword(_ value: BoundValue) -> String {
    switch self {
    case .minimum: if case .number(_, true) = value { "exclusiveMinimum" } else { "minimum" }
    case .maximum: if case .number(_, true) = value { "exclusiveMaximum" } else { "maximum" }
    case .multipleOf: "multipleOf"
    case .minLength: "minLength"
    case .maxLength: "maxLength"
    case .pattern: "pattern"
    case .minItems: "minItems"
    case .maxItems: "maxItems"
    case .uniqueItems: "uniqueItems"
    case .minContains: "minContains"
    case .maxContains: "maxContains"
    case .minProperties: "minProperties"
    case .maxProperties: "maxProperties"
    }
  }

  /// What there is without a limit.
  fileprivate var freedom: String { self == .uniqueItems ? "duplicates allowed" : "no limit" }

  /// What a value has to do, behind "must".
  fileprivate func phrase(_ value: BoundValue) -> ChangeSentence {
    switch (self, value) {
    case (.minimum, .number(let number, let isExclusive)):
      "be \(isExclusive ? "more than" : "at least") \(number.text)"
    case (.maximum, .number(let number, let isExclusive)):
      "be \(isExclusive ? "less than" : "at most") \(number.text)"
    case (.multipleOf, .texts(let texts)): "be a multiple of \(texts.joined(separator: " and "))"
    case (.pattern, .texts(let texts)):
      texts.dropFirst().reduce("match \(code: texts.first ?? "")") { "\($0) and \(code: $1)" }
    case (.minLength, .count(let count)): "have at least \(count.of("character"))"
    case (.maxLength, .count(let count)): "have at most \(count.of("character"))"
    case (.minItems, .count(let count)): "have at least \(count.of("item"))"
    case (.maxItems, .count(let count)): "have at most \(count.of("item"))"
    case (.minContains, .count(let count)): "have at least \(count.of("matching item"))"
    case (.maxContains, .count(let count)): "have at most \(count.of("matching item"))"
    case (.minProperties, .count(let count)):
      "have at least \(count) propert\(count == 1 ? "y" : "ies")"
    case (.maxProperties, .count(let count)):
      "have at most \(count) propert\(count == 1 ? "y" : "ies")"
    case (.uniqueItems, _): "have only different items"
    default: "obey \(code: value.text(self))"
    }
  }
}

extension BoundValue {
  fileprivate static func bound(_ bound: Constraints.Bound?) -> Self {
    bound.map { .number($0.number, isExclusive: $0.isExclusive) } ?? .none
  }

  fileprivate static func least(_ count: Int?) -> Self { most(count == 0 ? nil : count) }

  fileprivate static func most(_ count: Int?) -> Self { count.map { .count($0) } ?? .none }

  fileprivate static func list(_ texts: [String]) -> Self { texts.isEmpty ? .none : .texts(texts) }
}

extension Int {
  /// The number of things, such as `1 character` or `2 characters`.
  fileprivate func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
