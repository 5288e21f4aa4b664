internal import Catalog
internal import Content
internal import HTML
internal import OpenAPI
internal import Templates

/// The page of an operation.
extension ReferenceWriter {
  mutating func page(of operation: Operation) -> ReferenceContent {
    var parts = ReferenceParts()
    addSecurity(of: operation, to: &parts)
    for location in Parameter.Location.allCases {
      // What `Authorization` holds is said under security already.
      let parameters = operation.parameters.filter {
        $0.location == location && !($0.isAuthorization && operation.security != nil)
      }
      guard !parameters.isEmpty else { continue }
      parts.add(
        "\(location.rawValue)-parameters", word("parameters-\(location.rawValue)"),
        captured { $0.write(parameters, below: 2) })
    }
    if let body = operation.body {
      parts.add(
        Body.anchor, word(operation.kind == .path ? "body" : "payload"),
        captured { $0.write(body) })
    }
    if !operation.responses.isEmpty {
      parts.add(
        "responses", word("responses"), captured { $0.write(operation.responses, level: 2) })
    }
    addCallbacks(of: operation, to: &parts)
    addServers(of: operation, to: &parts)
    // Nobody should copy a request that fails.
    let samples = context.version.status == .retired ? [] : samples(of: operation)
    return ReferenceContent(
      template: "operation", title: operation.title,
      summary: operation.description?.firstSentence, parts: parts.all,
      object: head(of: operation, samples: samples))
  }

  private mutating func head(of operation: Operation, samples: [TemplateValue]) -> TemplateObject {
    let server = operation.servers.first { !$0.isRelative }
    return [
      "method": .text(operation.shownMethod), "methodClass": .text(operation.method),
      "path": .text(operation.path),
      "operationId": .nonEmpty(operation.operationID),
      "server": .nonEmpty(server?.url), "flags": flags(of: operation),
      "descriptionHtml": value { writer in
        writer.writeDeprecation(of: operation)
        if operation.kind == .webhook { writer.writeDirection() }
        writer.write(operation.description ?? operation.pathDescription, below: 1)
        writer.writeDocs(operation.externalDocs)
        writer.writeBroken(operation)
      },
      "hasSamples": .bool(!samples.isEmpty), "samples": .list(samples),
    ]
  }

  /// The words beside a title: deprecated, beta, and what the author wants there.
  func flags(of operation: Operation) -> TemplateValue {
    var flags: [TemplateValue] = []
    if operation.isDeprecated {
      flags.append(["label": .text(word("deprecated")), "color": "warning"])
    }
    if let stability = operation.extensions.stability, stability != "stable" {
      flags.append(["label": .text(stability), "color": "info"])
    }
    for badge in operation.extensions.badges {
      flags.append(["label": .text(badge.name), "color": .none])
    }
    return .list(flags)
  }

  private mutating func writeDeprecation(of operation: Operation) {
    guard operation.isDeprecated else { return }
    html.markup("<p class=\"notice\">")
    html.text(operation.extensions.deprecationReason ?? word("deprecatedSentence"))
    if let sunset = operation.extensions.sunset {
      html.text(" ")
      html.phrase(word("sunset"), textHTML(style.words.date(sunset, .full)))
    }
    html.markup("</p>\n")
  }

  private mutating func writeDirection() {
    html.markup("<p>")
    html.text(word("sentByUs"))
    html.markup("</p>\n")
  }

  /// Writes a link to documentation elsewhere.
  mutating func writeDocs(_ docs: ExternalDocs?) {
    guard let docs, isSafeURL(docs.url), docs.url.contains("://") else { return }
    html.markup("<p><a class=\"external\"")
    html.attribute("href", percentEncodedURL(docs.url))
    html.markup(">")
    html.text(docs.description?.firstSentence ?? docs.url)
    html.markup("</a></p>\n")
  }

  private mutating func writeBroken(_ operation: Operation) {
    for part in operation.brokenReferences {
      html.markup("<p class=\"notice\">")
      html.text("\(word("brokenReference")): ")
      html.markup(codeHTML(part.text))
      html.markup("</p>\n")
    }
  }

  private mutating func addSecurity(of operation: Operation, to parts: inout ReferenceParts) {
    guard operation.kind == .path, let security = operation.security else { return }
    let guide = context.api.declaration.authorizationPage
    parts.add(
      "security", word("authentication"),
      captured { writer in
        writer.write(security)
        if security.alternatives.contains(where: { !$0.isEmpty }) {
          writer.writeGuide(guide, "startKeysText")
        }
      })
  }

  /// Writes the body of a request in all its formats.
  mutating func write(_ body: Body, level: Int = 2) {
    write(body.description, below: level)
    writeContent(
      body.content, anchor: Body.anchor, direction: .request, level: level,
      note: textHTML(word(body.isRequired ? "required" : "optional")))
  }

  /// Writes a sentence with a link to a guide, if the author names one.
  mutating func writeGuide(_ page: PageIndex?, _ sentence: String) {
    guard let page, !site[page].isWithheld else { return }
    var link = HTMLWriter()
    link.markup("<a")
    link.attribute("href", url(site[page].outputPath))
    link.markup(">")
    link.text(site[page].shortTitle)
    link.markup("</a>")
    html.markup("<p>")
    html.phrase(word(sentence), link.fragment)
    html.markup("</p>\n")
  }

  // MARK: - Callbacks and servers

  private mutating func addCallbacks(of operation: Operation, to parts: inout ReferenceParts) {
    guard !operation.callbacks.isEmpty else { return }
    let body = captured { writer in
      for callback in operation.callbacks { writer.write(callback) }
    }
    parts.add("callbacks", word("callbacks"), body)
  }

  private mutating func write(_ callback: Callback) {
    for operation in callback.operations {
      html.markup(
        "<details class=\"fold\"><summary><span class=\"icon icon-chevron\"></span><span>")
      html.text("\(callback.name) ")
      html.markup("<span class=\"type\">")
      html.text(operation.shownMethod)
      html.markup("</span> ")
      html.markup(codeHTML(operation.path))
      html.markup("</span></summary>\n<div class=\"flow\">\n")
      // Anchors of a second request on the page would be those of the first one.
      let wasEmbedded = isEmbedded
      isEmbedded = true
      write(operation.description, below: 3)
      if !operation.parameters.isEmpty { write(operation.parameters, below: 3) }
      if let body = operation.body { write(body, level: 3) }
      for response in operation.responses {
        html.markup("<p class=\"label\">")
        html.text(response.status.text)
        html.markup("</p>\n")
        write(response, level: 3)
      }
      isEmbedded = wasEmbedded
      html.markup("</div></details>\n")
    }
  }

  private mutating func addServers(of operation: Operation, to parts: inout ReferenceParts) {
    guard operation.servers.map(\.template) != api.servers.map(\.template),
      !operation.servers.isEmpty
    else { return }
    parts.add("servers", word("servers"), captured { $0.write(operation.servers) })
  }

  /// Writes addresses that belong to no known environment.
  mutating func write(_ servers: [Server]) {
    html.markup("<dl class=\"facts\">\n")
    for server in servers {
      html.markup("<div><dt>")
      html.text(server.name ?? server.description?.firstSentence ?? word("server"))
      html.markup("</dt><dd>")
      html.markup(codeHTML(server.url))
      html.markup("</dd></div>\n")
    }
    html.markup("</dl>\n")
  }
}
