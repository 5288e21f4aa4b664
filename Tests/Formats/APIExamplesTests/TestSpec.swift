import OpenAPI
import SourceText
import Testing
import YAML

/// A description that is read from a text.
struct TestSpec {
  let api: API
  let diagnostics: [Diagnostic]

  /// Reads a whole description, which may refer to `files`.
  init(_ text: String, files: [String: String] = [:]) throws {
    let source = Source(path: "openapi.yaml", text: text)
    let tree = parseYAML(source)
    let parsed = parseAPI(LocatedTree(tree.value, from: source)) { path in
      files[path].map { text in
        let source = Source(path: path, text: text)
        return LocatedTree(parseYAML(source).value, from: source)
      }
    }
    api = try #require(parsed.value)
    diagnostics = tree.diagnostics + parsed.diagnostics
  }

  /// Reads what stands under `schemas`.
  init(schemas text: String, version: String = "3.1.0") throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indented = lines.map { "    \($0)" }.joined(separator: "\n")
    try self.init("openapi: \(version)\npaths: {}\ncomponents:\n  schemas:\n\(indented)")
  }

  /// The first schema that has a name.
  var first: SchemaID { get throws { try #require(api.schemas.named.first) } }
}
