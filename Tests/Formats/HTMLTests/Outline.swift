import HTML

/// The nodes on one line: `p[class=x]{text b{bold}}`, comments as `!`, elements that were never
/// closed with a `~` behind their name.
func outline(_ nodes: [HTMLNode]) -> String {
  nodes.map { node in
    switch node.kind {
    case .text(let text): "\"\(text)\""
    case .comment: "!"
    case .element(let element): outline(element)
    }
  }
  .joined(separator: " ")
}

private func outline(_ element: HTMLElement) -> String {
  let attributes = element.tag.attributes.map { "[\($0.name)=\($0.value)]" }.joined()
  let name = element.tag.name + (element.isClosed ? "" : "~") + attributes
  return element.children.isEmpty ? name : "\(name){\(outline(element.children))}"
}

/// The tokens on one line, in the notation of HTML but normalised and separated by bars.
func outline(_ tokens: [HTMLToken]) -> String {
  tokens.map { token in
    switch token.kind {
    case .startTag(let tag):
      "<\(tag.name)" + tag.attributes.map { " \($0.name)={\($0.value)}" }.joined()
        + (tag.isSelfClosing ? "/>" : ">")
    case .endTag(let name): "</\(name)>"
    case .text(let text): text
    case .comment: "comment"
    case .other: "other"
    }
  }
  .joined(separator: "|")
}

/// What is left of a text after sanitising, and what was removed.
func sanitised(_ text: String) -> (html: String, findings: [HTMLFinding]) {
  let bytes = Array(text.utf8)[...]
  var writer = HTMLWriter()
  let findings = writer.sanitised(parseHTMLFragment(bytes), from: bytes)
  return (String(decoding: writer.bytes, as: UTF8.self), findings.map(\.finding))
}
