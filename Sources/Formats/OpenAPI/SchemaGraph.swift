/// Which schemas lead to which, condensed to those with names, so that operations of a large API
/// can be asked one by one.
struct SchemaGraph {
  private let table: SchemaTable
  /// The named schemas that are reached from each named one without passing another.
  private var nearest: [SchemaID: [SchemaID]] = [:]

  init(_ table: SchemaTable) {
    self.table = table
    for id in table.named { nearest[id] = firstNamed(from: table[id].neighbours(in: table)) }
  }

  /// The named schemas that are reached from `roots`, in the order of the table.
  func named(from roots: [SchemaID]) -> [SchemaID] {
    guard !roots.isEmpty else { return [] }
    var stack = firstNamed(from: roots)
    var seen = Set(stack)
    while let id = stack.popLast() {
      for next in nearest[id] ?? [] where seen.insert(next).inserted { stack.append(next) }
    }
    return seen.sorted()
  }

  private func firstNamed(from roots: [SchemaID]) -> [SchemaID] {
    var found: [SchemaID] = []
    var seen = Set(roots)
    var stack = Array(roots)
    while let id = stack.popLast() {
      if table[id].name != nil {
        let shared = table.shared(id)
        found.append(shared)
        // What another file calls by the same name is only reached through its alias here.
        if shared == id { continue }
      }
      for next in table[id].neighbours(in: table) where seen.insert(next).inserted {
        stack.append(next)
      }
    }
    return found.uniqued
  }
}

extension SchemaTable {
  /// The schema that is listed under the name of `id`.
  fileprivate func shared(_ id: SchemaID) -> SchemaID {
    self[id].name.flatMap { byName[$0] } ?? id
  }
}

extension Schema {
  /// The schemas that this one leads to, in no more than one step.
  func neighbours(in table: SchemaTable) -> [SchemaID] {
    var all: [SchemaID] = []
    if case .schema(let target) = reference?.target { all.append(target) }
    all += [items, contains, unevaluatedItems, propertyNames, not, condition, then, otherwise]
      .compactMap { $0 }
    all += [contentSchema].compactMap { $0 }
    all += prefixItems + allOf + anyOf + oneOf
    all += (properties + patternProperties + dependentSchemas).map(\.schema)
    for rule in [additionalProperties, unevaluatedProperties] {
      if case .described(let schemas) = rule { all += schemas }
    }
    for entry in discriminator?.mapping ?? [] {
      if case .schema(let target) = entry.target { all.append(target) }
    }
    return all
  }
}
