internal import Catalog
internal import Content
internal import GitBook
internal import HTML

extension ContentWriter {
  /// Writes running text.
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): html.text(text)
    case .code(let text):
      html.markup("<code>")
      html.text(text)
      html.markup("</code>")
    case .softBreak: html.markup("\n")
    case .lineBreak: html.markup("<br>\n")
    case .emphasis(let content):
      html.markup("<em>")
      write(content)
      html.markup("</em>")
    case .strong(let content):
      html.markup("<strong>")
      write(content)
      html.markup("</strong>")
    case .strikethrough(let content):
      html.markup("<del>")
      write(content)
      html.markup("</del>")
    case .link(let link): write(link)
    case .image(let image): writeInline(image)
    case .button(let button): write(button)
    case .note(let index, let content): writeNote(index, content)
    case .math(let tex):
      html.markup("<span class=\"math\"><code>")
      html.text(tex)
      html.markup("</code></span>")
    case .icon(let name): writeIcon(name)
    case .anchor(let index):
      html.markup("<a")
      html.attribute("id", document.anchors[Int(index.position)].id)
      html.markup("></a>")
    case .element(let element): write(element)
    }
  }

  private mutating func write(_ element: InlineElement) {
    html.markup("<")
    html.text(element.name)
    if !element.classes.isEmpty {
      html.attribute("class", element.classes.joined(separator: " "))
    }
    write(element.attributes)
    html.markup(">")
    write(element.content)
    html.markup("</")
    html.text(element.name)
    html.markup(">")
  }

  // MARK: - Links

  private mutating func write(_ link: Link) {
    let target = target(link.target)
    let reference = reference(link.target)
    guard let url = url(target) else { return writeBroken(link, reference) }
    html.markup("<a")
    switch target {
    case .external(let address):
      html.markup(address.hasPrefix("mailto:") ? " class=\"mail\"" : " class=\"external\"")
    case .page, .fragment, .asset, .output, .broken: break
    }
    html.attribute("href", url)
    if let title = link.title { html.attribute("title", title) }
    html.markup(">")
    if reference.role == .mention, let title = title(of: target) {
      html.text(title)
    } else if link.content.isEmpty {
      html.text(title(of: target) ?? reference.destination)
    } else {
      write(link.content)
    }
    html.markup("</a>")
  }

  private mutating func writeBroken(_ link: Link, _ reference: Reference) {
    let content = link.content.isEmpty ? [.text(reference.destination)] : link.content
    html.markup("<span class=\"broken\"")
    html.attribute("title", style.words["brokenLink"])
    html.markup(">")
    write(content)
    html.markup("</span>")
  }

  /// What a link to the target is called: a page's short title, a heading's text, a file's name.
  func title(of target: Target) -> String? {
    switch target {
    case .page(let index, let fragment):
      let page = site[index]
      guard let fragment else { return page.shortTitle }
      let anchor = page.content.document.anchors.first { $0.id == fragment }
      return anchor.flatMap { $0.text.isEmpty ? nil : $0.text } ?? page.shortTitle
    case .fragment(let id): return document.anchors.first { $0.id == id }?.text
    case .asset(let index, _): return site[index].sourcePath.lastPathName
    case .output, .external, .broken: return nil
    }
  }

  private mutating func write(_ button: Button) {
    let classes = button.isPrimary ? "button primary" : "button secondary"
    switch button.action {
    case .open(let index):
      if let url = url(target(index)) {
        html.markup("<a")
        html.attribute("class", classes)
        html.attribute("href", url)
        html.markup(">")
        writeLabel(button)
        html.markup("</a>")
        return
      }
    case .search(let query):
      let asked = query.map { "?q=\(percentEncodedQueryValue($0))" } ?? ""
      html.markup("<a")
      html.attribute("class", classes)
      html.attribute("href", linkURL(PageRenderer.searchPath, root: root, style: .file) + asked)
      html.markup(" data-search>")
      writeLabel(button)
      html.markup("</a>")
      return
    case .none: break
    }
    html.markup("<span")
    html.attribute("class", classes)
    html.markup(" aria-disabled=\"true\">")
    writeLabel(button)
    html.markup("</span>")
  }

  private mutating func writeLabel(_ button: Button) {
    if let icon = button.icon { writeIcon(icon) }
    write(button.content)
  }

  private mutating func writeIcon(_ name: String) {
    if let icon = AuthorIcon.html(name) { html.markup(icon) }
  }

  // MARK: - Notes

  private mutating func writeNote(_ index: Int, _ content: [Inline]) {
    noteUses[index, default: 0] += 1
    let use = noteUses[index, default: 1]
    if !content.isEmpty {
      html.markup("<dfn class=\"note\">")
      write(content)
      html.markup("</dfn>")
    }
    html.markup("<sup class=\"noteref\"><a")
    html.attribute("id", noteReferenceID(index, use))
    html.attribute("href", "#note-\(index + 1)")
    html.attribute("aria-label", "\(style.words["note"]) \(index + 1)")
    html.markup(">")
    html.number(index + 1)
    html.markup("</a></sup>")
  }

  /// The id of the place where a note is referred to for the `use`th time.
  func noteReferenceID(_ index: Int, _ use: Int) -> String {
    use == 1 ? "noteref-\(index + 1)" : "noteref-\(index + 1)-\(use)"
  }
}
