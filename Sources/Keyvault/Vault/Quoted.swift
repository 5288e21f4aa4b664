/// Returns `text` between quotes for a message: what could deceive a terminal or end the quotation
/// is spelled out, and of what is longer than any path only the front is shown.
package func quoted(_ text: String) -> String {
  var shown = "'"
  for (count, scalar) in text.unicodeScalars.enumerated() {
    guard count < 4096 else { return shown + "…'" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      if scalar == "'" || scalar == "\\" { shown += "\\" }
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown + "'"
}
