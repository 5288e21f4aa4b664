internal import Catalog
internal import Content
internal import GitBook
internal import OpenAPI
internal import Search

/// Gathers the text of a page under its headings.
struct SectionCollector {
  private(set) var sections = [SearchDocument.Section(heading: "", anchor: "")]
  private let site: Site
  private let page: SitePage
  private var text: [String] = []
  private var code: [String] = []

  init(_ site: Site, _ page: SitePage) {
    self.site = site
    self.page = page
  }

  /// Adds blocks in reading order; the last section ends with them.
  mutating func collect(_ blocks: [Block]) {
    for block in blocks { add(block) }
    finishSection()
  }

  // MARK: - Sections

  private mutating func begin(_ heading: String, at anchor: AnchorIndex?) {
    finishSection()
    let id = anchor.map { page.content.document.anchors[Int($0.position)].id } ?? ""
    sections.append(.init(heading: heading.withoutPictures, anchor: id))
  }

  private mutating func finishSection() {
    let last = sections.count - 1
    sections[last].text = ([sections[last].text] + text).filter { !$0.isEmpty }
      .joined(separator: "\n")
    sections[last].code = ([sections[last].code] + code).filter { !$0.isEmpty }
      .joined(separator: "\n")
    text = []
    code = []
  }

  private mutating func add(_ content: [Inline]) {
    let words = content.plainText
    if !words.isEmpty { text.append(words) }
    addCodes(in: content)
  }

  /// What is set as code within running text is a name as a rule.
  private mutating func addCodes(in content: [Inline]) {
    for inline in content {
      switch inline {
      case .code(let name):
        let isName = name.utf8.count <= 64 && !name.utf8.contains(0x20)
        if isName { sections[sections.count - 1].identifiers.append(name) }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .note(_, let inner):
        addCodes(in: inner)
      case .link(let link): addCodes(in: link.content)
      case .element(let element): addCodes(in: element.content)
      case .text, .softBreak, .lineBreak, .image, .button, .math, .icon, .anchor: break
      }
    }
  }

  // MARK: - Blocks

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block.kind {
    case .paragraph(let content), .plain(let content): add(content)
    case .heading(let heading): begin(heading.content.plainText, at: heading.anchor)
    case .list(let list): for item in list.items { add(item.blocks) }
    case .quote(let blocks): add(blocks)
    case .code(let block):
      if let title = block.title { text.append(title) }
      code.append(block.text)
    case .table(let table): add(table)
    case .cards(let cards): add(cards)
    case .figure(let figure): add(figure)
    case .hint(let hint):
      if let title = hint.title { add(title.content) }
      add(hint.blocks)
    case .tabs(let tabs):
      for tab in tabs {
        begin(tab.title, at: tab.anchor)
        add(tab.blocks)
      }
    case .details(let details):
      begin(details.summary.plainText, at: details.anchor)
      add(details.blocks)
    case .stepper(let steps): for step in steps { add(step.blocks) }
    case .columns(let columns): for column in columns { add(column.blocks) }
    case .updates(let updates): for entry in updates.entries { add(entry.blocks) }
    case .contentReference, .rule, .math, .notice, .schemas: break
    case .embed(let embed): add(embed.caption)
    case .file(let file): add(file.caption)
    case .operation(let operation): add(operation)
    case .prompt(let prompt):
      text.append(prompt.description)
      code.append(prompt.text)
    case .element(let element): add(element.blocks)
    case .included(let included): add(included.blocks)
    }
  }

  private mutating func add(_ table: Table) {
    for row in [table.header] + table.rows {
      for (column, cell) in row.enumerated() {
        let before = text.count
        add(cell.blocks)
        // The first column of a table names what the row is about: a code, a field, a status.
        guard column == 0, text.count == before + 1, let name = text.last else { continue }
        if name.isCode { sections[sections.count - 1].identifiers += [name, name] }
      }
    }
  }

  private mutating func add(_ cards: Cards) {
    for card in cards.cards {
      for field in card.fields { add(field.blocks) }
    }
  }

  private mutating func add(_ figure: Figure) {
    add(figure.caption)
    for picture in figure.pictures {
      if let words = picture.image.alternative, !words.isEmpty { text.append(words) }
    }
  }

  /// An operation is a heading here; what is to be known about it stands on its own page.
  private mutating func add(_ block: OperationBlock) {
    var title = block.summary ?? ""
    if let found = site.operation(of: block, on: page) { title = site.apis[found].title }
    begin(title.isEmpty ? "\(block.method) \(block.path)" : title, at: block.anchor)
    sections[sections.count - 1].identifiers.append("\(block.method) \(block.path)")
    add(block.blocks)
    for parameter in block.parameters {
      sections[sections.count - 1].identifiers.append(parameter.name)
      add(parameter.blocks)
    }
    for response in block.responses {
      if !response.description.isEmpty { text.append(response.description) }
      add(response.blocks)
    }
  }
}

extension String {
  /// Whether it is one word that no language has: with capitals, digits or underscores inside.
  var isCode: Bool {
    let isWord = utf8.count <= 64 && utf8.count > 2 && !utf8.contains { $0 <= 0x20 }
    return isWord
      && utf8.dropFirst().contains { byte in
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      }
  }
}
