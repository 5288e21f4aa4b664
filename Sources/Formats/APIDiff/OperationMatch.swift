import OpenAPI

/// Which operations of two versions are the same one.
struct OperationMatch {
  /// The old operation of each new one, by their places.
  private(set) var partners: [Int: Int] = [:]

  private struct Key: Hashable {
    var method: String
    var path: String
  }

  /// Matches by method and path: exactly, then with the names of path parameters ignored.
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
  }
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
