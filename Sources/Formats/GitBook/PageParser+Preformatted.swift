internal import Content
internal import HTML
internal import SourceText

extension PageParser {
  /// A `pre` element as a code block; nil when `html` does not begin with one.
  ///
  ///     <pre class="language-yaml" data-title="a.yaml" data-line-numbers><code>openapi: 3
  ///     <strong>paths:
  ///     </strong></code></pre>
  ///
  /// A `strong` around a whole line marks it; links stay links; other tags are left out.
  mutating func preformatted(_ html: ArraySlice<UInt8>, at span: SourceSpan) -> CodeBlock? {
    var text: [UInt8] = []
    var block = CodeBlock(text: "", language: nil)
    var isOpen = false
    var marked: [Range<Int>] = []
    var strongStart: Int?
    var link: (start: Int, target: ReferenceIndex)?
    var expressionStart: Int?
    for token in tokenizeHTML(html) {
      switch token.kind {
      case .startTag(let tag):
        switch tag.name {
        case "pre":
          isOpen = true
          block.read(tag)
        case "code" where tag["class"] == "expression": expressionStart = text.count
        case "code": block.language = block.language ?? tag.codeLanguage
        case "strong", "b": strongStart = text.count
        case "br": text.append(0x0A)
        case "a":
          guard let address = AllowedHTML.sanitise(tag)["href"] else { break }
          link = (text.count, refer(to: address, as: .link, at: span))
        default: break
        }
      case .endTag(let name):
        if name == "code", let start = expressionStart {
          let value = evaluate(text[start...].text, at: span)
          text.replaceSubrange(start..., with: value.utf8)
          expressionStart = nil
        } else if name == "strong" || name == "b", let start = strongStart {
          marked.append(start..<text.count)
          strongStart = nil
        } else if name == "a", let open = link {
          block.links.append(.init(start: open.start, end: text.count, target: open.target))
          link = nil
        }
      case .text(let piece): text.append(contentsOf: restored(piece).utf8)
      case .comment, .other: break
      }
    }
    guard isOpen else { return nil }
    // HTML ignores a line end directly behind `<pre>`.
    if text.first == 0x0A, block.links.isEmpty, marked.isEmpty { text.removeFirst() }
    while text.last == 0x0A { text.removeLast() }
    for range in marked { block.mark(range, of: text) }
    block.links.removeAll { $0.end > text.count || $0.start >= $0.end }
    block.text = String(decoding: text, as: UTF8.self)
    return block
  }
}

extension CodeBlock {
  /// Takes the options of a `pre` element's attributes.
  fileprivate mutating func read(_ tag: HTMLTag) {
    language = tag.codeLanguage
    if let title = tag["data-title"], !title.isEmpty { self.title = title }
    isWrapped = tag["data-overflow"] == "wrap"
    isNumbered = tag["data-line-numbers"].map { $0 != "false" } ?? false
    isFullWidth = tag["data-full-width"] == "true"
    isExpandable = tag["data-expandable"] == "true"
  }

  /// Marks the lines that `range` of the text covers.
  fileprivate mutating func mark(_ range: Range<Int>, of text: [UInt8]) {
    guard !range.isEmpty, range.lowerBound < text.count else { return }
    var line = text[..<range.lowerBound].count { $0 == 0x0A }
    marks[line] = .highlighted
    for index in range where index < text.count - 1 && text[index] == 0x0A {
      line += 1
      if index + 1 < range.upperBound { marks[line] = .highlighted }
    }
  }
}

extension HTMLTag {
  /// The language in a `language-` or `lang-` class.
  fileprivate var codeLanguage: String? {
    let classes = (self["class"] ?? "").split(whereSeparator: \.isWhitespace)
    for name in classes where name.hasPrefix("language-") || name.hasPrefix("lang-") {
      return CodeBlock.language(named: String(name))
    }
    return nil
  }
}
