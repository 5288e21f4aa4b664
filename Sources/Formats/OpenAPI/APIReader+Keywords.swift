import DataTree
import SourceText

extension APIReader {
  mutating func readKeywords(
    of node: SpecNode, into schema: inout Schema, skipping skipped: Set<String>
  ) {
    for (entry, value) in node.members where !skipped.contains(entry.key) {
      // Null is a value where values are meant, and otherwise a key that was left empty.
      if let keyword = ValueKeyword(rawValue: entry.key) {
        read(keyword, value, into: &schema)
      } else if value.node.isNull {
        continue
      } else if let keyword = WordKeyword(rawValue: entry.key) {
        read(keyword, value, of: node, into: &schema)
      } else if let keyword = SubschemaKeyword(rawValue: entry.key) {
        read(keyword, value, of: node, into: &schema)
      } else if let keyword = PropertyKeyword(rawValue: entry.key) {
        read(keyword, value, of: node, into: &schema)
      } else if let keyword = ConstraintKeyword(rawValue: entry.key) {
        read(keyword, value, of: node, into: &schema.constraints)
      } else if !entry.key.hasPrefix("x-"), !entry.key.hasPrefix("$") {
        schema.otherKeywords.append(entry)
      }
    }
    schema.extensions = extensions(of: node)
    addValueNotes(of: node, to: &schema)
    repairFormat(of: node, in: &schema)
    checkConstraints(of: node, in: schema)
  }

  private func read(_ keyword: ValueKeyword, _ value: SpecNode, into schema: inout Schema) {
    switch keyword {
    case .default: schema.defaultValue = value.node
    case .const: schema.constant = value.node
    case .example, .exampleExtension:
      schema.examples.append(ExampleValue(value: value.node, place: value.place))
    }
  }

  private mutating func read(
    _ keyword: WordKeyword, _ value: SpecNode, of node: SpecNode, into schema: inout Schema
  ) {
    let key = keyword.rawValue
    switch keyword {
    case .title: schema.title = text(key, of: node)
    case .description: schema.description = description(of: node)
    case .type: readTypes(value, into: &schema)
    case .format: schema.format = text(key, of: node)
    case .enum: schema.values = list(key, of: node).map(\.node)
    case .examples, .examplesExtension: readExamples(value, into: &schema)
    case .contentMediaType: schema.contentMediaType = text(key, of: node)
    case .contentEncoding: schema.contentEncoding = text(key, of: node)
    case .nullable, .nullableExtension: schema.isNullable = flag(key, of: node) ?? false
    case .deprecated: schema.isDeprecated = flag(key, of: node) ?? false
    case .readOnly: schema.isReadOnly = flag(key, of: node) ?? false
    case .writeOnly: schema.isWriteOnly = flag(key, of: node) ?? false
    case .xml: schema.xml = xmlForm(of: node)
    case .externalDocs: schema.externalDocs = externalDocs(of: node)
    case .discriminator: schema.discriminator = discriminator(value)
    }
  }

  // MARK: - Types

  private mutating func readTypes(_ value: SpecNode, into schema: inout Schema) {
    let names = value.node.elements == nil ? [value] : value.elements
    for name in names {
      guard let word = name.node.isNull ? "null" : name.node.scalarText else {
        report(.wrongType("type", expected: "a name or a list of names", at: name.place))
        continue
      }
      if let type = SchemaType(rawValue: word) {
        if !schema.types.contains(type) { schema.types.append(type) }
      } else if word == "file" {
        schema.types.append(.string)
        schema.format = schema.format ?? "binary"
      } else {
        let likely = nearest(to: word, among: SchemaType.allCases.map(\.rawValue))
        let type = Self.commonTypes[word.lowercased()] ?? likely.flatMap(SchemaType.init)
        report(.unknownType(word, readAs: type, at: name.place))
        if let type, !schema.types.contains(type) { schema.types.append(type) }
      }
    }
  }

  /// Types of programming languages, as authors carry them over.
  private static let commonTypes: [String: SchemaType] = [
    "string": .string, "str": .string, "text": .string, "date": .string, "datetime": .string,
    "date-time": .string, "uuid": .string, "enum": .string, "char": .string, "url": .string,
    "int": .integer, "integer": .integer, "long": .integer, "int32": .integer, "int64": .integer,
    "number": .number, "float": .number, "double": .number, "decimal": .number,
    "bool": .boolean, "boolean": .boolean, "list": .array, "array": .array, "object": .object,
    "map": .object, "dict": .object, "null": .null,
  ]

  private mutating func readExamples(_ value: SpecNode, into schema: inout Schema) {
    if value.node.elements != nil {
      schema.examples += value.elements.map { ExampleValue(value: $0.node, place: $0.place) }
    } else if value.isMapping {
      schema.examples += examples(value)
    } else {
      schema.examples.append(ExampleValue(value: value.node, place: value.place))
    }
  }

  private mutating func xmlForm(of node: SpecNode) -> XMLForm? {
    guard let node = mapping("xml", of: node) else { return nil }
    var form = XMLForm()
    form.name = text("name", of: node)
    form.namespace = text("namespace", of: node)
    form.prefix = text("prefix", of: node)
    form.isAttribute = flag("attribute", of: node) ?? false
    form.isWrapped = flag("wrapped", of: node) ?? false
    return form
  }

  private mutating func discriminator(_ node: SpecNode) -> Discriminator? {
    if let name = node.node.string {
      return Discriminator(property: name, place: node.place)
    }
    guard node.isMapping else {
      report(.wrongType("discriminator", expected: "a mapping", at: node.place))
      return nil
    }
    guard let name = text("propertyName", of: node) else {
      report(.missingKey("propertyName", in: "a discriminator", at: node.place))
      return nil
    }
    var discriminator = Discriminator(property: name, place: node.place)
    for (entry, value) in mapping("mapping", of: node)?.members ?? [] {
      guard let text = value.node.scalarText?.trimmedSpace else { continue }
      discriminator.mapping.append(
        .init(value: entry.key, text: text, target: mappedSchema(text, at: value)))
    }
    if let value = node["defaultMapping"], let text = value.node.scalarText {
      discriminator.defaultTarget = mappedSchema(text.trimmedSpace, at: value)
    }
    return discriminator
  }

  /// A value of a mapping is a name or an address, and a name may look like a file.
  private mutating func mappedSchema(_ text: String, at node: SpecNode) -> Schema.Reference.Target {
    if !text.contains("#"), !text.contains("/") {
      let root = documents.root(of: node.document)
      for section in [root["components"]?["schemas"], root["definitions"]] {
        guard let section, let found = documents.step(from: section, to: text) else { continue }
        if node.document != 0 {
          sites.append(
            ReferenceSite(
              document: node.document, span: node.node.span, kind: .schema,
              target: found.document, pointer: found.pointer))
        }
        return .schema(schema(found))
      }
    }
    return schemaTarget(text, at: node)
  }
}
