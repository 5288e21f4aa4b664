internal import OpenAPI

/// Two versions of one API to be compared.
package struct VersionPair: Hashable, Sendable {
  /// The version that clients know.
  package var old: APICatalog.VersionIndex
  /// The version that they will meet.
  package var new: APICatalog.VersionIndex
  /// Whether no other version that can be compared is between the two.
  package var isSuccessive: Bool

  /// The position of the API in `APICatalog.apis`.
  package var api: Int { new.api }
}

extension APICatalog {
  /// The versions to be compared, API by API and the newest first: each with the one before it,
  /// and the current one with all older ones, unless the author wants less.
  ///
  /// Their number grows with that of the versions, not with its square.
  package var comparedVersions: [VersionPair] { apis.indices.flatMap(comparedVersions) }

  private func comparedVersions(of api: Int) -> [VersionPair] {
    let declared = apis[api].declaration.diff
    guard declared != .off else { return [] }
    let places = apis[api].versions.indices.filter { !apis[api].versions[$0].isEmpty }
    func pair(_ old: Int, _ new: Int, isSuccessive: Bool) -> VersionPair {
      VersionPair(
        old: VersionIndex(api: api, version: places[old]),
        new: VersionIndex(api: api, version: places[new]), isSuccessive: isSuccessive)
    }
    var pairs: [VersionPair] = []
    for new in places.indices.dropLast() {
      pairs.append(pair(new + 1, new, isSuccessive: true))
      guard declared == .all, places[new] == apis[api].current else { continue }
      for old in places.indices.dropFirst(new + 2) {
        pairs.append(pair(old, new, isSuccessive: false))
      }
    }
    return pairs
  }

  /// The descriptions of both versions in the first environment that both have, with the servers
  /// of all those, so that no difference between environments is taken for one between versions;
  /// if there is none, in different ones without their servers.
  func descriptions(of pair: VersionPair) -> (old: API, new: API, isSameEnvironment: Bool) {
    let (old, new) = (self[pair.old], self[pair.new])
    var found: (old: API, new: API)?
    var servers: (old: [Server], new: [Server]) = ([], [])
    for spec in new.specs {
      let id = spec.environment?.id
      guard let same = old.specs.first(where: { $0.environment?.id == id }) else { continue }
      servers.old += same.servers
      servers.new += spec.servers
      guard found == nil, let before = description(of: same, in: old),
        let after = description(of: spec, in: new)
      else { continue }
      found = (before, after)
    }
    let (before, after) = found ?? (old.description, new.description)
    return (before.replacing(servers.old), after.replacing(servers.new), found != nil)
  }

  /// What a version is in an environment, as far as it is shown: nothing that is withheld from
  /// readers is told as a change.
  private func description(of spec: EnvironmentSpec, in version: APIVersion) -> API? {
    guard spec.path != version.specs[0].path else { return version.description }
    let shown = version.description
    let names = Set((shown.operations + shown.webhooks).map { "\($0.method) \($0.path)" })
    let other = files[spec.path]?.description
    return (shown.hidesInternalParts ? other?.withoutInternalParts() : other)?
      .keeping { names.contains("\($0.method) \($0.path)") }
  }
}

extension API {
  /// The description with other servers, also for the operations that leave them to the API.
  fileprivate func replacing(_ servers: [Server]) -> API {
    var replaced = self
    replaced.servers = servers
    for place in operations.indices
    where operations[place].servers.map(\.url) == self.servers.map(\.url) {
      replaced.operations[place].servers = servers
    }
    return replaced
  }
}

extension APIVersion {
  /// Whether nothing is known of it that could be compared.
  fileprivate var isEmpty: Bool {
    description.operations.isEmpty && description.webhooks.isEmpty
  }
}
