extension API {
  /// The API with only those of its operations and webhooks that are wanted.
  ///
  /// Links to the others lead nowhere then, and schemas that only the others use have no name any
  /// more to be listed by.
  package func keeping(_ isWanted: (Operation) -> Bool) -> API {
    var kept = self
    kept.operations = operations.filter(isWanted)
    kept.webhooks = webhooks.filter(isWanted)
    guard kept.operations.count < operations.count || kept.webhooks.count < webhooks.count else {
      return self
    }
    var places: [Int: Int] = [:]
    for (place, operation) in operations.enumerated() where isWanted(operation) {
      places[place] = places.count
    }
    for place in kept.operations.indices { kept.operations[place].moveLinks(to: places) }
    for place in kept.webhooks.indices { kept.webhooks[place].moveLinks(to: places) }
    let (before, after) = (UsageIndex(self), UsageIndex(kept))
    kept.schemas.named.removeAll { before.uses(of: $0).isEmpty != after.uses(of: $0).isEmpty }
    return kept
  }
}

extension Operation {
  /// Makes links lead to where operations stand now; `places` has the new places by the old ones.
  fileprivate mutating func moveLinks(to places: [Int: Int]) {
    for response in responses.indices {
      for link in responses[response].links.indices {
        let old = responses[response].links[link].operation
        responses[response].links[link].operation = old.flatMap { places[$0] }
      }
    }
    for callback in callbacks.indices {
      for operation in callbacks[callback].operations.indices {
        callbacks[callback].operations[operation].moveLinks(to: places)
      }
    }
  }
}
