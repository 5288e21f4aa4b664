internal import HTML

extension HTMLWriter {
  /// Appends a sentence of the interface in which `%1`, `%2` stand for finished HTML.
  mutating func phrase(_ pattern: String, _ parts: HTMLFragment...) {
    var rest = pattern[...]
    while let mark = rest.firstIndex(of: "%") {
      let digit = rest.index(after: mark)
      guard digit < rest.endIndex, let number = rest[digit].wholeNumberValue,
        (1...parts.count).contains(number)
      else { break }
      text(String(rest[..<mark]))
      markup(parts[number - 1])
      rest = rest[rest.index(after: digit)...]
    }
    text(String(rest))
  }
}

/// A text in the type of code.
func codeHTML(_ text: String) -> HTMLFragment {
  var html = HTMLWriter()
  html.markup("<code>")
  html.text(text)
  html.markup("</code>")
  return html.fragment
}
