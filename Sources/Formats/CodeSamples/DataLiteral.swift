internal import DataTree

/// How a language writes lists and mappings down.
struct DataLiteral: Sendable {
  var null = "null"
  var bool: @Sendable (Bool) -> String = { $0 ? "true" : "false" }
  var string: @Sendable (String) -> String
  var key: @Sendable (String) -> String
  /// What stands around and between the entries of a list and of a mapping.
  var list = ("[", "]")
  var mapping: @Sendable ([DataEntry]) -> (opening: String, closing: String) = { _ in ("{", "}") }
  var arrow = ": "
  var emptyMapping = "{}"
  var step = "  "
  /// Whether a blank stands inside the braces of a mapping in one line.
  var isSpacious = false

  /// The node in one line if it is short, else with an entry a line; `indentation` is that of
  /// the line it begins in.
  func callAsFunction(_ node: DataNode, indentation: String = "") -> String {
    let line = inline(node)
    if line.utf8.count <= 60 { return line }
    let inner = indentation + step
    func block(_ rows: [String], _ opening: String, _ closing: String) -> String {
      let lines = rows.map { "\(inner)\($0),\n" }.joined()
      return "\(opening)\n\(lines)\(indentation)\(closing)"
    }
    switch node.kind {
    case .sequence(let elements):
      return block(elements.map { self($0, indentation: inner) }, list.0, list.1)
    case .mapping(let entries):
      let rows = entries.map { "\(key($0.key))\(arrow)\(self($0.value, indentation: inner))" }
      let brackets = mapping(entries)
      return block(rows, brackets.opening, brackets.closing)
    case .null, .bool, .number, .string:
      return line
    }
  }

  private func inline(_ node: DataNode) -> String {
    switch node.kind {
    case .null: return null
    case .bool(let bool): return self.bool(bool)
    case .number(let number): return number.text
    case .string(let string): return self.string(string)
    case .sequence(let elements):
      return list.0 + elements.map(inline).joined(separator: ", ") + list.1
    case .mapping(let entries) where entries.isEmpty:
      return emptyMapping
    case .mapping(let entries):
      let rows = entries.map { "\(key($0.key))\(arrow)\(inline($0.value))" }
      let (opening, closing) = mapping(entries)
      let blank = isSpacious ? " " : ""
      return opening + blank + rows.joined(separator: ", ") + blank + closing
    }
  }
}
