/// Returns `name` in quotation marks, with all that could deceive a terminal spelled out.
func quoted(_ name: String) -> String {
  var text = "'"
  for scalar in name.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      text += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      if scalar == "'" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
  }
  return text + "'"
}
