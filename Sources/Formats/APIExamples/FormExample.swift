import CodeSamples
import DataTree
import OpenAPI

/// Objects as the fields and parts of HTML forms.
extension ContentMaker {
  /// The pairs of a form (OpenAPI 3.1 §4.8.14.4): lists repeat their name, objects are JSON unless
  /// the author chooses a style.
  func formFields(of value: DataNode) -> [SampleRequest.Field] {
    (value.entries ?? []).flatMap { entry -> [SampleRequest.Field] in
      let encoding = media.encodings.first { $0.property == entry.key }
      let styled = encoding?.style != nil || encoding?.isExploded != nil
      if entry.value.entries != nil, !styled {
        return [.init(entry.key, entry.value.compactJSON)]
      }
      let style = encoding?.style ?? .form
      let serializer = ParameterText(
        name: entry.key, style: style, isExploded: encoding?.isExploded ?? (style == .form))
      return serializer.fields(of: entry.value)
    }
  }

  /// The parts of a form with files: lists repeat their name, objects are JSON.
  func parts(of value: DataNode) -> [SampleRequest.Part] {
    let view = media.schema.map { table.view(of: $0) }
    return (value.entries ?? []).flatMap { entry -> [SampleRequest.Part] in
      let property = view.flatMap { table.property(entry.key, of: $0) }
      let values = entry.value.elements ?? [entry.value]
      let member = property.map { property in
        entry.value.elements != nil && !property.items.isEmpty
          ? table.view(of: property.items) : property
      }
      return values.map { part(entry.key, $0, member) }
    }
  }

  private func part(
    _ name: String, _ value: DataNode, _ view: SchemaView?
  ) -> SampleRequest.Part {
    let given = media.encodings.first { $0.property == name }?.contentType
    let type = given?.split(separator: ",").first.map { String($0).filter { $0 != " " } }
    let declared = type ?? view?.contentMediaType
    let isText =
      declared.map { $0.hasPrefix("text/") || $0.hasSuffix("json") || $0.hasSuffix("xml") } ?? true
    if view?.isFile ?? false || !isText {
      let file = "file.\(fileExtension(of: declared))"
      return .init(name, .file(name: file, mediaType: declared.flatMap(concrete)))
    }
    return .init(name, .text(value.scalarText ?? value.compactJSON))
  }

  /// A media type without placeholders.
  private func concrete(_ mediaType: String) -> String? {
    mediaType.contains("*") ? nil : mediaType
  }

  private func fileExtension(of mediaType: String?) -> String {
    let known = [
      "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/svg+xml": "svg",
      "image/webp": "webp", "image/*": "png", "application/pdf": "pdf", "application/zip": "zip",
      "text/csv": "csv", "text/plain": "txt", "application/json": "json",
      "application/xml": "xml", "audio/mpeg": "mp3", "video/mp4": "mp4",
    ]
    return mediaType.flatMap { known[$0.lowercased()] } ?? "bin"
  }
}

extension SchemaTable {
  /// What a property of an object is, the branches of its choices included.
  func property(_ name: String, of view: SchemaView) -> SchemaView? {
    if let found = view.properties.first(where: { $0.name == name }) {
      return self.view(of: found.schemas)
    }
    for branch in view.choices.flatMap(\.branches) {
      let inner = self.view(of: branch.schema)
      if let found = inner.properties.first(where: { $0.name == name }) {
        return self.view(of: found.schemas)
      }
    }
    guard case .described(let schemas) = view.otherProperties else { return nil }
    return self.view(of: schemas)
  }
}
