import DataTree
import SourceText

/// The keywords that hold other schemas.
extension APIReader {
  mutating func read(
    _ keyword: SubschemaKeyword, _ value: SpecNode, of node: SpecNode, into schema: inout Schema
  ) {
    switch keyword {
    case .items:
      if value.node.elements != nil {
        schema.prefixItems = schemas(value)
      } else {
        schema.items = self.schema(value)
      }
    case .additionalItems:
      if node["items"]?.node.elements != nil { schema.items = self.schema(value) }
    case .prefixItems: schema.prefixItems = schemas(value)
    case .contains: schema.contains = fragment(value)
    case .unevaluatedItems: schema.unevaluatedItems = self.schema(value)
    case .contentSchema: schema.contentSchema = self.schema(value)
    case .propertyNames: schema.propertyNames = self.schema(value)
    case .allOf: schema.allOf = fragments(value)
    case .anyOf: schema.anyOf = fragments(value)
    case .oneOf: schema.oneOf = fragments(value)
    case .not: schema.not = fragment(value)
    case .if: schema.condition = fragment(value)
    case .then: schema.then = fragment(value)
    case .else: schema.otherwise = fragment(value)
    }
  }

  private mutating func schemas(_ node: SpecNode) -> [SchemaID] {
    if node.node.elements == nil {
      report(.wrongType(node.pointer.lastToken ?? "", expected: "a list", at: node.place))
    }
    return node.elements.map { schema($0) }
  }

  /// A schema that is only a part of the one around it.
  private mutating func fragment(_ node: SpecNode) -> SchemaID {
    let id = schema(node)
    fragments.insert(id)
    return id
  }

  private mutating func fragments(_ node: SpecNode) -> [SchemaID] {
    // A lone schema where a list belongs is what the author means by it.
    if node.isMapping { return [fragment(node)] }
    let ids = schemas(node)
    fragments.formUnion(ids)
    return ids
  }

  mutating func read(
    _ keyword: PropertyKeyword, _ value: SpecNode, of node: SpecNode, into schema: inout Schema
  ) {
    let key = keyword.rawValue
    switch keyword {
    case .properties:
      schema.properties = properties(key, of: node)
      addBooleanRequired(value, to: &schema)
    case .required: readRequired(value, into: &schema)
    case .patternProperties: schema.patternProperties = properties(key, of: node)
    case .additionalProperties: schema.additionalProperties = otherProperties(value)
    case .unevaluatedProperties: schema.unevaluatedProperties = otherProperties(value)
    case .dependentRequired:
      schema.dependentRequired += (mapping(key, of: node)?.members ?? []).map {
        .init(name: $0.entry.key, required: $0.value.texts)
      }
    case .dependentSchemas:
      schema.dependentSchemas += properties(key, of: node)
      fragments.formUnion(schema.dependentSchemas.map(\.schema))
    case .dependencies: readDependencies(value, into: &schema)
    case .definitions, .defs: schema.definitions += properties(key, of: node)
    }
  }

  private mutating func properties(_ key: String, of node: SpecNode) -> [Schema.Property] {
    guard let all = mapping(key, of: node) else { return [] }
    var names: Set<String> = []
    return all.members.compactMap { entry, value in
      // The parser of the text has told about keys that come twice.
      guard names.insert(entry.key).inserted else { return nil }
      return Schema.Property(name: entry.key, schema: schema(value), nameSpan: entry.keySpan)
    }
  }

  private mutating func readRequired(_ value: SpecNode, into schema: inout Schema) {
    if let bool = value.node.bool {
      if bool { report(.booleanRequired(at: value.place)) }
      return
    }
    guard value.node.elements != nil || value.node.string != nil else {
      report(.wrongType("required", expected: "a list", at: value.place))
      return
    }
    let names = value.node.elements == nil ? [value] : value.elements
    for name in names {
      guard let text = name.node.scalarText else { continue }
      schema.required.append(Schema.Name(text: text, span: name.node.span))
    }
  }

  /// `required: true` inside of a property, as in the forms of Swagger 2.0.
  private mutating func addBooleanRequired(_ properties: SpecNode, to schema: inout Schema) {
    for (entry, value) in properties.members where value.node["required"]?.bool == true {
      schema.required.append(Schema.Name(text: entry.key, span: entry.keySpan))
    }
  }

  private mutating func otherProperties(_ node: SpecNode) -> OtherProperties {
    switch node.node.kind {
    case .bool(let bool): return bool ? .allowed : .forbidden
    case .mapping(let entries): return entries.isEmpty ? .allowed : .described([schema(node)])
    case .null, .number, .string, .sequence:
      report(
        .wrongType(
          node.pointer.lastToken ?? "", expected: "a schema, true or false", at: node.place))
      return .unspecified
    }
  }

  /// The keyword that `dependentRequired` and `dependentSchemas` were once (JSON Schema draft 7).
  private mutating func readDependencies(_ node: SpecNode, into schema: inout Schema) {
    for (entry, value) in node.members {
      if value.node.elements != nil {
        schema.dependentRequired.append(.init(name: entry.key, required: value.texts))
      } else {
        schema.dependentSchemas.append(
          .init(name: entry.key, schema: fragment(value), nameSpan: entry.keySpan))
      }
    }
  }
}
