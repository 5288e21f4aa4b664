package import DataTree

/// What values must obey besides their type.
package struct Constraints: Hashable, Sendable {
  /// The least number.
  package var minimum: Bound?
  /// The greatest number.
  package var maximum: Bound?
  /// Numbers that must divide a value.
  package var multiplesOf: [DataNumber] = []
  /// The fewest characters.
  package var minLength: Int?
  /// The most characters.
  package var maxLength: Int?
  /// Regular expressions that a text must match, all of them.
  package var patterns: [String] = []
  /// The fewest members of a list.
  package var minItems: Int?
  /// The most members of a list.
  package var maxItems: Int?
  /// Whether no member of a list may come twice.
  package var hasUniqueItems = false
  /// The fewest members that `contains` describes.
  package var minContains: Int?
  /// The most members that `contains` describes.
  package var maxContains: Int?
  /// The fewest properties of an object.
  package var minProperties: Int?
  /// The most properties of an object.
  package var maxProperties: Int?

  /// Creates constraints that allow everything.
  package init() {}

  /// Whether everything is allowed.
  package var isEmpty: Bool { self == Constraints() }

  /// A number that values stay above or below.
  package struct Bound: Hashable, Sendable {
    /// The number as written.
    package var number: DataNumber
    /// Whether the number itself is not allowed.
    package var isExclusive: Bool
  }
}

extension Constraints {
  /// These constraints and `others` together: of two the stricter.
  package func intersected(with others: Constraints) -> Constraints {
    var all = self
    all.minimum = stricter(minimum, others.minimum) { $0 > $1 }
    all.maximum = stricter(maximum, others.maximum) { $0 < $1 }
    for number in others.multiplesOf where !all.multiplesOf.contains(number) {
      all.multiplesOf.append(number)
    }
    for pattern in others.patterns where !all.patterns.contains(pattern) {
      all.patterns.append(pattern)
    }
    all.minLength = greater(minLength, others.minLength)
    all.maxLength = less(maxLength, others.maxLength)
    all.minItems = greater(minItems, others.minItems)
    all.maxItems = less(maxItems, others.maxItems)
    all.hasUniqueItems = hasUniqueItems || others.hasUniqueItems
    all.minContains = greater(minContains, others.minContains)
    all.maxContains = less(maxContains, others.maxContains)
    all.minProperties = greater(minProperties, others.minProperties)
    all.maxProperties = less(maxProperties, others.maxProperties)
    return all
  }

  /// The first pair of keywords that no value can obey together; nil if there is none.
  package var contradiction: (String, String)? {
    if let minimum, let maximum {
      let (least, most) = (minimum.number.double, maximum.number.double)
      let isOpen = minimum.isExclusive || maximum.isExclusive
      if least > most || (least == most && isOpen) { return ("minimum", "maximum") }
    }
    if exceeds(minLength, maxLength) { return ("minLength", "maxLength") }
    if exceeds(minItems, maxItems) { return ("minItems", "maxItems") }
    if exceeds(minProperties, maxProperties) { return ("minProperties", "maxProperties") }
    return nil
  }
}

private func exceeds(_ least: Int?, _ most: Int?) -> Bool {
  guard let least, let most else { return false }
  return least > most
}

private func greater(_ left: Int?, _ right: Int?) -> Int? {
  guard let left, let right else { return left ?? right }
  return max(left, right)
}

private func less(_ left: Int?, _ right: Int?) -> Int? {
  guard let left, let right else { return left ?? right }
  return min(left, right)
}

private func stricter(
  _ left: Constraints.Bound?, _ right: Constraints.Bound?, by isStricter: (Double, Double) -> Bool
) -> Constraints.Bound? {
  guard let left, let right else { return left ?? right }
  let (first, second) = (left.number.double, right.number.double)
  if first == second { return left.isExclusive ? left : right }
  return isStricter(first, second) ? left : right
}
