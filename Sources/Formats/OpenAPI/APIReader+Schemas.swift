import DataTree
import SourceText

/// Schemas are numbered when they are met and read in turn, so no schema is read within another.
extension APIReader {
  /// The number of the schema at `node`, which is read later.
  mutating func schema(_ node: SpecNode) -> SchemaID {
    if node.isMapping, let known = schemaIDs[node.key] { return known }
    let id = newSchema(at: node.place)
    if node.isMapping { schemaIDs[node.key] = id }
    pendingSchemas.append((id, node))
    return id
  }

  /// The number of the schema under `key`, if there is one.
  mutating func schema(_ key: String, of node: SpecNode) -> SchemaID? {
    node[key].map { schema($0) }
  }

  /// Adds a schema that nobody wrote.
  mutating func newSchema(at place: Place) -> SchemaID {
    table.schemas.append(Schema(at: place))
    return SchemaID(table.schemas.count - 1)
  }

  /// Numbers the schemas that are shared under names.
  mutating func declareSchemas(_ node: SpecNode) {
    for member in node.members where !member.entry.key.hasPrefix("x-") {
      let name = member.entry.key
      guard table.byName[name] == nil else { continue }
      var id = schema(member.value)
      if table.schemas[id.index].name != nil {
        // An alias of YAML gives one schema two names.
        id = newSchema(at: member.value.place)
        pendingSchemas.append((id, member.value))
      }
      addName(name, to: id)
    }
  }

  private mutating func addName(_ name: String, to id: SchemaID) {
    table.schemas[id.index].name = name
    table.byName[name] = id
    table.named.append(id)
  }

  /// Reads every schema that was met, and those they lead to.
  mutating func readPendingSchemas() {
    var next = 0
    while next < pendingSchemas.count {
      let (id, node) = pendingSchemas[next]
      next += 1
      read(node, into: id)
    }
    pendingSchemas = []
  }

  private mutating func read(_ node: SpecNode, into id: SchemaID) {
    switch node.node.kind {
    case .mapping: break
    case .null: return
    case .bool(let bool):
      table.schemas[id.index].boolean = bool
      return
    case .string, .number, .sequence:
      report(.wrongType("schema", expected: "a mapping", at: node.place))
      return
    }
    var schema = table.schemas[id.index]
    var node = node
    if let name = node["$id"]?.node.string, !name.isEmpty {
      node.resource = documents.resources.firstIndex { $0.key == node.key }
    }
    if readReference(of: node, into: &schema) {
      readKeywords(of: node, into: &schema, skipping: [])
    }
    // Beside a reference it counts, too: what is not for the public must not be shown by mistake.
    schema.isInternal = node["x-internal"]?.node.bool ?? false
    if schema.isInternal { hasInternalParts = true }
    table.schemas[id.index] = schema
  }

  /// Reads a parameter of Swagger 2.0, whose type stands beside its name.
  mutating func inlineSchema(_ node: SpecNode) -> SchemaID {
    let id = newSchema(at: node.place)
    var schema = table.schemas[id.index]
    readKeywords(of: node, into: &schema, skipping: Self.parameterKeys)
    schema.isInternal = schema.extensions.isInternal
    table.schemas[id.index] = schema
    return id
  }

  private static let parameterKeys: Set<String> = [
    "name", "in", "required", "description", "allowEmptyValue", "collectionFormat", "deprecated",
    "schema", "example", "examples", "x-example", "x-examples",
  ]

  // MARK: - References

  /// Reads `$ref`; whether the keywords beside it count.
  private mutating func readReference(of node: SpecNode, into schema: inout Schema) -> Bool {
    var keyword = "$ref"
    if node[keyword]?.node.string == nil {
      keyword = node["$dynamicRef"] != nil ? "$dynamicRef" : "$recursiveRef"
      guard let dynamic = node[keyword], dynamic.node.string != nil else { return true }
      report(.dynamicReference(at: dynamic.place))
    }
    guard let reference = node[keyword], let text = reference.node.string else { return true }
    let siblings = (node.node.entries ?? []).filter { $0.key != keyword }
    let isMerged = family == .openAPI31 && !siblings.isEmpty
    schema.reference = Schema.Reference(
      text: text.trimmedSpace, place: reference.place,
      target: schemaTarget(text.trimmedSpace, at: reference), isMerged: isMerged)
    guard !isMerged else { return true }
    schema.description = description(of: node) ?? description("summary", of: node)
    schema.title = node["title"]?.node.scalarText
    let ignored = siblings.first {
      !["description", "summary", "title"].contains($0.key) && !$0.key.hasPrefix("x-")
    }
    if let ignored {
      let pointer = node.pointer.appending(ignored.key)
      report(
        .ignoredSibling(ignored.key, at: Place(node.source, at: ignored.keySpan, pointer)))
    }
    return false
  }

  /// The schema that an address leads to.
  mutating func schemaTarget(
    _ text: String, at reference: SpecNode
  ) -> Schema.Reference.Target {
    switch target(of: text, at: reference, as: .schema) {
    case .failure(let reason): return .nothing(reason)
    case .success(let node):
      let id = schema(node)
      if node.document != 0, knownForeign.insert(id).inserted,
        let name = componentName(of: node, .schema)
      {
        foreignSchemas.append((id, name))
      }
      return .schema(id)
    }
  }

  // MARK: - After reading

  /// Gives the schemas of other files names of their own, where their own are taken.
  mutating func nameForeignSchemas() {
    var aliases: [SchemaID: String] = [:]
    for id in table.named {
      guard case .schema(let target) = table[id].reference?.target, let name = table[id].name,
        aliases[target] == nil
      else { continue }
      aliases[target] = name
    }
    var numbers: [String: Int] = [:]
    for (id, name) in foreignSchemas where table[id].name == nil {
      if let alias = aliases[id] {
        table.schemas[id.index].name = alias
        continue
      }
      var unique = name
      while table.byName[unique] != nil {
        numbers[name, default: 1] += 1
        unique = "\(name)-\(numbers[name, default: 2])"
      }
      addName(unique, to: id)
    }
  }

  /// Cuts references that lead back to themselves, and chains of them that are too long.
  mutating func breakReferenceLoops() {
    var isKnown = [Bool](repeating: false, count: table.count)
    var length = [Int](repeating: 0, count: table.count)
    for start in table.schemas.indices where !isKnown[start] {
      var way: [Int] = []
      var place: Int? = start
      while let found = place, !isKnown[found] {
        isKnown[found] = true
        length[found] = -1
        way.append(found)
        place = pureTarget(of: found)
      }
      for found in way.reversed() {
        let next = pureTarget(of: found).map { length[$0] } ?? -2
        length[found] = next == -2 ? 0 : next + 1
        guard next == -1 || length[found] > SchemaTable.longestChain else { continue }
        cutReference(of: found)
        length[found] = 0
      }
    }
  }

  private func pureTarget(of place: Int) -> Int? {
    guard let reference = table.schemas[place].reference, !reference.isMerged,
      case .schema(let target) = reference.target
    else { return nil }
    return target.index
  }

  private mutating func cutReference(of place: Int) {
    guard let reference = table.schemas[place].reference,
      reference.target != .nothing(.loop)
    else { return }
    report(.referenceLoop(reference.text, at: reference.place))
    table.schemas[place].reference?.target = .nothing(.loop)
  }
}
