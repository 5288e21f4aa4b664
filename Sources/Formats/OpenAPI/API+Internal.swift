import DataTree

extension API {
  /// The API without the schemas, properties, parameters, headers and responses that are marked as
  /// not for the public, in examples, too.
  ///
  /// Operations stay: `keeping` tells which of them are shown.
  package func withoutInternalParts() -> API {
    var shown = self
    shown.hidesInternalParts = true
    guard hasInternalParts else { return shown }
    let parts = InternalParts(of: schemas)
    if !parts.isEmpty { shown.schemas.withhold(parts) }
    let curtain = Curtain(parts: parts, table: schemas)
    for place in operations.indices { shown.operations[place].withhold(curtain) }
    for place in webhooks.indices { shown.webhooks[place].withhold(curtain) }
    return shown
  }
}

extension SchemaTable {
  fileprivate mutating func withhold(_ parts: InternalParts) {
    let curtain = Curtain(parts: parts, table: self)
    for id in ids where !parts.contains(id) {
      var schema = self[id]
      var names = parts.hiddenNames
      if !schema.required.isEmpty || !schema.dependentRequired.isEmpty {
        names.formUnion(curtain.hiddenNames(of: [id]))
      }
      for place in schema.examples.indices {
        schema.examples[place].value = schema.examples[place].value.map { curtain.shown($0, id) }
      }
      schema.defaultValue = schema.defaultValue.map { curtain.shown($0, id) }
      schema.withhold(parts, names)
      schemas[id.index] = schema
    }
    named.removeAll(where: parts.contains)
    byName = byName.filter { !parts.contains($0.value) }
    subtypes = subtypes.mapValues { $0.filter { !parts.contains($0) } }
    memo = SchemaMemo()
  }
}

/// What stands between authors' values and readers; it knows the table as it was written.
private struct Curtain {
  let parts: InternalParts
  let table: SchemaTable

  /// How far choices within each other are followed.
  private static let deepest = 4

  /// The names that the properties of schemas have which readers do not see.
  func hiddenNames(of schemas: [SchemaID]) -> Set<String> {
    Set(fields(of: schemas).filter { $0.value.contains(where: parts.contains) }.keys)
  }

  /// The properties of schemas that must hold together, with those of their alternatives.
  private func fields(of schemas: [SchemaID], depth: Int = 0) -> [String: [SchemaID]] {
    var fields: [String: [SchemaID]] = [:]
    let view = table.view(of: schemas)
    for property in view.properties { fields[property.name] = property.schemas }
    guard depth < Self.deepest else { return fields }
    for branch in view.choices.flatMap(\.branches) {
      fields.merge(self.fields(of: [branch.schema], depth: depth + 1)) { $0 + $1 }
    }
    return fields
  }

  /// An author's value without what readers do not see.
  func shown(_ value: DataNode, _ schema: SchemaID) -> DataNode {
    parts.isEmpty ? value : shown(value, as: [schema])
  }

  private func shown(_ value: DataNode, as schemas: [SchemaID]) -> DataNode {
    switch value.kind {
    case .null, .bool, .number, .string: return value
    case .sequence(let elements):
      let items = table.view(of: schemas).items
      guard !items.isEmpty else { return value }
      return DataNode(.sequence(elements.map { shown($0, as: items) }), at: value.span)
    case .mapping(let entries):
      let fields = fields(of: schemas)
      let kept = entries.compactMap { entry -> DataEntry? in
        guard let schemas = fields[entry.key] else { return entry }
        guard !schemas.contains(where: parts.contains) else { return nil }
        return DataEntry(
          key: entry.key, at: entry.keySpan, value: shown(entry.value, as: schemas))
      }
      return DataNode(.mapping(kept), at: value.span)
    }
  }
}

extension Operation {
  fileprivate mutating func withhold(_ curtain: Curtain) {
    parameters.removeAll { $0.extensions.isInternal || curtain.hides($0.schema) }
    for place in parameters.indices {
      parameters[place].examples.withhold(curtain, parameters[place].schema)
    }
    if body?.extensions.isInternal == true { body = nil }
    body?.content.withhold(curtain)
    responses.removeAll(where: \.extensions.isInternal)
    for place in responses.indices {
      responses[place].content.withhold(curtain)
      responses[place].headers.removeAll {
        $0.extensions.isInternal || curtain.hides($0.schema)
      }
    }
    callbacks.removeAll(where: \.extensions.isInternal)
    for callback in callbacks.indices {
      for place in callbacks[callback].operations.indices {
        callbacks[callback].operations[place].withhold(curtain)
      }
    }
  }
}

extension Curtain {
  fileprivate func hides(_ schema: SchemaID?) -> Bool { schema.map(parts.contains) ?? false }
}

extension [MediaType] {
  fileprivate mutating func withhold(_ curtain: Curtain) {
    removeAll { $0.extensions.isInternal || curtain.hides($0.schema) }
    for place in indices {
      let schema = self[place].schema
      self[place].examples.withhold(curtain, schema)
      if curtain.hides(self[place].itemSchema) { self[place].itemSchema = nil }
      guard let schema else { continue }
      let names = curtain.hiddenNames(of: [schema])
      self[place].encodings.removeAll { names.contains($0.property) }
    }
  }
}

extension [ExampleValue] {
  fileprivate mutating func withhold(_ curtain: Curtain, _ schema: SchemaID?) {
    guard let schema else { return }
    for place in indices {
      self[place].value = self[place].value.map { curtain.shown($0, schema) }
    }
  }
}
