internal import Catalog
internal import HTML
internal import OpenAPI

/// Types in the words of the site's language.
extension ReferenceWriter {
  /// A type as finished HTML; names lead to the pages of their schemas.
  func typeHTML(_ type: TypeExpression) -> HTMLFragment {
    var html = HTMLWriter()
    write(type, &html)
    return html.fragment
  }

  private func write(_ type: TypeExpression, _ html: inout HTMLWriter) {
    switch type {
    case .any: html.text(word("anyValue"))
    case .never: html.text(word("noValue"))
    case .scalar(let type, let format):
      html.text(format == "binary" ? word("file") : type.rawValue)
      if let format, format != "binary" { html.text(" (\(format))") }
    case .named(let name, let schema): writeName(name, schema, &html)
    case .list(let member): html.phrase(word("listOf"), typeHTML(member))
    case .tuple(let members): html.phrase(word("listOf"), list(members))
    case .map(let value): html.phrase(word("mapOf"), typeHTML(value))
    case .choice(.anyOf, let branches): html.phrase(word("anyOf"), list(branches))
    case .choice(_, let branches): html.phrase(word("oneOf"), list(branches))
    case .union(let types): writeUnion(types, &html)
    case .nullable(let type): html.phrase(word("orNull"), typeHTML(type))
    case .broken(let text):
      html.markup("<span class=\"broken\"")
      html.attribute("title", word("brokenReference"))
      html.markup(">")
      html.text(text)
      html.markup("</span>")
    }
  }

  /// Writes the name of a schema, with a link where it has a page that is not this one.
  func writeName(_ name: String, _ schema: SchemaID, _ html: inout HTMLWriter) {
    guard let target = context.version.schemaPaths[schema], target != path else {
      return html.text(name)
    }
    html.markup("<a")
    html.attribute("href", url(target))
    html.markup(">")
    html.text(name)
    html.markup("</a>")
  }

  /// At most six types with commas, so that a choice of fifty stays one line.
  private func list(_ types: [TypeExpression]) -> HTMLFragment {
    var html = HTMLWriter()
    for (place, type) in types.prefix(6).enumerated() {
      if place > 0 { html.text(", ") }
      write(type, &html)
    }
    if types.count > 6 { html.text(", …") }
    return html.fragment
  }

  private func writeUnion(_ types: [TypeExpression], _ html: inout HTMLWriter) {
    for (place, type) in types.enumerated() {
      if place > 0 { html.text(" \(word("or")) ") }
      write(type, &html)
    }
  }
}
