package import DataTree

extension SchemaView {
  /// Finds the types that all of `parts` allow; an integer is a number.
  mutating func mergeTypes(of parts: [SchemaID], in table: SchemaTable) {
    var allowed: [SchemaType]?
    var allowsNull = true
    for id in parts where !table.schemas[id.index].types.isEmpty {
      let schema = table.schemas[id.index]
      guard schema.reference?.isMerged ?? true else { continue }
      let types = schema.types.filter { $0 != .null }
      if types.count == schema.types.count, !schema.isNullable { allowsNull = false }
      if types.isEmpty {
        allowed = allowed ?? []
        continue
      }
      guard let before = allowed, !before.isEmpty else {
        allowed = types
        continue
      }
      let common = Self.common(before, types)
      if common.isEmpty { conflicts.append(.types(before, types)) } else { allowed = common }
    }
    guard let allowed else { return }
    types = allowed.isEmpty ? [.null] : allowed
    isNullable = allowsNull && !allowed.isEmpty
  }

  private static func common(_ left: [SchemaType], _ right: [SchemaType]) -> [SchemaType] {
    left.compactMap { type in
      if right.contains(type) { return type }
      if type == .number, right.contains(.integer) { return .integer }
      if type == .integer, right.contains(.number) { return .integer }
      return nil
    }
  }

  /// Finds the values that all of `parts` allow, and what they say about other properties.
  mutating func mergeValues(of parts: [SchemaID], in table: SchemaTable) {
    for id in parts {
      let schema = table.schemas[id.index]
      guard schema.reference?.isMerged ?? true else { continue }
      let rule = schema.additionalProperties.merged(with: schema.unevaluatedProperties)
      otherProperties = rule.merged(with: otherProperties)
      if let value = schema.constant {
        if let constant, !constant.isSameValue(as: value) { conflicts.append(.values) }
        constant = value
      }
      guard !schema.values.isEmpty else { continue }
      guard !values.isEmpty else {
        values = schema.values
        continue
      }
      let keys = Set(schema.values.map(\.valueKey))
      let common = values.filter { keys.contains($0.valueKey) }
      if common.isEmpty { conflicts.append(.values) } else { values = common }
    }
    dropNullValue()
    if constant == nil, values.count == 1, !isNullable { constant = values[0] }
  }

  /// Null among the values is shown like null among the types.
  private mutating func dropNullValue() {
    guard values.count > 1, values.contains(where: \.isNull) else { return }
    values.removeAll(where: \.isNull)
    // Types without null forbid it, whatever the list of values says.
    if types.isEmpty { isNullable = true }
  }
}

extension DataNode {
  /// The value as text in which equal values are equal, wherever they stand.
  package var valueKey: String {
    switch kind {
    case .null: "n"
    case .bool(let bool): bool ? "t" : "f"
    case .number(let number): "#\(number.canonicalText)"
    case .string(let string): "'\(string.utf8.count):\(string)"
    case .sequence(let elements): "[\(elements.map(\.valueKey).joined(separator: ","))]"
    case .mapping(let entries):
      "{"
        + entries.map { "\($0.key.utf8.count):\($0.key)=\($0.value.valueKey)" }.sorted()
        .joined(separator: ",") + "}"
    }
  }

  /// Whether it is the same JSON value as `other`, wherever they stand.
  package func isSameValue(as other: DataNode) -> Bool { valueKey == other.valueKey }
}

extension DataNumber {
  /// The number in a spelling that equal numbers share: `1.0` is `1`.
  package var canonicalText: String {
    if let integer { return String(integer) }
    let value = double
    return Int(exactly: value).map(String.init) ?? String(value)
  }
}
