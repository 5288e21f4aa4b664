import DataTree
import OpenAPI
import SourceText
import Testing

@Suite("Hostile descriptions", .serialized)
struct PathologicalTests {
  private func components(_ schemas: String) -> TestSpec {
    TestSpec("openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n" + schemas)
  }

  /// Walks a tree as a page does, up to a number of rows; returns how many there were.
  private func walk(_ api: API, _ id: SchemaID, limit: Int = 2000) -> Int {
    var stack = [SchemaNode(root: id, anchor: "schema")]
    var rows = 0
    while let node = stack.popLast(), rows < limit {
      rows += 1
      let row = api.schemas.row(of: node)
      _ = row.type.plainText
      if node.depth < 12 { stack += api.schemas.children(of: row).reversed() }
    }
    return rows
  }

  @Test("Schemas nested in each other as deep as texts can be are read", .timeLimit(.minutes(1)))
  func depth() throws {
    let levels = 45
    let text =
      String(repeating: "{properties: {a: ", count: levels) + "{}"
      + String(repeating: "}}", count: levels)
    let spec = components("    A: \(text)\n")
    let api = try #require(spec.api)
    #expect(api.schemas.count == levels + 1)
    let deeper = components(
      "    A: " + String(repeating: "{not: ", count: 50_000) + "{}"
        + String(repeating: "}", count: 50_000) + "\n")
    #expect(deeper.diagnostics.contains { $0.id == "too-deep" })
  }

  @Test("A thousand schemas that all contain each other are walked", .timeLimit(.minutes(1)))
  func recursion() throws {
    let count = 1000
    let schemas = (0..<count).map { number in
      let next = (1...5).map {
        "p\($0): {$ref: '#/components/schemas/S\((number * 7 + $0) % count)'}"
      }
      return "    S\(number): {type: object, properties: {\(next.joined(separator: ", "))}}\n"
    }.joined()
    let spec = components(schemas)
    #expect(spec.diagnostics.isEmpty)
    let api = try #require(spec.api)
    #expect(api.schemas.count == count * 6)
    #expect(walk(api, api.schemas.named[0]) == 2000)
    #expect(UsageIndex(api).scopes.isEmpty)
  }

  @Test("Parents and alternatives in a circle end", .timeLimit(.minutes(1)))
  func circles() throws {
    let count = 300
    for keyword in ["allOf", "oneOf", "anyOf"] {
      let schemas = (0..<count).map { number in
        let members = [1, 2, 3].map {
          "{$ref: '#/components/schemas/S\((number + $0) % count)'}"
        }
        return "    S\(number): {\(keyword): [\(members.joined(separator: ", "))]}\n"
      }.joined()
      let api = try #require(components(schemas).api)
      #expect(api.schemas.view(of: api.schemas.named[0]).parts.count <= 2001)
      #expect(walk(api, api.schemas.named[0], limit: 200) > 0)
    }
  }

  @Test("A reference to a reference to a reference doubles nothing", .timeLimit(.minutes(1)))
  func doubling() throws {
    let schemas = (0..<60).map { level in
      let next = "{$ref: '#/components/schemas/S\(level + 1)'}"
      return "    S\(level): {properties: {a: \(next), b: \(next)}}\n"
    }.joined()
    let api = try #require(components(schemas + "    S60: {type: string}\n").api)
    #expect(api.schemas.count == 60 * 3 + 1)
    #expect(walk(api, api.schemas.named[0]) == 2000)
  }

  @Test("Aliases that double are read once", .timeLimit(.minutes(1)))
  func aliases() throws {
    var text = "    S0: &s0 {type: string}\n"
    for level in 1...14 {
      let alias = "*s\(level - 1)"
      text += "    S\(level): &s\(level) {properties: {a: \(alias), b: \(alias)}}\n"
    }
    let api = try #require(components(text).api)
    #expect(api.schemas.count < 100)
  }

  @Test("A chain of references ends where it is too long", .timeLimit(.minutes(1)))
  func chains() throws {
    let schemas = (0..<1000).map { "    S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}\n" }
    let spec = components(schemas.joined() + "    S1000: {type: string}\n")
    let api = try #require(spec.api)
    #expect(spec.diagnostics.contains { $0.id == "reference-loop" })
    #expect(api.schemas.named.allSatisfy { api.schemas.view(of: $0).parts.count <= 66 })
  }

