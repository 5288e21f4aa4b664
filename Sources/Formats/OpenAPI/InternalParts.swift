/// Which schemas are not for the public: those marked so, and those that are nothing without one.
///
/// A reference to such a schema is none for the public either, nor is a list of them, nor a choice
/// between nothing else.
struct InternalParts {
  /// Whether the schema at each place of the table is not for the public.
  private(set) var isHidden: [Bool]
  /// Whether any schema is.
  private(set) var isEmpty = true
  /// The names of properties that are only ever hidden.
  private(set) var hiddenNames: Set<String> = []

  init(of table: SchemaTable) {
    isHidden = table.schemas.map(\.isInternal)
    var stack = isHidden.indices.filter { isHidden[$0] }
    guard !stack.isEmpty else { return }
    isEmpty = false
    var wrappers: [Int: [Int]] = [:]
    for (place, schema) in table.schemas.enumerated() {
      for content in schema.essentials { wrappers[content.index, default: []].append(place) }
    }
    while let place = stack.popLast() {
      for wrapper in wrappers[place] ?? []
      where !isHidden[wrapper] && table.schemas[wrapper].essentials.allSatisfy(contains) {
        isHidden[wrapper] = true
        stack.append(wrapper)
      }
    }
    var shown: Set<String> = []
    for property in table.schemas.lazy.flatMap(\.properties) {
      if contains(property.schema) {
        hiddenNames.insert(property.name)
      } else {
        shown.insert(property.name)
      }
    }
    hiddenNames.subtract(shown)
  }

  func contains(_ id: SchemaID) -> Bool { isHidden[id.index] }
}

extension Schema {
  /// The schemas without which it says nothing.
  fileprivate var essentials: [SchemaID] {
    if case .schema(let target) = reference?.target { return [target] }
    if let items, types == [.array] || types.isEmpty { return [items] }
    if isWrapper { return allOf }
    return isLoneChoice ? oneOf + anyOf : []
  }

  /// Takes away what is not for the public; `names` are properties that nobody may know of.
  mutating func withhold(_ parts: InternalParts, _ names: Set<String>) {
    let isHidden = parts.contains
    properties.removeAll { isHidden($0.schema) }
    patternProperties.removeAll { isHidden($0.schema) }
    dependentSchemas.removeAll { isHidden($0.schema) || names.contains($0.name) }
    definitions.removeAll { isHidden($0.schema) }
    required.removeAll { names.contains($0.text) }
    dependentRequired.removeAll { names.contains($0.name) }
    for place in dependentRequired.indices {
      dependentRequired[place].required.removeAll(where: names.contains)
    }
    allOf.removeAll(where: isHidden)
    anyOf.removeAll(where: isHidden)
    oneOf.removeAll(where: isHidden)
    for member in [\Schema.items, \.contains, \.unevaluatedItems, \.propertyNames, \.not] {
      if self[keyPath: member].map(isHidden) == true { self[keyPath: member] = nil }
    }
    for member in [\Schema.condition, \.then, \.otherwise, \.contentSchema] {
      if self[keyPath: member].map(isHidden) == true { self[keyPath: member] = nil }
    }
    for rule in [\Schema.additionalProperties, \.unevaluatedProperties] {
      if case .described(let schemas) = self[keyPath: rule], schemas.contains(where: isHidden) {
        self[keyPath: rule] = .unspecified
      }
    }
    discriminator?.mapping.removeAll { entry in
      if case .schema(let target) = entry.target { isHidden(target) } else { false }
    }
  }
}
