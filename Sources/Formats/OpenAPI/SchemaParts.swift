import DataTree

/// The schemas that must hold together: what a list of schemas refers to and inherits from.
///
/// The walk keeps its own stack, since a chain of parents may be as long as a file.
struct SchemaParts {
  /// The schemas, parents before those that inherit from them.
  private(set) var parts: [Part] = []
  /// The references that lead nowhere.
  private(set) var broken: [Schema.Reference] = []
  /// Named schemas that were met behind `allOf`.
  private(set) var bases: [SchemaID] = []
  /// Whether an alternative of null was taken away.
  private(set) var hasNullBranch = false
  /// The schema that it is in the end.
  private(set) var core: SchemaID

  struct Part {
    var id: SchemaID
    /// Whether it is the schema itself or what that stands for, and not a parent of it.
    var isOwn: Bool
    /// What is left to choose from; nil where there is no choice.
    var oneOf: [SchemaID]?
    var anyOf: [SchemaID]?
  }

  private enum Step {
    case enter(SchemaID, isOwn: Bool)
    case leave(Part)
  }

  private let table: SchemaTable
  private var visited: Set<SchemaID> = []
  private var stack: [Step] = []

  /// How many schemas are merged before the rest is left out.
  static let limit = 256

  init(of conjunction: [SchemaID], in table: SchemaTable) {
    self.table = table
    core = conjunction.first ?? SchemaID(0)
    // The last one entered ends up last, which is where the most specific part belongs.
    stack = conjunction.map { .enter($0, isOwn: true) }
    while let step = stack.popLast() {
      switch step {
      case .leave(let part): parts.append(part)
      case .enter(let id, let isOwn): enter(id, isOwn: isOwn)
      }
    }
  }

  private mutating func enter(_ id: SchemaID, isOwn: Bool) {
    guard visited.count < Self.limit, visited.insert(id).inserted else { return }
    let schema = table[id]
    var part = Part(id: id, isOwn: isOwn)
    var children: [(id: SchemaID, isOwn: Bool)] = []
    if let reference = schema.reference {
      switch reference.target {
      case .schema(let target):
        let isExtended = reference.isMerged && schema.extendsReference
        if isExtended, let base = table.resolved(target), table[base].name != nil {
          bases.append(base)
        }
        children.append((target, isOwn && !isExtended))
      case .nothing: broken.append(reference)
      }
    }
    guard schema.reference?.isMerged ?? true else {
      return descend(into: children, below: part)
    }
    let isWrapper = schema.isWrapper
    for member in schema.allOf {
      if let base = table.resolved(member), table[base].name != nil, !isWrapper {
        bases.append(base)
      }
      children.append((member, isOwn && isWrapper))
    }
    part.oneOf = remaining(of: schema.oneOf, isOwn && schema.isLoneChoice, &children)
    part.anyOf = remaining(of: schema.anyOf, isOwn && schema.isLoneChoice, &children)
    descend(into: children, below: part)
  }

  private mutating func descend(into children: [(id: SchemaID, isOwn: Bool)], below part: Part) {
    if part.isOwn, let only = children.first, only.isOwn, core == part.id { core = only.id }
    stack.append(.leave(part))
    for child in children.reversed() { stack.append(.enter(child.id, isOwn: child.isOwn)) }
  }

  /// Takes null away from the branches; a lone one becomes a child.
  private mutating func remaining(
    of branches: [SchemaID], _ isOwn: Bool, _ children: inout [(id: SchemaID, isOwn: Bool)]
  ) -> [SchemaID]? {
    guard !branches.isEmpty else { return nil }
    let left = branches.filter { !table.isNull($0) }
    if left.count < branches.count { hasNullBranch = true }
    guard left.count == 1 else { return left }
    children.append((left[0], isOwn))
    return nil
  }
}

extension SchemaTable {
  /// Whether the schema allows null and nothing else.
  func isNull(_ id: SchemaID) -> Bool {
    guard let id = resolved(id) else { return false }
    let schema = self[id]
    return schema.types == [.null] || schema.constant?.isNull == true
      || (!schema.values.isEmpty && schema.values.allSatisfy(\.isNull))
  }
}

extension Schema {
  /// Whether it says something about values beyond names, words and null.
  private var hasStructure: Bool {
    !properties.isEmpty || !required.isEmpty || !patternProperties.isEmpty
      || additionalProperties != .unspecified || items != nil || !prefixItems.isEmpty
      || !values.isEmpty
      || constant != nil || not != nil || condition != nil || !constraints.isEmpty
  }

  /// Whether it adds more to the schema it refers to than words and bounds.
  var extendsReference: Bool {
    !properties.isEmpty || !allOf.isEmpty || !oneOf.isEmpty || !anyOf.isEmpty
  }

  /// Whether it only adds words to the single schema it inherits from, as authors do who cannot
  /// write them beside a reference.
  var isWrapper: Bool {
    allOf.count == 1 && oneOf.isEmpty && anyOf.isEmpty && !hasStructure && discriminator == nil
      && name == nil
  }

  /// Whether it is nothing but one choice.
  var isLoneChoice: Bool {
    allOf.isEmpty && (oneOf.isEmpty || anyOf.isEmpty) && !hasStructure && name == nil
  }
}
