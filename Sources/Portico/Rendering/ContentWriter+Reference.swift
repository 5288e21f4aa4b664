internal import Catalog
internal import Content
internal import HTML
internal import OpenAPI
internal import SourceText
internal import Templates

/// Operations and schemas of specifications on an author's page.
extension ContentWriter {
  /// Writes the operation that a block means; false if its specification does not tell.
  mutating func writeSpecified(_ block: OperationBlock) -> Bool {
    if isIntroduction { return writeLine(block) }
    guard let apis,
      let path = site.specificationPath(block.specification, block.specificationName, on: page)
    else { return false }
    if let findings = site.specificationFindings[path] {
      writeUnreadable(path, findings, block.specification)
      return false
    }
    guard let index = site.operation(of: block, on: page) else {
      // What is described and yet no part of the site is not for readers.
      if site.isWithheld(block, in: path) { return true }
      if site.apis.version(ofSpec: path) != nil { writeUnknown(block, path) }
      return false
    }
    let context = apis.all[index.version.api][index.version.version]
    let anchor = document.anchors[Int(block.anchor.position)]
    var writer = ReferenceWriter(apis.surroundings, context, path: page.outputPath)
    writer.isEmbedded = true
    writer.anchorPrefix = anchor.id + "-"
    // Several blocks share a page, and each has a page of its own for the rest.
    writer.rowsLeft = 160
    let level = min(headingLevel + 1, 6)
    let body = value(block.blocks)
    writer.writeBlock(site.apis[index], site.apis.path(of: index), anchor.id, level: level, body)
    html.markup(writer.html.fragment)
    findings.merge(writer.findings)
    return true
  }

  /// Writes an operation as a line that leads to its page; false if its specification does not
  /// tell.
  private mutating func writeLine(_ block: OperationBlock) -> Bool {
    guard let index = site.operation(of: block, on: page),
      let row = style.templates.template(named: "partials/operation-row")
    else { return false }
    let operation = site.apis[index]
    let object: TemplateObject = [
      "t": style.words.object, "method": .text(operation.shownMethod),
      "methodClass": .text(operation.method), "path": .text(operation.path),
      "title": .text(operation.title), "isOld": .bool(operation.isDeprecated),
      "url": .nonEmpty(url(.output(site.apis.path(of: index), fragment: nil))),
    ]
    html.markup("<ul class=\"ops\">\n")
    style.templates.render(row, with: .object(object), into: &html, noting: &findings)
    html.markup("</ul>\n")
    write(block.blocks)
    return true
  }

  // MARK: - What cannot be shown

  private mutating func writeUnknown(_ block: OperationBlock, _ path: String) {
    notice(
      "\(style.words["unknownOperation"]) \(path.lastPathName):",
      "\(block.method) \(block.path)", nil)
  }

  /// Writes what is wrong with a specification, as its author sees it in a terminal.
  private mutating func writeUnreadable(
    _ path: String, _ findings: [Diagnostic], _ reference: ReferenceIndex?
  ) {
    let errors = findings.filter { $0.severity == .error }
    let shown = errors.isEmpty ? findings : errors
    notice(
      style.words["unreadableSpecification"], path.lastPathName,
      reference.flatMap { url(target($0)) })
    guard !shown.isEmpty else { return }
    let report = renderReport(Array(shown.prefix(3)))
    render(
      .code,
      [
        "title": .none, "language": .none, "languageLabel": .none,
        "label": .text(style.words["unreadableSpecification"]),
        "codeHtml": .html(textHTML(report.trimmedEnd)), "isWrapped": false, "isNumbered": false,
        "isFullWidth": false, "isExpandable": false, "lineCount": .number(0), "id": .none,
      ])
  }

  private mutating func notice(_ word: String, _ text: String, _ url: String?) {
    render(
      .notice,
      ["kind": "error", "word": .text(word), "text": .text(text), "url": .nonEmpty(url)])
  }

  // MARK: - Schemas

