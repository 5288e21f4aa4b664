import OpenAPI

/// Which operations of two versions are the same one.
struct OperationMatch {
  /// The old operation of each new one, by their places.
  private(set) var partners: [Int: Int] = [:]
  /// What many paths begin with otherwise; nil if there is no such thing.
  private(set) var prefix: PathPrefix?

  /// Another beginning of paths, such as `/v2` for `/v1`.
  struct PathPrefix: Hashable {
    var old: String
    var new: String
    /// How many operations it is about.
    var count = 0
  }

  private struct Key: Hashable {
    var method: String
    var path: String
  }

  /// Matches by method and path: exactly, with the names of path parameters ignored, then with
  /// other first segments if many paths have the same ones.
  init(_ old: [OpenAPI.Operation], _ new: [OpenAPI.Operation]) {
    var taken: Set<Int> = []
    for simplify in [{ $0 }, { $0.pathTemplate }] as [(String) -> String] {
      var waiting: [Key: [Int]] = [:]
      for (place, operation) in old.enumerated().reversed() where !taken.contains(place) {
        let key = Key(method: operation.method, path: simplify(operation.path))
        waiting[key, default: []].append(place)
      }
      for (place, operation) in new.enumerated() where partners[place] == nil {
        let key = Key(method: operation.method, path: simplify(operation.path))
        guard let partner = waiting[key]?.popLast() else { continue }
        partners[place] = partner
        taken.insert(partner)
      }
    }
    matchByPrefix(
      old.enumerated().filter { !taken.contains($0.offset) }.map { ($0, $1) },
      new.enumerated().filter { partners[$0.offset] == nil }.map { ($0, $1) })
  }

  private mutating func matchByPrefix(
    _ olds: [(Int, OpenAPI.Operation)], _ news: [(Int, OpenAPI.Operation)]
  ) {
    guard olds.count > 1, news.count > 1 else { return }
    var waiting: [Key: [(place: Int, prefix: String)]] = [:]
    for (place, operation) in olds {
      for (prefix, rest) in operation.path.pathTemplate.splits {
        waiting[Key(method: operation.method, path: rest), default: []].append((place, prefix))
      }
    }
    // Each candidate once for each operation that it would match.
    var pairs: [PathPrefix: [(old: Int, new: Int)]] = [:]
    var order: [PathPrefix] = []
    for (place, operation) in news {
      for (prefix, rest) in operation.path.pathTemplate.splits {
        for partner in (waiting[Key(method: operation.method, path: rest)] ?? []).prefix(4) {
          let candidate = PathPrefix(old: partner.prefix, new: prefix)
          if pairs[candidate] == nil { order.append(candidate) }
          pairs[candidate, default: []].append((partner.place, place))
        }
      }
    }
    var best: PathPrefix?
    for candidate in order where count(candidate, pairs) > best.map({ count($0, pairs) }) ?? 1 {
      best = candidate
    }
    guard let best, count(best, pairs) * 2 >= news.count else { return }
    var taken: Set<Int> = []
    for (partner, place) in pairs[best] ?? []
    where partners[place] == nil && taken.insert(partner).inserted {
      partners[place] = partner
    }
    prefix = PathPrefix(old: best.old, new: best.new, count: taken.count)
  }

  private func count(
    _ prefix: PathPrefix, _ pairs: [PathPrefix: [(old: Int, new: Int)]]
  ) -> Int { pairs[prefix]?.count ?? 0 }
}

extension String {
  /// The path with its parameters nameless, such as `/orders/{}`.
  var pathTemplate: String {
    var path = ""
    forEachPathPiece { text, name in
      path += text
      if name != nil { path += "{}" }
    }
    return path
  }

  /// The names of the path's parameters, in order.
  var pathParameters: [String] {
    var names: [String] = []
    forEachPathPiece { _, name in
      if let name { names.append(String(name)) }
    }
    return names
  }

  /// Calls `body` with each text and the name of the parameter behind it, if there is one.
  private func forEachPathPiece(_ body: (Substring, Substring?) -> Void) {
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      body(rest[..<open], rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    body(rest, nil)
  }
}

extension String {
  /// The path cut behind its first segments, none to three of them: all that is cut off are
  /// words, and a word is left, since every collection has a `/{}`.
  fileprivate var splits: [(prefix: String, rest: String)] {
    var all: [(prefix: String, rest: String)] = [("", self)]
    var start = startIndex
    while all.count <= 3, start < endIndex,
      let slash = self[index(after: start)...].firstIndex(of: "/"),
      !self[start..<slash].contains("{")
    {
      all.append((String(self[..<slash]), String(self[slash...])))
      start = slash
    }
    return all.filter { $0.rest.split(separator: "/").contains { $0 != "{}" } }
  }
}
