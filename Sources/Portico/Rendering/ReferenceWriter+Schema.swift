internal import APIExamples
internal import Catalog
internal import HTML
internal import OpenAPI
internal import Templates

/// The page of a schema.
extension ReferenceWriter {
  mutating func page(of schema: SchemaID) -> ReferenceContent {
    let name = table[schema].name ?? ""
    let view = table.view(of: schema)
    let isObject = view.types == [.object] || view.hasProperties
    var parts = ReferenceParts()
    parts.add(
      "properties", word(view.isList || view.hasProperties ? "properties" : "value"),
      captured {
        $0.writeTree(
          schema, TreeStyle(anchor: "body", direction: nil, level: 1), showsType: !isObject)
      })
    parts.add("example", word("example"), captured { $0.writeExample(of: schema) })
    parts.add("used-by", word("usedBy"), captured { $0.writeUses(of: schema) })
    return ReferenceContent(
      template: "schema", title: view.title ?? name,
      summary: view.description?.firstSentence, parts: parts.all,
      object: [
        "name": view.title == nil || view.title == name ? .none : .text(name),
        "descriptionHtml": value { writer in
          writer.write(view.description, below: 1)
          for description in view.inheritedDescriptions.prefix(3) {
            writer.write(description, below: 1)
          }
          writer.writeDocs(view.externalDocs)
          writer.write(view.extensions)
        },
        "flags": view.isDeprecated
          ? .list([["label": .text(word("deprecated")), "color": "warning"]]) : .list([]),
      ])
  }

  private mutating func writeExample(of schema: SchemaID) {
    let media = MediaType("application/json", of: schema, at: table[schema].place)
    write(examples(of: media, nil), of: media)
  }

  /// How many uses are listed.
  private static var mostUses: Int { 200 }

  private mutating func writeUses(of schema: SchemaID) {
    let uses = context.usage.uses(of: schema)
    guard !uses.isEmpty else { return }
    var directions: [Int: Set<SchemaNode.Direction>] = [:]
    var order: [Int] = []
    for use in uses {
      if directions[use.operation] == nil { order.append(use.operation) }
      directions[use.operation, default: []].insert(use.direction)
    }
    html.markup("<ul class=\"ops\">\n")
    for place in order.prefix(Self.mostUses) {
      let isWebhook = place >= api.operations.count
      let index = isWebhook ? place - api.operations.count : place
      let operation = isWebhook ? api.webhooks[index] : api.operations[index]
      let sides = directions[place] ?? []
      let note = [SchemaNode.Direction.request, .response].filter(sides.contains)
        .map { word($0 == .request ? "request" : "response") }.joined(separator: ", ")
      writeLine(operation, context.path(of: index, isWebhook: isWebhook), note: note)
    }
    html.markup("</ul>\n")
  }
}
