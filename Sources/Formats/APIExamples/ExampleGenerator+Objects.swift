import DataTree
import OpenAPI
import SourceText

extension ExampleGenerator {
  mutating func object(of view: SchemaView, depth: Int) -> DataNode? {
    let variation = variation
    defer { self.variation = variation }
    var object = ObjectUnderWay(view, patterns: view.patternProperties)
    let (whole, start) = (allowance, bytes)
    for (place, property) in view.properties.enumerated() {
      guard !isExhausted else { break }
      guard property.isRequired || depth < optionalDepth, !isForeign(property) else { continue }
      let added = sharing(
        whole, since: start, among: view.properties.count - place, isRequired: property.isRequired
      ) { generator in
        generator.add(property, to: &object, depth) ? property.name : nil
      }
      guard added != nil || !property.isRequired || isLenient else { return nil }
    }
    guard addUndescribed(to: &object, depth) else { return nil }
    addDependents(to: &object, depth)
    if object.entries.isEmpty || object.isTooSmall { addFromPatterns(to: &object, depth) }
    if view.properties.isEmpty, object.entries.isEmpty { addOther(to: &object, depth) }
    fill(&object, depth)
    object.shrink()
    return DataNode(.mapping(object.entries), at: .nowhere)
  }

  /// Adds a property with a value of its own; whether there is one.
  private mutating func add(
    _ property: SchemaView.Property, to object: inout ObjectUnderWay, _ depth: Int
  ) -> Bool {
    let schemas = property.schemas + object.patternSchemas(for: property.name)
    count(key: property.name)
    guard let value = value(of: schemas, depth: depth + 1, isRequired: property.isRequired) else {
      return false
    }
    object.add(property.name, value)
    return true
  }

  /// Adds what is required and described nowhere, as far as anything is allowed there.
  private mutating func addUndescribed(to object: inout ObjectUnderWay, _ depth: Int) -> Bool {
    for name in object.view.undescribedRequired {
      guard addUndescribed(name, to: &object, depth) || isLenient else { return false }
    }
    return true
  }

  private mutating func addUndescribed(
    _ name: String, to object: inout ObjectUnderWay, _ depth: Int
  ) -> Bool {
    var schemas = object.patternSchemas(for: name)
    if schemas.isEmpty {
      switch object.view.otherProperties {
      case .unspecified, .allowed: break
      case .forbidden: return false
      case .described(let described): schemas = described
      }
    }
    count(key: name)
    let text = DataNode(.string("string"), at: .nowhere)
    guard !schemas.isEmpty else {
      object.add(name, counted(text, depth))
      return true
    }
    guard let value = value(of: schemas, depth: depth + 1, isRequired: true) else { return false }
    object.add(name, value)
    return true
  }

  /// Adds what must be there since something else is.
  private mutating func addDependents(to object: inout ObjectUnderWay, _ depth: Int) {
    // Every round but the last adds a property, and there are no more of them than names.
    let rules = object.view.dependentRequired
    var before = -1
    while before != object.names.count {
      before = object.names.count
      for rule in rules where object.names.contains(rule.name) {
        for name in rule.required where !object.names.contains(name) {
          var property = object.view.properties.first { $0.name == name }
          property?.isRequired = true
          if let property {
            _ = add(property, to: &object, depth)
          } else {
            _ = addUndescribed(name, to: &object, depth)
          }
        }
      }
    }
  }

  private mutating func addFromPatterns(to object: inout ObjectUnderWay, _ depth: Int) {
    guard depth < optionalDepth || object.isTooSmall else { return }
    for rule in object.view.patternProperties {
      guard let name = Pattern(rule.name)?.sample(), !object.names.contains(name) else { continue }
      let schemas = object.patternSchemas(for: name)
      guard let value = value(of: schemas, depth: depth + 1, isRequired: false) else { continue }
      count(key: name)
      object.add(name, value)
    }
  }

  /// Adds a property whose name the client chooses, if something is said about those.
  private mutating func addOther(to object: inout ObjectUnderWay, _ depth: Int) {
    guard depth < optionalDepth, case .described(let schemas) = object.view.otherProperties,
      let name = otherName(in: object, depth),
      let value = value(of: schemas, depth: depth + 1, isRequired: false)
    else { return }
    count(key: name)
    object.add(name, value)
  }

  private mutating func otherName(in object: ObjectUnderWay, _ depth: Int) -> String? {
    for number in 1...20 {
      var name = number == 1 ? "additionalProp" : "additionalProp\(number)"
      if !object.view.propertyNames.isEmpty {
        variation = number - 1
        let made = value(of: object.view.propertyNames, depth: depth + 1, isRequired: true)
        variation = 0
        guard let made = made?.string else { return nil }
        name = made
      }
      if !object.names.contains(name), object.patternSchemas(for: name).isEmpty { return name }
    }
    return nil
  }

  /// Adds properties until there are enough: optional ones that were left out, then any others.
  private mutating func fill(_ object: inout ObjectUnderWay, _ depth: Int) {
    guard object.isTooSmall else { return }
    for var property in object.view.properties
    where object.isTooSmall && !object.names.contains(property.name) && !isForeign(property) {
      property.isRequired = true
      _ = add(property, to: &object, depth)
    }
    guard let least = object.view.constraints.minProperties, least <= 100 else { return }
    while object.isTooSmall {
      guard let name = otherName(in: object, depth), addUndescribed(name, to: &object, depth)
      else { return }
    }
  }
}

/// An object while properties are added.
private struct ObjectUnderWay {
  let view: SchemaView
  private(set) var entries: [DataEntry] = []
  private(set) var names: Set<String> = []
  private let patterns: [(pattern: Pattern, schemas: [SchemaID])]

  init(_ view: SchemaView, patterns: [SchemaView.Property]) {
    self.view = view
    self.patterns = patterns.compactMap { rule in
      Pattern(rule.name).map { ($0, rule.schemas) }
    }
  }

  var isTooSmall: Bool { entries.count < view.constraints.minProperties ?? 0 }

  /// The schemas of all patterns that match a name.
  func patternSchemas(for name: String) -> [SchemaID] {
    patterns.filter { $0.pattern.matches(name) ?? false }.flatMap(\.schemas)
  }

  mutating func add(_ name: String, _ value: DataNode) {
    guard names.insert(name).inserted else { return }
    entries.append(DataEntry(key: name, at: .nowhere, value: value))
  }

  /// Removes optional properties from the end until there are few enough.
  mutating func shrink() {
    guard let most = view.constraints.maxProperties, entries.count > most else { return }
    var needed = Set(view.properties.filter(\.isRequired).map(\.name))
    needed.formUnion(view.undescribedRequired)
    for rule in view.dependentRequired where names.contains(rule.name) {
      needed.formUnion(rule.required)
    }
    while entries.count > most, let last = entries.lastIndex(where: { !needed.contains($0.key) }) {
      names.remove(entries[last].key)
      entries.remove(at: last)
    }
  }
}
