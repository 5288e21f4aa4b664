import DataTree
import SourceText

extension APIReader {
  /// The responses of an operation, in the order they are shown.
  mutating func responses(of node: SpecNode, produces: [String]) -> [Response] {
    guard let all = mapping("responses", of: node) else { return [] }
    var responses: [Response] = []
    for (entry, value) in all.members where !entry.key.hasPrefix("x-") {
      guard var response = response(value, produces: produces) else { continue }
      response.status = ResponseStatus(entry.key)
      if [204, 205, 304].contains(where: { response.status == .code($0) }),
        !response.content.isEmpty
      {
        report(.bodyWithoutContent(entry.key, at: value.place))
      }
      responses.append(response)
    }
    let firstError = responses.firstIndex { ($0.status.hundred ?? 0) >= 4 } ?? responses.endIndex
    let ranked = responses.enumerated().map { place, response in
      // The rest of all errors, as which many authors understand it.
      let isRest = response.status == .default && place > firstError
      return (rank: isRest ? 9999 : response.status.rank, place: place, response: response)
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.response)
  }

  private mutating func response(_ start: SpecNode, produces: [String]) -> Response? {
    guard let part = follow(start, as: .response) else { return nil }
    let node = part.node
    // The formats of a response of Swagger 2.0 depend on its operation.
    let isOld = node["schema"] != nil || (node["examples"] != nil && node["content"] == nil)
    var response = isOld ? nil : responses[node.key]
    if response == nil {
      response = readResponse(node, produces: produces)
      if !isOld { responses[node.key] = response }
    }
    response?.componentName = part.name
    if let description = part.description { response?.description = description }
    if let summary = part.summary { response?.summary = summary }
    return response
  }

  private mutating func readResponse(_ node: SpecNode, produces: [String]) -> Response {
    var response = Response(status: .default, place: node.place)
    response.summary = text("summary", of: node)
    response.description = description(of: node)
    response.headers = headers(of: node)
    response.content = content(of: node)
    if node["content"] == nil { response.content = oldContent(of: node, produces: produces) }
    response.links = links(of: node)
    response.extensions = extensions(of: node)
    return response
  }

  /// `schema` and `examples` of Swagger 2.0, the latter by media type.
  private mutating func oldContent(of node: SpecNode, produces: [String]) -> [MediaType] {
    let examples = mapping("examples", of: node)?.members ?? []
    let named = examples.map(\.entry.key).filter { $0.contains("/") }
    guard let value = node["schema"] else {
      guard !named.isEmpty else { return [] }
      return media(named, schema: nil, examples, at: node.place)
    }
    let isFile = value["type"]?.node.string == "file"
    let usual = isFile ? "application/octet-stream" : "application/json"
    let names = produces.isEmpty ? (named.isEmpty ? [usual] : named) : produces
    return media(names, schema: schema(value), examples, at: node.place)
  }

  private func media(
    _ names: [String], schema: SchemaID?, _ examples: [(entry: DataEntry, value: SpecNode)],
    at place: Place
  ) -> [MediaType] {
    names.map { name in
      var media = MediaType(name: name, schema: schema, place: place)
      media.examples = examples.filter { $0.entry.key == name }
        .map { ExampleValue(value: $0.value.node, place: $0.value.place) }
      return media
    }
  }

  // MARK: - Links

  private mutating func links(of node: SpecNode) -> [OperationLink] {
    (mapping("links", of: node)?.members ?? []).compactMap { entry, value in
      guard !entry.key.hasPrefix("x-"), let part = follow(value, as: .link) else { return nil }
      return link(entry.key, part)
    }
  }

  private mutating func link(_ name: String, _ part: FollowedPart) -> OperationLink {
    let node = part.node
    let target: OperationLink.Target =
      if let id = text("operationId", of: node) {
        .operationID(id)
      } else if let reference = text("operationRef", of: node) {
        .reference(reference.trimmedSpace)
      } else {
        .none
      }
    var link = OperationLink(name: name, target: target, place: node.place)
    link.description = part.description ?? description(of: node)
    link.parameters = (mapping("parameters", of: node)?.members ?? []).map {
      .init(name: $0.entry.key, value: $0.value.node)
    }
    link.body = node.node["requestBody"]
    link.server = mapping("server", of: node).flatMap { server($0) }
    link.componentName = part.name
    return link
  }
}
