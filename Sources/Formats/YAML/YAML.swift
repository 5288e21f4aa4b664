package import DataTree
package import SourceText

/// Reads the first document of a YAML 1.2.2 text with the core schema; an empty text is null.
///
/// The whole text is checked; a warning tells that further documents are not used. A text with
/// a syntax error gives what could be read before it.
package func parseYAML(_ source: Source) -> Parsed<DataNode> {
  var parser = YAMLParser(source)
  let documents = parser.parseStream()
  if documents.count > 1 { parser.report(.furtherDocuments(in: source, at: documents[1].span)) }
  let nothing = DataNode(.null, at: SourceSpan(0, 0))
  return Parsed(documents.first ?? nothing, parser.diagnostics)
}

/// Reads every document of a YAML 1.2.2 text with the core schema, in their order.
package func parseYAMLStream(_ source: Source) -> Parsed<[DataNode]> {
  var parser = YAMLParser(source)
  let documents = parser.parseStream()
  return Parsed(documents, parser.diagnostics)
}
