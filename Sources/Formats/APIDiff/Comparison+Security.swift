import OpenAPI

extension Comparison {
  /// Compares what operations ask for that say nothing of their own; each counts as a place.
  mutating func compareDefaultSecurity() {
    let inheriting = new.operations.count { $0.security?.isInherited ?? true }
    guard inheriting > 0 else { return }
    compare(old.security, new.security, in: (old.place, new.place), count: inheriting)
  }

  /// Compares what an operation asks for, unless both versions leave that to the API.
  mutating func compareSecurity(_ old: OpenAPI.Operation, _ new: OpenAPI.Operation) {
    guard old.kind == .path else { return }
    if old.security?.isInherited ?? true, new.security?.isInherited ?? true { return }
    compare(old.security, new.security, in: (old.place, new.place), count: 1)
  }

  private mutating func compare(
    _ old: Security?, _ new: Security?, in places: (old: Place, new: Place), count: Int
  ) {
    let (olds, news) = (old?.alternatives ?? [], new?.alternatives ?? [])
    if olds.isEmpty, let first = news.first {
      guard !news.contains(where: \.isEmpty) else { return }
      return report(
        .securityIntroduced, at: .security, .missing(in: places.old), .at(first.place),
        before: "nothing", after: news.map(\.text).joined(separator: " or "), count: count,
        "a request must be authenticated now")
    }
    if news.isEmpty, let first = olds.first {
      guard !olds.contains(where: \.isEmpty) else { return }
      return report(
        .securityDropped, at: .security, .at(first.place), .missing(in: places.new),
        before: olds.map(\.text).joined(separator: " or "), after: "nothing", count: count,
        "a request need not be authenticated any more")
    }
    let match = alternatives(olds, news)
    for (before, after) in match.both { compare(before, after, count: count) }
    for alternative in match.removed {
      report(
        .securityAlternativeRemoved, at: .security, .at(alternative.place),
        .missing(in: news.first?.place ?? places.new), name: alternative.text,
        before: alternative.text, count: count,
        alternative.isEmpty
          ? "a request must be authenticated now"
          : "\(code: alternative.text) is no longer enough to authenticate")
    }
    for alternative in match.added {
      report(
        .securityAlternativeAdded, at: .security, .missing(in: olds.first?.place ?? places.old),
        .at(alternative.place), name: alternative.text, after: alternative.text, count: count,
        alternative.isEmpty
          ? "a request need not be authenticated any more"
          : "\(code: alternative.text) is enough to authenticate now")
    }
  }

  /// Which alternatives ask for the same schemes: by name, or by what the schemes are.
  private func alternatives(
    _ olds: [SecurityRequirement], _ news: [SecurityRequirement]
  ) -> (
    both: [(SecurityRequirement, SecurityRequirement)], removed: [SecurityRequirement],
    added: [SecurityRequirement]
  ) {
    var both: [(SecurityRequirement, SecurityRequirement)] = []
    var left = Array(olds.indices)
    var added = Array(news.indices)
    for isByName in [true, false] where !left.isEmpty && !added.isEmpty {
      let oldKinds = isByName ? [:] : Self.kinds(of: old)
      let newKinds = isByName ? [:] : Self.kinds(of: new)
      var waiting: [[String]: [Int]] = [:]
      for place in left.reversed() { waiting[olds[place].key(oldKinds), default: []].append(place) }
      var matched: Set<Int> = []
      added.removeAll { place in
        guard let partner = waiting[news[place].key(newKinds)]?.popLast() else { return false }
        matched.insert(partner)
        both.append((olds[partner], news[place]))
        return true
      }
      left.removeAll { matched.contains($0) }
    }
    return (both, left.map { olds[$0] }, added.map { news[$0] })
  }

  private mutating func compare(
    _ old: SecurityRequirement, _ new: SecurityRequirement, count: Int
  ) {
    let olds = old.schemes.flatMap { use in use.scopes.map { (use, $0) } }
    let news = new.schemes.flatMap { use in use.scopes.map { (use, $0) } }
    let (before, after) = (Set(olds.map(\.1)), Set(news.map(\.1)))
    for (use, scope) in news where !before.contains(scope) {
      report(
        .securityScopeAdded, at: .security, .missing(in: old.place), .at(use.place), name: scope,
        after: scope, count: count, "scope \(code: scope) of \(code: use.scheme) is needed now")
    }
    for (use, scope) in olds where !after.contains(scope) {
      report(
        .securityScopeDropped, at: .security, .at(use.place), .missing(in: new.place),
        name: scope, before: scope, count: count,
        "scope \(code: scope) of \(code: use.scheme) is no longer needed")
    }
  }

