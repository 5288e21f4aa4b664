internal import APIExamples
internal import CodeSamples
internal import HTML
internal import OpenAPI
internal import Templates

/// What a request consists of: who may send it, its parameters, its body.
extension ReferenceWriter {
  // MARK: - Parameters

  /// Writes parameters as rows.
  mutating func write(_ parameters: [Parameter], below level: Int) {
    html.markup("<ul class=\"props\">\n")
    for parameter in parameters { write(parameter, below: level) }
    html.markup("</ul>\n")
  }

  private mutating func write(_ parameter: Parameter, below level: Int) {
    let schema = parameter.schema ?? parameter.content.first?.schema
    html.markup("<li")
    if !isEmbedded { html.attribute("id", parameter.anchor) }
    html.markup("><p class=\"sig\">")
    writeAnchored(codeHTML(parameter.name), parameter.anchor)
    let view = schema.map { table.view(of: $0) }
    if let view {
      html.markup("<span class=\"type\">")
      html.markup(typeHTML(table.type(of: view)))
      html.markup("</span>")
    }
    if parameter.isRequired {
      html.markup("<span class=\"req\">")
      html.text(word("required"))
      html.markup("</span>")
    }
    if parameter.isDeprecated || view?.isDeprecated == true { flag("deprecated") }
    html.markup("</p>\n")
    write(parameter.description ?? view?.description, below: level)
    if parameter.isSynthetic {
      html.markup("<p class=\"rules\">")
      html.text(word("notDescribed"))
      html.markup("</p>\n")
    }
    writeForm(of: parameter, view)
    if let schema, let view {
      if view.hasProperties || !view.choices.isEmpty {
        writeParameterTree(schema, parameter, level)
      } else {
        writeRules(of: view)
        if view.isList, !view.items.isEmpty {
          let inner = table.view(of: view.items)
          writeRules(of: inner, besides: view)
        }
      }
    }
    html.markup("</li>\n")
  }

  private mutating func writeParameterTree(
    _ schema: SchemaID, _ parameter: Parameter, _ level: Int
  ) {
    html.markup("<details class=\"nest\"><summary><span class=\"icon icon-chevron\"></span>")
    html.text(word("properties"))
    html.markup("</summary>\n")
    writeTree(
      schema,
      TreeStyle(anchor: parameter.anchor, direction: .request, level: level, limit: 60),
      showsType: false)
    html.markup("</details>\n")
  }

  /// Writes how a list or an object is put into the request, by its example.
  private mutating func writeForm(of parameter: Parameter, _ view: SchemaView?) {
    var rules = HTMLWriter()
    if let view, view.isList || view.hasProperties,
      let value = table.exampleValue(of: parameter)
        ?? parameter.schema.flatMap({ table.generatedExample(of: $0, direction: .request) })
    {
      rules.markup("<span>")
      let text = ParameterText(parameter).text(of: value, in: parameter.location)
      rules.phrase(word("sentAs"), codeHTML(text))
      rules.markup("</span> ")
    }
    for example in parameter.examples.prefix(3) {
      guard let value = example.value else { continue }
      rules.markup("<span>")
      rules.phrase(word("exampleValue"), codeHTML(value.shortText))
      rules.markup("</span> ")
    }
    if parameter.allowsEmptyValue {
      rules.markup("<span>")
      rules.text(word("mayBeEmpty"))
      rules.markup("</span> ")
    }
    guard !rules.fragment.isEmpty else { return }
    html.markup("<p class=\"rules\">")
    html.markup(rules.fragment)
    html.markup("</p>\n")
  }

  /// Writes a name that leads to its own place.
  mutating func writeAnchored(_ name: HTMLFragment, _ anchor: String) {
    guard !isEmbedded else { return html.markup(name) }
    html.markup("<a")
    html.attribute("href", "#" + percentEncodedPathSegment(anchor))
    html.markup(">")
    html.markup(name)
    html.markup("</a>")
  }

  // MARK: - Bodies

