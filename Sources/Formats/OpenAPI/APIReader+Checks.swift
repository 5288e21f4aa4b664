import DataTree
import SourceText

/// What can only be told when everything was read.
extension APIReader {
  /// Finds out which schemas inherit from which.
  mutating func findSubtypes() {
    for place in table.schemas.indices {
      let bases = table.schemas[place].allOf.compactMap { table.resolved($0) }
      for base in bases.uniqued where table[base].discriminator != nil {
        table.subtypes[base, default: []].append(SchemaID(place))
      }
    }
  }

  mutating func checkSchemas() {
    var known: [SchemaID: Inheritance] = [:]
    for place in table.schemas.indices {
      let id = SchemaID(place)
      let schema = table.schemas[place]
      if !schema.allOf.isEmpty || (schema.reference?.isMerged ?? false)
        || schema.constraints.isTight
      {
        for conflict in inheritance(of: id, &known).conflicts {
          report(.conflict(conflict, at: schema.place))
        }
      }
      if !schema.required.isEmpty, !fragments.contains(id) { checkRequired(id, schema) }
    }
  }

  /// What a schema is together with its parents, as far as they may exclude each other.
  private struct Inheritance {
    var types: [SchemaType]
    var conflicts: [SchemaView.Conflict]
  }

  /// Goes up as long as nothing is added that could be against a parent, so that a long chain is
  /// not looked at again from each of its members.
  private func inheritance(
    of id: SchemaID, _ known: inout [SchemaID: Inheritance]
  ) -> Inheritance {
    var way: [SchemaID] = []
    var seen: Set<SchemaID> = []
    var next: SchemaID? = id
    var found: Inheritance?
    while let id = next, seen.insert(id).inserted {
      found = known[id]
      guard found == nil else { break }
      way.append(id)
      next = table.soleParent(of: id)
    }
    for id in way.reversed() {
      let types = table[id].types
      if let above = found, types.isEmpty || types == above.types, table.soleParent(of: id) != nil {
        known[id] = above
        continue
      }
      let view = table.view(of: id)
      found = Inheritance(types: view.types, conflicts: view.conflicts)
      known[id] = found
    }
    return found ?? Inheritance(types: [], conflicts: [])
  }

  private mutating func checkRequired(_ id: SchemaID, _ schema: Schema) {
    let own = Set(schema.properties.map(\.name))
    let missing = schema.required.filter { !own.contains($0.text) }
    guard !missing.isEmpty else { return }
    let view = table.view(of: id)
    guard view.patternProperties.isEmpty, view.brokenReferences.isEmpty else { return }
    if case .described = view.otherProperties { return }
    var undescribed = Set(view.undescribedRequired)
    for branch in view.choices.flatMap(\.branches) {
      undescribed.subtract(table.view(of: branch.schema).properties.map(\.name))
    }
    for name in missing where undescribed.contains(name.text) {
      let place = Place(
        schema.place.source, at: name.span, schema.place.pointer.appending("required"))
      report(.undescribedProperty(name.text, at: place))
    }
  }

  // MARK: - Links

  mutating func resolveLinks(of api: inout API) {
    var byID: [String: Int] = [:]
    var byRoute: [String: Int] = [:]
    for (place, operation) in api.operations.enumerated() {
      if let id = operation.operationID, byID[id] == nil { byID[id] = place }
      byRoute["\(operation.method) \(operation.path)"] = place
    }
    for place in api.operations.indices {
      for response in api.operations[place].responses.indices {
        for link in api.operations[place].responses[response].links.indices {
          resolve(&api.operations[place].responses[response].links[link], byID, byRoute)
        }
      }
    }
  }

  private mutating func resolve(
    _ link: inout OperationLink, _ byID: [String: Int], _ byRoute: [String: Int]
  ) {
    switch link.target {
    case .none: break
    case .operationID(let id):
      link.operation = byID[id]
      if link.operation == nil { report(.unknownLinkTarget(id, at: link.place)) }
    case .reference(let text):
      let (file, fragment) = text.splitAddress
      guard !file.isRemoteAddress else { return }
      let tokens = (fragment ?? "").split(separator: "/")
        .map { String($0).percentDecoded.pointerUnescaped }
      if tokens.count == 3, tokens[0] == "paths" {
        link.operation = byRoute["\(tokens[2]) \(tokens[1])"]
      }
      if link.operation == nil { report(.unknownLinkTarget(text, at: link.place)) }
    }
  }

  // MARK: - Examples

  /// Compares the types of examples with those of their schemas, one level deep.
  mutating func checkExamples(of api: API) {
    for place in table.schemas.indices where !table.schemas[place].examples.isEmpty {
      checkExamples(table.schemas[place].examples, against: SchemaID(place))
    }
    for operation in api.operations + api.webhooks {
      for parameter in operation.parameters {
        guard let schema = parameter.schema else { continue }
        checkExamples(parameter.examples, against: schema)
      }
      let media = (operation.body?.content ?? []) + operation.responses.flatMap(\.content)
      for content in media where content.isJSON {
        guard let schema = content.schema else { continue }
        checkExamples(content.examples, against: schema)
      }
    }
  }

  private mutating func checkExamples(_ examples: [ExampleValue], against schema: SchemaID) {
    guard canReport("example-mismatch"), !examples.isEmpty else { return }
    let view = table.view(of: schema)
    guard !view.types.isEmpty else { return }
    for example in examples {
      guard let value = example.value, !value.fits(view),
        checkedExamples.insert(SpecNode.Key(document: 0, span: value.span)).inserted
      else { continue }
      report(.exampleMismatch(value.type, expected: view.types, at: example.place))
    }
  }
}

extension SchemaTable {
  /// The only schema that `id` inherits from, if all that it adds is properties or a type.
  fileprivate func soleParent(of id: SchemaID) -> SchemaID? {
    let schema = self[id]
    guard schema.allOf.count == 1, schema.reference == nil, schema.oneOf.isEmpty,
      schema.anyOf.isEmpty, schema.values.isEmpty, schema.constant == nil,
      schema.constraints.isEmpty, !schema.isNullable
    else { return nil }
    return resolved(schema.allOf[0])
  }
}

extension Constraints {
  /// Whether there are two bounds that may exclude each other.
  fileprivate var isTight: Bool { contradiction != nil }
}

extension DataNode {
  /// Whether the value has one of the types of `view`; a text may be the JSON of a list or object.
  fileprivate func fits(_ view: SchemaView) -> Bool {
    let type = type
    if type == .null { return view.isNullable || view.types == [.null] }
    if view.types.contains(type) || (type == .integer && view.types.contains(.number)) {
      return true
    }
    guard let text = string?.trimmedSpace else { return false }
    return (view.types.contains(.object) && text.hasPrefix("{"))
      || (view.types.contains(.array) && text.hasPrefix("["))
  }
}
