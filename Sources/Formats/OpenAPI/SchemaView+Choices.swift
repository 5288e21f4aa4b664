package import DataTree

extension SchemaTable {
  func addChoices(to view: inout SchemaView, from found: SchemaParts) {
    let own = Set(found.parts.filter(\.isOwn).compactMap { resolved($0.id) })
    for part in found.parts {
      let schema = self[part.id]
      let isCollapsed = part.oneOf == nil && part.anyOf == nil && schema.hasChoice
      if !part.isOwn || isCollapsed, let discriminator = schema.discriminator {
        let chosen =
          isCollapsed ? Set((schema.oneOf + schema.anyOf).compactMap { resolved($0) }) : own
        view.discriminatorValue = value(of: discriminator, for: chosen) ?? view.discriminatorValue
      }
      for (keyword, branches) in [(Choice.Keyword.oneOf, part.oneOf), (.anyOf, part.anyOf)] {
        guard let branches, !branches.isEmpty else { continue }
        // A parent that lists its subtypes says nothing about one of them.
        if !part.isOwn, branches.contains(where: { isAmong(own, $0) }) { continue }
        view.choices.append(choice(keyword, branches, schema.discriminator))
      }
    }
    addSubtypes(to: &view, own: own)
    addPlainTitles(to: &view)
  }

  private func isAmong(_ ids: Set<SchemaID>, _ id: SchemaID) -> Bool {
    resolved(id).map(ids.contains) ?? false
  }

  private func value(
    of discriminator: Discriminator, for own: Set<SchemaID>
  ) -> SchemaView.DiscriminatorValue? {
    let mapped = discriminator.mapping.first { entry in
      if case .schema(let id) = entry.target { isAmong(own, id) } else { false }
    }
    let name = own.sorted().lazy.compactMap { self[$0].name }.first
    guard let value = mapped?.value ?? name else { return nil }
    return .init(property: discriminator.property, value: value)
  }

  /// A schema with a discriminator and no choice means those that inherit from it.
  private func addSubtypes(to view: inout SchemaView, own: Set<SchemaID>) {
    guard view.choices.isEmpty, let discriminator = view.discriminator,
      let base = own.sorted().first(where: { self[$0].discriminator != nil }),
      self[base].oneOf.isEmpty, self[base].anyOf.isEmpty
    else { return }
    var branches: [SchemaID] = []
    for entry in discriminator.mapping {
      if case .schema(let id) = entry.target, !own.contains(id), !branches.contains(id) {
        branches.append(id)
      }
    }
    if branches.isEmpty { branches = subtypes[base] ?? [] }
    guard !branches.isEmpty else { return }
    view.choices.append(choice(.subtypes, branches, discriminator))
  }

  private func choice(
    _ keyword: Choice.Keyword, _ branches: [SchemaID], _ discriminator: Discriminator?
  ) -> Choice {
    var values: [SchemaID: String] = [:]
    for entry in discriminator?.mapping ?? [] {
      if case .schema(let target) = entry.target, let id = resolved(target), values[id] == nil {
        values[id] = entry.value
      }
    }
    var all: [Choice.Branch] = []
    for branch in flattened(keyword, branches) {
      all.append(
        label(
          branch, at: all.count + 1, discriminator, value: resolved(branch).flatMap { values[$0] }))
    }
    return Choice(keyword: keyword, branches: all, discriminator: discriminator)
  }

  /// Puts the branches of a nameless choice of the same kind in its place.
  private func flattened(_ keyword: Choice.Keyword, _ branches: [SchemaID]) -> [SchemaID] {
    guard keyword != .subtypes else { return branches }
    var flat: [SchemaID] = []
    var seen: Set<SchemaID> = []
    var stack = Array(branches.reversed())
    while let branch = stack.popLast() {
      guard let schema = resolved(branch).map({ self[$0] }), schema.isLoneChoice else {
        flat.append(branch)
        continue
      }
      let inner = keyword == .oneOf ? schema.oneOf : schema.anyOf
      guard inner.count > 1, schema.title == nil, !inner.contains(where: isNull),
        seen.insert(branch).inserted
      else {
        flat.append(branch)
        continue
      }
      stack += inner.reversed()
    }
    return flat
  }

  private func label(
    _ id: SchemaID, at place: Int, _ discriminator: Discriminator?, value: String?
  ) -> Choice.Branch {
    let schema = self[resolved(id) ?? id]
    let constant =
      discriminator.flatMap { onlyValue(of: $0.property, in: id) } ?? schema.constant?.scalarText
    let implicit = discriminator.flatMap { $0.mapping.isEmpty ? schema.name : nil }
    let tag = value ?? (discriminator == nil ? nil : constant ?? implicit)
    let label: Choice.Label =
      if let title = self[id].title ?? schema.title {
        .title(title)
      } else if let name = schema.name {
        .name(name)
      } else if let word = tag ?? constant {
        .value(word)
      } else {
        .option(place)
      }
    return Choice.Branch(
      schema: id, label: label, discriminatorValue: tag,
      requiredOnly: schema.isOnlyRequired ? schema.required.map(\.text) : nil)
  }

  /// The only value that a property of a branch can have.
  private func onlyValue(of property: String, in branch: SchemaID) -> String? {
    guard let id = resolved(branch),
      let found = self[id].properties.first(where: { $0.name == property }),
      let schema = resolved(found.schema).map({ self[$0] })
    else { return nil }
    return schema.constant?.scalarText
      ?? (schema.values.count == 1 ? schema.values[0].scalarText : nil)
  }

  /// Branches that are constants with titles are values with words (OpenAPI 3.1's enumerations).
  private func addPlainTitles(to view: inout SchemaView) {
    guard view.choices.count == 1, view.choices[0].keyword != .subtypes, view.values.isEmpty
    else { return }
    let schemas = view.choices[0].branches.map { self[resolved($0.schema) ?? $0.schema] }
    let constants = schemas.compactMap { schema in schema.constant.map { (schema, $0) } }
    guard constants.count == schemas.count, constants.allSatisfy({ $0.0.properties.isEmpty })
    else { return }
    view.choices = []
    view.values = constants.map { $0.1 }
    view.valueNotes = constants.map { schema, value in
      Schema.ValueNote(value: value, name: schema.title, description: schema.description?.text)
    }
    if view.types.isEmpty { view.types = Array(constants.compactMap { $0.1.type }.uniqued) }
  }
}

extension Schema {
  /// Whether it leaves something to choose, as written.
  fileprivate var hasChoice: Bool { !oneOf.isEmpty || !anyOf.isEmpty }

  /// Whether it says nothing but which properties must be there.
  fileprivate var isOnlyRequired: Bool {
    !required.isEmpty && properties.isEmpty && (types.isEmpty || types == [.object])
      && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty && not == nil && reference == nil
      && patternProperties.isEmpty && additionalProperties == .unspecified && constraints.isEmpty
  }
}

extension DataNode {
  /// The type of JSON Schema that the value has.
  package var type: SchemaType {
    switch kind {
    case .null: .null
    case .bool: .boolean
    case .number(let number): number.isInteger ? .integer : .number
    case .string: .string
    case .sequence: .array
    case .mapping: .object
    }
  }
}

extension DataNumber {
  /// Whether the value has no fraction, however it is written.
  package var isInteger: Bool {
    if integer != nil { return true }
    let value = double
    return value.isFinite && value.rounded() == value
  }
}

extension Sequence where Element: Hashable {
  /// The elements without those that came before.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
