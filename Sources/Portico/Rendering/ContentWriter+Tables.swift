internal import Catalog
internal import Content
internal import HTML
internal import Templates

extension ContentWriter {
  mutating func write(_ table: Table) {
    let markup = captured { $0.writeTable(table) }
    render(
      .table,
      [
        "label": .text(style.words["table"]), "isFullWidth": .bool(table.isFullWidth),
        "tableHtml": .html(markup),
      ])
  }

  private mutating func writeTable(_ table: Table) {
    html.markup("<table>\n")
    if !table.header.isEmpty {
      html.markup("<thead><tr>")
      for (index, cell) in table.header.enumerated() {
        write(cell, table, index, isHeader: true)
      }
      html.markup("</tr></thead>\n")
    }
    html.markup("<tbody>\n")
    for row in table.rows {
      html.markup("<tr>")
      for (index, cell) in row.enumerated() { write(cell, table, index, isHeader: false) }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table>")
  }

  private mutating func write(
    _ cell: Table.Cell, _ table: Table, _ column: Int, isHeader: Bool
  ) {
    let settings = column < table.columns.count ? table.columns[column] : Table.Column()
    html.markup(isHeader || cell.isHeader ? "<th" : "<td")
    if isHeader {
      html.markup(" scope=\"col\"")
    } else if cell.isHeader {
      html.markup(" scope=\"row\"")
    }
    var classes: [String] = []
    switch cell.alignment ?? settings.alignment {
    case .center: classes.append("align-center")
    case .end: classes.append("align-right")
    case .start, nil: break
    }
    if let vertical = cell.verticalAlignment { classes.append(vertical) }
    if !classes.isEmpty { html.attribute("class", classes.joined(separator: " ")) }
    if isHeader, let width = settings.width { html.attribute("width", String(min(width, 800))) }
    if cell.columnSpan > 1 { html.attribute("colspan", String(cell.columnSpan)) }
    if cell.rowSpan > 1 { html.attribute("rowspan", String(cell.rowSpan)) }
    html.markup(">")
    write(cell.blocks)
    html.markup(isHeader || cell.isHeader ? "</th>" : "</td>")
  }

  // MARK: - Cards

  mutating func write(_ cards: Cards) {
    let values = cards.cards.map { card -> TemplateValue in
      var isExternal = false
      var address: String?
      var name = ""
      if let index = card.target {
        let target = target(index)
        address = url(target)
        if case .external = target { isExternal = true }
        name = title(of: target) ?? ""
      }
      let fields = card.fields.enumerated().map { index, field -> TemplateValue in
        [
          "label": .nonEmpty(field.label), "bodyHtml": value(field.blocks),
          "isTitle": .bool(index == 0),
        ]
      }
      let label = card.fields.first.map { plainText(of: $0.blocks) } ?? ""
      return [
        "url": .nonEmpty(address), "isExternal": .bool(isExternal),
        "label": .text(label.isEmpty ? name : label), "cover": coverValue(card.cover),
        "fields": .list(fields),
      ]
    }
    render(
      .cards,
      [
        "isLarge": .bool(cards.isLarge), "isCarousel": .bool(cards.isCarousel),
        "cards": .list(values),
      ])
  }

  private func coverValue(_ image: Image?) -> TemplateValue {
    guard let image, let src = pictureURL(target(image.source)) else { return .none }
    let size = dimensions(of: image.source)
    return [
      "src": .text(src), "darkSrc": .nonEmpty(image.dark.flatMap { pictureURL(target($0)) }),
      "width": size.map { .number($0.width) } ?? .none,
      "height": size.map { .number($0.height) } ?? .none,
    ]
  }

  /// The running text of blocks, without structure.
  private func plainText(of blocks: [Block]) -> String {
    for block in blocks {
      switch block.kind {
      case .plain(let content), .paragraph(let content):
        return content.plainText
      case .heading(let heading): return heading.content.plainText
      default: continue
      }
    }
    return ""
  }
}