  @Test("A chain of ten thousand parents is read in linear time", .timeLimit(.minutes(1)))
  func parents() throws {
    let count = 10_000
    let schemas = (0..<count).map {
      "    S\($0): {allOf: [{$ref: '#/components/schemas/S\($0 + 1)'}], properties: {p\($0): {}}}\n"
    }
    let spec = components(schemas.joined() + "    S\(count): {type: object}\n")
    let api = try #require(spec.api)
    #expect(spec.diagnostics.isEmpty)
    #expect(api.schemas.view(of: api.schemas.named[0]).parts.count <= 256)
    #expect(api.schemas.view(of: api.schemas.named[count - 2]).properties.count == 2)
    #expect(UsageIndex(api).scopes.isEmpty)
  }

  @Test("A list of a hundred thousand values is read and compared", .timeLimit(.minutes(1)))
  func values() throws {
    let values = (0..<50_000).map { "v\($0)" }.joined(separator: ", ")
    let api = try #require(
      components("    A: {allOf: [{enum: [\(values)]}, {enum: [\(values)]}]}\n").api)
    #expect(api.schemas.view(of: api.schemas.named[0]).values.count == 50_000)
  }

  @Test("Thousands of broken references give a hundred diagnostics", .timeLimit(.minutes(1)))
  func broken() throws {
    let properties = (0..<5000).map { "p\($0): {$ref: '#/components/schemas/Missing\($0)'}" }
    let schemas = (0..<5000).map { "    Missed\($0): {}\n" }.joined()
    let spec = components(
      "    A: {properties: {\(properties.joined(separator: ", "))}}\n" + schemas)
    #expect(spec.diagnostics.count == 100)
    #expect(spec.diagnostics.allSatisfy { $0.id == "broken-schema-reference" })
  }

  @Test("Operations that share a name get numbers in linear time", .timeLimit(.minutes(1)))
  func slugs() throws {
    let paths = (0..<3000).map { "  /p\($0): {get: {operationId: same, responses: {}}}\n" }.joined()
    let api = try #require(TestSpec("openapi: 3.0.3\npaths:\n" + paths).api)
    #expect(Set(api.operations.map(\.slug)).count == 3000)
    #expect(api.operations[2999].slug == "same-3000")
  }

  @Test("Callbacks and path items that refer to themselves end", .timeLimit(.minutes(1)))
  func callbacks() throws {
    let spec = TestSpec(
      """
      openapi: 3.1.0
      paths:
        /a: {post: {responses: {}, callbacks: {c: {$ref: '#/components/callbacks/C'}}}}
        /b: {$ref: '#/paths/~1b'}
        /c: {$ref: '#/paths/~1d'}
        /d: {$ref: '#/paths/~1c'}
      components:
        callbacks:
          C: {x: {post: {responses: {}, callbacks: {c: {$ref: '#/components/callbacks/C'}}}}}
      """)
    let api = try #require(spec.api)
    #expect(api.operations.count == 1)
    #expect(spec.diagnostics.map(\.id).contains("nested-callbacks"))
    #expect(spec.diagnostics.count { $0.id == "reference-loop" } == 3)
  }

  @Test("Any text cut at any byte gives a value", .timeLimit(.minutes(1)))
  func cuts() {
    let text = """
      openapi: 3.1.0
      info: {title: t, version: 1}
      servers: [{url: 'https://{a}', variables: {a: {default: b}}}]
      paths:
        /a/{id}:
          post:
            parameters: [{name: id, in: path, schema: {$ref: '#/components/schemas/A'}}]
            requestBody: {content: {a/b: {schema: {oneOf: [{type: 'null'}, {const: 1}]}}}}
            responses: {200: {description: d, headers: {H: {schema: true}}}}
      components:
        schemas: {A: {allOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: k}}}
      """
    for count in 0...text.utf8.count {
      let api = TestSpec(String(decoding: text.utf8.prefix(count), as: UTF8.self)).api
      if let api { _ = Outline(api).text }
    }
  }
}
