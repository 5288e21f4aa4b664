internal import Content
internal import HTML
internal import SourceText

/// HTML tables and figures, which are cut out of the text before cmark sees it.
extension PageParser {
  /// Adds the table or figure that was written at `range` of the source.
  mutating func addFragment(_ range: Range<Int>, _ builder: inout BlockBuilder) {
    let bytes = source.bytes[range]
    for node in parseHTMLFragment(bytes) { add([node], in: bytes, to: &builder) }
    flushRun(&builder)
  }

  // MARK: - Figures

  mutating func addFigure(
    _ element: HTMLElement, at span: SourceSpan, in bytes: ArraySlice<UInt8>,
    to builder: inout BlockBuilder
  ) {
    var pictures = InlineBuilder()
    var caption = InlineBuilder()
    var rest = BlockBuilder()
    for child in element.children {
      guard case .element(let inner) = child.kind else {
        add([child], in: bytes, to: &rest)
        continue
      }
      switch inner.tag.name {
      case "figcaption": appendHTML(bytes[inner.content], to: &caption)
      case "img", "picture", "a": appendHTML(bytes[child.range], to: &pictures)
      default: add([child], in: bytes, to: &rest)
      }
    }
    let content = finish(&pictures)
    var text = finish(&caption)
    text.trimEdges()
    let others = finish(&rest)
    guard var figure = Figure(paragraph: content) else {
      // A figure without a picture is what stands in it.
      if !content.isEmpty { builder.append(Block(.paragraph(content), at: span)) }
      builder.append(contentsOf: others)
      if !text.isEmpty { builder.append(Block(.paragraph(text), at: span)) }
      return
    }
    figure.caption = text
    builder.append(Block(.figure(figure), at: span))
    builder.append(contentsOf: others)
  }

  // MARK: - Tables

  mutating func addTable(
    _ element: HTMLElement, at span: SourceSpan, in bytes: ArraySlice<UInt8>,
    to builder: inout BlockBuilder
  ) {
    outlineSuppression += 1
    defer { outlineSuppression -= 1 }
    let rows = HTMLRows(element)
    let columns = rows.header.map { HTMLColumn($0) }
    let tag = element.tag
    if tag["data-view"] == "cards" {
      let cards = cards(rows, columns, tag, in: bytes)
      return builder.append(Block(.cards(cards), at: span))
    }
    let visible = { (index: Int) in index >= columns.count || !columns[index].isHidden }
    var header: [Table.Cell] = []
    if tag["data-header-hidden"] == nil {
      for (index, cell) in rows.header.enumerated() where visible(index) {
        header.append(self.cell(cell, column: columns[index], in: bytes, isHeader: true))
      }
    }
    var body: [[Table.Cell]] = []
    for row in rows.body {
      var cells: [Table.Cell] = []
      for (index, cell) in row.enumerated() where visible(index) {
        let column = index < columns.count ? columns[index] : nil
        cells.append(
          self.cell(cell, column: column, in: bytes, isHeader: cell.tag.name == "th"))
      }
      body.append(cells)
    }
    if header.allSatisfy(\.blocks.isEmpty) { header = [] }
    var table = Table(
      columns: columns.filter { !$0.isHidden }.map {
        Table.Column(alignment: $0.alignment, width: $0.width)
      },
      header: header, rows: body)
    table.isFullWidth = tag["data-full-width"] == "true"
    builder.append(Block(.table(table), at: span))
  }

  private mutating func cell(
    _ element: HTMLElement, column: HTMLColumn?, in bytes: ArraySlice<UInt8>, isHeader: Bool
  ) -> Table.Cell {
    let sanitised = AllowedHTML.sanitise(element.tag)
    report(sanitised.findings, at: SourceSpan(element.content))
    var cell = Table.Cell(
      blocks: isHeader ? cellBlocks(element, in: bytes) : typed(element, column?.type, in: bytes),
      alignment: Table.Alignment(classes: sanitised.classes),
      verticalAlignment: element.tag["valign"].flatMap(verticalAlignment), isHeader: isHeader)
    cell.columnSpan = element.tag["colspan"].flatMap { Int($0) }.map { min(max(1, $0), 1000) } ?? 1
    cell.rowSpan = element.tag["rowspan"].flatMap { Int($0) }.map { min(max(1, $0), 1000) } ?? 1
    return cell
  }

  private func verticalAlignment(_ word: String) -> String? {
    ["top", "middle", "bottom"].contains(word.lowercased()) ? word.lowercased() : nil
  }

  /// The blocks in a cell; selects of header cells define options and are no content.
  private mutating func cellBlocks(
    _ element: HTMLElement, in bytes: ArraySlice<UInt8>
  ) -> [Block] {
    guard depth < Self.depthLimit else { return [] }
    depth += 1
    defer { depth -= 1 }
    var builder = BlockBuilder()
    builder.isInCell = true
    let children = element.children.filter { node in
      guard case .element(let inner) = node.kind else { return true }
      return inner.tag.name != "select"
    }
    blockSpan = SourceSpan(element.content)
    add(children, in: bytes, to: &builder)
    var blocks = finish(&builder)
    if blocks.count == 1, case .paragraph(let content) = blocks[0].kind {
      blocks[0].kind = .plain(content)
    }
    return blocks
  }

