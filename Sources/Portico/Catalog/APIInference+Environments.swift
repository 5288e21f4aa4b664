internal import OpenAPI
internal import SourceText

/// Where the files of a version run.
extension APIInference {
  /// A file of a version with the environments that its servers belong to.
  struct Member {
    var path: String
    var description: API
    /// The servers by environment, in the order of the source; nil is an unknown environment.
    var parts: [(environment: String?, servers: [Server])]
    /// Whether the file describes the production.
    var isProduction = false
  }

  /// Finds out where each file of a version runs.
  mutating func members(of version: VersionDraft) -> [Member] {
    var members: [Member] = []
    for path in version.paths {
      guard let description = files[path]?.description else { continue }
      members.append(
        Member(path: path, description: description, parts: parts(of: description, path)))
    }
    nameByDifferingHosts(&members)
    for place in members.indices {
      for part in members[place].parts {
        guard let environment = part.environment.map({ register($0) }) else { continue }
        if environment.isProduction { members[place].isProduction = true }
      }
    }
    return members
  }

  /// The environment called `id`, which is remembered.
  mutating func register(_ id: String) -> CatalogEnvironment {
    if let known = environments[id] { return known }
    let environment = EnvironmentWords.environment(id)
    environments[id] = environment
    environmentOrder.append(id)
    return environment
  }

  private func parts(of description: API, _ path: String)
    -> [(environment: String?, servers: [Server])]
  {
    if let stated = statedEnvironments[path] { return [(stated, description.servers)] }
    let real = description.servers.filter { !$0.isMock }
    let servers = real.isEmpty ? description.servers : real
    guard !servers.isEmpty else { return [(configured(path.environmentSuffix), [])] }
    var parts: [(environment: String?, servers: [Server])] = []
    for server in servers {
      let id = environment(of: server, path)
      if let place = parts.firstIndex(where: { $0.environment == id }) {
        parts[place].servers.append(server)
      } else {
        parts.append((id, [server]))
      }
    }
    return parts
  }

  /// The configuration's rules, the server's own words, the file's name, the address.
  private func environment(of server: Server, _ path: String) -> String? {
    if let id = rule(for: server.url) { return id }
    let words = [server.name, server.description?.text].compactMap(\.self)
    let word =
      words.lazy.compactMap { EnvironmentWords.find(in: $0) }.first ?? path.environmentSuffix
      ?? (server.isMock ? nil : EnvironmentWords.find(in: server.url.withoutScheme))
    return configured(word)
  }

  /// The environment whose rule an address meets.
  func rule(for url: String) -> String? {
    site.configuration.environments.first { rule in
      rule.matches.contains { url.contains($0) }
    }?.environment.id
  }

  /// The id that the configuration has for what a word means, else the word.
  private func configured(_ word: String?) -> String? {
    guard let word else { return nil }
    let rules = site.configuration.environments.lazy.map(\.environment.id)
    return rules.first { $0 == word } ?? rules.first { EnvironmentWords.id(of: $0) == word } ?? word
  }

  /// Files of one version that say nothing themselves are told apart by a label of their hosts.
  private func nameByDifferingHosts(_ members: inout [Member]) {
    let labels = members.map { member in
      Set((member.parts.first?.servers.first?.url.hostLabels ?? []))
    }
    guard Set(labels).count > 1, let first = labels.first else { return }
    let common = labels.reduce(first) { $0.intersection($1) }
    guard !common.isEmpty else { return }
    for (place, own) in labels.enumerated() {
      guard members[place].parts.count == 1, members[place].parts[0].environment == nil,
        !members[place].parts[0].servers.isEmpty
      else { continue }
      let rest = own.subtracting(common)
      // The host that has nothing to add to the others' is the one without a special name.
      if rest.isEmpty {
        members[place].parts[0].environment = configured("prod")
      } else if rest.count == 1, let label = rest.first, !catalogID(label).isEmpty {
        members[place].parts[0].environment = configured(catalogID(label))
      }
    }
  }

  /// What the version is in each environment, the representative file's first.
  func specs(of members: [Member], _ declared: [APIDeclaration.Environment]) -> [EnvironmentSpec] {
    var specs: [EnvironmentSpec] = []
    var taken: Set<String?> = []
    for member in members {
      for part in member.parts where taken.insert(part.environment).inserted {
        // What a second file says without naming an environment adds nothing to the first.
        if part.environment == nil, !specs.isEmpty { continue }
        specs.append(
          EnvironmentSpec(
            environment: part.environment.flatMap { environments[$0] }, path: member.path,
            servers: part.servers, tokenURLs: tokenURLs(of: member, in: part.environment)))
        let declared = declared.first { $0.id == part.environment }
        if let url = declared?.baseURL { specs[specs.count - 1].baseURLs = [url] }
      }
    }
    func rank(_ spec: EnvironmentSpec) -> Int {
      guard let environment = spec.environment else { return environmentOrder.count }
      if environment.isProduction { return -1 }
      return environmentOrder.firstIndex(of: environment.id) ?? environmentOrder.count
    }
    let order = specs.indices.sorted { (rank(specs[$0]), $0) < (rank(specs[$1]), $1) }
    return order.map { specs[$0] }
  }

  /// Where tokens for an environment are fetched: all addresses, unless they name environments.
  private func tokenURLs(of member: Member, in environment: String?) -> [EnvironmentSpec.TokenURL] {
    var found: [(url: EnvironmentSpec.TokenURL, environment: String?)] = []
    for scheme in member.description.securitySchemes {
      guard case .oauth2(let flows, _) = scheme.kind else { continue }
      for flow in flows {
        guard let address = flow.tokenURL, !address.isEmpty else { continue }
        let url = EnvironmentSpec.TokenURL(url: address, flow: flow.kind)
        guard !found.contains(where: { $0.url == url }) else { continue }
        let word = EnvironmentWords.find(in: address.withoutScheme)
        found.append((url, rule(for: address) ?? configured(word)))
      }
    }
    guard member.parts.count > 1 else { return found.map(\.url) }
    return found.filter { $0.environment == nil || $0.environment == environment }.map(\.url)
  }
}

extension String {
  /// The environment that the end of a file's name says: `orders_1.0-PROD (1).yaml`.
  fileprivate var environmentSuffix: String? {
    let words = lastPathName.withoutEnding.lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let last = words.last { !$0.allSatisfy(\.isNumber) }
    return last.flatMap { EnvironmentWords.id(of: String($0)) }
  }

  /// An address without `https://`.
  fileprivate var withoutScheme: String {
    guard let mark = firstRange(of: "://") else { return self }
    return String(self[mark.upperBound...])
  }

  /// The parts of the host's name; none for a relative address.
  fileprivate var hostLabels: [String] {
    guard contains("://") else { return [] }
    return withoutScheme.prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
      .split(separator: ".").map(String.init)
  }
}
