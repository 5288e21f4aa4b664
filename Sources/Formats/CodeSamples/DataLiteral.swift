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
    var text = ""
    write(node, indentation, to: &text)
    return text
  }

  /// How long a list or a mapping may be to stand in one line, in bytes.
  private static let longestLine = 60

  private func write(_ node: DataNode, _ indentation: String, to text: inout String) {
    var line = ""
    if writeLine(node, to: &line) {
      text += line
      return
    }
    let inner = indentation + step
    switch node.kind {
    case .sequence(let elements):
      text += list.0 + "\n"
      for element in elements {
        text += inner
        write(element, inner, to: &text)
        text += ",\n"
      }
      text += indentation + list.1
    case .mapping(let entries):
      let (opening, closing) = mapping(entries)
      text += opening + "\n"
      for entry in entries {
        text += inner + key(entry.key) + arrow
        write(entry.value, inner, to: &text)
        text += ",\n"
      }
      text += indentation + closing
    case .null, .bool, .number, .string:
      text += line
    }
  }

  /// Appends the node in one line; false, and something of no use, if that is too long for a list
  /// or a mapping, of which no more is written then.
  private func writeLine(_ node: DataNode, to line: inout String) -> Bool {
    switch node.kind {
    case .null: line += null
    case .bool(let bool): line += self.bool(bool)
    case .number(let number): line += number.text
    case .string(let string): line += self.string(string)
    case .sequence(let elements):
      line += list.0
      for (place, element) in elements.enumerated() {
        if place > 0 { line += ", " }
        guard writeLine(element, to: &line) else { return false }
      }
      line += list.1
    case .mapping(let entries) where entries.isEmpty:
      line += emptyMapping
    case .mapping(let entries):
      let (opening, closing) = mapping(entries)
      line += isSpacious ? opening + " " : opening
      for (place, entry) in entries.enumerated() {
        if place > 0 { line += ", " }
        line += key(entry.key) + arrow
        guard writeLine(entry.value, to: &line) else { return false }
      }
      line += isSpacious ? " " + closing : closing
    }
    return line.shownCount <= Self.longestLine
  }
}
