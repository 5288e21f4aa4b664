import DataTree
import SourceText

extension DataNode {
  /// The node in YAML flow style on one line, such as `[a, {b: c}]`.
  var flowText: String {
    var text = ""
    appendFlowText(to: &text)
    return text
  }

  private func appendFlowText(to text: inout String) {
    switch kind {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let number): text += number.text
    case .string(let string):
      let isUnclear = string.isUnclearUnquoted || CoreSchema.resolve(Array(string.utf8)[...]) != nil
      text += isUnclear ? string.doubleQuoted : string
    case .sequence(let elements):
      text += "["
      for (place, element) in elements.enumerated() {
        if place > 0 { text += ", " }
        element.appendFlowText(to: &text)
      }
      text += "]"
    case .mapping(let entries):
      text += "{"
      for (place, entry) in entries.enumerated() {
        if place > 0 { text += ", " }
        // A key that is a collection is in flow style already; quoting it at every level would
        // double its escapes each time.
        let isPlain = entry.key.isCollectionText || !entry.key.isUnclearUnquoted
        text += isPlain ? entry.key : entry.key.doubleQuoted
        text += ": "
        entry.value.appendFlowText(to: &text)
      }
      text += "}"
    }
  }
}

extension String {
  fileprivate var isCollectionText: Bool {
    (hasPrefix("[") && hasSuffix("]")) || (hasPrefix("{") && hasSuffix("}"))
  }

  /// Whether the text could be read as something else without its quotes; more careful than
  /// YAML's own rules.
  fileprivate var isUnclearUnquoted: Bool {
    guard let first = utf8.first, let last = utf8.last else { return true }
    let isPlain = first.isASCIILetter || first.isASCIIDigit || first >= 0x80
    return !isPlain || last == .space
      || utf8.contains {
        $0 < .space || $0 == .colon || $0 == .hash || $0 == 0x7F || $0.isFlowIndicator
      }
  }

  fileprivate var doubleQuoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}":
        text += scalar.value < 0x10 ? "\\x0" : "\\x"
        text += String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
