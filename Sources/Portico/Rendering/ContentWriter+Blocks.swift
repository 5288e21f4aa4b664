internal import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import Templates

extension ContentWriter {
  /// Writes blocks one after the other.
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content):
      html.markup("<p>")
      write(content)
      html.markup("</p>\n")
    case .plain(let content): write(content)
    case .heading(let heading): write(heading)
    case .list(let list): write(list)
    case .quote(let blocks):
      html.markup("<blockquote>\n")
      write(blocks)
      html.markup("</blockquote>\n")
    case .code(let code): write(code)
    case .rule: html.markup("<hr>\n")
    case .table(let table): write(table)
    case .cards(let cards): write(cards)
    case .figure(let figure): write(figure)
    case .hint(let hint): write(hint)
    case .tabs(let tabs): write(tabs)
    case .details(let details): write(details)
    case .stepper(let steps): write(steps)
    case .columns(let columns): write(columns)
    case .updates(let updates): write(updates)
    case .contentReference(let reference): write(reference)
    case .embed(let embed): write(embed)
    case .file(let file): write(file)
    case .operation(let operation): write(operation)
    case .schemas(let schemas): write(schemas)
    case .prompt(let prompt): write(prompt)
    case .math(let tex):
      render(.math, ["tex": .text(tex), "mathHtml": .none, "isDisplay": true])
    case .element(let element): write(element)
    case .notice(let notice): write(notice)
    case .included(let included): write(included.blocks)
    }
  }

  // MARK: - Prose

  private mutating func write(_ heading: Heading) {
    let anchor = document.anchors[Int(heading.anchor.position)]
    guard case .heading(let level) = anchor.kind else { return }
    headingLevel = level
    html.markup("<h")
    html.number(level)
    html.attribute("id", anchor.id)
    html.markup(">")
    write(heading.content)
    html.markup("<a class=\"anchor\"")
    html.attribute("href", "#" + percentEncodedPathSegment(anchor.id))
    html.attribute("aria-label", "\(style.words["linkToSection"]) \(anchor.text)")
    html.markup(">#</a></h")
    html.number(level)
    html.markup(">\n")
  }

  private mutating func write(_ list: List) {
    let isTasks = list.items.contains { $0.isDone != nil }
    if let start = list.start {
      html.markup("<ol")
      if start != 1 { html.attribute("start", String(start)) }
      html.markup(isTasks ? " class=\"tasks\">\n" : ">\n")
    } else {
      html.markup(isTasks ? "<ul class=\"tasks\">\n" : "<ul>\n")
    }
    for item in list.items {
      html.markup("<li>")
      if let isDone = item.isDone {
        html.markup("<input type=\"checkbox\" disabled")
        if isDone { html.markup(" checked") }
        html.attribute("aria-label", style.words[isDone ? "done" : "toDo"])
        html.markup("><div>")
      }
      for (index, block) in item.blocks.enumerated() {
        if index > 0 || !block.isPlain { html.markup("\n") }
        write(block)
      }
      html.markup(item.isDone == nil ? "</li>\n" : "</div></li>\n")
    }
    html.markup(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func write(_ element: BlockElement) {
    html.markup("<")
    html.text(element.name)
    if !element.classes.isEmpty {
      html.attribute("class", element.classes.joined(separator: " "))
    }
    if let anchor = element.anchor {
      html.attribute("id", document.anchors[Int(anchor.position)].id)
    }
    write(element.attributes)
    html.markup(">")
    write(element.blocks)
    html.markup("</")
    html.text(element.name)
    html.markup(">\n")
  }

  /// Writes attributes that the allow-list let pass.
  mutating func write(_ attributes: [Attribute]) {
    for attribute in attributes {
      html.markup(" ")
      html.text(attribute.name)
      html.markup("=\"")
      html.text(attribute.value)
      html.markup("\"")
    }
  }

  // MARK: - Containers

  private mutating func write(_ hint: Hint) {
    var title = TemplateValue.none
    var level = 2
    var id = TemplateValue.none
    if let heading = hint.title {
      let anchor = document.anchors[Int(heading.anchor.position)]
      if case .heading(let shown) = anchor.kind { level = shown }
      headingLevel = level
      id = .text(anchor.id)
      title = value(heading.content)
    }
    render(
      .hint,
      [
        "style": .text(hint.style.rawValue),
        "word": .text(style.words[hint.style == .info ? "information" : hint.style.rawValue]),
        "icon": AuthorIcon.value(hint.icon), "id": id, "titleHtml": title,
        "titleLevel": .text("h\(level)"), "bodyHtml": value(hint.blocks),
        "isInfo": .bool(hint.style == .info), "isSuccess": .bool(hint.style == .success),
        "isWarning": .bool(hint.style == .warning), "isDanger": .bool(hint.style == .danger),
      ])
  }

  private mutating func write(_ tabs: [Tab]) {
    let outer = headingLevel
    let level = min(outer + 1, 6)
    let values = tabs.enumerated().map { index, tab -> TemplateValue in
      headingLevel = level
      return [
        "id": .text(document.anchors[Int(tab.anchor.position)].id),
        "title": .text(tab.title.isEmpty ? "\(style.words["tab"]) \(index + 1)" : tab.title),
        "icon": AuthorIcon.value(tab.icon), "bodyHtml": value(tab.blocks),
        "isFirst": .bool(index == 0),
        "titleLevel": .text("h\(level)"),
      ]
    }
    headingLevel = outer
    render(
      .tabs,
      [
        "label": .text(style.words["tabs"]), "sync": true, "syncsPage": false,
        "tabs": .list(values),
      ])
  }

  private mutating func write(_ details: Details) {
    let summary =
      details.summary.isEmpty
      ? TemplateValue.html(textHTML(style.words["details"])) : value(details.summary)
    render(
      .details,
      [
        "id": .text(document.anchors[Int(details.anchor.position)].id),
        "isOpen": .bool(details.isOpen), "summaryHtml": summary,
        "bodyHtml": value(details.blocks),
      ])
  }

  private mutating func write(_ steps: [Step]) {
    let values = steps.enumerated().map { index, step -> TemplateValue in
      ["number": .number(index + 1), "bodyHtml": value(step.blocks)]
    }
    render(.stepper, ["steps": .list(values)])
  }

  private mutating func write(_ columns: [Column]) {
    let given = columns.compactMap(\.twelfths).reduce(0, +)
    let open = columns.count { $0.twelfths == nil }
    let share = open > 0 ? max(1, (12 - given) / open) : 0
    let values = columns.map { column -> TemplateValue in
      ["span": .number(column.twelfths ?? share), "bodyHtml": value(column.blocks)]
    }
    render(.columns, ["columns": .list(values)])
  }

  private mutating func write(_ updates: Updates) {
    let tags = site.spaces[page.space].tags
    let values = updates.entries.map { entry -> TemplateValue in
      let labels = entry.tags.map { slug -> TemplateValue in
        ["label": .text(tags.first { $0.slug == slug }?.label ?? slug)]
      }
      return [
        // The entry's heading carries the id that leads to it.
        "id": .none, "date": .text(style.words.date(entry.date, updates.format)),
        "datetime": Words.isDate(entry.date) ? .text(String(entry.date.prefix(10))) : .none,
        "tags": .list(labels), "bodyHtml": value(entry.blocks),
      ]
    }
    render(.updates, ["updates": .list(values)])
  }

  private mutating func write(_ prompt: Prompt) {
    render(
      .prompt,
      [
        "description": .text(
          prompt.description.isEmpty ? style.words["prompt"] : prompt.description),
        "icon": AuthorIcon.value(prompt.icon), "codeHtml": .html(textHTML(prompt.text)),
        "isOpen": .bool(prompt.expansion == .full),
        "isPartial": .bool(prompt.expansion == .partial),
      ])
  }

  private mutating func write(_ notice: Notice) {
    render(
      .notice,
      [
        "kind": "integration", "word": .text(style.words["missingIntegration"]),
        "text": .text(notice.subject),
        "url": .nonEmpty(notice.target.flatMap { url(target($0)) }),
      ])
  }
}

extension Block {
  fileprivate var isPlain: Bool {
    if case .plain = kind { true } else { false }
  }
}

extension Words {
  /// Whether a text begins with a date in ISO 8601's calendar form.
  static func isDate(_ text: String) -> Bool { parts(text) != nil }

  /// A date in the language's form; a text that is no date stays as it is.
  func date(_ text: String, _ format: Updates.Format) -> String {
    guard let (year, month, day) = Self.parts(text) else { return text }
    switch format {
    case .numeric: return String(text.prefix(10))
    case .full, .short:
      let names = self["months"].split(separator: " ")
      guard month <= names.count else { return String(text.prefix(10)) }
      let name = format == .short ? String(names[month - 1].prefix(3)) : String(names[month - 1])
      return "\(day) \(name) \(year)"
    }
  }

  private static func parts(_ text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.prefix(10).split(separator: "-")
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month)
    else { return nil }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    return (year, month, day)
  }
}
