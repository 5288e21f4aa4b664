import APIExamples
import DataTree
import JSON
import OpenAPI
import SourceText
import Testing

@Suite("Schemas that are made to keep a program busy", .timeLimit(.minutes(1)))
struct PathologicalTests {
  private func example(_ schemas: String) throws -> (value: DataNode?, spec: TestSpec) {
    let spec = try TestSpec(schemas: schemas)
    return (try spec.api.schemas.generatedExample(of: spec.first), spec)
  }

  @Test("Fifty schemas that all refer to each other give a small example")
  func mutualRecursion() throws {
    let schemas = (0..<50).map { number in
      let properties = (0..<50).map { "p\($0): {$ref: '#/components/schemas/S\($0)'}" }
      return "S\(number): {properties: {\(properties.joined(separator: ", "))}}"
    }
    let (value, spec) = try example(schemas.joined(separator: "\n"))
    let made = try #require(value)
    #expect(renderIndentedJSON(made).utf8.count <= 4_096)
    #expect(try spec.api.schemas.faults(of: made, against: spec.first).isEmpty)
  }

  @Test("Alternatives within alternatives that never fit end soon")
  func choices() throws {
    let schemas = (0..<40).map { number in
      let next = "{$ref: '#/components/schemas/S\(number + 1)'}"
      return "S\(number): {oneOf: [{properties: {a: \(next)}}, {properties: {b: \(next)}}]}"
    }
    #expect(try example((schemas + ["S40: {type: integer}"]).joined(separator: "\n")).value != nil)
  }

  @Test("A chain of five hundred parents is followed in a loop")
  func parents() throws {
    let schemas = (0..<500).map { number in
      "S\(number): {allOf: [{$ref: '#/components/schemas/S\(number + 1)'}]}"
    }
    let (value, spec) = try example((schemas + ["S500: {type: integer}"]).joined(separator: "\n"))
    _ = try spec.api.schemas.faults(of: #require(value), against: spec.first)
  }

  @Test("What must be large is large, and what must be huge is given up")
  func sizes() throws {
    #expect(try example("A: {type: string, minLength: 3000}").value?.string?.utf8.count == 3_000)
    _ = try example("A: {type: string, minLength: 2000000000}")
    _ = try example("A: {type: array, minItems: 2000000000, items: {type: integer}}")
    _ = try example("A: {type: object, minProperties: 2000000000}")
    _ = try example("A: {type: integer, minimum: 1.0e+300, multipleOf: 1.0e-300}")
    _ = try example("A: {type: array, uniqueItems: true, minItems: 900, items: {type: boolean}}")
  }

  @Test(
    "Patterns that take backtracking programs years are matched at once",
    arguments: [
      "^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(.*a){25}", "^((((a*)*)*)*)*$", "(?:){999999}",
      "((a{0,999}){0,999}){0,999}", "(^{999}){999}", "[", "(", "a{2,1}", "\\", "(?=a", "[z-a]",
      "*", "[[:alpha:]]", "((?:){999999}){999999}",
    ])
  func patterns(_ pattern: String) throws {
    let spec = try TestSpec(schemas: "A: {type: string, pattern: '\(pattern)'}")
    _ = try spec.api.schemas.generatedExample(of: spec.first)
    let value = DataNode(.string(String(repeating: "a", count: 5_000) + "!"), at: SourceSpan(0, 0))
    _ = try spec.api.schemas.faults(of: value, against: spec.first)
  }

  @Test("Parentheses without end are no pattern")
  func deepPattern() throws {
    let pattern = String(repeating: "(", count: 100_000)
    let spec = try TestSpec(schemas: "A: {type: string, pattern: '\(pattern)'}")
    #expect(try spec.api.schemas.generatedExample(of: spec.first)?.string == "string")
  }

  @Test("The same description gives the same example")
  func determinism() throws {
    let schemas = "A: {type: object, minProperties: 30, additionalProperties: {enum: [a, b]}}"
    #expect(try example(schemas).value == example(schemas).value)
  }
}
