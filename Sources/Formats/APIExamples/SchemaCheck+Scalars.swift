import DataTree
import OpenAPI

extension SchemaCheck {
  /// Compares type, allowed values and what numbers and texts must obey.
  mutating func checkScalar(
    _ value: DataNode, _ schema: Schema, _ result: inout Evaluation
  ) {
    let type = value.type
    if !schema.types.isEmpty, !schema.types.contains(where: { $0.includes(type) }) {
      let wanted = schema.types.map(\.rawValue).joined(separator: " or ")
      fail(&result, "type", "\(type.rawValue) is no \(wanted)", at: value)
      return
    }
    if let constant = schema.constant, !constant.isSameValue(as: value) {
      let only = constant.scalarText.map { "; only '\($0)' is" } ?? ""
      fail(&result, "const", "value is not allowed\(only)", at: value)
    }
    if !schema.values.isEmpty, !schema.values.contains(where: { $0.isSameValue(as: value) }) {
      let text = value.scalarText.map { "'\($0.prefix(40))' " } ?? ""
      fail(&result, "enum", "\(text)is none of the allowed values", at: value)
    }
    if let number = value.number { checkNumber(number, value, schema.constraints, &result) }
    if let text = value.string { checkText(text, value, schema, &result) }
  }

  private mutating func checkNumber(
    _ number: DataNumber, _ value: DataNode, _ constraints: Constraints,
    _ result: inout Evaluation
  ) {
    let double = number.double
    if let bound = constraints.minimum {
      let least = bound.number.double
      if bound.isExclusive ? double <= least : double < least {
        let word = bound.isExclusive ? "not greater" : "less"
        fail(&result, "minimum", "\(number.text) is \(word) than \(bound.number.text)", at: value)
      }
    }
    if let bound = constraints.maximum {
      let most = bound.number.double
      if bound.isExclusive ? double >= most : double > most {
        let word = bound.isExclusive ? "not less" : "greater"
        fail(&result, "maximum", "\(number.text) is \(word) than \(bound.number.text)", at: value)
      }
    }
    for step in constraints.multiplesOf where !number.isMultiple(of: step) {
      fail(&result, "multipleOf", "\(number.text) is no multiple of \(step.text)", at: value)
    }
  }

  private mutating func checkText(
    _ text: String, _ value: DataNode, _ schema: Schema, _ result: inout Evaluation
  ) {
    let constraints = schema.constraints
    let length = text.unicodeScalars.count
    if let least = constraints.minLength, length < least {
      fail(
        &result, "minLength", "text has \(length) characters, and \(least) are the least",
        at: value)
    }
    if let most = constraints.maxLength, length > most {
      fail(
        &result, "maxLength", "text has \(length) characters, and \(most) are the most", at: value)
    }
    for pattern in constraints.patterns where PatternTable.matches(pattern, text) == false {
      fail(&result, "pattern", "text does not match '\(pattern.prefix(60))'", at: value)
    }
    if let format = schema.format.flatMap(TextFormat.init), format.accepts(text) == false {
      fail(
        &result, "format", "'\(text.prefix(40))' is no \(format.rawValue)", at: value)
    }
  }
}

/// Regular expressions by their text.
enum PatternTable {
  /// Whether `pattern` matches; nil if it is not understood.
  static func matches(_ pattern: String, _ text: String) -> Bool? {
    Pattern(pattern)?.matches(text)
  }
}

extension SchemaType {
  /// Whether values of `other` are of this type; an integer is a number.
  func includes(_ other: SchemaType) -> Bool {
    self == other || (self == .number && other == .integer)
  }
}

extension DataNumber {
  /// Whether it is a multiple of `step`, as exactly as decimal fractions can be told.
  func isMultiple(of step: DataNumber) -> Bool {
    if let number = integer, let step = step.integer { return step == 0 || number % step == 0 }
    let divisor = step.double
    guard divisor > 0, divisor.isFinite, double.isFinite else { return true }
    let quotient = double / divisor
    return abs(quotient - quotient.rounded()) <= 1e-9 * max(1, abs(quotient))
  }
}
