import DataTree
import JSON
import OpenAPI
import SourceText

/// The model as indented lines: what a page would show, in its order.
struct Outline {
  private(set) var text = ""
  private let api: API
  private var depth = 0

  init(_ api: API) {
    self.api = api
    add("\(api.version.family) '\(api.info.title)' \(api.info.version)".trimmed)
    within {
      for server in api.servers { $0.add(server) }
      for tag in api.tags { $0.add("tag \(tag.name)\(tag.isDeclared ? "" : " (undeclared)")") }
      for group in api.tagGroups {
        $0.add("group \(group.name): \(group.tags.joined(separator: ", "))")
      }
      for scheme in api.securitySchemes { $0.add(scheme) }
      for operation in api.operations { $0.add(operation) }
      for operation in api.webhooks { $0.add(operation) }
      for id in api.schemas.named { $0.add(schema: id) }
    }
  }

  mutating func add(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func within(_ body: (inout Outline) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  // MARK: - Operations

  private mutating func add(_ server: Server) {
    add("server \(server.template)\(server.url == server.template ? "" : " = \(server.url)")")
  }

  private mutating func add(_ scheme: SecurityScheme) {
    switch scheme.kind {
    case .apiKey(let name, let location): add("scheme \(scheme.name): key '\(name)' in \(location)")
    case .http(let kind, let format):
      add("scheme \(scheme.name): http \(kind)\(format.map { " (\($0))" } ?? "")")
    case .oauth2(let flows, _):
      add("scheme \(scheme.name): oauth2")
      within {
        for flow in flows {
          let urls = [flow.authorizationURL, flow.tokenURL, flow.refreshURL].compactMap { $0 }
          $0.add("\(flow.kind) \(urls.joined(separator: " "))".trimmed)
          $0.within {
            for scope in flow.scopes {
              $0.add("scope \(scope.name) \(quoted(scope.description))".trimmed)
            }
          }
        }
      }
    case .openIDConnect(let url): add("scheme \(scheme.name): openid \(url)")
    case .mutualTLS: add("scheme \(scheme.name): mutual TLS")
    case .unknown(let type): add("scheme \(scheme.name): unknown '\(type)'")
    }
  }

  private mutating func add(_ operation: Operation) {
    var words = [operation.method.uppercased(), operation.path, "#\(operation.slug)"]
    if operation.kind != .path { words.insert("\(operation.kind)", at: 0) }
    if operation.isDeprecated { words.append("deprecated") }
    if !operation.tags.isEmpty { words.append("[\(operation.tags.joined(separator: ", "))]") }
    if let summary = operation.summary { words.append("'\(summary)'") }
    add(words.joined(separator: " "))
    within {
      if operation.servers.map(\.template) != $0.api.servers.map(\.template) {
        for server in operation.servers { $0.add(server) }
      }
      if let security = operation.security { $0.add(security) }
      for parameter in operation.parameters { $0.add(parameter) }
      if let body = operation.body {
        $0.add("body\(body.isRequired ? " required" : "") \(quoted(body.description))".trimmed)
        $0.add(body.content, anchor: Body.anchor, .request)
      }
      for response in operation.responses { $0.add(response) }
      for part in operation.brokenReferences { $0.add("broken \(part.kind) \(part.text)") }
      for callback in operation.callbacks {
        $0.add("callback \(callback.name)")
        $0.within { for operation in callback.operations { $0.add(operation) } }
      }
    }
  }

  private mutating func add(_ security: Security) {
    let alternatives = security.alternatives.map { requirement in
      let uses = requirement.schemes.map { use in
        use.scheme + (use.scopes.isEmpty ? "" : "(\(use.scopes.joined(separator: ", ")))")
      }
      return uses.isEmpty ? "nothing" : uses.joined(separator: " and ")
    }
    let text = alternatives.isEmpty ? "none" : alternatives.joined(separator: " or ")
    add("security\(security.isInherited ? " (inherited)" : ""): \(text)")
  }

  private mutating func add(_ parameter: Parameter) {
    var words = ["\(parameter.location) \(parameter.name) \(parameter.style)"]
    if parameter.isExploded { words.append("exploded") }
    if parameter.isRequired { words.append("required") }
    if parameter.isDeprecated { words.append("deprecated") }
    if parameter.isSynthetic { words.append("synthetic") }
    if let name = parameter.componentName { words.append("(\(name))") }
    words.append(quoted(parameter.description))
    add(words.joined(separator: " ").trimmed)
    within {
      if let schema = parameter.schema {
        $0.add(SchemaNode(root: schema, anchor: parameter.anchor, direction: .request))
      }
      $0.add(parameter.content, anchor: parameter.anchor, .request)
      $0.add(parameter.examples)
    }
  }

  private mutating func add(_ response: Response) {
    var words = ["response", response.status.text]
    if let phrase = response.status.reasonPhrase { words.append("(\(phrase))") }
    if let name = response.componentName { words.append("(\(name))") }
    words.append(quoted(response.description))
    add(words.joined(separator: " ").trimmed)
    within {
      for header in response.headers {
        $0.add("header \(header.name)\(header.isRequired ? " required" : "")")
        guard let schema = header.schema else { continue }
        $0.within { $0.add(SchemaNode(root: schema, anchor: "header", direction: .response)) }
      }
    }
    add(response.content, anchor: response.anchor, .response)
    within {
      for link in response.links {
        let target = link.operation.map { [api = $0.api] in api.operations[$0].slug }
        $0.add("link \(link.name) → \(target ?? "nothing")")
      }
    }
  }

  private mutating func add(
    _ content: [MediaType], anchor: String, _ direction: SchemaNode.Direction
  ) {
    within {
      for media in content {
        $0.add(media.name)
        $0.within {
          if let schema = media.schema {
            $0.add(SchemaNode(root: schema, anchor: anchor, direction: direction))
          }
          for encoding in media.encodings {
            let words = [encoding.contentType, encoding.style?.rawValue].compactMap { $0 }
            $0.add("encoding of \(encoding.property): \(words.joined(separator: " "))")
          }
          $0.add(media.examples)
        }
      }
    }
  }

  private mutating func add(_ examples: [ExampleValue]) {
    for example in examples {
      let name = example.name.map { " \($0)" } ?? ""
      let value = example.value.map(json) ?? example.externalValue ?? "-"
      add("example\(name) \(value)")
    }
  }

  // MARK: - Schemas

  private mutating func add(schema id: SchemaID) {
    add(SchemaNode(root: id, anchor: "schema \(api.schemas[id].name ?? "?")"))
  }

  private mutating func add(_ node: SchemaNode) {
    let row = api.schemas.row(of: node)
    var words = [name(of: node)]
    if node.isRequired { words.append("required") }
    words.append(row.type.plainText)
    if let view = row.view {
      words += notes(on: view)
      if let inner = row.inner, inner.core != view.core {
        words.append("of (" + notes(on: inner).joined(separator: ", ") + ")")
      }
    }
    if let recursion = row.recursion {
      words.append("↻ \(api.schemas[recursion].name ?? "itself")")
    }
    add(words.filter { !$0.isEmpty && $0 != "of ()" }.joined(separator: ", "))
    guard depth < 12 else { return }
    within { outline in
      for child in outline.api.schemas.children(of: row) { outline.add(child) }
    }
  }

  private func name(of node: SchemaNode) -> String {
    switch node.role {
    case .root, .property, .undescribed, .prefixItem: "#\(node.anchor)"
    case .patternProperty(let pattern): "#\(node.anchor) /\(pattern)/"
    case .otherProperty: "#\(node.anchor) any other"
    case .propertyName, .item, .contains, .dependent, .condition, .then, .otherwise, .not,
      .content:
      "#\(node.anchor)"
    case .branch(_, let label): "#\(node.anchor) \(label)"
    }
  }

  private func notes(on view: SchemaView) -> [String] {
    var notes: [String] = []
    if let name = view.name { notes.append("is \(name)") }
    for base in view.bases { notes.append("inherits from \(api.schemas[base].name ?? "?")") }
    if let title = view.title { notes.append("titled '\(title)'") }
    if let description = view.description { notes.append("'\(description.text)'") }
    notes += view.inheritedDescriptions.map { "inherits '\($0.text)'" }
    if view.isDeprecated { notes.append("deprecated") }
    if view.isReadOnly { notes.append("read only") }
    if view.isWriteOnly { notes.append("write only") }
    if let constant = view.constant {
      notes.append("always \(json(constant))")
    } else if !view.values.isEmpty {
      notes.append("one of \(view.values.map(json).joined(separator: " "))")
    }
    notes += view.valueNotes.map {
      "\(json($0.value)) is \($0.name ?? "")\($0.description.map { "'\($0)'" } ?? "")"
    }
    notes += words(for: view.constraints)
    if let value = view.defaultValue { notes.append("default \(json(value))") }
    notes += view.examples.compactMap(\.value).map { "example \(json($0))" }
    if view.otherProperties == .forbidden { notes.append("no others") }
    notes += view.dependentRequired.map {
      "\($0.name) needs \($0.required.joined(separator: ", "))"
    }
    for choice in view.choices {
      if let sets = choice.requiredSets {
        notes.append("\(choice.keyword) required sets \(sets.map { $0.joined(separator: "+") })")
      }
      for branch in choice.branches {
        guard let value = branch.discriminatorValue, let property = choice.discriminator?.property
        else { continue }
        notes.append("\(property)=\(value)")
      }
    }
    if let value = view.discriminatorValue {
      notes.append("its \(value.property) is \(value.value)")
    }
    notes += view.conflicts.map { conflict in
      switch conflict {
      case .types(let left, let right): "conflict of types \(left[0]) and \(right[0])"
      case .values: "conflict of values"
      case .bounds(let least, let most): "conflict of \(least) and \(most)"
      }
    }
    notes += view.brokenReferences.map { "broken \($0.text) (\(reason(of: $0)))" }
    notes += view.otherKeywords.map { "\($0.key): \(json($0.value))" }
    return notes
  }

  private func reason(of reference: Schema.Reference) -> String {
    switch reference.target {
    case .nothing(let reason): "\(reason)"
    case .schema: "found"
    }
  }

  private func words(for constraints: Constraints) -> [String] {
    var words: [String] = []
    if let bound = constraints.minimum {
      words.append("\(bound.isExclusive ? ">" : "≥") \(bound.number.text)")
    }
    if let bound = constraints.maximum {
      words.append("\(bound.isExclusive ? "<" : "≤") \(bound.number.text)")
    }
    words += constraints.multiplesOf.map { "multiple of \($0.text)" }
    words += constraints.patterns.map { "/\($0)/" }
    func range(_ name: String, _ least: Int?, _ most: Int?) {
      guard least != nil || most != nil else { return }
      words.append("\(name) \(least.map(String.init) ?? "")..\(most.map(String.init) ?? "")")
    }
    range("length", constraints.minLength, constraints.maxLength)
    range("items", constraints.minItems, constraints.maxItems)
    range("properties", constraints.minProperties, constraints.maxProperties)
    range("contains", constraints.minContains, constraints.maxContains)
    if constraints.hasUniqueItems { words.append("unique") }
    return words
  }
}

private func quoted(_ description: Description?) -> String {
  description.map { "'\($0.text)'" } ?? ""
}

private func json(_ node: DataNode) -> String {
  var bytes: [UInt8] = []
  renderJSON(node, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " || text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
