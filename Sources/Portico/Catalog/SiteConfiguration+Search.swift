internal import DataTree
internal import SourceText

/// What `portico.yml` says about search:
///
/// ```yaml
/// search:
///   synonyms:
///     - [key, clé, schlüssel]
/// ```
extension SiteConfiguration {
  mutating func readSearch(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) {
    var fields = FieldReader(node, in: source, of: "search")
    for group in fields.elements("synonyms") {
      let words = group.texts.filter { !$0.isEmpty }
      if group.elements == nil || words.count < 2 {
        fields.report("synonyms", expected: "a list of lists of two or more words", at: group)
      } else {
        searchSynonyms.append(words)
      }
    }
    fields.finish()
    diagnostics += fields.diagnostics
  }
}
