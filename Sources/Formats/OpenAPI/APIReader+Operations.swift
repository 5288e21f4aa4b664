import DataTree
import SourceText

/// What the operations of a path have in common.
struct PathPart {
  var path: String
  var kind: Operation.Kind
  var summary: String?
  var description: Description?
  var servers: [Server]?
  var parameters: [ParameterPart]
  /// The references that lead nowhere among them.
  var broken: [Operation.BrokenPart]
  /// What the author says about all of them beyond the format.
  var extensions: Extensions
}

extension APIReader {
  /// The operations of all paths under `key`.
  mutating func operations(
    _ key: String, of node: SpecNode, kind: Operation.Kind
  ) -> [Operation] {
    guard let paths = mapping(key, of: node) else { return [] }
    return paths.members.flatMap { entry, value -> [Operation] in
      guard !entry.key.hasPrefix("x-"), !value.node.isNull else { return [] }
      return operations(of: value, path: entry.key, kind: kind)
    }
  }

  private mutating func operations(
    of start: SpecNode, path: String, kind: Operation.Kind
  ) -> [Operation] {
    guard let part = follow(start, as: .pathItem) else { return [] }
    // Operations beside a reference are not forbidden, only undefined; authors mean both.
    let nodes = start.key == part.node.key ? [start] : [start, part.node]
    var operations: [Operation] = []
    for node in nodes {
      brokenParts = []
      let parameters = parameterParts(of: node)
      let common = PathPart(
        path: path, kind: kind, summary: part.summary ?? text("summary", of: node),
        description: part.description ?? description(of: node), servers: servers(of: node),
        parameters: parameters, broken: brokenParts, extensions: extensions(of: node))
      for (method, value) in methods(of: node)
      where !operations.contains(where: { $0.method == method }) {
        operations.append(operation(value, method: method, of: common))
      }
    }
    return operations
  }

  private mutating func methods(of node: SpecNode) -> [(String, SpecNode)] {
    let more = mapping("additionalOperations", of: node)?.members ?? []
    let known = node.members.filter { Self.methods.contains($0.entry.key.lowercased()) }
    return (known + more).compactMap { entry, value in
      guard !value.node.isNull else { return nil }
      guard value.isMapping else {
        report(.wrongType(entry.key, expected: "a mapping", at: value.place))
        return nil
      }
      return (entry.key.lowercased(), value)
    }
  }

  private static let methods: Set<String> = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  private mutating func operation(
    _ node: SpecNode, method: String, of path: PathPart
  ) -> Operation {
    var operation = Operation(
      method: method, path: path.path, kind: path.kind, place: node.place)
    brokenParts = path.broken
    operation.operationID = text("operationId", of: node)
    operation.summary = text("summary", of: node)
    operation.description = description(of: node)
    operation.pathSummary = path.summary
    operation.pathDescription = path.description
    operation.tags = (node["tags"]?.texts ?? []).uniqued
    operation.isDeprecated = flag("deprecated", of: node) ?? false
    operation.externalDocs = externalDocs(of: node)
    operation.extensions = extensions(of: node)
    operation.isInternal = operation.extensions.isInternal || path.extensions.isInternal
    operation.isIgnored = operation.extensions.isIgnored || path.extensions.isIgnored
    operation.servers = servers(of: node) ?? path.servers ?? servers
    operation.security = security(of: node) ?? inheritedSecurity
    addParameters(of: node, path, to: &operation)
    if let value = node["requestBody"] { operation.body = body(value) ?? operation.body }
    operation.responses = responses(of: node, produces: formats("produces", of: node) ?? produces)
    operation.brokenReferences = brokenParts
    operation.callbacks = callbacks(of: node)
    return operation
  }

  private var inheritedSecurity: Security? {
    guard var security else { return nil }
    security.isInherited = true
    return security
  }

  /// Media types under `key`, or nil if nothing is said.
  func formats(_ key: String, of node: SpecNode) -> [String]? {
    guard let value = node[key] else { return nil }
    return value.texts
  }

  // MARK: - Parameters

  private mutating func addParameters(
    of node: SpecNode, _ path: PathPart, to operation: inout Operation
  ) {
    let consumes = formats("consumes", of: node) ?? consumes
    var parameters: [Parameter] = []
    var places: [ParameterName: Int] = [:]
    var fields: [FormField] = []
    var own: Set<ParameterName> = []
    for (part, isOwn) in path.parameters.map({ ($0, false) })
      + parameterParts(of: node).map({ ($0, true) })
    {
      switch part {
      case .field(let field):
        fields.removeAll { $0.name == field.name }
        fields.append(field)
      case .body(var body):
        let names = consumes.isEmpty ? ["application/json"] : consumes
        let media = body.content[0]
        body.content = names.map { name in
          var media = media
          media.name = name
          return media
        }
        operation.body = body
      case .parameter(let parameter):
        let name = ParameterName(parameter)
        if isOwn, !own.insert(name).inserted {
          report(.duplicateParameter(parameter.name, at: parameter.place))
        } else if let place = places[name] {
          parameters[place] = parameter
        } else {
          places[name] = parameters.count
          parameters.append(parameter)
        }
      }
    }
    if let form = formBody(fields, consumes: consumes) { operation.body = form }
    if operation.kind == .path { check(&parameters, against: operation.path, of: node) }
    let order = Parameter.Location.allCases
    operation.parameters = order.flatMap { location in
      parameters.filter { $0.location == location }
    }
  }

  private struct ParameterName: Hashable {
    var name: String
    var location: Parameter.Location

    init(_ parameter: Parameter) {
      name = parameter.name
      location = parameter.location
    }
  }

  /// Compares the parameters with the names in braces; adds those that are missing.
  private mutating func check(
    _ parameters: inout [Parameter], against path: String, of node: SpecNode
  ) {
    let names = path.templateNames
    let declared = Set(parameters.filter { $0.location == .path }.map(\.name))
    for parameter in parameters
    where parameter.location == .path && !names.contains(parameter.name) {
      let free = names.filter { !declared.contains($0) }
      report(
        .unusedPathParameter(
          parameter.name, nearest: nearest(to: parameter.name, among: free), at: parameter.place))
    }
    for name in names where !declared.contains(name) {
      var parameter = Parameter(
        name: name, location: .path, style: .simple, isExploded: false, place: node.place)
      parameter.isRequired = true
      parameter.isSynthetic = true
      parameters.append(parameter)
      report(.undeclaredPathParameter(name, at: node.place))
    }
  }

  // MARK: - Callbacks

  private mutating func callbacks(of node: SpecNode) -> [Callback] {
    guard let all = mapping("callbacks", of: node) else { return [] }
    guard !isInCallback else {
      report(.nestedCallbacks(at: all.place))
      return []
    }
    isInCallback = true
    defer { isInCallback = false }
    return all.members.compactMap { entry, value in
      guard !entry.key.hasPrefix("x-"), let part = follow(value, as: .callback) else { return nil }
      var callback = Callback(name: entry.key, operations: [], place: part.node.place)
      callback.extensions = extensions(of: part.node)
      for (expression, item) in part.node.members
      where !expression.key.hasPrefix("x-") && item.isMapping {
        callback.operations += operations(of: item, path: expression.key, kind: .callback)
      }
      return callback
    }
  }
}

extension String {
  /// The names in braces, in order, each once.
  var templateNames: [String] {
    var names: [String] = []
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { break }
      names.append(String(rest[..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names.uniqued
  }
}
