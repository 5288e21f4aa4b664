import DataTree
import OpenAPI

/// The state of comparing a value with a schema (JSON Schema 2020-12, with what OpenAPI adds).
///
/// Every schema that applies to a value is visited at most once on its way, and the number of
/// visits is bounded, so neither schemas that contain themselves nor choices in choices can keep
/// it busy.
struct SchemaCheck {
  let table: SchemaTable
  let direction: SchemaNode.Direction?
  var isReporting = false
  private(set) var faults: [SchemaFault] = []
  private var path: [String] = []
  private var depth = 0
  private var budget = 50_000

  init(_ table: SchemaTable, direction: SchemaNode.Direction?) {
    self.table = table
    self.direction = direction
  }

  /// Whether a value fits, and what of it some schema has looked at.
  struct Evaluation {
    var isValid = true
    var properties: Set<String> = []
    /// How many of the first members of a list were looked at.
    var items = 0

    mutating func merge(_ other: Evaluation) {
      isValid = isValid && other.isValid
      guard other.isValid else { return }
      properties.formUnion(other.properties)
      items = max(items, other.items)
    }
  }

  /// Compares a value with schemas that must all hold; `active` are those that do so already.
  mutating func evaluate(
    _ value: DataNode, _ schemas: [SchemaID], active: [SchemaID] = []
  ) -> Evaluation {
    var all = Evaluation()
    for schema in schemas { all.merge(evaluate(value, schema, active)) }
    return all
  }

  private mutating func evaluate(
    _ value: DataNode, _ id: SchemaID, _ active: [SchemaID]
  ) -> Evaluation {
    budget -= 1
    // The stack is what a schema of many levels would exhaust first.
    guard budget > 0, depth < 300, !active.contains(id) else { return Evaluation() }
    depth += 1
    defer { depth -= 1 }
    let schema = table[id]
    let active = active + [id]
    if schema.boolean == false {
      return failure("false", "nothing is allowed here", at: value)
    }
    var result = Evaluation()
    if let reference = schema.reference {
      if case .schema(let target) = reference.target {
        result.merge(evaluate(value, target, active))
      }
      guard reference.isMerged else { return result }
    }
    if value.isNull, schema.isNullable { return result }
    checkScalar(value, schema, &result)
    checkComposition(value, schema, active, &result)
    switch value.kind {
    case .sequence(let elements): checkList(value, elements, schema, &result)
    case .mapping(let entries): checkObject(value, entries, schema, active, &result)
    case .null, .bool, .number, .string: break
    }
    return result
  }

  // MARK: - Composition

  private mutating func checkComposition(
    _ value: DataNode, _ schema: Schema, _ active: [SchemaID], _ result: inout Evaluation
  ) {
    for part in schema.allOf { result.merge(evaluate(value, part, active)) }
    if !schema.anyOf.isEmpty {
      let fitting = quietly { check in
        schema.anyOf.map { check.evaluate(value, $0, active) }.filter(\.isValid)
      }
      for branch in fitting { result.merge(branch) }
      if fitting.isEmpty {
        fail(&result, "anyOf", "none of the alternatives describes this value", at: value)
      }
    }
    if let branch = meantBranch(of: schema, for: value) {
      result.merge(evaluate(value, branch, active))
    } else if !schema.oneOf.isEmpty {
      let fitting = quietly { check in
        schema.oneOf.map { check.evaluate(value, $0, active) }.filter(\.isValid)
      }
      if let only = fitting.first, fitting.count == 1 { result.merge(only) }
      if fitting.count != 1 {
        let message =
          fitting.isEmpty
          ? "none of the alternatives describes this value"
          : "\(fitting.count) of the alternatives describe this value, and one must"
        fail(&result, "oneOf", message, at: value)
      }
    }
    if let not = schema.not, quietly({ $0.evaluate(value, not, active).isValid }) {
      fail(&result, "not", "this is what the value must not be", at: value)
    }
    guard let condition = schema.condition else { return }
    let found = quietly { $0.evaluate(value, condition, active) }
    if found.isValid { result.merge(found) }
    if let next = found.isValid ? schema.then : schema.otherwise {
      result.merge(evaluate(value, next, active))
    }
  }

  /// The alternative that the value of a discriminator names (OpenAPI 3.1 §4.8.25).
  private func meantBranch(of schema: Schema, for value: DataNode) -> SchemaID? {
    guard let discriminator = schema.discriminator, !schema.oneOf.isEmpty,
      let word = value[discriminator.property]?.scalarText
    else { return nil }
    let entry = discriminator.mapping.first { $0.value == word }
    if case .schema(let target)? = entry?.target {
      let meant = table.resolved(target)
      return schema.oneOf.first { table.resolved($0) == meant }
    }
    return schema.oneOf.first { branch in
      table.resolved(branch).flatMap { table[$0].name } == word
    }
  }

  /// Whether `value` fits `schema`, without telling why not.
  mutating func fits(_ value: DataNode, _ schema: SchemaID) -> Bool {
    quietly { $0.evaluate(value, [schema]).isValid }
  }

  private mutating func quietly<Result>(_ body: (inout SchemaCheck) -> Result) -> Result {
    let wasReporting = isReporting
    isReporting = false
    defer { isReporting = wasReporting }
    return body(&self)
  }

  /// Compares what stands under `token` of the current value.
  mutating func evaluate(
    below token: String, _ value: DataNode, _ schemas: [SchemaID]
  ) -> Bool {
    path.append(token)
    defer { path.removeLast() }
    return evaluate(value, schemas).isValid
  }

  // MARK: - Faults

  mutating func fail(
    _ result: inout Evaluation, _ keyword: String, _ message: String, at value: DataNode
  ) {
    result.isValid = false
    guard isReporting, faults.count < 20 else { return }
    faults.append(SchemaFault(path: path, span: value.span, keyword: keyword, message: message))
  }

  private mutating func failure(
    _ keyword: String, _ message: String, at value: DataNode
  ) -> Evaluation {
    var result = Evaluation()
    fail(&result, keyword, message, at: value)
    return result
  }
}
