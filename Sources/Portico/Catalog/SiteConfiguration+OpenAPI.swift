internal import DataTree
internal import SourceText

/// What `portico.yml` says about what authors add to the format:
///
/// ```yaml
/// openapi:
///   showExtensions: [x-audit]
///   strip: [x-gateway, x-internal]
/// ```
extension SiteConfiguration {
  mutating func readOpenAPI(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) {
    var fields = FieldReader(node, in: source, of: "openapi")
    shownExtensions = extensionKeys("showExtensions", &fields)
    strippedExtensions = Set(extensionKeys("strip", &fields))
    fields.finish()
    diagnostics += fields.diagnostics
  }

  private func extensionKeys(_ key: String, _ fields: inout FieldReader) -> [String] {
    fields.elements(key).compactMap { element in
      guard let text = element.scalarText, text.hasPrefix("x-") else {
        fields.report(key, expected: "a list of keys like 'x-audit'", at: element)
        return nil
      }
      return text
    }
  }
}
