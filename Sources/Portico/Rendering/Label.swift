internal import Content
internal import HTML

extension HTMLWriter {
  /// Appends a label: running text whose links, pictures and notes are only their words.
  mutating func label(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let content), .math(let content): text(content)
      case .code(let content):
        markup("<code>")
        text(content)
        markup("</code>")
      case .softBreak, .lineBreak: markup(" ")
      case .emphasis(let content):
        markup("<em>")
        label(content)
        markup("</em>")
      case .strong(let content): label(content)
      case .strikethrough(let content):
        markup("<del>")
        label(content)
        markup("</del>")
      case .link(let link): label(link.content)
      case .button(let button): label(button.content)
      case .note(_, let content): label(content)
      case .element(let element): label(element.content)
      case .image, .icon, .anchor: break
      }
    }
  }
}

/// A label as finished HTML.
func labelHTML(_ inlines: [Inline]) -> HTMLFragment {
  var writer = HTMLWriter()
  writer.label(inlines)
  return writer.fragment
}

/// Plain text as finished HTML.
func textHTML(_ text: String) -> HTMLFragment {
  var writer = HTMLWriter()
  writer.text(text)
  return writer.fragment
}
