package import DataTree
package import OpenAPI
import SourceText

extension SchemaTable {
  /// A value that fits `schema`, made up of what its author says about the parts of it.
  ///
  /// Properties that the other side sends, by `direction`, are left out. Optional parts are there
  /// up to eight levels deep and as long as the value stays below 4 KB as indented JSON. Nil if
  /// nothing is allowed at all; where a schema contradicts itself, the value is a good guess.
  package func generatedExample(
    of schema: SchemaID, direction: SchemaNode.Direction? = nil
  ) -> DataNode? {
    example(of: schema, direction) {
      for effort in ExampleGenerator.Effort.allCases {
        var generator = ExampleGenerator(self, direction: direction, effort)
        let value = generator.value(of: [schema], depth: 0, isRequired: true)
        if let value, !generator.isExhausted || effort == .lenient { return value }
      }
      return nil
    }
  }
}

/// The state of making up one value.
struct ExampleGenerator {
  let table: SchemaTable
  let direction: SchemaNode.Direction?
  let effort: Effort
  /// From how many levels on only what is required is there.
  var optionalDepth = 8
  /// How many bytes optional parts of the current value may have; nil where nobody counts.
  private(set) var allowance: Int?
  /// Which of several values is taken, so that members of a list can differ.
  var variation = 0
  private(set) var bytes = 0
  private var visits = 0
  /// Schemas for which no attempt gave a value that fits; further ones would only take time.
  var hopeless: Set<SchemaID> = []
  /// The schemas that the current value is within.
  private(set) var ancestors: [SchemaID] = []

  /// What is tried in turn, until there is a value.
  enum Effort: CaseIterable {
    /// Everything, as long as it is small.
    case full
    /// Every part has its share of the bytes, and optional ones are left out beyond that.
    case sparing
    /// Required parts are left out as well where they have no end.
    case lenient
  }

  private static let mostVisits = 20_000
  private static let deepest = 40

  init(_ table: SchemaTable, direction: SchemaNode.Direction?, _ effort: Effort) {
    self.table = table
    self.direction = direction
    self.effort = effort
    allowance = effort == .full ? nil : Self.mostBytes - 512
  }

  static let mostBytes = 4_096

  /// Whether the attempt came to nothing, since there was too much to do.
  var isExhausted: Bool {
    visits >= Self.mostVisits || bytes >= (effort == .full ? Self.mostBytes : 1 << 16)
  }

  /// Whether required parts that cannot be made up are left out.
  var isLenient: Bool { effort == .lenient }

  /// Runs `body` for one of `parts` that are still to come, with its share of what is left of
  /// `whole` since `start`; nil without running it when that is too little for an optional one.
  mutating func sharing<Result>(
    _ whole: Int?, since start: Int, among parts: Int, isRequired: Bool,
    _ body: (inout ExampleGenerator) -> Result?
  ) -> Result? {
    guard let whole else { return body(&self) }
    let left = whole - (bytes - start)
    guard isRequired || left >= 32 else { return nil }
    allowance = max(left / max(1, parts), min(left, 160))
    defer { allowance = whole }
    return body(&self)
  }

  /// A value that all of `schemas` describe; nil if there is none, or if it is optional and its
  /// schema is around it already.
  mutating func value(of schemas: [SchemaID], depth: Int, isRequired: Bool) -> DataNode? {
    visits += 1
    guard !isExhausted, depth < Self.deepest else { return nil }
    let view = table.view(of: schemas)
    guard !view.isNever else { return nil }
    if let known = authoredValue(of: view, schemas) { return counted(known, depth) }
    let recurrences = ancestors.filter { $0 == view.core }.count
    if recurrences > 0, !isRequired { return nil }
    if recurrences > 0, view.isNullable { return .null }
    if recurrences > 1 { return nil }
    ancestors.append(view.core)
    defer { ancestors.removeLast() }
    guard view.needsTrial else { return plainValue(of: view, schemas, depth: depth) }
    return trialValue(of: view, schemas, depth: depth)
  }

  /// Notes that what follows is within `schemas`, and returns what it was within before.
  mutating func enter(_ schemas: [SchemaID]) -> [SchemaID] {
    defer { ancestors += schemas.filter { $0 != ancestors.last } }
    return ancestors
  }

  /// Takes back what `enter` did.
  mutating func leave(_ outer: [SchemaID]) { ancestors = outer }