  /// The blocks in a body cell, shown as its column's type asks.
  private mutating func typed(
    _ element: HTMLElement, _ type: String?, in bytes: ArraySlice<UInt8>
  ) -> [Block] {
    let text = element.plainText.trimmedSpaces
    let span = SourceSpan(element.content)
    switch type {
    case "checkbox":
      let isDone = text.lowercased() == "true"
      return [
        Block(
          .list(List(start: nil, items: [List.Item(blocks: [], isDone: isDone)])), at: span)
      ]
    case "rating":
      guard let stars = Int(text), (0...20).contains(stars) else { break }
      let symbols = String(repeating: "★", count: stars)
      return [
        Block(
          .plain([
            .element(
              InlineElement(
                name: "span", classes: ["rating"],
                attributes: [Attribute(name: "title", value: text)], content: [.text(symbols)]))
          ]), at: span)
      ]
    case "content-ref":
      if let address = element.firstLink {
        let target = refer(to: address, as: .mention, at: span)
        return [Block(.plain([.link(Link(to: target, content: [.text(text)]))]), at: span)]
      }
    default: break
    }
    return cellBlocks(element, in: bytes)
  }

  private mutating func cards(
    _ rows: HTMLRows, _ columns: [HTMLColumn], _ tag: HTMLTag, in bytes: ArraySlice<UInt8>
  ) -> Cards {
    let showsLabels = tag["data-column-title-hidden"] == nil
    var cards = Cards(cards: [])
    cards.isLarge = tag["data-card-size"] == "large"
    cards.isCarousel = tag["data-card-wrap"] == "false"
    for row in rows.body {
      var card = Cards.Card(fields: [], target: nil, cover: nil)
      var dark: ReferenceIndex?
      for (index, cell) in row.enumerated() {
        let column = index < columns.count ? columns[index] : HTMLColumn()
        let span = SourceSpan(cell.content)
        if column.isTarget, card.target == nil, let address = cell.firstLink {
          card.target = refer(to: address, as: .card, at: span)
        }
        if column.isCover, card.cover == nil, let address = cell.firstPicture {
          card.cover = Image(refer(to: address, as: .image, at: span), size: .block)
        }
        if column.isDarkCover, let address = cell.firstPicture {
          dark = refer(to: address, as: .image, at: span)
        }
        guard !column.isHidden, !column.isCover, !column.isDarkCover else { continue }
        let blocks = typed(cell, column.type, in: bytes)
        guard !blocks.isEmpty else { continue }
        let label = showsLabels && !column.label.isEmpty ? column.label : nil
        card.fields.append(Cards.Field(label: label, blocks: blocks))
      }
      card.cover?.dark = dark
      if !card.fields.isEmpty || card.cover != nil || card.target != nil {
        cards.cards.append(card)
      }
    }
    return cards
  }
}

/// The rows of an HTML table: those of `thead`, or none, and all others.
private struct HTMLRows {
  var header: [HTMLElement] = []
  var body: [[HTMLElement]] = []

  init(_ table: HTMLElement) { collect(table, isHead: false) }

  private mutating func collect(_ element: HTMLElement, isHead: Bool) {
    for child in element.children {
      guard case .element(let inner) = child.kind else { continue }
      switch inner.tag.name {
      case "thead": collect(inner, isHead: true)
      case "tbody", "tfoot": collect(inner, isHead: false)
      case "tr":
        let cells = inner.children.compactMap { node -> HTMLElement? in
          guard case .element(let cell) = node.kind, ["td", "th"].contains(cell.tag.name) else {
            return nil
          }
          return cell
        }
        if isHead, header.isEmpty { header = cells } else if !cells.isEmpty { body.append(cells) }
      default: break
      }
    }
  }
}

/// What a header cell says about its column.
private struct HTMLColumn {
  var label = ""
  var type: String?
  var isHidden = false
  var isTarget = false
  var isCover = false
  var isDarkCover = false
  var alignment: Table.Alignment?
  var width: Int?

  init() {}

  init(_ cell: HTMLElement) {
    label = cell.plainText.trimmedSpaces
    type = cell.tag["data-type"]
    isHidden = cell.tag["data-hidden"] != nil
    isTarget = cell.tag["data-card-target"] != nil
    isCover = cell.tag["data-card-cover"] != nil
    isDarkCover = cell.tag["data-card-cover-dark"] != nil
    let sanitised = AllowedHTML.sanitise(cell.tag)
    alignment = Table.Alignment(classes: sanitised.classes)
    if type == "number", alignment == nil { alignment = .end }
    if case .pixels(let pixels)? = sanitised.width { width = pixels }
  }
}

extension Table.Alignment {
  fileprivate init?(classes: [String]) {
    if classes.contains("align-center") {
      self = .center
    } else if classes.contains("align-right") {
      self = .end
    } else if classes.contains("align-left") {
      self = .start
    } else {
      return nil
    }
  }
}

extension HTMLElement {
  /// All text within, without options of selects.
  var plainText: String {
    var text = ""
    for child in children {
      switch child.kind {
      case .text(let piece): text += piece
      case .comment: break
      case .element(let element) where element.tag.name != "select": text += element.plainText
      case .element: break
      }
    }
    return text
  }

  /// The address of the first link within.
  fileprivate var firstLink: String? { first("a", attribute: "href") }

  /// The address of the first picture within, or of the first link.
  fileprivate var firstPicture: String? { first("img", attribute: "src") ?? firstLink }

  private func first(_ name: String, attribute: String) -> String? {
    for child in children {
      guard case .element(let element) = child.kind else { continue }
      if element.tag.name == name, let value = element.tag[attribute], !value.isEmpty {
        return value
      }
      if let found = element.first(name, attribute: attribute) { return found }
    }
    return nil
  }
}
