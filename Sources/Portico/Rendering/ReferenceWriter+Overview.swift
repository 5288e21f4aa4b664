internal import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import OpenAPI
internal import SourceText
internal import Templates

/// The page about a version as a whole.
extension ReferenceWriter {
  mutating func overview() -> ReferenceContent {
    var parts = ReferenceParts()
    parts.add(
      "notes", word("newInVersion").replacing("%1", with: context.version.number.text),
      captured { $0.writeNotes() })
    parts.add("servers", word("baseURLs"), captured { $0.writeEnvironments() })
    parts.add(
      "authentication", word("authentication"), captured { $0.writeSchemes(level: 3) })
    addOperations(to: &parts)
    parts.add("webhooks", word("webhooks"), captured { $0.writeWebhooks() })
    parts.add("schemas", word("schemas"), captured { $0.writeSchemaList() })
    addErrors(to: &parts)
    parts.add("downloads", word("downloads"), captured { $0.writeDownloads() })
    parts.add("products", word("productsWithAPI"), captured { $0.writeProducts() })
    addChanges(to: &parts)
    parts.add("about", word("about"), captured { $0.writeInfo() })
    let info = api.info
    let intro = introduction(besides: Set(parts.all.map(\.id)))
    return ReferenceContent(
      template: "api", title: context.api.title,
      summary: lead ?? info.description?.firstSentence,
      parts: parts.all,
      object: [
        "lead": .nonEmpty(lead),
        "openingHtml": .nonEmpty(intro.opening),
        "descriptionHtml": describe(info.description, below: 1),
        "introHtml": .nonEmpty(intro.rest),
      ])
  }

  /// What the API is for, as far as somebody says so in a sentence.
  private var lead: String? {
    context.api.declaration.details.description
      ?? overviewPage?.content.frontMatter.description ?? api.info.summary
  }

  /// The author's page about the API, whose words belong to the current version.
  private var overviewPage: SitePage? {
    guard context.index.version == context.api.current, let index = context.api.overviewPage
    else { return nil }
    return site[index]
  }

  /// What the author's page says, without the operations it shows: all of them are listed below.
  ///
  /// What stands above its first heading is apart, since a description that follows the whole page
  /// would read as a part of its last section, and the page's first words as one of the
  /// description's.
  private mutating func introduction(
    besides ids: Set<String>
  ) -> (opening: HTMLFragment, rest: HTMLFragment) {
    guard let page = overviewPage else { return (.empty, .empty) }
    var document = page.content.document
    document.blocks = document.blocks.withoutReference
    for place in document.anchors.indices where ids.contains(document.anchors[place].id) {
      document.anchors[place].id = "about-" + document.anchors[place].id
    }
    guard !document.blocks.isEmpty else { return (.empty, .empty) }
    var shown = page
    shown.outputPath = path
    shown.content = Page(
      frontMatter: page.content.frontMatter, document: document,
      bodyStart: page.content.bodyStart, includes: [])
    var writer = ContentWriter(site: site, page: shown, style: style)
    writer.isIntroduction = true
    let first = document.blocks.firstIndex(where: \.isHeading) ?? document.blocks.endIndex
    let opening = writer.captured { $0.write(Array(document.blocks[..<first])) }
    let rest = writer.captured { $0.write(Array(document.blocks[first...])) }
    findings.merge(writer.findings)
    return (opening, rest)
  }

  /// Writes what its author says is new in the version.
  private mutating func writeNotes() {
    guard let notes = context.version.notes else { return }
    let page = context.api.declaration.page.map { site[$0].sourcePath }
    let source = Source(path: page ?? "portico.yml", text: notes)
    write(Description(notes, in: source, at: SourceSpan(0, 0)), below: 2)
  }

  // MARK: - Environments

  private mutating func writeEnvironments() {
    let specs = context.version.specs.filter { !$0.servers.isEmpty }
    guard !specs.isEmpty else {
      if !api.servers.isEmpty { write(api.servers) }
      return
    }
    html.markup("<dl class=\"facts\">\n")
    for spec in specs {
      for server in spec.servers {
        html.markup("<div><dt>")
        html.text(
          spec.label ?? server.description?.firstSentence ?? server.name ?? word("server"))
        html.markup("</dt><dd>")
        html.markup(codeHTML(server.url))
        if server.isMock { flag("mockServer") }
        writeVariables(of: server)
        html.markup("</dd></div>\n")
      }
    }
    html.markup("</dl>\n")
  }

