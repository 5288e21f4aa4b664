internal import DataTree
internal import HTML
internal import JSON
internal import OpenAPI

/// What authors say beyond the format, as far as the site's configuration wants it shown.
extension ReferenceWriter {
  /// Writes the entries that are to be shown as facts.
  mutating func write(_ extensions: Extensions) {
    guard !extensions.shownKeys.isEmpty else { return }
    html.markup("<dl class=\"facts\">\n")
    for key in extensions.shownKeys {
      html.markup("<div><dt>")
      html.markup(codeHTML(key))
      html.markup("</dt><dd>")
      if let value = extensions[key] { write(value) }
      html.markup("</dd></div>\n")
    }
    html.markup("</dl>\n")
  }

  /// A scalar is text; of a list of scalars each has a line of its own; all else is JSON.
  private mutating func write(_ value: DataNode) {
    if let text = value.scalarText { return html.text(text) }
    if let texts = value.elements?.compactMap(\.scalarText), texts.count == value.elements?.count {
      return html.text(texts.joined(separator: ", "))
    }
    html.markup(codeHTML(renderIndentedJSON(value)))
  }
}
