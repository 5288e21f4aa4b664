import DataTree
import SourceText

/// Bodies: their formats, examples, encodings and headers.
extension APIReader {
  mutating func body(_ start: SpecNode) -> Body? {
    guard let part = follow(start, as: .body) else { return nil }
    let node = part.node
    let isPlain = part.description == nil
    if isPlain, let known = bodies[node.key] { return known }
    var body = Body(place: node.place)
    body.description = part.description ?? description(of: node)
    body.isRequired = flag("required", of: node) ?? false
    body.content = content(of: node)
    body.componentName = part.name
    body.extensions = extensions(of: node)
    if isPlain { bodies[node.key] = body }
    return body
  }

  /// The formats under `content`.
  mutating func content(of node: SpecNode) -> [MediaType] {
    guard let content = mapping("content", of: node) else { return [] }
    return content.members.compactMap { entry, value in
      guard !entry.key.hasPrefix("x-") else { return nil }
      var media = MediaType(name: entry.key, place: value.place)
      guard !value.node.isNull else { return media }
      guard value.isMapping else {
        report(.wrongType(entry.key, expected: "a mapping", at: value.place))
        return media
      }
      media.schema = schema("schema", of: value)
      media.itemSchema = schema("itemSchema", of: value)
      media.examples = ownExamples(of: value)
      media.encodings = encodings(of: value)
      media.extensions = extensions(of: value)
      return media
    }
  }

  private mutating func encodings(of node: SpecNode) -> [Encoding] {
    (mapping("encoding", of: node)?.members ?? []).compactMap { entry, value in
      guard value.isMapping else { return nil }
      var encoding = Encoding(property: entry.key, place: value.place)
      encoding.contentType = text("contentType", of: value)
      encoding.headers = headers(of: value)
      encoding.style = text("style", of: value).flatMap(Parameter.Style.init(rawValue:))
      encoding.isExploded = flag("explode", of: value)
      encoding.allowsReserved = flag("allowReserved", of: value) ?? false
      return encoding
    }
  }

  // MARK: - Headers

  mutating func headers(of node: SpecNode) -> [Header] {
    (mapping("headers", of: node)?.members ?? []).compactMap { entry, value in
      guard
        !entry.key.hasPrefix("x-") || value["schema"] != nil || value["type"] != nil
          || value["$ref"] != nil || value["content"] != nil || value["description"] != nil
      else { return nil }
      return header(entry.key, value)
    }
  }

  private mutating func header(_ name: String, _ start: SpecNode) -> Header? {
    guard let part = follow(start, as: .header) else { return nil }
    let node = part.node
    var header = headers[node.key] ?? readHeader(node)
    headers[node.key] = header
    header.name = name
    header.description = part.description ?? header.description
    header.componentName = part.name
    return header
  }

  private mutating func readHeader(_ node: SpecNode) -> Header {
    var header = Header(name: "", place: node.place)
    header.description = description(of: node)
    header.isRequired = flag("required", of: node) ?? false
    header.isDeprecated = flag("deprecated", of: node) ?? false
    header.isExploded = flag("explode", of: node) ?? false
    header.schema = valueSchema(of: node)
    header.content = content(of: node)
    header.examples = ownExamples(of: node)
    header.extensions = extensions(of: node)
    return header
  }

  // MARK: - Examples

  /// The examples beside a schema: all with names, then the lone one.
  mutating func ownExamples(of node: SpecNode) -> [ExampleValue] {
    var all: [ExampleValue] = []
    for key in ["examples", "x-examples"] {
      guard let named = node[key] else { continue }
      if named.isMapping { all += examples(named) }
      all += named.elements.map { ExampleValue(value: $0.node, place: $0.place) }
    }
    for key in ["example", "x-example"] {
      // Null is a value here, so the entry counts, and not whether there is something in it.
      guard let value = node.node[key] else { continue }
      all.append(ExampleValue(value: value, place: node.child(value, at: key).place))
    }
    return all
  }

  /// Examples by name.
  mutating func examples(_ node: SpecNode) -> [ExampleValue] {
    node.members.compactMap { entry, value in
      guard value.isMapping else {
        return ExampleValue(name: entry.key, value: value.node, place: value.place)
      }
      guard let part = follow(value, as: .example) else { return nil }
      var example = examples[part.node.key] ?? readExample(part.node)
      examples[part.node.key] = example
      example.name = entry.key
      example.summary = part.summary ?? example.summary
      example.description = part.description ?? example.description
      return example
    }
  }

  private mutating func readExample(_ node: SpecNode) -> ExampleValue {
    var example = ExampleValue(place: node.place)
    let keys = (node.node.entries ?? []).map(\.key)
    guard keys.contains(where: Self.exampleKeys.contains) else {
      // Authors leave out 'value' and write the example itself.
      example.value = node.node
      return example
    }
    example.summary = text("summary", of: node)
    example.description = description(of: node)
    example.value = node.node["value"] ?? node.node["dataValue"]
    example.serializedValue = text("serializedValue", of: node)
    example.externalValue = text("externalValue", of: node)
    return example
  }

  private static let exampleKeys: Set<String> = [
    "value", "externalValue", "dataValue", "serializedValue",
  ]
}
