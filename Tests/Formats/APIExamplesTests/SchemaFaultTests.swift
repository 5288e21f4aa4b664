import APIExamples
import DataTree
import JSON
import OpenAPI
import SourceText
import Testing

@Suite("Values against schemas")
struct SchemaFaultTests {
  /// A schema, a value, and the rules that the value breaks.
  private static let cases: [(schema: String, value: String, faults: [String])] = [
    ("{type: integer}", "1.0", []),
    ("{type: integer}", "1.5", ["type"]),
    ("{type: [string, 'null']}", "null", []),
    ("{type: string}", "null", ["type"]),
    ("{enum: [1, a, null]}", "1.0", []),
    ("{enum: [1, a]}", "2", ["enum"]),
    ("{const: {a: [1]}}", #"{"a":[1]}"#, []),
    ("{const: {a: [1]}}", #"{"a":[2]}"#, ["const"]),
    ("{minimum: 1, exclusiveMaximum: 3}", "3", ["maximum"]),
    ("{minimum: 1, exclusiveMaximum: 3}", "0", ["minimum"]),
    ("{multipleOf: 0.1}", "0.3", []),
    ("{multipleOf: 0.1}", "0.35", ["multipleOf"]),
    ("{minLength: 2, maxLength: 2}", #""é😀""#, []),
    ("{maxLength: 1}", #""é😀""#, ["maxLength"]),
    ("{pattern: '^a+$'}", #""aab""#, ["pattern"]),
    ("{pattern: '(?<!x)a'}", #""b""#, []),
    ("{format: date}", #""2025-02-30""#, []),
    ("{format: date}", #""2025-13-01""#, ["format"]),
    ("{format: date-time}", #""2025-01-15T09:30:00+01:00""#, []),
    ("{format: date-time}", #""2025-01-15 09:30""#, ["format"]),
    ("{format: uuid}", #""123""#, ["format"]),
    ("{format: anything}", #""123""#, []),
    ("{items: {type: string}, minItems: 2}", "[1]", ["minItems", "type"]),
    ("{prefixItems: [{type: string}], items: false}", #"["a", 1]"#, ["false"]),
    ("{uniqueItems: true}", #"[{"a":1,"b":2},{"b":2.0,"a":1}]"#, ["uniqueItems"]),
    ("{contains: {const: 1}, maxContains: 1}", "[1, 1]", ["contains"]),
    ("{contains: {const: 1}, minContains: 0}", "[]", []),
    ("{unevaluatedItems: false, prefixItems: [true]}", "[1, 2]", ["false"]),
    ("{required: [a], properties: {a: true}}", "{}", ["required"]),
    (
      "{properties: {a: {type: string}}, additionalProperties: false}", #"{"b":1}"#,
      [
        "additionalProperties"
      ]
    ),
    (
      "{patternProperties: {'^x': {type: string}}, additionalProperties: {type: integer}}",
      #"{"xa":1,"b":"1","c":1}"#, ["type", "type"]
    ),
    ("{propertyNames: {maxLength: 1}}", #"{"ab":1}"#, ["maxLength"]),
    ("{minProperties: 1, maxProperties: 1}", #"{"a":1,"b":2}"#, ["maxProperties"]),
    ("{dependentRequired: {a: [b]}}", #"{"a":1}"#, ["dependentRequired"]),
    ("{dependentSchemas: {a: {required: [b]}}}", #"{"a":1}"#, ["required"]),
    ("{allOf: [{properties: {a: true}}], unevaluatedProperties: false}", #"{"a":1}"#, []),
    (
      "{allOf: [{properties: {a: true}}], unevaluatedProperties: false}", #"{"a":1,"b":2}"#,
      [
        "unevaluatedProperties"
      ]
    ),
    ("{anyOf: [{type: string}, {type: integer}]}", "true", ["anyOf"]),
    ("{oneOf: [{type: number}, {type: integer}]}", "1", ["oneOf"]),
    ("{oneOf: [{type: number}, {type: integer}]}", "1.5", []),
    ("{not: {type: string}}", #""a""#, ["not"]),
    ("{if: {const: 1}, then: false, else: {type: string}}", "1", ["false"]),
    ("{if: {const: 1}, then: false, else: {type: string}}", "2", ["type"]),
    ("{$ref: '#/components/schemas/A'}", "1", []),
    (
      "{properties: {a: {$ref: '#/components/schemas/A'}}, type: object}", #"{"a":{"a":1}}"#,
      [
        "type"
      ]
    ),
  ]

  @Test("Every rule tells when it is broken", arguments: cases.indices)
  func rule(_ place: Int) throws {
    let (schema, text, faults) = Self.cases[place]
    let spec = try TestSpec(schemas: "A: \(schema)")
    let value = parseJSON(Source(path: "", text: text)).value
    let found = try spec.api.schemas.faults(of: value, against: spec.first).map(\.keyword)
    #expect(found == faults, "\(schema) \(text)")
  }

  @Test("What only the other side sends may be missing")
  func directions() throws {
    let spec = try TestSpec(
      schemas: """
        A:
          required: [id, secret]
          properties: {id: {readOnly: true}, secret: {writeOnly: true}}
        """)
    func missing(_ direction: SchemaNode.Direction?) throws -> Int {
      let value = DataNode(.mapping([]), at: SourceSpan(0, 0))
      return try spec.api.schemas.faults(of: value, against: spec.first, direction: direction)
        .count
    }
    #expect(try missing(nil) == 2)
    #expect(try missing(.request) == 1)
    #expect(try missing(.response) == 1)
  }

  @Test("A fault tells the way to its place")
  func path() throws {
    let spec = try TestSpec(schemas: "A: {properties: {a: {items: {type: string}}}}")
    let value = parseJSON(Source(path: "", text: #"{"a": ["x", 7]}"#)).value
    let faults = try spec.api.schemas.faults(of: value, against: spec.first)
    #expect(faults.map(\.path) == [["a", "1"]])
    #expect(faults.map(\.message) == ["integer is no string"])
    #expect(faults.map(\.span) == [SourceSpan(12, 13)])
  }
}
