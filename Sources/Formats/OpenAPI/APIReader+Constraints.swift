import DataTree
import SourceText

extension APIReader {
  mutating func read(
    _ keyword: ConstraintKeyword, _ value: SpecNode, of node: SpecNode,
    into constraints: inout Constraints
  ) {
    let key = keyword.rawValue
    switch keyword {
    case .minimum:
      constraints.minimum = bound(key, exclusive: "exclusiveMinimum", of: node)
        .map { stricter(constraints.minimum, $0, >) }
    case .maximum:
      constraints.maximum = bound(key, exclusive: "exclusiveMaximum", of: node)
        .map { stricter(constraints.maximum, $0, <) }
    case .exclusiveMinimum:
      guard value.node.bool == nil, let number = number(key, of: node) else { return }
      constraints.minimum = stricter(
        constraints.minimum, .init(number: number, isExclusive: true), >)
    case .exclusiveMaximum:
      guard value.node.bool == nil, let number = number(key, of: node) else { return }
      constraints.maximum = stricter(
        constraints.maximum, .init(number: number, isExclusive: true), <)
    case .multipleOf: constraints.multiplesOf += number(key, of: node).map { [$0] } ?? []
    case .pattern: constraints.patterns += text(key, of: node).map { [$0] } ?? []
    case .uniqueItems: constraints.hasUniqueItems = flag(key, of: node) ?? false
    case .minLength: constraints.minLength = count(key, of: node)
    case .maxLength: constraints.maxLength = count(key, of: node)
    case .minItems: constraints.minItems = count(key, of: node)
    case .maxItems: constraints.maxItems = count(key, of: node)
    case .minContains: constraints.minContains = count(key, of: node)
    case .maxContains: constraints.maxContains = count(key, of: node)
    case .minProperties: constraints.minProperties = count(key, of: node)
    case .maxProperties: constraints.maxProperties = count(key, of: node)
    }
  }

  /// A bound, made exclusive by a flag beside it before OpenAPI 3.1.
  private mutating func bound(
    _ key: String, exclusive: String, of node: SpecNode
  ) -> Constraints.Bound? {
    number(key, of: node).map {
      Constraints.Bound(number: $0, isExclusive: node.node[exclusive]?.bool ?? false)
    }
  }

  private func stricter(
    _ first: Constraints.Bound?, _ second: Constraints.Bound, _ isStricter: (Double, Double) -> Bool
  ) -> Constraints.Bound {
    guard let first else { return second }
    let (left, right) = (first.number.double, second.number.double)
    if left == right { return first.isExclusive ? first : second }
    return isStricter(left, right) ? first : second
  }

  /// The number under `key`; one in quotes is accepted.
  private mutating func number(_ key: String, of node: SpecNode) -> DataNumber? {
    guard let value = node[key] else { return nil }
    if let number = value.node.number { return number }
    if let text = value.node.string, let double = Double(text), double.isFinite,
      text.utf8.allSatisfy({ $0.isASCIIDigit || "+-.eE".utf8.contains($0) })
    {
      return DataNumber(text)
    }
    report(.wrongType(key, expected: "a number", at: value.place))
    return nil
  }

  /// The number of something under `key`; `3.0` is one, too.
  private mutating func count(_ key: String, of node: SpecNode) -> Int? {
    guard let number = number(key, of: node) else { return nil }
    if let count = number.integer ?? Int(exactly: number.double), count >= 0 { return count }
    if let value = node[key] {
      report(.wrongType(key, expected: "a number from 0", at: value.place))
    }
    return nil
  }

  // MARK: - Checks

  /// Authors put regular expressions where formats belong.
  mutating func repairFormat(of node: SpecNode, in schema: inout Schema) {
    guard let format = schema.format, let value = node["format"], format.looksLikePattern else {
      return
    }
    report(.formatIsPattern(at: value.place))
    let isDelimited = format.count > 2 && format.hasPrefix("/") && format.hasSuffix("/")
    schema.constraints.patterns.append(
      isDelimited ? String(format.dropFirst().dropLast()) : format)
    schema.format = nil
  }

  /// Tells about constraints that say nothing about the types of a schema.
  mutating func checkConstraints(of node: SpecNode, in schema: Schema) {
    guard !schema.types.isEmpty, !schema.constraints.isEmpty else { return }
    for (types, keys) in Self.scopes where schema.types.allSatisfy({ !types.contains($0) }) {
      for key in keys {
        guard let value = node[key] else { continue }
        report(
          .misplacedConstraint(
            key, on: schema.types, at: Place(node.source, at: value.node.span, value.pointer)))
      }
    }
  }

  private static let scopes: [(types: [SchemaType], keys: [String])] = [
    ([.string], ["minLength", "maxLength", "pattern"]),
    ([.integer, .number], ["minimum", "maximum", "multipleOf"]),
    ([.array], ["minItems", "maxItems", "uniqueItems"]),
    ([.object], ["minProperties", "maxProperties"]),
  ]
}

extension String {
  /// Whether it holds what regular expressions have and names of formats do not.
  fileprivate var looksLikePattern: Bool {
    hasPrefix("^") || hasPrefix("/") || contains("\\") || hasSuffix("$") || contains("[")
  }
}
