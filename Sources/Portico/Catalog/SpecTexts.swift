internal import DataTree
package import OpenAPI
package import SourceText

/// What the files of a description refer to in ways that reading it does not follow: addresses in
/// its Markdown, and examples in files of their own.
package struct SpecTexts: Sendable {
  /// The texts in Markdown.
  package private(set) var descriptions: [Description] = []
  /// The addresses of examples as written, with their places.
  package private(set) var examples: [(address: String, span: SourceSpan)] = []
  private let source: Source
  private var visited: Set<SourceSpan> = []

  /// Finds the texts of a file.
  package init(of tree: LocatedTree) {
    source = tree.source
    visit(tree.root, namesAreFree: false)
  }

  /// Mappings whose keys are names that an author chose, and no keywords.
  private static let named: Set<String> = [
    "properties", "patternProperties", "schemas", "definitions", "$defs", "examples", "headers",
    "parameters", "responses", "requestBodies", "paths", "webhooks", "callbacks", "links",
    "mapping", "variables", "securitySchemes", "securityDefinitions", "pathItems",
  ]

  /// Keywords whose values say nothing to readers of a page as Markdown.
  private static let values: Set<String> = [
    "example", "default", "enum", "const", "value", "dataValue", "serializedValue",
  ]

  private mutating func visit(_ node: DataNode, namesAreFree: Bool) {
    switch node.kind {
    case .null, .bool, .number, .string: return
    case .sequence(let elements):
      for element in elements { visit(element, namesAreFree: false) }
    case .mapping(let entries):
      // An anchor of YAML stands for one text, however often it is used.
      guard visited.insert(node.span).inserted else { return }
      for entry in entries {
        if namesAreFree {
          visit(entry.value, namesAreFree: false)
        } else {
          visit(entry)
        }
      }
    }
  }

  private mutating func visit(_ entry: DataEntry) {
    guard !entry.key.hasPrefix("x-"), !Self.values.contains(entry.key) else { return }
    if let text = entry.value.string {
      if entry.key == "description" {
        descriptions.append(Description(text, in: source, at: entry.value.span))
      } else if entry.key == "externalValue" {
        examples.append((text, entry.value.span))
      }
      return
    }
    // The examples of a schema are values, in a list.
    if entry.key == "examples", entry.value.entries == nil { return }
    visit(entry.value, namesAreFree: Self.named.contains(entry.key))
  }
}
