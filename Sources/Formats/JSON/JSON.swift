package import DataTree
package import SourceText

/// Reads a JSON text (RFC 8259) with the places of its values; a text with a syntax error
/// gives what could be read before it.
package func parseJSON(_ source: Source) -> Parsed<DataNode> {
  var parser = JSONParser(source)
  let value = parser.parseText()
  return Parsed(value, parser.diagnostics)
}
