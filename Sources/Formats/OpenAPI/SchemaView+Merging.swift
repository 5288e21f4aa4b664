import DataTree

extension SchemaTable {
  /// What the schema `id` amounts to.
  package func view(of id: SchemaID) -> SchemaView { view(of: [id]) }

  /// What schemas amount to that must all hold, the most specific first.
  ///
  /// The work is bounded by the schemas behind references and `allOf` (at most 256), not by
  /// what is below them. The list must not be empty.
  package func view(of conjunction: [SchemaID]) -> SchemaView {
    precondition(!conjunction.isEmpty, "a view needs a schema")
    guard let memo, conjunction.count == 1 else { return makeView(of: conjunction) }
    return memo.view(of: conjunction[0]) { makeView(of: conjunction) }
  }

  /// What `read` finds in what schemas amount to, of which it need not be a copy.
  func withView<Result>(of conjunction: [SchemaID], _ read: (SchemaView) -> Result) -> Result {
    guard let memo, conjunction.count == 1 else { return read(view(of: conjunction)) }
    return memo.withView(of: conjunction[0], { makeView(of: conjunction) }, read)
  }

  private func makeView(of conjunction: [SchemaID]) -> SchemaView {
    if conjunction.count == 1, let target = bareTarget(of: conjunction[0]) {
      var view = view(of: target)
      view.parts.append(conjunction[0])
      return view
    }
    let found = SchemaParts(of: conjunction, in: self)
    var view = SchemaView(core: found.core)
    view.parts = found.parts.map(\.id)
    view.bases = found.bases
    view.brokenReferences = found.broken
    nameView(&view, by: found)
    addWords(to: &view, from: found)
    for part in found.parts { view.add(self[part.id]) }
    view.mergeTypes(of: view.parts, in: self)
    if found.hasNullBranch, view.types != [.null] { view.isNullable = true }
    if found.parts.contains(where: { $0.isOwn && self[$0.id].isNullable }) {
      view.isNullable = true
    }
    view.mergeValues(of: view.parts, in: self)
    markRequired(in: &view)
    addChoices(to: &view, from: found)
    if let (least, most) = view.constraints.contradiction {
      view.conflicts.append(.bounds(least, most))
    }
    return view
  }

  private func nameView(_ view: inout SchemaView, by found: SchemaParts) {
    let named = found.parts.last { $0.isOwn && self[$0.id].name != nil }
    view.name = named.flatMap { self[$0.id].name }
    view.namedSchema = view.name.flatMap { byName[$0] } ?? named?.id
  }

  /// What a reference refers to that says nothing of its own, as nearly all do.
  private func bareTarget(of id: SchemaID) -> SchemaID? {
    guard let reference = schemas[id.index].reference, !reference.isMerged,
      case .schema(let target) = reference.target, schemas[id.index].name == nil,
      schemas[id.index].title == nil, schemas[id.index].description == nil
    else { return nil }
    return target
  }

  /// Titles, descriptions and other words: the schema's own, then those of parents.
  private func addWords(to view: inout SchemaView, from found: SchemaParts) {
    let own = found.parts.reversed().filter(\.isOwn).map(\.id.index)
    let parents = found.parts.reversed().filter { !$0.isOwn }.map(\.id.index)
    let all = own + parents
    view.title = own.lazy.compactMap { schemas[$0].title }.first
    view.description = own.lazy.compactMap { schemas[$0].description }.first
    view.inheritedDescriptions = parents.compactMap { schemas[$0].description }
    view.isDeprecated = own.contains { schemas[$0].isDeprecated }
    view.isReadOnly = own.contains { schemas[$0].isReadOnly }
    view.isWriteOnly = own.contains { schemas[$0].isWriteOnly }
    view.externalDocs = own.lazy.compactMap { schemas[$0].externalDocs }.first
    if let said = own.first(where: { !schemas[$0].extensions.entries.isEmpty }) {
      view.extensions = schemas[said].extensions
    }
    view.xml = all.lazy.compactMap { schemas[$0].xml }.first
    view.examples = all.lazy.map { schemas[$0].examples }.first { !$0.isEmpty } ?? []
    view.defaultValue = all.lazy.compactMap { schemas[$0].defaultValue }.first
    view.format = all.lazy.compactMap { schemas[$0].format }.first
    view.valueNotes = all.lazy.map { schemas[$0].valueNotes }.first { !$0.isEmpty } ?? []
  }

  private func markRequired(in view: inout SchemaView) {
    var required: [String] = []
    var seen: Set<String> = []
    for part in view.parts {
      for name in self[part].required where seen.insert(name.text).inserted {
        required.append(name.text)
      }
    }
    var described: Set<String> = []
    for place in view.properties.indices {
      described.insert(view.properties[place].name)
      view.properties[place].isRequired = seen.contains(view.properties[place].name)
    }
    view.undescribedRequired = required.filter { !described.contains($0) }
  }
}

extension SchemaView {
  /// Adds what `schema` says about structure; what it redeclares comes to stand first.
  fileprivate mutating func add(_ schema: Schema) {
    if schema.boolean == false { isNever = true }
    guard schema.reference?.isMerged ?? true else { return }
    constraints = constraints.intersected(with: schema.constraints)
    if let member = schema.items ?? schema.unevaluatedItems { items.insert(member, at: 0) }
    for (place, member) in schema.prefixItems.enumerated() {
      if place < prefixItems.count {
        prefixItems[place].insert(member, at: 0)
      } else {
        prefixItems.append([member])
      }
    }
    if let rule = schema.contains { contains.append(rule) }
    Self.merge(schema.properties, into: &properties)
    Self.merge(schema.patternProperties, into: &patternProperties)
    if let names = schema.propertyNames { propertyNames.insert(names, at: 0) }
    dependentRequired += schema.dependentRequired
    dependentSchemas += schema.dependentSchemas
    if let condition = schema.condition {
      conditions.append(
        Condition(condition: condition, then: schema.then, otherwise: schema.otherwise))
    }
    if let prohibition = schema.not { prohibited.append(prohibition) }
    discriminator = schema.discriminator ?? discriminator
    contentMediaType = schema.contentMediaType ?? contentMediaType
    contentEncoding = schema.contentEncoding ?? contentEncoding
    contentSchema = schema.contentSchema ?? contentSchema
    otherKeywords += schema.otherKeywords
  }

  private static func merge(_ added: [Schema.Property], into all: inout [Property]) {
    guard !added.isEmpty else { return }
    var places: [String: Int] = [:]
    for (place, property) in all.enumerated() { places[property.name] = place }
    for property in added {
      if let place = places[property.name] {
        if !all[place].schemas.contains(property.schema) {
          all[place].schemas.insert(property.schema, at: 0)
        }
      } else {
        places[property.name] = all.count
        all.append(Property(name: property.name, schemas: [property.schema]))
      }
    }
  }
}
