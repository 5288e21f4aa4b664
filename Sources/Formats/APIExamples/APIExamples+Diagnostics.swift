import DataTree
package import OpenAPI
package import SourceText

extension Diagnostic {
  /// An example breaks a rule of its schema below its first level.
  static func exampleMismatch(_ fault: SchemaFault, in example: ExampleValue) -> Diagnostic {
    let way = fault.path.isEmpty ? "" : " at '\(fault.path.joined(separator: "."))'"
    return Diagnostic(
      "example-mismatch", .hint,
      "example does not fit its schema\(way): \(fault.message); shown as written",
      in: example.place.source, at: fault.span,
      help: "correct the example or the schema")
  }
}

extension API {
  /// Where authors' examples are not what their schemas describe, one diagnostic a place.
  ///
  /// Examples whose type alone is wrong are left out, since reading the description tells about
  /// those.
  package var exampleDiagnostics: [Diagnostic] {
    var check = ExampleCheck(table: schemas)
    for operation in operations + webhooks { check.add(operation) }
    for id in schemas.ids where !schemas[id].examples.isEmpty {
      check.add(schemas[id].examples, id, direction: nil)
    }
    return check.diagnostics
  }
}

/// The state of looking at all examples of a description.
private struct ExampleCheck {
  let table: SchemaTable
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    var source: ObjectIdentifier
    var span: SourceSpan
  }

  init(table: SchemaTable) { self.table = table }

  mutating func add(_ operation: Operation) {
    for parameter in operation.parameters {
      guard let schema = parameter.schema else { continue }
      add(parameter.examples, schema, direction: .request)
    }
    for media in operation.body?.content ?? [] where media.isJSON {
      guard let schema = media.schema else { continue }
      add(media.examples, schema, direction: .request)
    }
    for media in operation.responses.flatMap(\.content) where media.isJSON {
      guard let schema = media.schema else { continue }
      add(media.examples, schema, direction: .response)
    }
    for callback in operation.callbacks.flatMap(\.operations) { add(callback) }
  }

  mutating func add(
    _ examples: [ExampleValue], _ schema: SchemaID, direction: SchemaNode.Direction?
  ) {
    for example in examples {
      guard let value = example.value, diagnostics.count < 100,
        seen.insert(Key(source: ObjectIdentifier(example.place.source), span: value.span)).inserted
      else { continue }
      // A text that holds JSON is shown parsed, and its places are not those of the source.
      if value.string?.parsedJSON != nil { continue }
      let faults = table.faults(of: value, against: schema, direction: direction)
      for fault in faults.prefix(3) where !(fault.path.isEmpty && fault.keyword == "type") {
        diagnostics.append(.exampleMismatch(fault, in: example))
      }
    }
  }
}