  /// Writes the schemas that a block names, or all; false if its specification does not tell.
  mutating func writeSpecified(_ block: SchemasBlock) -> Bool {
    // The overview lists all schemas below.
    if isIntroduction { return true }
    guard let apis,
      let path = site.specificationPath(block.specification, block.specificationName, on: page)
    else { return false }
    if let findings = site.specificationFindings[path] {
      writeUnreadable(path, findings, block.specification)
      return false
    }
    guard let index = site.apis.version(ofSpec: path) else {
      return site.apis.withheldSpecs.contains(path)
    }
    let context = apis.all[index.api][index.version]
    let table = context.description.schemas
    let wanted = block.names.isEmpty ? table.named : block.names.compactMap { table[named: $0] }
    guard !wanted.isEmpty else { return false }
    if !block.blocks.isEmpty { write(block.blocks) }
    var writer = ReferenceWriter(apis.surroundings, context, path: page.outputPath)
    writer.isEmbedded = true
    writer.anchorPrefix = "schema-"
    for schema in wanted { writer.writeSchemaBlock(schema, level: min(headingLevel + 1, 6)) }
    for name in block.names where table[named: name] == nil {
      notice(style.words["unknownSchema"], name, nil)
    }
    html.markup(writer.html.fragment)
    findings.merge(writer.findings)
    return true
  }
}

extension ReferenceWriter {
  /// Writes an operation in short, with disclosures for what is longer.
  mutating func writeBlock(
    _ operation: Operation, _ target: String, _ id: String, level: Int, _ body: TemplateValue
  ) {
    var folds: [TemplateValue] = []
    func fold(_ title: String, _ note: String?, _ content: HTMLFragment) {
      guard !content.isEmpty else { return }
      folds.append([
        "title": .text(title), "note": .nonEmpty(note), "bodyHtml": .html(content),
      ])
    }
    if operation.kind == .path, let security = operation.security {
      fold(word("authentication"), nil, captured { $0.write(security) })
    }
    for location in Parameter.Location.allCases {
      let parameters = operation.parameters.filter {
        $0.location == location && !($0.isAuthorization && operation.security != nil)
      }
      guard !parameters.isEmpty else { continue }
      fold(
        word("parameters-\(location.rawValue)"), "\(parameters.count)",
        captured { $0.write(parameters, below: level + 1) })
    }
    if let content = operation.body {
      let types = content.content.map(\.name).joined(separator: ", ")
      fold(word("body"), types, captured { $0.write(content, level: level + 1) })
    }
    for response in operation.responses {
      let title = [response.status.text, meaning(of: response.status)].compactMap(\.self)
      fold(
        title.joined(separator: " "), nil,
        captured { $0.write(response, level: level + 1) })
    }
    render(
      .operation,
      [
        "id": .text(id), "titleLevel": .text("h\(level)"), "title": .text(operation.title),
        "method": .text(operation.shownMethod), "methodClass": .text(operation.method),
        "path": .text(operation.path), "url": .text(url(target)),
        "flags": flags(of: operation),
        "descriptionHtml": describe(
          operation.description ?? operation.pathDescription, below: level),
        "bodyHtml": body, "folds": .list(folds),
      ])
  }

  /// Writes a schema with its rows, and a link to its page.
  mutating func writeSchemaBlock(_ schema: SchemaID, level: Int) {
    rowsLeft = 160
    let view = table.view(of: schema)
    let content = captured {
      $0.writeTree(schema, TreeStyle(anchor: "", direction: nil, level: level, limit: 120))
    }
    render(
      .operation,
      [
        "id": .none, "titleLevel": .text("h\(level)"), "title": .text(table[schema].name ?? ""),
        "method": .none, "methodClass": .none, "path": .none,
        "url": .nonEmpty(context.version.schemaPaths[schema].map { url($0) }),
        "flags": .list([]),
        "descriptionHtml": level == 1 ? describe(view.description, below: 1) : .none,
        "bodyHtml": .none,
        "folds": .list([
          ["title": .text(word("properties")), "note": .none, "bodyHtml": .html(content)]
        ]),
      ])
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
