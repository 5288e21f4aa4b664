import DataTree
import OpenAPI
import SourceText

extension SchemaCheck {
  /// Compares the members of a list.
  mutating func checkList(
    _ value: DataNode, _ elements: [DataNode], _ schema: Schema, _ result: inout Evaluation
  ) {
    let constraints = schema.constraints
    if let least = constraints.minItems, elements.count < least {
      fail(
        &result, "minItems", "list has \(elements.count) members, and \(least) are the least",
        at: value)
    }
    if let most = constraints.maxItems, elements.count > most {
      fail(
        &result, "maxItems", "list has \(elements.count) members, and \(most) are the most",
        at: value)
    }
    if constraints.hasUniqueItems, Set(elements.map(\.comparable)).count < elements.count {
      fail(&result, "uniqueItems", "a member of the list comes twice", at: value)
    }
    var isValid = true
    for (place, element) in elements.enumerated() {
      if place < schema.prefixItems.count {
        let fits = evaluate(below: String(place), element, [schema.prefixItems[place]])
        isValid = fits && isValid
      } else if let items = schema.items {
        isValid = evaluate(below: String(place), element, [items]) && isValid
      }
    }
    if schema.items != nil {
      result.items = elements.count
    } else {
      result.items = max(result.items, min(elements.count, schema.prefixItems.count))
    }
    if let rest = schema.unevaluatedItems, result.isValid {
      for place in min(result.items, elements.count)..<elements.count {
        isValid = evaluate(below: String(place), elements[place], [rest]) && isValid
      }
      result.items = elements.count
    }
    if !isValid { result.isValid = false }
    checkContains(value, elements, schema, &result)
  }

  private mutating func checkContains(
    _ value: DataNode, _ elements: [DataNode], _ schema: Schema, _ result: inout Evaluation
  ) {
    guard let rule = schema.contains else { return }
    let count = elements.filter { fits($0, rule) }.count
    let least = schema.constraints.minContains ?? 1
    if count < least {
      fail(
        &result, "contains",
        "\(count) members of the list are of the kind of which \(least) are the least", at: value)
    }
    if let most = schema.constraints.maxContains, count > most {
      fail(
        &result, "contains",
        "\(count) members of the list are of the kind of which \(most) are the most", at: value)
    }
  }

  /// Compares the properties of an object.
  mutating func checkObject(
    _ value: DataNode, _ entries: [DataEntry], _ schema: Schema, _ active: [SchemaID],
    _ result: inout Evaluation
  ) {
    let present = Set(entries.map(\.key))
    checkPresence(value, present, schema, &result)
    var isValid = true
    let patterns = schema.patternProperties.map { (Pattern($0.name), $0.schema) }
    let properties = Dictionary(
      schema.properties.map { ($0.name, $0.schema) }, uniquingKeysWith: { first, _ in first })
    for entry in entries {
      var rules = properties[entry.key].map { [$0] } ?? []
      rules += patterns.filter { $0.0?.matches(entry.key) ?? false }.map(\.1)
      let isDescribed = !rules.isEmpty
      if !isDescribed {
        switch schema.additionalProperties {
        case .unspecified: continue
        case .allowed: break
        case .described(let schemas): rules = schemas
        case .forbidden:
          let message =
            "property '\(entry.key.prefix(40))' is not described, and no other is allowed"
          fail(&result, "additionalProperties", message, at: entry.value)
        }
      }
      result.properties.insert(entry.key)
      if !rules.isEmpty { isValid = evaluate(below: entry.key, entry.value, rules) && isValid }
    }
    for rule in schema.dependentSchemas where present.contains(rule.name) {
      result.merge(evaluate(value, [rule.schema], active: active))
    }
    if let names = schema.propertyNames {
      for entry in entries {
        let name = DataNode(.string(entry.key), at: entry.keySpan)
        isValid = evaluate(below: entry.key, name, [names]) && isValid
      }
    }
    checkUnevaluated(entries, schema, &result, &isValid)
    if !isValid { result.isValid = false }
  }

  private mutating func checkUnevaluated(
    _ entries: [DataEntry], _ schema: Schema, _ result: inout Evaluation, _ isValid: inout Bool
  ) {
    guard schema.unevaluatedProperties != .unspecified else { return }
    for entry in entries where !result.properties.contains(entry.key) {
      switch schema.unevaluatedProperties {
      case .unspecified, .allowed: break
      case .described(let schemas):
        isValid = evaluate(below: entry.key, entry.value, schemas) && isValid
      case .forbidden:
        let message = "property '\(entry.key.prefix(40))' is not described, and no other is allowed"
        fail(&result, "unevaluatedProperties", message, at: entry.value)
      }
    }
    result.properties.formUnion(entries.map(\.key))
  }

  private mutating func checkPresence(
    _ value: DataNode, _ present: Set<String>, _ schema: Schema, _ result: inout Evaluation
  ) {
    let count = present.count
    if let least = schema.constraints.minProperties, count < least {
      fail(
        &result, "minProperties", "object has \(count) properties, and \(least) are the least",
        at: value)
    }
    if let most = schema.constraints.maxProperties, count > most {
      fail(
        &result, "maxProperties", "object has \(count) properties, and \(most) are the most",
        at: value)
    }
    for name in schema.required where !present.contains(name.text) {
      if let property = schema.properties.first(where: { $0.name == name.text }),
        isFromOtherSide(property.schema)
      {
        continue
      }
      fail(&result, "required", "required property '\(name.text)' is missing", at: value)
    }
    for rule in schema.dependentRequired where present.contains(rule.name) {
      for name in rule.required where !present.contains(name) {
        fail(
          &result, "dependentRequired",
          "property '\(name)' is missing, which '\(rule.name)' asks for", at: value)
      }
    }
  }

  private func isFromOtherSide(_ schema: SchemaID) -> Bool {
    switch direction {
    case nil: false
    case .request: table.view(of: schema).isReadOnly
    case .response: table.view(of: schema).isWriteOnly
    }
  }
}

extension DataNode {
  /// The value without places, so that equal values are equal.
  var comparable: DataNode {
    let nowhere = SourceSpan(0, 0)
    let kind: Kind =
      switch self.kind {
      case .null, .bool, .string: self.kind
      case .number(let number):
        .number(DataNumber(number.canonicalText))
      case .sequence(let elements): .sequence(elements.map(\.comparable))
      case .mapping(let entries):
        .mapping(
          entries.map { DataEntry(key: $0.key, at: nowhere, value: $0.value.comparable) }
            .sorted { $0.key < $1.key })
      }
    return DataNode(kind, at: nowhere)
  }
}
