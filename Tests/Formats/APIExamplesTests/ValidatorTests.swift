import APIExamples
import DataTree
import Foundation
import JSON
import OpenAPI
import SourceText
import TestSupport
import Testing

@Suite("Examples before other judges")
struct ValidatorTests {
  private static let isInstalled = Validators.areInstalled

  /// Examples that cannot be valid, or not for a judge who does not know discriminators.
  private static let unsatisfiable: Set<String> = [
    "The first alternative is chosen that makes the value fit, with the value of its discriminator.",
    "A schema that can never end is left where it comes again.",
    "Nothing is an example of what allows nothing.",
  ]

  @Test("Values that are made up of schemas are valid", .enabled(if: isInstalled, Validators.hint))
  func values() throws {
    var cases: [String] = []
    var doubted: Set<String> = []
    for example in Example.all() {
      guard let schemas = example["schemas"] else { continue }
      let version = example["version"]?.filter { $0 != "\n" } ?? "3.1.0"
      let spec = try TestSpec(schemas: schemas, version: version)
      for id in spec.api.schemas.named {
        let name = try #require(spec.api.schemas[id].name)
        guard let value = spec.api.schemas.generatedExample(of: id) else { continue }
        cases.append(
          """
          {"name": "\(example.sentence)", "document": \(compact(spec.api.bundled)), \
          "schema": "/components/schemas/\(name)", "value": \(compact(value))}
          """)
      }
    }
    for line in try Validators.run("[\(cases.joined(separator: ","))]") {
      let sentence = line.prefix { $0 != ":" }
      if Self.unsatisfiable.contains(String(sentence)) {
        doubted.insert(String(sentence))
      } else {
        Issue.record("\(line)")
      }
    }
    // What is excused has to need it, or the list would only grow.
    #expect(doubted.count == Self.unsatisfiable.count - 1)
    #expect(cases.count > 15)
  }

  @Test("A bundle is a valid description", .enabled(if: isInstalled, Validators.hint))
  func bundles() throws {
    let files = [
      "common.yaml": """
      Money: {type: object, required: [amount], properties: {amount: {type: integer}, next: {$ref: '#/Money'}}}
      responses: {Missing: {description: None, content: {application/json: {schema: {$ref: '#/Money'}}}}}
      """
    ]
    let cases = try ["3.0.3", "3.1.0"].map { version in
      let text = """
        openapi: \(version)
        info: {title: Payments, version: '1'}
        paths:
          /payments/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: Found
                  content: {application/json: {schema: {$ref: 'common.yaml#/Money'}}}
                '404': {$ref: 'common.yaml#/responses/Missing'}
        """
      let spec = try TestSpec(text, files: files)
      return #"{"name": "\#(version)", "document": \#(compact(spec.api.bundled))}"#
    }
    #expect(try Validators.run("[\(cases.joined(separator: ","))]") == [])
  }

  @Test("The judges see what is wrong", .enabled(if: isInstalled, Validators.hint))
  func honesty() throws {
    let spec = try TestSpec(schemas: "A: {type: integer, minimum: 3}")
    let document = compact(spec.api.bundled)
    let value = """
      {"name": "value", "document": \(document), "schema": "/components/schemas/A", "value": 2}
      """
    let lines = try Validators.run("[\(value), {\"name\": \"spec\", \"document\": \(document)}]")
    #expect(lines.map { $0.prefix { $0 != ":" } } == ["value", "spec"])
  }

  private func compact(_ node: DataNode) -> String {
    var bytes: [UInt8] = []
    renderJSON(node, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The validators that the set-up installs from the Python Package Index.
private enum Validators {
  static let hint: Comment =
    "Run 'Tests/Tools/setup pypi:jsonschema pypi:openapi-spec-validator' where PyPI can be reached."

  static var areInstalled: Bool { Python.has("jsonschema", "openapi_spec_validator") }

  /// What the validators have to say about a list of cases, line by line.
  static func run(_ cases: String) throws -> [Substring] {
    let folder = try TemporaryFolder(["cases.json": cases])
    let result = try Python.run(
      script: "Validators/validate.py", on: "cases.json", in: folder)
    guard result.exitCode == 0 else {
      Issue.record("the validators failed:\n\(result.output.joined(separator: "\n"))")
      return []
    }
    return result.output
  }
}
