extension HTMLWriter {
  /// Appends of an author's HTML what `AllowedHTML` permits, and returns what it removed with
  /// its place in `source`, the slice that the nodes were parsed from.
  package mutating func sanitised(
    _ nodes: [HTMLNode], from source: ArraySlice<UInt8>
  ) -> [(finding: HTMLFinding, range: Range<Int>)] {
    var findings: [(finding: HTMLFinding, range: Range<Int>)] = []
    write(nodes, from: source, &findings)
    return findings
  }

  /// Appends the start tag with its classes and lengths; nothing if the element is not allowed.
  package mutating func startTag(_ tag: SanitisedTag) {
    guard case .allowed = AllowedHTML.verdict(tag.name) else { return }
    markup("<")
    text(tag.name)
    for attribute in tag.attributes { write(attribute) }
    if !tag.classes.isEmpty { attribute("class", tag.classes.joined(separator: " ")) }
    if let width = tag.width { attribute("width", width.attributeValue) }
    if let height = tag.height { attribute("height", height.attributeValue) }
    markup(">")
  }

  /// Appends the end tag of an allowed element that has one; nothing for other names.
  package mutating func endTag(_ name: String) {
    guard case .allowed(let kind) = AllowedHTML.verdict(name), kind != .void else { return }
    markup("</")
    text(name)
    markup(">")
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    markup(" ")
    text(attribute.name)
    guard !attribute.value.isEmpty else { return }
    markup("=\"")
    text(attribute.value)
    markup("\"")
  }

  private mutating func write(
    _ nodes: [HTMLNode], from source: ArraySlice<UInt8>,
    _ findings: inout [(finding: HTMLFinding, range: Range<Int>)]
  ) {
    for node in nodes {
      switch node.kind {
      case .text(let string): text(string)
      case .comment: break
      case .element(let element):
        write(element, at: node.range, from: source, &findings)
      }
    }
  }

  private mutating func write(
    _ element: HTMLElement, at range: Range<Int>, from source: ArraySlice<UInt8>,
    _ findings: inout [(finding: HTMLFinding, range: Range<Int>)]
  ) {
    let startTag = range.lowerBound..<element.content.lowerBound
    let name = element.tag.name
    switch AllowedHTML.verdict(element) {
    case .allowed:
      let tag = AllowedHTML.sanitise(element.tag)
      findings += tag.findings.map { ($0, startTag) }
      self.startTag(tag)
      write(element.children, from: source, &findings)
      endTag(name)
    case .dropTag:
      findings.append((.unwrapped(name), startTag))
      write(element.children, from: source, &findings)
    case .dropContent, .embed:
      findings.append((.element(name), startTag))
    case .unknown:
      text(source[startTag])
      write(element.children, from: source, &findings)
      text(source[element.content.upperBound..<range.upperBound])
    }
  }
}