  private mutating func writeVariables(of server: Server) {
    for variable in server.variables {
      html.markup("<p class=\"rules\"><span>")
      html.markup(codeHTML("{\(variable.name)}"))
      html.markup("</span> ")
      if !variable.values.isEmpty {
        html.markup("<span>")
        html.text(word("oneOfValues"))
        for value in variable.values {
          html.text(" ")
          html.markup(codeHTML(value))
        }
        html.markup("</span> ")
      }
      html.markup("<span>")
      html.phrase(word("defaultValue"), codeHTML(variable.defaultValue))
      html.markup("</span></p>\n")
      write(variable.description, below: 3)
    }
  }

  // MARK: - Operations

  /// The place of a tag's operations on the overview.
  static func anchor(of tag: Tag) -> String { "tag-" + safeFileName(tag.name) }

  private mutating func addOperations(to parts: inout ReferenceParts) {
    var places: [(title: String, id: String)] = []
    let body = captured { writer in
      for section in writer.context.sections {
        if let tag = section.tag {
          let anchor = Self.anchor(of: tag)
          places.append((tag.title, anchor))
          writer.writeTitle(tag.title, anchor)
          writer.write(tag.description, below: 3)
          writer.writeDocs(tag.externalDocs)
        } else if writer.context.sections.count > 1 {
          writer.writeTitle(writer.word("otherOperations"), "tag-other")
        }
        writer.html.markup("<ul class=\"ops\">\n")
        for place in section.operations {
          writer.writeLine(
            writer.api.operations[place], writer.context.path(of: place, isWebhook: false))
        }
        writer.html.markup("</ul>\n")
      }
    }
    let isEmpty = api.operations.isEmpty && api.webhooks.isEmpty
    parts.add(
      "operations", word("operations"),
      isEmpty ? captured { $0.writeNoOperations() } : body, places: places)
  }

  /// Says why there is nothing to call, and what can be had instead.
  private mutating func writeNoOperations() {
    html.markup("<p class=\"notice\">")
    html.text(word(context.version.status == .planned ? "operationsPlanned" : "noOperations"))
    html.markup("</p>\n")
  }

  /// Writes the products that embed the API.
  private mutating func writeProducts() {
    let writer = CatalogWriter(site, style, path: path)
    let products = site.products(with: context.api)
    guard !products.isEmpty, let card = style.templates.template(named: "partials/card-product")
    else { return }
    html.markup("<ul class=\"bays\" role=\"list\">\n")
    for product in products {
      guard case .object(var object) = writer.card(product) else { continue }
      object["t"] = style.words.object
      style.templates.render(card, with: .object(object), into: &html, noting: &findings)
    }
    html.markup("</ul>\n")
  }

  private mutating func writeTitle(_ title: String, _ anchor: String) {
    html.markup("<h3")
    html.attribute("id", anchor)
    html.markup(">")
    html.text(title)
    html.markup("</h3>\n")
  }

  /// Writes an operation as a line of a list.
  mutating func writeLine(_ operation: Operation, _ target: String, note: String? = nil) {
    html.markup("<li><span")
    html.attribute("class", "method m-\(operation.method)")
    html.markup(">")
    html.text(operation.shownMethod)
    html.markup("</span> <span>")
    // What has no page of its own leads nowhere.
    if target != path {
      html.markup("<a")
      html.attribute("href", url(target))
      html.markup(">")
    }
    if operation.isDeprecated { html.markup("<del>") }
    html.text(operation.title)
    if operation.isDeprecated { html.markup("</del>") }
    if target != path { html.markup("</a>") }
    if operation.isDeprecated { flag("deprecated") }
    if let note {
      html.markup("<span class=\"flag\">")
      html.text(note)
      html.markup("</span>")
    }
    html.markup("</span> ")
    html.markup(codeHTML(operation.path))
    html.markup("</li>\n")
  }

  private mutating func writeWebhooks() {
    guard !api.webhooks.isEmpty else { return }
    html.markup("<p>")
    html.text(word("sentByUs"))
    html.markup("</p>\n<ul class=\"ops\">\n")
    for (place, webhook) in api.webhooks.enumerated() {
      writeLine(webhook, context.path(of: place, isWebhook: true))
    }
    html.markup("</ul>\n")
  }

  // MARK: - Schemas and errors

