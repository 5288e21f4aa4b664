internal import Catalog
internal import HTML
internal import OpenAPI

/// Who may send a request.
extension ReferenceWriter {
  /// Writes the alternatives by which a caller proves who it is.
  mutating func write(_ security: Security) {
    let alternatives = security.alternatives.filter { !$0.isEmpty }
    guard !alternatives.isEmpty else {
      html.markup("<p>")
      html.text(word("noAuthentication"))
      html.markup("</p>\n")
      return
    }
    html.markup("<ul class=\"secure\">\n")
    for (place, requirement) in alternatives.enumerated() {
      writeAlternative("lock")
      if place > 0 { html.text("\(word("or")) ") }
      for (number, use) in requirement.schemes.enumerated() {
        if number > 0 { html.text(" \(word("and")) ") }
        write(use)
      }
      html.markup("</div></li>\n")
    }
    if alternatives.count < security.alternatives.count {
      writeAlternative("globe")
      html.text(word("orNone"))
      html.markup("</div></li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func writeAlternative(_ icon: String) {
    html.markup("<li>")
    if let drawing = AuthorIcon.html(icon) { html.markup(drawing) }
    html.markup("<div>")
  }

  private mutating func write(_ use: SecurityRequirement.Use) {
    let scheme = api.securitySchemes.first { $0.name == use.scheme }
    // The overview has no place for a scheme that is not declared.
    let anchor = scheme.map { Self.anchor(of: $0.name) }
    if let scheme, let anchor {
      html.markup("<a")
      html.attribute("href", url(context.version.overviewPath, anchor))
      html.markup(">")
      html.text(title(of: scheme))
      html.markup("</a>")
    } else {
      html.text(use.scheme)
    }
    if let detail = scheme.flatMap(detail) {
      html.text(", ")
      html.markup(detail)
    }
    guard !use.scopes.isEmpty else { return }
    var scopes = HTMLWriter()
    for (place, scope) in use.scopes.enumerated() {
      if place > 0 { scopes.text(" ") }
      scopes.markup(scopeHTML(scope, elseAt: anchor))
    }
    html.text(", ")
    html.phrase(word("withScopes"), scopes.fragment)
  }

  /// The name of a scope with a link to its page, or else to a place on the overview.
  private func scopeHTML(_ name: String, elseAt anchor: String? = nil) -> HTMLFragment {
    let page = site.apis.scope(name).map { url($0.path) }
    guard let address = page ?? anchor.map({ url(context.version.overviewPath, $0) }) else {
      return codeHTML(name)
    }
    var html = HTMLWriter()
    html.markup("<a")
    html.attribute("href", address)
    html.markup(">")
    html.markup(codeHTML(name))
    html.markup("</a>")
    return html.fragment
  }

  static func anchor(of scheme: String) -> String { "scheme-" + safeFileName(scheme) }

  /// What a scheme is called.
  func title(of scheme: SecurityScheme) -> String {
    switch scheme.kind {
    case .apiKey: word("apiKey")
    case .http("basic", _): "HTTP Basic"
    case .http("bearer", _): word("bearerToken")
    case .http(let name, _): "HTTP \(name)"
    case .oauth2: "OAuth 2.0"
    case .openIDConnect: "OpenID Connect"
    case .mutualTLS: word("clientCertificate")
    case .unknown(let type): type
    }
  }

  /// Where the scheme's proof is put, if that is not clear from its name.
  private func detail(of scheme: SecurityScheme) -> HTMLFragment? {
    switch scheme.kind {
    case .apiKey(let name, let location):
      let word = "keyIn" + location.rawValue.prefix(1).uppercased() + location.rawValue.dropFirst()
      return phraseHTML(word, codeHTML(name))
    case .http(_, let format?): return textHTML(format)
    case .openIDConnect(let url): return codeHTML(url)
    case .http, .oauth2, .mutualTLS, .unknown: return nil
    }
  }

  // MARK: - Schemes

  /// Writes the ways to authenticate of the whole API, each with its flows and scopes.
  mutating func writeSchemes(level: Int) {
    for scheme in api.securitySchemes {
      html.markup("<h3")
      html.attribute("id", Self.anchor(of: scheme.name))
      html.markup(">")
      html.text(title(of: scheme))
      if api.securitySchemes.count > 1 {
        html.markup(" <span class=\"type\">")
        html.text(scheme.name)
        html.markup("</span>")
      }
      if scheme.isDeprecated { flag("deprecated") }
      html.markup("</h3>\n")
      write(scheme.description, below: level)
      if let detail = detail(of: scheme) {
        html.markup("<p>")
        html.markup(detail)
        html.markup("</p>\n")
      }
      guard case .oauth2(let flows, let metadata) = scheme.kind else { continue }
      if let metadata { writeAddress("metadataURL", metadata) }
      for flow in flows { write(flow, of: scheme, level: level) }
    }
  }

  private mutating func write(_ flow: OAuthFlow, of scheme: SecurityScheme, level: Int) {
    html.markup("<p class=\"label\">")
    html.text(word("flow-\(flow.kind.rawValue)"))
    html.markup("</p>\n<dl class=\"facts\">\n")
    if let url = flow.authorizationURL { writeFact("authorizationURL", url) }
    let urls = context.version.specs.flatMap { spec in
      spec.tokenURLs.filter { $0.flow == flow.kind }.map { (spec.label, $0.url) }
    }
    if Set(urls.map(\.1)).count > 1 {
      for (label, url) in urls { writeFact("tokenURL", url, label) }
    } else if let url = flow.tokenURL {
      writeFact("tokenURL", url)
    }
    if let url = flow.refreshURL { writeFact("refreshURL", url) }
    if let url = flow.deviceAuthorizationURL { writeFact("deviceURL", url) }
    html.markup("</dl>\n")
    guard !flow.scopes.isEmpty else { return }
    writeScopes(of: flow, scheme, level)
  }

  mutating func writeFact(_ name: String, _ url: String, _ label: String? = nil) {
    html.markup("<div><dt>")
    html.text(word(name) + (label.map { " · \($0)" } ?? ""))
    html.markup("</dt><dd>")
    html.markup(codeHTML(url))
    html.markup("</dd></div>\n")
  }

  private mutating func writeAddress(_ name: String, _ url: String) {
    html.markup("<dl class=\"facts\">\n")
    writeFact(name, url)
    html.markup("</dl>\n")
  }

  private mutating func writeScopes(of flow: OAuthFlow, _ scheme: SecurityScheme, _ level: Int) {
    html.markup("<div class=\"scroll\"><table><thead><tr><th scope=\"col\">")
    html.text(word("scope"))
    html.markup("</th><th scope=\"col\">")
    html.text(word("meaning"))
    html.markup("</th><th scope=\"col\" class=\"align-right\">")
    html.text(word("operations"))
    html.markup("</th></tr></thead>\n<tbody>\n")
    for scope in flow.scopes {
      let use = context.usage.scopes.first {
        $0.name == scope.name && $0.scheme == scheme.name
      }
      html.markup("<tr><th scope=\"row\">")
      html.markup(scopeHTML(scope.name))
      html.markup("</th><td>")
      write(scope.description, below: level)
      html.markup("</td><td class=\"align-right\">")
      html.number(use?.operations.count ?? 0)
      html.markup("</td></tr>\n")
    }
    html.markup("</tbody></table></div>\n")
  }
}
