package import DataTree
package import SourceText
package func parseYAML(_ source: Source) -> Parsed<DataNode> { Parsed(DataNode(.null, at: SourceSpan(0, 0))) }