  private mutating func writeSchemaList() {
    let schemas = table.named.filter { context.version.schemaPaths[$0] != nil }
    guard !schemas.isEmpty else { return }
    html.markup("<ul class=\"chips\">\n")
    for schema in schemas {
      html.markup("<li>")
      writeName(table[schema].name ?? "", schema, &html)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func addErrors(to parts: inout ReferenceParts) {
    let errors = context.errors.all
    guard !errors.isEmpty else { return }
    let body = captured { writer in
      for error in errors {
        writer.writeTitle(error.name, error.anchor)
        writer.html.markup("<p class=\"rules\"><span>")
        writer.html.phrase(
          writer.word("errorUse"), textHTML("\(error.operationCount)"),
          textHTML(error.statuses.map(\.text).joined(separator: ", ")))
        writer.html.markup("</span></p>\n")
        writer.writeContent(
          error.response.content, anchor: error.anchor, direction: .response, level: 3)
      }
    }
    parts.add("errors", word("errors"), body, places: errors.map { ($0.name, $0.anchor) })
  }

  // MARK: - Files and facts

  private mutating func writeDownloads() {
    for file in context.version.files {
      var facts: [String] = []
      if let tree = site.apis.files[file.path]?.description {
        let name = tree.version.family == .swagger2 ? "Swagger" : "OpenAPI"
        facts.append("\(name) \(tree.version.text)")
        if tree.documents.count > 1 {
          writeFile(
            file.bundlePath, ["\(name) \(tree.version.text)", "JSON", word("bundled")],
            file.environment)
        }
      }
      facts.append(file.path.lowercased().hasSuffix(".json") ? "JSON" : "YAML")
      if let size = renderer.sizes[file.path] { facts.append(ContentWriter.sizeText(size)) }
      writeFile(file.outputPath, facts, file.environment)
    }
  }

  private mutating func writeFile(
    _ path: String, _ facts: [String], _ environment: CatalogEnvironment?
  ) {
    let caption = environment.map { textHTML($0.label) }
    render(
      .file,
      [
        "name": .text(path.lastPathName), "url": .text(root + percentEncodedPath(path)),
        "type": .text(facts.joined(separator: " · ")), "size": .none,
        "captionHtml": caption.map { .html($0) } ?? .none, "isMissing": false, "thumb": .none,
      ])
  }

  private mutating func writeInfo() {
    let info = api.info
    var facts: [(name: String, value: HTMLFragment)] = []
    if let contact = info.contact, let name = contact.name ?? contact.email ?? contact.url {
      let address = contact.url ?? contact.email.map { "mailto:" + $0 }
      facts.append(("contact", linkHTML(name, address)))
    }
    if let license = info.license, let name = license.name ?? license.identifier {
      facts.append(("license", linkHTML(name, license.url)))
    }
    if let terms = info.termsOfService { facts.append(("terms", linkHTML(terms, terms))) }
    if let docs = api.externalDocs {
      facts.append(
        ("documentation", linkHTML(docs.description?.firstSentence ?? docs.url, docs.url)))
    }
    guard !facts.isEmpty else { return }
    html.markup("<dl class=\"facts\">\n")
    for fact in facts {
      html.markup("<div><dt>")
      html.text(word(fact.name))
      html.markup("</dt><dd>")
      html.markup(fact.value)
      html.markup("</dd></div>\n")
    }
    html.markup("</dl>\n")
  }

  /// Words with a link where the address is safe and complete.
  private func linkHTML(_ words: String, _ address: String?) -> HTMLFragment {
    guard let address, isSafeURL(address), urlScheme(address) != nil else {
      return textHTML(words)
    }
    var html = HTMLWriter()
    html.markup("<a")
    html.attribute("href", percentEncodedURL(address))
    html.markup(">")
    html.text(words)
    html.markup("</a>")
    return html.fragment
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}

extension [Block] {
  /// The blocks without those that show operations and schemas, and without headings that have
  /// nothing below them any more.
  var withoutReference: [Block] {
    var kept: [Block] = []
    for block in self {
      switch block.kind {
      case .operation, .schemas: continue
      case .heading(let heading):
        while case .heading(let before)? = kept.last?.kind, before.level >= heading.level,
          self.count > 0
        {
          kept.removeLast()
        }
        kept.append(block)
      default: kept.append(block)
      }
    }
    while case .heading? = kept.last?.kind { kept.removeLast() }
    return kept
  }
}
