extension [Inline] {
  /// The text alone: no markup, pictures as nothing, breaks as spaces, icons as nothing.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text }
    var result = ""
    appendPlainText(to: &result)
    return result
  }

  private func appendPlainText(to result: inout String) {
    for inline in self {
      switch inline {
      case .text(let text), .code(let text), .math(let text): result += text
      case .softBreak, .lineBreak: result += " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .note(_, let content):
        content.appendPlainText(to: &result)
      case .link(let link): link.content.appendPlainText(to: &result)
      case .button(let button): button.content.appendPlainText(to: &result)
      case .element(let element): element.content.appendPlainText(to: &result)
      case .image, .icon, .anchor: break
      }
    }
  }
}
