import OpenAPI

extension Comparison {
  /// Compares all operations, those of callbacks and webhooks, too.
  mutating func compareOperations() {
    for (olds, news) in [(old.operations, new.operations), (old.webhooks, new.webhooks)] {
      compare(olds, news, parent: nil)
    }
  }

  /// Compares operations of one kind; `parent` is what callbacks belong to.
  private mutating func compare(
    _ olds: [OpenAPI.Operation], _ news: [OpenAPI.Operation], parent: ChangedOperation?
  ) {
    let match = OperationMatch(olds, news)
    if let prefix = match.prefix { reportPrefix(prefix) }
    let partners = match.partners
    var matched = Set<Int>()
    for (place, operation) in news.enumerated() {
      if let partner = partners[place] {
        matched.insert(partner)
        compare(olds[partner], operation, parent: parent)
      } else {
        added(operation, parent: parent)
      }
    }
    for (place, operation) in olds.enumerated() where !matched.contains(place) {
      removed(operation, parent: parent)
    }
  }

  private mutating func reportPrefix(_ prefix: OperationMatch.PathPrefix) {
    let addresses = { (servers: [Server], prefix: String) in
      servers.map { server in
        let url = server.url
        return (url.hasSuffix("/") ? String(url.dropLast()) : url) + prefix
      }
    }
    // A base path that moves from the paths to the servers leaves all addresses as they are.
    let isSame =
      !old.servers.isEmpty
      && addresses(old.servers, prefix.old) == addresses(new.servers, prefix.new)
    let (before, after) = (
      prefix.old.isEmpty ? "/" : prefix.old, prefix.new.isEmpty ? "/" : prefix.new
    )
    report(
      isSame ? .pathPrefixMoved : .pathPrefixChanged, at: .whole, .at(old.place, "paths"),
      .at(new.place, "paths"), before: before, after: after,
      isSame
        ? "\(prefix.count) operations have paths that begin with \(code: after) now, and the servers make up for it"
        : "\(prefix.count) operations have paths that begin with \(code: after) now, not \(code: before)"
    )
  }

  private mutating func added(_ operation: OpenAPI.Operation, parent: ChangedOperation?) {
    self.operation = ChangedOperation(nil, operation, parent: parent)
    report(
      .operationAdded, at: .whole, nil, .at(operation.place),
      "\(operation.noun) \(code: operation.route) was added")
  }

  private mutating func removed(_ operation: OpenAPI.Operation, parent: ChangedOperation?) {
    self.operation = ChangedOperation(operation, nil, parent: parent)
    let sunset = operation.extensions.sunset
    let isOver = operation.isDeprecated && sunset?.isDay(until: options.date) == true
    report(
      isOver ? .operationRemovedAfterSunset : .operationRemoved, at: .whole,
      .at(operation.place), nil, before: operation.isDeprecated ? "deprecated" : nil,
      sunset.map {
        "\(operation.noun) \(code: operation.route) was removed; its sunset was announced for \(code: $0)"
      }
        ?? "\(operation.noun) \(code: operation.route) was removed")
  }

  private mutating func compare(
    _ old: OpenAPI.Operation, _ new: OpenAPI.Operation, parent: ChangedOperation?
  ) {
    let operation = ChangedOperation(old, new, parent: parent)
    self.operation = operation
    // Who sends a request of a webhook is the API.
    let direction: SchemaNode.Direction = new.kind == .path ? .request : .response
    compareNames(old, new)
    compareNotices(old, new)
    compareParameters(old, new, direction)
    compareBodies(old, new, direction)
    compareResponses(old, new, direction.opposite)
    compareSecurity(old, new)
    compareServers(old, new)
    compareWords(old, new)
    comparePairs()
    let olds = old.callbacks.flatMap(\.operations)
    let news = new.callbacks.flatMap(\.operations)
    guard !olds.isEmpty || !news.isEmpty else { return }
    compare(olds, news, parent: operation)
    self.operation = operation
  }

  private mutating func compareNames(_ old: OpenAPI.Operation, _ new: OpenAPI.Operation) {
    if old.operationID != new.operationID {
      report(
        .operationIDChanged, at: .whole, .at(old.place, "operationId"),
        .at(new.place, "operationId"), before: old.operationID ?? "none",
        after: new.operationID ?? "none",
        "the operationId is another one, which generated clients are named after")
    }
    guard old.kind == .path else { return }
    for (before, after) in zip(old.path.pathParameters, new.path.pathParameters)
    where before != after {
      report(
        .pathParameterRenamed, at: .whole, .at(old.place), .at(new.place), name: before,
        before: before, after: after,
        "path parameter \(code: before) is called \(code: after) now, which no request shows")
    }
  }

  private mutating func compareNotices(_ old: OpenAPI.Operation, _ new: OpenAPI.Operation) {
    compareDeprecation(
      old.isDeprecated, new.isDeprecated, at: .whole, old.place, new.place,
      "the operation")
    let (before, after) = (old.extensions.sunset, new.extensions.sunset)
    if before != after {
      let change: ChangeRule.Change =
        before == nil ? .sunsetSet : after == nil ? .sunsetDropped : .sunsetChanged
      report(
        change, at: .whole, .at(old.place), .at(new.place), before: before ?? "none",
        after: after ?? "none",
        after.map { "the operation will be gone from \(code: $0) on" }
          ?? "the day on which the operation will be gone is no longer said")
    }
    if old.extensions.stability != new.extensions.stability {
      report(
        .stabilityChanged, at: .whole, .at(old.place, "x-stability"),
        .at(new.place, "x-stability"), before: old.extensions.stability ?? "stable",
        after: new.extensions.stability ?? "stable", "the operation is more or less settled")
    }
  }

  /// Tells whether a part of an operation should not be used any more.
  mutating func compareDeprecation(
    _ old: Bool, _ new: Bool, at part: ChangePlace.Part, _ oldPlace: Place, _ newPlace: Place,
    _ subject: ChangeSentence
  ) {
    guard old != new else { return }
    report(
      new ? .deprecationSet : .deprecationDropped, at: part, .at(oldPlace, "deprecated"),
      .at(newPlace, "deprecated"),
      new ? "\(subject) is deprecated now" : "\(subject) is no longer deprecated")
  }
}

extension SchemaNode.Direction {
  /// The other way.
  var opposite: Self { self == .request ? .response : .request }
}

extension ChangedOperation {
  fileprivate init(
    _ old: OpenAPI.Operation?, _ new: OpenAPI.Operation?, parent: ChangedOperation?
  ) {
    let shown = new ?? old
    self.init(
      kind: shown?.kind ?? .path, method: shown?.method ?? "", path: shown?.path ?? "",
      summary: shown?.summary, oldSlug: old?.slug, newSlug: new?.slug, parent: parent?.route)
  }
}

extension OpenAPI.Operation {
  fileprivate var route: String { "\(method.uppercased()) \(path)" }

  fileprivate var noun: String {
    switch kind {
    case .path: "operation"
    case .webhook: "webhook"
    case .callback: "callback"
    }
  }
}

extension String {
  /// Whether it is a day not after `date`, both written `YYYY-MM-DD`.
  fileprivate func isDay(until date: String?) -> Bool {
    guard let date, utf8.count >= 10 else { return false }
    let day = prefix(10)
    let isDate = day.utf8.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7 ? byte == 0x2D : (0x30...0x39).contains(byte)
    }
    return isDate && day <= date.prefix(10)
  }
}