  /// What each scheme is, by its name.
  private static func kinds(of api: API) -> [String: String] {
    Dictionary(
      api.securitySchemes.map { ($0.name, $0.kind.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// Compares the ways to authenticate that both versions know by the same name.
  mutating func compareSchemes() {
    var waiting: [String: SecurityScheme] = [:]
    for scheme in old.securitySchemes { waiting[scheme.name] = scheme }
    for scheme in new.securitySchemes {
      guard let before = waiting[scheme.name] else { continue }
      let subject: ChangeSentence = "security scheme \(code: scheme.name)"
      if before.kind.text != scheme.kind.text {
        report(
          .securitySchemeChanged, at: .security, .at(before.place), .at(scheme.place),
          before: before.kind.text, after: scheme.kind.text, "\(subject) is another one")
      } else {
        compareDetails(before, scheme)
      }
      compareDeprecation(
        before.isDeprecated, scheme.isDeprecated, at: .security, before.place, scheme.place,
        subject)
      compareWords(
        Words(before.description, place: before.place),
        Words(scheme.description, place: scheme.place), at: .security, subject)
    }
  }

  private mutating func compareDetails(_ old: SecurityScheme, _ new: SecurityScheme) {
    for after in new.addresses {
      guard let before = old.addresses.first(where: { $0.noun == after.noun }),
        before.text != after.text
      else { continue }
      // Like the API itself, it is a server of an environment.
      report(
        .securityAddressChanged, at: .servers, .at(before.place, before.keyword),
        .at(after.place, after.keyword), name: after.noun, before: before.text, after: after.text,
        "the \(after.noun) of \(code: new.name) is another")
    }
    let (before, after) = (old.kind.scopes, new.kind.scopes)
    let (oldNames, newNames) = (Set(before.map(\.name)), Set(after.map(\.name)))
    var waiting: [String: OAuthScope] = [:]
    for scope in before { waiting[scope.name] = scope }
    for scope in after {
      guard let known = waiting[scope.name] else { continue }
      compareWords(
        Words(known.description, place: known.place), Words(scope.description, place: scope.place),
        at: .security, "scope \(code: scope.name)")
    }
    for scope in after where !oldNames.contains(scope.name) {
      report(
        .scopeOffered, at: .security, .missing(in: old.place), .at(scope.place), name: scope.name,
        after: scope.name, "\(code: new.name) offers the scope \(code: scope.name)")
    }
    for scope in before where !newNames.contains(scope.name) {
      report(
        .scopeWithdrawn, at: .security, .at(scope.place), .missing(in: new.place),
        name: scope.name, before: scope.name,
        "\(code: new.name) no longer offers the scope \(code: scope.name)")
    }
  }
}

extension SecurityRequirement {
  /// The names of its schemes, or what they are where `kinds` tells.
  fileprivate func key(_ kinds: [String: String]) -> [String] {
    schemes.map { kinds[$0.scheme] ?? $0.scheme }.sorted()
  }

  fileprivate var text: String {
    isEmpty ? "nothing" : schemes.map(\.scheme).joined(separator: " and ")
  }
}

extension SecurityScheme.Kind {
  /// What it is on the wire, without addresses and scopes.
  fileprivate var text: String {
    switch self {
    case .apiKey(let name, let location): "API key in \(location.rawValue) \(name)"
    case .http(let scheme, _): "HTTP \(scheme)"
    case .oauth2(let flows, _):
      "OAuth 2 (" + flows.map(\.kind.rawValue).sorted().joined(separator: ", ") + ")"
    case .openIDConnect: "OpenID Connect"
    case .mutualTLS: "mutual TLS"
    case .unknown(let type): type
    }
  }

  /// What can be granted, each once.
  fileprivate var scopes: [OAuthScope] {
    guard case .oauth2(let flows, _) = self else { return [] }
    var seen: Set<String> = []
    return flows.flatMap(\.scopes).filter { seen.insert($0.name).inserted }
  }
}

extension SecurityScheme {
  /// An address that a scheme needs.
  fileprivate struct Address {
    var noun: String
    var text: String
    var place: Place
    var keyword: String
  }

  fileprivate var addresses: [Address] {
    switch kind {
    case .openIDConnect(let url):
      return [
        Address(
          noun: "discovery address", text: url, place: place, keyword: "openIdConnectUrl")
      ]
    case .oauth2(let flows, let metadata):
      let own = metadata.map {
        Address(noun: "metadata address", text: $0, place: place, keyword: "oauth2MetadataUrl")
      }
      return flows.flatMap(\.addresses) + [own].compactMap { $0 }
    case .apiKey, .http, .mutualTLS, .unknown: return []
    }
  }
}

extension OAuthFlow {
  fileprivate var addresses: [SecurityScheme.Address] {
    [
      ("authorization", "authorizationUrl", authorizationURL), ("token", "tokenUrl", tokenURL),
      ("refresh", "refreshUrl", refreshURL),
      ("device", "deviceAuthorizationUrl", deviceAuthorizationURL),
    ].compactMap { word, keyword, text in
      text.map {
        SecurityScheme.Address(
          noun: "\(word) address (\(kind.rawValue))", text: $0, place: place, keyword: keyword)
      }
    }
  }
}
