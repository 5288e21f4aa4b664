internal import Catalog
internal import OpenAPI

extension PageRenderer {
  /// The Markdown twin of a page about an API: what language models and people who copy want.
  func referenceTwin(of page: ReferencePage, _ context: APIContext) -> [UInt8] {
    var twin = ReferenceTwin(context)
    switch page.subject {
    case .overview: twin.writeOverview(root: rootPrefix(of: page.path))
    case .operation(let index): twin.write(site.apis[index])
    case .schema(let schema): twin.write(schema)
    }
    return Array(twin.text.utf8)
  }
}

/// Writes what a page about an API shows as Markdown.
struct ReferenceTwin {
  private(set) var text = ""
  private let context: APIContext
  private var api: API { context.version.description }

  init(_ context: APIContext) { self.context = context }

  // MARK: - Pages

  mutating func writeOverview(root: String) {
    text += "# \(context.api.title) \(context.version.number.text)\n"
    paragraph(api.info.summary)
    paragraph(api.info.description?.text)
    heading("Base URLs")
    for spec in context.version.specs {
      for server in spec.servers { item(nil, [spec.label, "`\(server.url)`"]) }
    }
    heading("Operations")
    for section in context.sections {
      for place in section.operations {
        let operation = api.operations[place]
        let path = context.version.operationPaths[place].dropLast("html".count) + "md"
        item(
          nil,
          ["`\(operation.shownMethod) \(operation.path)`", "[\(operation.title)](\(root)\(path))"])
      }
    }
  }

  mutating func write(_ operation: Operation) {
    text += "# \(operation.title)\n\n`\(operation.shownMethod) \(operation.path)`\n"
    if operation.isDeprecated { paragraph("**Deprecated.**") }
    paragraph(operation.description?.text ?? operation.pathDescription?.text)
    if !operation.parameters.isEmpty {
      heading("Parameters")
      for parameter in operation.parameters {
        let type = parameter.schema.map { api.schemas.type(of: api.schemas.view(of: $0)).plainText }
        item(
          parameter.name,
          [
            parameter.location.rawValue, type, parameter.isRequired ? "required" : nil,
            parameter.description?.text,
          ])
      }
    }
    if let body = operation.body {
      heading("Body")
      paragraph(body.description?.text)
      write(body.content, .request)
    }
    if !operation.responses.isEmpty { heading("Responses") }
    for response in operation.responses {
      let phrase = response.status.reasonPhrase.map { " \($0)" } ?? ""
      text += "\n### \(response.status.text)\(phrase)\n"
      paragraph(response.description?.text)
      write(response.content, .response)
    }
  }

  mutating func write(_ schema: SchemaID) {
    text += "# \(api.schemas[schema].name ?? "")\n"
    let view = api.schemas.view(of: schema)
    paragraph(view.description?.text)
    rows(schema, nil)
  }

  // MARK: - Parts

  private mutating func write(_ content: [MediaType], _ direction: SchemaNode.Direction) {
    for media in content.prefix(3) {
      paragraph("`\(media.name)`")
      if let schema = media.schema { rows(schema, direction) }
    }
  }

  /// What a list of rows follows from.
  struct ListKey: Hashable, Sendable {
    var schema: SchemaID
    var direction: SchemaNode.Direction?
  }

  /// Writes the rows of a schema as a nested list.
  private mutating func rows(_ schema: SchemaID, _ direction: SchemaNode.Direction?) {
    let key = ListKey(schema: api.schemas.resolved(schema) ?? schema, direction: direction)
    if let known = context.lists.known(key) {
      text += known
      return
    }
    let root = SchemaNode(root: schema, anchor: "body", direction: direction)
    let tree = PropertyTree(root, in: api.schemas, limit: 150)
    let before = text
    text = "\n"
    if tree.entries[0].children.isEmpty { item(nil, [tree.entries[0].row.type.plainText]) }
    write(0, in: tree, indentation: "")
    if api.schemas[key.schema].name != nil {
      context.lists.remember(text, for: key, size: text.utf8.count)
    }
    text = before + text
  }

  private mutating func write(_ place: Int, in tree: PropertyTree, indentation: String) {
    for child in tree.entries[place].children {
      let row = tree.entries[child].row
      text += indentation
      item(
        row.node.role.plainName,
        [
          row.view == nil ? nil : row.type.plainText, row.node.isRequired ? "required" : nil,
          row.view?.description?.text,
        ])
      write(child, in: tree, indentation: indentation + "  ")
    }
  }

  private mutating func heading(_ title: String) { text += "\n## \(title)\n\n" }

  private mutating func paragraph(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    text += "\n\(words)\n"
  }

  private mutating func item(_ name: String?, _ parts: [String?]) {
    let words = parts.compactMap(\.self).map {
      $0.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    let name = name.map { "`\($0)`\(words.isEmpty ? "" : ": ")" } ?? ""
    text += "* \(name)\(words.joined(separator: ", "))\n"
  }
}

extension SchemaNode.Role {
  /// The name of a row in plain text.
  fileprivate var plainName: String {
    switch self {
    case .property(let name), .undescribed(let name): name
    case .patternProperty(let pattern): "/\(pattern)/"
    case .otherProperty: "any other key"
    case .propertyName: "names"
    case .prefixItem(let place): "[\(place)]"
    case .item: "further items"
    case .contains: "some items"
    case .branch(_, .title(let text)), .branch(_, .name(let text)), .branch(_, .value(let text)):
      text
    case .branch(_, .option(let number)): "option \(number)"
    case .dependent(let name): "if \(name)"
    case .condition: "if"
    case .then: "then"
    case .otherwise: "else"
    case .not: "not"
    case .content: "content"
    case .root: ""
    }
  }
}