  /// A value that fits what `view` says about it alone, without choices and conditions.
  mutating func plainValue(
    of view: SchemaView, _ schemas: [SchemaID], depth: Int
  ) -> DataNode? {
    if let constant = view.constant { return counted(constant, depth) }
    if !view.values.isEmpty {
      let fitting = view.values.filter { table.accepts($0, as: schemas, direction: direction) }
      let values = fitting.isEmpty ? view.values : fitting
      return counted(values[variation % values.count], depth)
    }
    for type in view.likelyTypes {
      if let value = value(of: view, type, depth: depth) { return value }
    }
    return view.isNullable ? .null : nil
  }

  private mutating func value(
    of view: SchemaView, _ type: SchemaType, depth: Int
  ) -> DataNode? {
    switch type {
    case .null: .null
    case .boolean: counted(DataNode(.bool(variation % 2 == 0), at: .nowhere), depth)
    case .integer, .number:
      number(of: view, isInteger: type == .integer).map { counted($0, depth) }
    case .string: text(of: view).map { counted(DataNode(.string($0), at: .nowhere), depth) }
    case .array: list(of: view, depth: depth)
    case .object: object(of: view, depth: depth)
    }
  }

  /// The author's own value: an example if one fits, or what a missing value means.
  private func authoredValue(of view: SchemaView, _ schemas: [SchemaID]) -> DataNode? {
    var values = view.examples.compactMap(\.value)
    if let value = view.defaultValue, !value.isNull { values.append(value) }
    guard variation < values.count else { return nil }
    return values[variation...].first {
      table.accepts($0, as: schemas, direction: direction) && !holdsForeignPart($0, of: view)
    }
  }

  /// Whether an object has a property that only the other side sends.
  private func holdsForeignPart(_ value: DataNode, of view: SchemaView) -> Bool {
    guard direction != nil, let entries = value.entries else { return false }
    let keys = Set(entries.map(\.key))
    return view.properties.contains { keys.contains($0.name) && isForeign($0) }
  }

  /// Whether only the other side sends a property.
  func isForeign(_ property: SchemaView.Property) -> Bool {
    switch direction {
    case nil: false
    case .request: table.view(of: property.schemas).isReadOnly
    case .response: table.view(of: property.schemas).isWriteOnly
    }
  }

  /// Notes what a value adds to the size of the whole.
  mutating func counted(_ value: DataNode, _ depth: Int) -> DataNode {
    bytes += value.prettySize + 2 * depth + 2
    return value
  }

  mutating func count(key: String) { bytes += key.utf8.count + 4 }
}

extension SchemaView {
  /// Whether a value has to be tried, since it cannot be told beforehand what fits.
  fileprivate var needsTrial: Bool {
    !choices.isEmpty || !conditions.isEmpty || !prohibited.isEmpty || !dependentSchemas.isEmpty
  }

  /// The types to try, in order; what is described tells where the author says none.
  fileprivate var likelyTypes: [SchemaType] {
    guard types.isEmpty else { return types }
    if hasProperties || constraints.minProperties != nil { return [.object] }
    if !items.isEmpty || !prefixItems.isEmpty || !contains.isEmpty { return [.array] }
    if constraints.minimum != nil || constraints.maximum != nil
      || !constraints.multiplesOf.isEmpty
    {
      return [.number]
    }
    if constraints.minItems != nil { return [.array] }
    return [.string, .object, .integer, .array]
  }
}

extension DataNode {
  static var null: DataNode { DataNode(.null, at: .nowhere) }

  /// How many bytes the value has as indented JSON, escapes not counted.
  var prettySize: Int { prettySize(indentation: 0) }

  private func prettySize(indentation: Int) -> Int {
    let inner = indentation + 2
    switch kind {
    case .null: return 4
    case .bool(let bool): return bool ? 4 : 5
    case .number(let number): return number.text.utf8.count
    case .string(let string): return string.utf8.count + 2
    case .sequence(let elements):
      return elements.reduce(3 + indentation) {
        $0 + $1.prettySize(indentation: inner) + inner + 2
      }
    case .mapping(let entries):
      return entries.reduce(3 + indentation) {
        $0 + $1.key.utf8.count + $1.value.prettySize(indentation: inner) + inner + 6
      }
    }
  }
}

extension SourceSpan {
  /// The place of what nobody wrote.
  static var nowhere: SourceSpan { SourceSpan(0, 0) }
}