  /// Writes a body in its formats; those with the same schema share one tree.
  mutating func writeContent(
    _ content: [MediaType], anchor: String, direction: SchemaNode.Direction, level: Int,
    note: HTMLFragment? = nil
  ) {
    var groups: [(schema: SchemaID?, media: [MediaType])] = []
    for media in content {
      let schema = (media.schema ?? media.itemSchema).map { table.resolved($0) ?? $0 }
      if let place = groups.firstIndex(where: { $0.schema == schema }) {
        groups[place].media.append(media)
      } else {
        groups.append((schema, [media]))
      }
    }
    if groups.count > 1, !isEmbedded {
      return writeTabs(groups, anchor, direction, level)
    }
    for (place, group) in groups.enumerated() {
      let anchor = place == 0 ? anchor : "\(anchor)-\(place + 1)"
      writeGroup(group.media, group.schema, anchor, direction, level, note: note)
    }
  }

  private mutating func writeTabs(
    _ groups: [(schema: SchemaID?, media: [MediaType])], _ anchor: String,
    _ direction: SchemaNode.Direction, _ level: Int
  ) {
    let tabs = groups.enumerated().map { place, group -> TemplateValue in
      let anchor = place == 0 ? anchor : "\(anchor)-\(place + 1)"
      return [
        "id": .none, "icon": .none, "titleLevel": .text("h\(min(level + 1, 6))"),
        "isFirst": .bool(place == 0),
        "title": .text(group.media.map(\.name).joined(separator: ", ")),
        "bodyHtml": value {
          $0.writeGroup(group.media, group.schema, anchor, direction, level + 1, note: nil)
        },
      ]
    }
    render(
      .tabs,
      ["label": .text(word("mediaType")), "sync": false, "syncsPage": false, "tabs": .list(tabs)])
  }

  private mutating func writeGroup(
    _ media: [MediaType], _ schema: SchemaID?, _ anchor: String, _ direction: SchemaNode.Direction,
    _ level: Int, note: HTMLFragment?
  ) {
    let row = schema.map { table.row(of: SchemaNode(root: $0, anchor: anchor)) }
    html.markup("<p class=\"kind\">")
    for (place, type) in media.enumerated() {
      html.text(place == 0 ? "" : ", ")
      html.markup(codeHTML(type.name))
    }
    if let row {
      html.text(" · ")
      html.markup(typeHTML(row.type))
    }
    if let note {
      html.text(" · ")
      html.markup(note)
    }
    html.markup("</p>\n")
    guard let schema else { return }
    let body = ShownBody(schema: schema, direction: direction)
    if let shown = shownBodies[body], !isEmbedded {
      return writeSame(as: shown)
    }
    if !isEmbedded { shownBodies[body] = anchor }
    writeTree(
      schema, TreeStyle(anchor: anchor, direction: direction, level: level), showsType: false)
    writeEncodings(media)
  }

  private mutating func writeSame(as anchor: String) {
    var link = HTMLWriter()
    link.markup("<a")
    let target = anchor.split(separator: ".").first.map(String.init) ?? anchor
    link.attribute("href", "#" + percentEncodedPathSegment(target))
    link.markup(">")
    link.text(target == "body" ? word("body") : String(target.dropFirst("response-".count)))
    link.markup("</a>")
    html.markup("<p class=\"rules\"><span>")
    html.phrase(word("sameAs"), link.fragment)
    html.markup("</span></p>\n")
  }

  private mutating func writeEncodings(_ media: [MediaType]) {
    let encodings = media.flatMap(\.encodings)
    guard !encodings.isEmpty else { return }
    html.markup("<p class=\"rules\">")
    for encoding in encodings {
      guard let type = encoding.contentType ?? encoding.style?.rawValue else { continue }
      html.markup("<span>")
      html.phrase(word("encodedAs"), codeHTML(encoding.property), codeHTML(type))
      html.markup("</span> ")
    }
    html.markup("</p>\n")
  }
}
