import DataTree
import SourceText

extension APIReader {
  /// The alternatives under `security`; nil if nothing is said.
  mutating func security(of node: SpecNode) -> Security? {
    guard let value = node["security"] else { return nil }
    guard value.node.elements != nil || value.isMapping else {
      report(.wrongType("security", expected: "a list", at: value.place))
      return nil
    }
    let alternatives = value.isMapping ? [value] : value.elements
    return Security(alternatives: alternatives.map { requirement($0) })
  }

  private mutating func requirement(_ node: SpecNode) -> SecurityRequirement {
    var requirement = SecurityRequirement(schemes: [], place: node.place)
    // A bare name is what an author means who needs no scopes.
    if let name = node.node.string {
      requirement.schemes = [.init(scheme: name, scopes: [], place: node.place)]
    }
    for (entry, value) in node.members where !entry.key.hasPrefix("x-") {
      let place = Place(node.source, at: entry.keySpan, value.pointer)
      requirement.schemes.append(.init(scheme: entry.key, scopes: value.texts, place: place))
    }
    requirement.schemes.forEach { check($0) }
    return requirement
  }

  private mutating func check(_ use: SecurityRequirement.Use) {
    guard let scheme = schemes[use.scheme] else {
      report(
        .unknownScheme(
          use.scheme, nearest: nearest(to: use.scheme, among: schemes.keys), at: use.place))
      return
    }
    guard case .oauth2(let flows, _) = scheme.kind else { return }
    let declared = Set(flows.flatMap { $0.scopes.map(\.name) })
    guard !declared.isEmpty else { return }
    for scope in use.scopes where !declared.contains(scope) {
      report(.undeclaredScope(scope, of: use.scheme, at: use.place))
    }
  }

  // MARK: - Schemes

  mutating func readSchemes(_ node: SpecNode, into all: inout [SecurityScheme]) {
    for (entry, value) in node.members where !entry.key.hasPrefix("x-") {
      guard schemes[entry.key] == nil, let part = follow(value, as: .securityScheme) else {
        continue
      }
      guard let kind = schemeKind(of: part.node) else { continue }
      var scheme = SecurityScheme(name: entry.key, kind: kind, place: part.node.place)
      scheme.description = part.description ?? description(of: part.node)
      scheme.isDeprecated = flag("deprecated", of: part.node) ?? false
      scheme.extensions = extensions(of: part.node)
      schemes[entry.key] = scheme
      all.append(scheme)
    }
  }

  private mutating func schemeKind(of node: SpecNode) -> SecurityScheme.Kind? {
    guard let type = text("type", of: node) else {
      report(.missingKey("type", in: "a security scheme", at: node.place))
      return nil
    }
    switch type.lowercased() {
    case "apikey":
      let location = text("in", of: node).flatMap { Parameter.Location(rawValue: $0.lowercased()) }
      return .apiKey(name: text("name", of: node) ?? "", location: location ?? .header)
    case "http":
      return .http(
        scheme: (text("scheme", of: node) ?? "basic").lowercased(),
        bearerFormat: text("bearerFormat", of: node))
    case "basic": return .http(scheme: "basic", bearerFormat: nil)
    case "bearer": return .http(scheme: "bearer", bearerFormat: text("bearerFormat", of: node))
    case "oauth2":
      return .oauth2(flows: flows(of: node), metadataURL: text("oauth2MetadataUrl", of: node))
    case "openidconnect": return .openIDConnect(url: text("openIdConnectUrl", of: node) ?? "")
    case "mutualtls": return .mutualTLS
    default: return .unknown(type)
    }
  }

  /// The flows of OpenAPI 3, or the single one of Swagger 2.0.
  private mutating func flows(of node: SpecNode) -> [OAuthFlow] {
    if let flows = mapping("flows", of: node) {
      return flows.members.compactMap { entry, value in
        guard !entry.key.hasPrefix("x-"), value.isMapping else { return nil }
        guard let kind = OAuthFlow.Kind(name: entry.key) else {
          report(.wrongType(entry.key, expected: "a flow of OAuth 2", at: value.place))
          return nil
        }
        return flow(kind, value)
      }
    }
    guard let name = text("flow", of: node) else { return [] }
    guard let kind = OAuthFlow.Kind(name: name) else {
      report(.wrongType("flow", expected: "a flow of OAuth 2", at: node.place))
      return []
    }
    return [flow(kind, node)]
  }

  private mutating func flow(_ kind: OAuthFlow.Kind, _ node: SpecNode) -> OAuthFlow {
    var flow = OAuthFlow(kind: kind, place: node.place)
    flow.authorizationURL = text("authorizationUrl", of: node)
    flow.tokenURL = text("tokenUrl", of: node)
    flow.refreshURL = text("refreshUrl", of: node)
    flow.deviceAuthorizationURL = text("deviceAuthorizationUrl", of: node)
    guard let scopes = node["scopes"] else { return flow }
    // A list of names is what authors write who have nothing to say about them.
    for element in scopes.elements {
      guard let name = element.node.scalarText else { continue }
      flow.scopes.append(OAuthScope(name: name, place: element.place))
    }
    for (entry, value) in scopes.members where !entry.key.hasPrefix("x-") {
      let place = Place(node.source, at: entry.keySpan, value.pointer)
      var scope = OAuthScope(name: entry.key, place: place)
      if let text = value.node.scalarText, !text.isEmpty {
        scope.description = Description(text, in: node.source, at: value.node.span)
      }
      flow.scopes.append(scope)
    }
    return flow
  }
}
