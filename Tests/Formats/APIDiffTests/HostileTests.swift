import APIDiff
import OpenAPI
import Testing

@Suite("Hostile pairs of descriptions", .serialized)
struct HostileTests {
  private func body(_ schema: String, _ schemas: String) -> String {
    """
    paths:
      /a: {post: {requestBody: {content: {application/json: {schema: \(schema)}}}, responses: {}}}
    components:
      schemas:

    """ + schemas
  }

  private let first = "{$ref: '#/components/schemas/S0'}"

  /// Schemas in which each refers to some that come later, in a circle.
  private func circle(_ count: Int, _ steps: [Int], _ type: String = "string") -> String {
    (0..<count).map { number in
      let properties = steps.map { step in
        "p\(step): {$ref: '#/components/schemas/S\((number + step) % count)'}"
      }
      let all = (properties + ["n: {type: \(type)}"]).joined(separator: ", ")
      return "    S\(number): {type: object, properties: {\(all)}}\n"
    }.joined()
  }

  @Test("A thousand schemas that contain each other are compared", .timeLimit(.minutes(1)))
  func recursion() throws {
    let set = try #require(
      changes(
        body(first, circle(1000, [1, 2, 3, 500])),
        body(first, circle(1000, [1, 2, 3, 500], "integer"))))
    #expect(set.findings.count == 1000)
    #expect(set.findings.allSatisfy { $0.rule == .change(.typeChanged) })
    #expect(set.findings.contains { $0.placeCount == Finding.mostPlaces })
    #expect(set.isComplete)
  }

  @Test("Circles without a common length end, and it is said so", .timeLimit(.minutes(1)))
  func circles() throws {
    var options = ComparisonOptions()
    options.budget = 20_000
    let set = try #require(
      changes(body(first, circle(997, [1])), body(first, circle(1000, [1], "integer")), options))
    #expect(!set.isComplete)
    #expect(set.worst == .breaking)
    #expect(set.findings.count <= 5001)
  }

  @Test("Places that double at each level are counted up to a limit", .timeLimit(.minutes(1)))
  func doubling() throws {
    let levels = (0..<60).map { level in
      let next = "{$ref: '#/components/schemas/S\(level + 1)'}"
      return "    S\(level): {properties: {a: \(next), b: \(next)}}\n"
    }.joined()
    let set = try #require(
      changes(
        body(first, levels + "    S60: {type: string}\n"),
        body(first, levels + "    S60: {type: string, maxLength: 3}\n")))
    #expect(set.findings.map(\.placeCount) == [Finding.mostPlaces])
    #expect(set.findings.first?.place.steps.count == 60)
  }

  @Test("Thousands of parents, values and alternatives are compared", .timeLimit(.minutes(1)))
  func width() throws {
    func schema(_ version: Int) -> String {
      let parents = (0..<10_000).map { "{properties: {p\($0): {maxLength: \(version)}}}" }
      let values = (0..<10_000).map { "v\($0 * version)" }
      let branches = (0..<2000).map { "{properties: {q\($0 * version): {}}}" }
      return """
            S0: {properties: {a: {allOf: [\(parents.joined(separator: ", "))]},
              b: {enum: [\(values.joined(separator: ", "))]},
              c: {oneOf: [\(branches.joined(separator: ", "))]}}}

        """
    }
    let set = try #require(changes(body(first, schema(1)), body(first, schema(2))))
    #expect(set.findings.contains { $0.id == "request-enum-value-removed" })
    #expect(set.findings.contains { $0.id == "request-enum-value-added" })
    #expect(set.findings.contains { $0.id == "request-max-length-loosened" })
  }

  @Test("Thousands of operations, parameters and alternatives are matched", .timeLimit(.minutes(1)))
  func operations() throws {
    func api(_ version: Int) -> String {
      let schemes = (0..<1000).map { "{s\($0 * version): []}" }.joined(separator: ", ")
      let servers = (0..<1000).map { "{url: 'https://\($0 * version).example.com'}" }
      let paths = (0..<1000).map { number in
        """
          /p\(number)/{a\(version)}: {get: {parameters: [{name: a\(version), in: path, \
        required: true, schema: {type: string}}, {name: q\(version), in: query}], responses: {}}}

        """
      }
      return "security: [\(schemes)]\nservers: [\(servers.joined(separator: ", "))]\npaths:\n"
        + paths.joined()
    }
    let set = try #require(changes(api(1), api(2)))
    #expect(set.count(.docsOnly) == 1000)
    #expect(set.findings.count { $0.id == "optional-parameter-removed" } == 1000)
  }

  @Test("A description cut at any byte is compared with the whole", .timeLimit(.minutes(1)))
  func cuts() throws {
    let text = """
      openapi: 3.1.0
      info: {title: t, version: 1}
      servers: [{url: 'https://{a}', variables: {a: {default: b}}}]
      security: [{k: []}]
      paths:
        /a/{id}:
          post:
            parameters: [{name: id, in: path, schema: {$ref: '#/components/schemas/A'}}]
            requestBody: {content: {a/b: {schema: {oneOf: [{type: 'null'}, {const: 1}]}}}}
            responses: {200: {description: d, headers: {H: {schema: true}}}}
      components:
        schemas: {A: {allOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: k}}}
      """
    let whole = try #require(api(text, path: "new.yaml"))
    for count in 0...text.utf8.count {
      let cut = String(decoding: text.utf8.prefix(count), as: UTF8.self)
      guard cut.hasPrefix("openapi:"), let part = api(cut, path: "old.yaml") else { continue }
      _ = compare(part, with: whole).findings.map(\.sentence.plainText)
      _ = compare(whole, with: part).findings.map(\.place.words)
    }
    #expect(compare(whole, with: whole).findings.isEmpty)
  }
}
