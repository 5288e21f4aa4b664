internal import Catalog
internal import Content
internal import GitBook
internal import HTML

extension Site {
  /// The updates of a page as RSS 2.0: one item for every entry that begins with a heading.
  func feed(of index: PageIndex) -> String {
    let page = self[index]
    let address = address(of: page)
    var items = ""
    for block in page.content.document.blocks {
      guard case .updates(let updates) = block.kind else { continue }
      for entry in updates.entries {
        guard case .heading(let heading)? = entry.blocks.first?.kind else { continue }
        let id = page.content.document.anchors[Int(heading.anchor.position)].id
        let link = escapedXML("\(address)#\(percentEncodedPathSegment(id))")
        items += "<item><title>\(escapedXML(heading.content.plainText))</title><link>\(link)</link>"
        items += "<guid isPermaLink=\"\(configuration.siteURL != nil)\">\(link)</guid>"
        if let day = CalendarDay(entry.date) { items += "<pubDate>\(day.rfc822)</pubDate>" }
        let text = entry.blocks.dropFirst().map(\.plainText).joined(separator: "\n")
        items += "<description>\(escapedXML(text))</description></item>\n"
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>\(escapedXML(page.title))</title>\
      <link>\(escapedXML(address))</link>\
      <description>\(escapedXML(page.content.frontMatter.description ?? page.title))</description>
      \(items)</channel></rss>

      """
  }
}

extension Block {
  /// The running text of the block and of everything in it, for feeds.
  fileprivate var plainText: String {
    switch kind {
    case .paragraph(let content), .plain(let content): content.plainText
    case .heading(let heading): heading.content.plainText
    case .code(let code): code.text
    case .math(let tex): tex
    case .list(let list):
      list.items.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .hint(let hint): hint.blocks.map(\.plainText).joined(separator: "\n")
    case .details(let details): details.blocks.map(\.plainText).joined(separator: "\n")
    case .element(let element): element.blocks.map(\.plainText).joined(separator: "\n")
    case .included(let included): included.blocks.map(\.plainText).joined(separator: "\n")
    case .tabs(let tabs):
      tabs.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    case .stepper(let steps):
      steps.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    case .columns(let columns):
      columns.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    case .figure(let figure): figure.caption.plainText
    case .rule, .table, .cards, .updates, .contentReference, .embed, .file, .operation, .schemas,
      .prompt, .notice:
      ""
    }
  }
}
