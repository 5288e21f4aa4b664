import OpenAPI

extension Comparison {
  /// Compares the servers of an operation, unless both versions leave them to the API.
  mutating func compareServers(_ old: OpenAPI.Operation, _ new: OpenAPI.Operation) {
    guard old.kind == .path else { return }
    let (isOldOwn, isNewOwn) =
      (!old.servers.isSame(as: self.old.servers), !new.servers.isSame(as: self.new.servers))
    guard isOldOwn || isNewOwn else { return }
    compareServers(old.servers, new.servers, in: (old.place, new.place))
  }

  /// Compares lists of servers: those with the same address, with the same words, then in order.
  mutating func compareServers(
    _ old: [Server], _ new: [Server], in places: (old: Place, new: Place)
  ) {
    var left = Array(old.indices)
    var added = Array(new.indices)
    for key in [{ $0.url }, { $0.environment }] as [(Server) -> String] {
      var waiting: [String: [Int]] = [:]
      for place in left.reversed() where !key(old[place]).isEmpty {
        waiting[key(old[place]), default: []].append(place)
      }
      var matched: Set<Int> = []
      added.removeAll { place in
        guard let partner = waiting[key(new[place])]?.popLast() else { return false }
        matched.insert(partner)
        compare(old[partner], new[place])
        return true
      }
      left.removeAll { matched.contains($0) }
    }
    for (before, after) in zip(left, added) { compare(old[before], new[after]) }
    for place in left.dropFirst(added.count) {
      report(
        .serverRemoved, at: .servers, .at(old[place].place), .missing(in: places.new),
        before: old[place].url, "server \(code: old[place].url) was removed")
    }
    for place in added.dropFirst(left.count) {
      report(
        .serverAdded, at: .servers, .missing(in: places.old), .at(new[place].place),
        after: new[place].url, "server \(code: new[place].url) was added")
    }
  }

  private mutating func compare(_ old: Server, _ new: Server) {
    if old.url != new.url {
      report(
        .serverAddressChanged, at: .servers, .at(old.place, "url"), .at(new.place, "url"),
        before: old.url, after: new.url,
        new.environment.isEmpty
          ? "the address of the server is another"
          : "the address of the server \(code: new.environment) is another")
    }
    var waiting: [String: Server.Variable] = [:]
    for variable in old.variables { waiting[variable.name] = variable }
    for variable in new.variables {
      guard let before = waiting[variable.name], before.values != variable.values else { continue }
      report(
        .serverVariableChanged, at: .servers, .at(before.place, "enum"),
        .at(variable.place, "enum"), before: before.values.joined(separator: ", "),
        after: variable.values.joined(separator: ", "),
        "other values are offered for \(code: variable.name) in the address of the server")
    }
    if old.environment == new.environment || old.url == new.url {
      compareWords(
        Words(old.description, place: old.place), Words(new.description, place: new.place),
        at: .servers, "server \(code: new.url)")
    }
  }
}

extension Server {
  /// What the server is for, in its author's words.
  fileprivate var environment: String { name ?? description?.text.inOneLine ?? "" }
}

extension [Server] {
  /// Whether both were written in the same place; lists that begin there are the same.
  fileprivate func isSame(as others: [Server]) -> Bool {
    guard let own = first?.place, let other = others.first?.place else {
      return isEmpty && others.isEmpty
    }
    return own.source === other.source && own.span == other.span
  }
}
