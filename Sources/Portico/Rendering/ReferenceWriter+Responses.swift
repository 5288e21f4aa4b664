internal import Catalog
internal import HTML
internal import OpenAPI
internal import Templates

/// What comes back from a request.
extension ReferenceWriter {
  /// Writes responses as tabs, one for each status.
  mutating func write(_ responses: [Response], level: Int) {
    let tabs = responses.map { response -> TemplateValue in
      [
        "id": .text(response.anchor), "icon": .none,
        "titleLevel": .text("h\(min(level + 1, 6))"), "isFirst": false,
        "title": .text(response.status.text),
        "bodyHtml": value { $0.write(response, level: level + 1) },
      ]
    }
    render(
      .tabs,
      ["label": .text(word("status")), "sync": false, "syncsPage": true, "tabs": .list(tabs)])
  }

  /// Writes what a status means and what comes with it.
  mutating func write(_ response: Response, level: Int) {
    writeMeaning(of: response, level: level)
    if !response.headers.isEmpty { write(response.headers, below: level) }
    if response.content.isEmpty {
      html.markup("<p class=\"rules\">")
      html.text(word("noBody"))
      html.markup("</p>\n")
    } else if let error = context.errors.error(of: response, in: api) {
      writeShared(error, response)
    } else {
      writeContent(
        response.content, anchor: response.anchor, direction: .response, level: level)
    }
    if !response.links.isEmpty { write(response.links, below: level) }
    if !isEmbedded, response.status.hundred ?? 0 >= 4 {
      writeGuide(context.api.declaration.errorsPage, "errorsGuide")
    }
  }

  private mutating func writeMeaning(of response: Response, level: Int) {
    let phrase = meaning(of: response.status)
    let text = response.summary ?? ""
    if let phrase {
      html.markup("<p class=\"reason\"><b>")
      html.text(phrase)
      html.markup("</b>")
      if !text.isEmpty, text != phrase { html.text(". \(text)") }
      html.markup("</p>\n")
    }
    // Many authors repeat the phrase as the whole description.
    if response.description?.text.lowercased() != phrase?.lowercased() {
      write(response.description, below: level)
    }
  }

  /// What a status says by itself.
  func meaning(of status: ResponseStatus) -> String? {
    switch status {
    case .default: word("anyOtherStatus")
    case .range: word("statusRange")
    case .code: status.reasonPhrase
    case .other: nil
    }
  }

  /// Writes where the body of an error is shown that many operations answer with.
  private mutating func writeShared(_ error: SharedErrors.Error, _ response: Response) {
    html.markup("<p class=\"kind\">")
    for (place, media) in response.content.enumerated() {
      html.text(place == 0 ? "" : ", ")
      html.markup(codeHTML(media.name))
    }
    html.text(" · ")
    html.markup("<a")
    html.attribute("href", url(context.version.overviewPath, error.anchor))
    html.markup(">")
    html.text(error.name)
    html.markup("</a></p>\n")
  }

  // MARK: - Headers and links

  private mutating func write(_ headers: [Header], below level: Int) {
    html.markup("<p class=\"label\">")
    html.text(word("headers"))
    html.markup("</p>\n<ul class=\"props\">\n")
    for header in headers {
      let schema = header.schema ?? header.content.first?.schema
      let view = schema.map { table.view(of: $0) }
      html.markup("<li><p class=\"sig\">")
      html.markup(codeHTML(header.name))
      if let view {
        html.markup("<span class=\"type\">")
        html.markup(typeHTML(table.type(of: view)))
        html.markup("</span>")
      }
      if header.isRequired {
        html.markup("<span class=\"req\">")
        html.text(word("required"))
        html.markup("</span>")
      }
      if header.isDeprecated { flag("deprecated") }
      html.markup("</p>\n")
      write(header.description ?? view?.description, below: level)
      if let view { writeRules(of: view) }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func write(_ links: [OperationLink], below level: Int) {
    html.markup("<p class=\"label\">")
    html.text(word("links"))
    html.markup("</p>\n<ul>\n")
    for link in links {
      html.markup("<li>")
      var name = HTMLWriter()
      if let operation = link.operation, api.operations.indices.contains(operation) {
        name.markup("<a")
        name.attribute("href", url(context.path(of: operation, isWebhook: false)))
        name.markup(">")
        name.text(api.operations[operation].title)
        name.markup("</a>")
      } else {
        name.text(link.name)
      }
      html.markup(name.fragment)
      for argument in link.parameters {
        html.text(" · ")
        html.phrase(
          word("useAs"), codeHTML(argument.value.shortText), codeHTML(argument.name))
      }
      write(link.description, below: level)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }
}
