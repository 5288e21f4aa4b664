import CodeSamples
import DataTree
import JSON
package import OpenAPI
import SourceText

extension SchemaTable {
  /// The examples of a body, at least one: all that the author wrote beside it, else those of its
  /// schema, else what a missing value means, else one that is made up.
  ///
  /// Authors' values stay as written, whether they fit or not. `external` gives the text of an
  /// example that stands in a file of its own, at most 64 KB of it; nil makes it a link.
  package func examples(
    of media: MediaType, direction: SchemaNode.Direction? = nil,
    external: (ExampleValue) -> String? = { _ in nil }
  ) -> [BodyExample] {
    let writer = ContentMaker(table: self, media: media, direction: direction)
    let authored = authoredExamples(media.examples, media.schema)
    let shown = authored.compactMap { example -> BodyExample? in
      guard let content = writer.content(of: example, external: external) else { return nil }
      return BodyExample(
        name: example.name, summary: example.summary, description: example.description,
        origin: .authored, content: content)
    }
    let all = shown.isEmpty ? [writer.defaulted ?? writer.generated] : shown
    return all.map { example in
      var example = example
      if case .json = example.content { example.isGuessedFormat = media.essence == "*/*" }
      return example
    }
  }

  /// The examples beside a schema, or else those within it.
  func authoredExamples(_ beside: [ExampleValue], _ schema: SchemaID?) -> [ExampleValue] {
    guard beside.isEmpty, let schema else { return beside }
    return view(of: schema).examples
  }
}

/// Turns values into what a media type sends.
struct ContentMaker {
  let table: SchemaTable
  let media: MediaType
  let direction: SchemaNode.Direction?

  /// What a missing body means, if the author says so.
  var defaulted: BodyExample? {
    guard let value = media.schema.flatMap({ table.view(of: $0).defaultValue }), !value.isNull
    else { return nil }
    return BodyExample(origin: .authored, content: content(of: value, isAuthored: true))
  }

  /// The example that is made up of the schema.
  var generated: BodyExample {
    BodyExample(origin: .generated, content: generatedContent)
  }

  private var generatedContent: BodyExample.Content {
    guard !isBinary else { return .binary }
    guard let schema = media.schema ?? media.itemSchema,
      let value = table.generatedExample(of: schema, direction: direction)
    else { return media.isJSON ? .json(DataNode(.mapping([]), at: .nowhere)) : .text("") }
    return content(of: value)
  }

  /// What an author's example sends; nil if it says nothing.
  func content(
    of example: ExampleValue, external: (ExampleValue) -> String?
  ) -> BodyExample.Content? {
    if let text = example.serializedValue { return content(ofText: text) }
    if let value = example.value { return content(of: value, isAuthored: true) }
    guard let address = example.externalValue else { return nil }
    guard let text = external(example), text.utf8.count <= 1 << 16 else { return .link(address) }
    return content(ofText: text)
  }

  /// A text that is sent as it is.
  private func content(ofText text: String) -> BodyExample.Content {
    if media.isJSON, let value = text.parsedJSON { return .json(value) }
    return media.isXML ? .xml(text) : .text(text)
  }

  private func content(of value: DataNode, isAuthored: Bool = false) -> BodyExample.Content {
    if let text = value.string, isAuthored {
      // A whole body as text is what authors write who have one at hand.
      if media.isJSON, !acceptsText, let value = text.parsedJSON { return .json(value) }
      if media.isXML, text.contains("<") { return .xml(text) }
      if !media.isJSON, media.schema == nil || !isForm { return .text(text) }
    }
    if media.isJSON { return .json(value) }
    if media.isXML { return .xml(XMLExample(table).text(of: value, schema: media.schema)) }
    switch media.essence {
    case "application/x-www-form-urlencoded": return .form(formFields(of: value))
    case _ where media.essence.hasPrefix("multipart/"): return .multipart(parts(of: value))
    default: break
    }
    if isLines { return .text(lines(of: value)) }
    if let text = value.scalarText { return .text(text) }
    return .json(value)
  }

  private var isForm: Bool {
    media.essence == "application/x-www-form-urlencoded" || media.essence.hasPrefix("multipart/")
  }

  private var acceptsText: Bool {
    media.schema.map { table.view(of: $0).types.contains(.string) } ?? false
  }

  /// Whether the body is a list of JSON texts, one a line.
  private var isLines: Bool {
    ["application/jsonl", "application/x-ndjson", "application/json-seq"].contains(media.essence)
  }

  private func lines(of value: DataNode) -> String {
    let values = media.itemSchema == nil ? value.elements ?? [value] : [value]
    return values.map(\.compactJSON).joined(separator: "\n")
  }

  /// Whether the body is bytes: by its media type, or as its schema says.
  private var isBinary: Bool {
    guard !media.isJSON, !media.isXML, !isForm else { return false }
    let essence = media.essence
    let kinds = ["image/", "audio/", "video/", "font/"]
    if kinds.contains(where: essence.hasPrefix) { return true }
    if ["application/octet-stream", "application/pdf", "application/zip", "application/gzip"]
      .contains(essence)
    {
      return true
    }
    guard let schema = media.schema else { return !essence.hasPrefix("text/") }
    return table.view(of: schema).isFile
  }
}

extension SchemaView {
  /// Whether values are the bytes of a file.
  var isFile: Bool {
    format == "binary" || (types.isEmpty && contentMediaType != nil && contentEncoding == nil)
  }
}

extension DataNode {
  var indentedJSON: String { renderIndentedJSON(self) }

  var compactJSON: String {
    var bytes: [UInt8] = []
    renderJSON(self, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The value of a text that is a JSON object or list and nothing else.
  var parsedJSON: DataNode? {
    let start = utf8.first { !$0.isASCIISpace }
    guard start == UInt8(ascii: "{") || start == UInt8(ascii: "[") else { return nil }
    let parsed = parseJSON(Source(path: "", text: self))
    return parsed.diagnostics.isEmpty ? parsed.value : nil
  }
}
