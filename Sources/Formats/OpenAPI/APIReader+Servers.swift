import DataTree
import SourceText

extension APIReader {
  /// The servers under `servers`, or nil if nothing is said.
  mutating func servers(of node: SpecNode) -> [Server]? {
    guard node["servers"] != nil else { return nil }
    let servers = list("servers", of: node).compactMap { server($0) }
    return servers.isEmpty ? nil : servers
  }

  mutating func server(_ node: SpecNode) -> Server? {
    guard node.isMapping, let url = text("url", of: node) else {
      report(.missingKey("url", in: "a server", at: node.place))
      return nil
    }
    var server = Server(template: url.trimmedSpace, place: node.place)
    server.name = text("name", of: node)
    server.description = description(of: node)
    server.extensions = extensions(of: node)
    server.variables = (mapping("variables", of: node)?.members ?? []).compactMap { entry, value in
      guard value.isMapping, !entry.key.hasPrefix("x-") else { return nil }
      let values = list("enum", of: value).compactMap(\.node.scalarText)
      var variable = Server.Variable(
        name: entry.key, defaultValue: text("default", of: value) ?? values.first ?? "",
        place: value.place)
      variable.values = values
      variable.description = description(of: value)
      return variable
    }
    if server.isMock { report(.mockServer(at: node["url"]?.place ?? node.place)) }
    return server
  }

  /// `schemes`, `host` and `basePath` of Swagger 2.0; nil if none of them is there.
  mutating func oldServers(of root: SpecNode) -> [Server]? {
    let host = text("host", of: root)
    let base = text("basePath", of: root)
    guard let value = root["host"] ?? root["basePath"] ?? root["schemes"] else { return nil }
    var path = base ?? ""
    if !path.isEmpty, !path.hasPrefix("/") { path = "/" + path }
    guard let host, !host.isEmpty else {
      return [Server(template: path.isEmpty ? "/" : path, place: value.place)]
    }
    let schemes = root["schemes"]?.texts ?? []
    return (schemes.isEmpty ? ["https"] : schemes).map { scheme in
      let server = Server(template: "\(scheme)://\(host)\(path)", place: value.place)
      if server.isMock { report(.mockServer(at: value.place)) }
      return server
    }
  }
}
