package import DataTree
package import OpenAPI
import SourceText

extension SchemaTable {
  /// The value that a sample sends for `parameter`; nil for one that is left out.
  ///
  /// Optional ones are left out unless the author gives an example. So are those of a path about
  /// which nothing more is known than that they are text: `{name}` tells a reader more.
  package func exampleValue(of parameter: Parameter) -> DataNode? {
    if let value = authoredValue(of: parameter) { return value }
    guard parameter.isRequired || parameter.location == .path else { return nil }
    if let media = parameter.content.first {
      return examples(of: media, direction: .request).first?.lineText.map { .string($0) }
    }
    guard let schema = parameter.schema else {
      return parameter.location == .path ? nil : .string("string")
    }
    let value = generatedExample(of: schema, direction: .request)
    if parameter.location == .path, value?.string?.hasPrefix("string") ?? false { return nil }
    return value
  }

  /// The texts that a parameter can have; empty if others are possible.
  func choices(of parameter: Parameter) -> [String] {
    guard let schema = parameter.schema, parameter.content.isEmpty else { return [] }
    let values = view(of: schema).values
    let texts = values.compactMap(\.scalarText)
    return texts.count == values.count && texts.count <= 40 ? texts : []
  }

  private func authoredValue(of parameter: Parameter) -> DataNode? {
    let beside = parameter.examples.lazy.compactMap { example in
      example.value ?? example.serializedValue.map { .string($0) }
    }
    if let value = beside.first { return value }
    if let schema = parameter.schema {
      let view = view(of: schema)
      if let value = view.examples.lazy.compactMap(\.value).first { return value }
      guard parameter.isRequired, let value = view.defaultValue, !value.isNull else { return nil }
      return value
    }
    guard let media = parameter.content.first, !media.examples.isEmpty else { return nil }
    return examples(of: media, direction: .request).first?.lineText.map { .string($0) }
  }
}

extension BodyExample {
  /// The text as it is sent within an address, where JSON has no lines.
  fileprivate var lineText: String? {
    if case .json(let value) = content { return value.compactJSON }
    return text
  }
}

extension DataNode {
  /// A text that nobody wrote in a source.
  static func string(_ text: String) -> DataNode { DataNode(.string(text), at: .nowhere) }
}
