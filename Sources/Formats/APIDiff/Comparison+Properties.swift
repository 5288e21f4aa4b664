import OpenAPI

extension Comparison {
  /// Compares the properties that are sent in the direction at hand.
  mutating func compareProperties(_ sides: SchemaSides) {
    let olds = fields(of: sides.old, in: old.schemas, sides.direction)
    let news = fields(of: sides.new, in: new.schemas, sides.direction)
    let oldPlaces = Self.places(olds)
    let newPlaces = Self.places(news)
    for field in news {
      if let place = oldPlaces[field.name] {
        compare(olds[place], field, sides)
      } else if !field.isHidden {
        added(field, sides)
      }
    }
    for field in olds where newPlaces[field.name] == nil && !field.isHidden {
      removed(field, sides)
    }
  }

  /// A property as one side sees it.
  private struct Field {
    var name: String
    /// What it must be; empty if it is only listed as required.
    var schemas: [SchemaID]
    var isRequired: Bool
    /// Whether it is not sent in the direction at hand.
    var isHidden: Bool
  }

  private func fields(
    of view: SchemaView, in table: SchemaTable, _ direction: SchemaNode.Direction
  ) -> [Field] {
    let described = view.properties.map { property in
      let inner = table.view(of: property.schemas)
      return Field(
        name: property.name, schemas: property.schemas, isRequired: property.isRequired,
        isHidden: direction == .request ? inner.isReadOnly : inner.isWriteOnly)
    }
    return described
      + view.undescribedRequired.map {
        Field(name: $0, schemas: [], isRequired: true, isHidden: false)
      }
  }

  private static func places(_ fields: [Field]) -> [String: Int] {
    Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func added(_ field: Field, _ sides: SchemaSides) {
    let isIntoClosed = sides.direction == .response && sides.old.otherProperties == .forbidden
    let hasDefault =
      !field.schemas.isEmpty && new.schemas.view(of: field.schemas).defaultValue != nil
    let change: ChangeRule.Change =
      isIntoClosed
      ? .propertyAddedToClosedObject
      : !field.isRequired
        ? .optionalPropertyAdded
        : hasDefault ? .requiredPropertyWithDefaultAdded : .requiredPropertyAdded
    report(
      .change(change), at: sides.pair, context(sides.old, old), newSpot(field, sides),
      below: .property(field.name), name: field.name,
      "\(field.isRequired ? "required" : "optional") property \(code: field.name) was added")
  }

  private mutating func removed(_ field: Field, _ sides: SchemaSides) {
    let isClosed = sides.direction == .request && sides.new.otherProperties == .forbidden
    let change: ChangeRule.Change =
      isClosed
      ? .propertyRemovedFromClosedObject
      : field.isRequired ? .requiredPropertyRemoved : .optionalPropertyRemoved
    report(
      .change(change), at: sides.pair, oldSpot(field, sides), context(sides.new, new),
      below: .property(field.name), name: field.name,
      isClosed
        ? "property \(code: field.name) was removed, and no other properties are accepted"
        : "\(field.isRequired ? "required" : "optional") property \(code: field.name) was removed")
  }

  private func oldSpot(_ field: Field, _ sides: SchemaSides) -> Spot {
    field.schemas.first.map { .at(old.schemas[$0].place) }
      ?? requiredSpot(field, sides.old, old.schemas)
  }

  private func newSpot(_ field: Field, _ sides: SchemaSides) -> Spot {
    field.schemas.first.map { .at(new.schemas[$0].place) }
      ?? requiredSpot(field, sides.new, new.schemas)
  }

  /// Where the property is listed as required.
  private func requiredSpot(_ field: Field, _ view: SchemaView, _ table: SchemaTable) -> Spot {
    spot(in: table, view, "required") { schema in
      schema.required.contains { $0.text == field.name }
    }
  }

  private mutating func compare(_ old: Field, _ new: Field, _ sides: SchemaSides) {
    switch (old.isHidden, new.isHidden) {
    case (true, true): return
    case (false, true): return hid(old, new, sides)
    case (true, false): return showed(old, new, sides)
    case (false, false): break
    }
    if old.isRequired != new.isRequired {
      let name = new.name
      report(
        .change(new.isRequired ? .propertyBecameRequired : .propertyBecameOptional),
        at: sides.pair,
        old.isRequired
          ? requiredSpot(old, sides.old, self.old.schemas) : context(oldSpot(old, sides)),
        new.isRequired
          ? requiredSpot(new, sides.new, self.new.schemas) : context(newSpot(new, sides)),
        below: .property(name), name: name, before: old.isRequired ? "required" : "optional",
        after: new.isRequired ? "required" : "optional",
        "\(code: name) is \(new.isRequired ? "now required" : "no longer required")")
    }
    if !old.schemas.isEmpty, !new.schemas.isEmpty {
      return add(old.schemas, new.schemas, below: sides, .property(new.name))
    }
    describe(old, new, sides)
  }

  /// Tells that a property is described which was only listed as required, or the other way round.
  private mutating func describe(_ old: Field, _ new: Field, _ sides: SchemaSides) {
    guard old.schemas.isEmpty != new.schemas.isEmpty else { return }
    let change = description(
      of: "\(code: new.name)", old.schemas.isEmpty ? nil : old.schemas,
      new.schemas.isEmpty ? nil : new.schemas)
    guard let change else { return }
    report(
      .change(change.rule), at: sides.pair,
      old.schemas.isEmpty ? context(oldSpot(old, sides)) : oldSpot(old, sides),
      new.schemas.isEmpty ? context(newSpot(new, sides)) : newSpot(new, sides),
      below: .property(new.name), name: new.name, before: change.before, after: change.after,
      change.sentence)
  }

  private func context(_ spot: Spot) -> Spot { .missing(in: spot.place) }

  /// The other side alone sends it now.
  private mutating func hid(_ old: Field, _ new: Field, _ sides: SchemaSides) {
    let isRequest = sides.direction == .request
    report(
      .change(isRequest ? .readOnlySet : .writeOnlySet), at: sides.pair, oldSpot(old, sides),
      newSpot(new, sides), below: .property(new.name), name: new.name,
      after: isRequest ? "read-only" : "write-only",
      isRequest
        ? "\(code: new.name) is read-only now, so that requests no longer set it"
        : "\(code: new.name) is write-only now, so that responses no longer have it")
  }

  /// The other side alone sent it before.
  private mutating func showed(_ old: Field, _ new: Field, _ sides: SchemaSides) {
    let isRequest = sides.direction == .request
    if isRequest, new.isRequired { return added(new, sides) }
    report(
      .change(isRequest ? .readOnlyDropped : .writeOnlyDropped), at: sides.pair,
      oldSpot(old, sides), newSpot(new, sides), below: .property(new.name), name: new.name,
      before: isRequest ? "read-only" : "write-only",
      isRequest
        ? "\(code: new.name) is no longer read-only: requests may set it"
        : "\(code: new.name) is no longer write-only: responses may have it")
  }
}

extension Comparison {
  /// Compares what is said about properties that have no description of their own.
  mutating func compareOtherProperties(_ sides: SchemaSides) {
    comparePatternProperties(sides)
    let (old, new) = (sides.old.otherProperties, sides.new.otherProperties)
    if case .described(let before) = old, case .described(let after) = new {
      return add(before, after, below: sides, .otherProperty)
    }
    let (oldFreedom, newFreedom) = (old.freedom, new.freedom)
    guard oldFreedom != newFreedom else { return }
    let change: ChangeRule.Change =
      switch (oldFreedom, newFreedom) {
      case (_, .none): .otherPropertiesForbidden
      case (.none, _): .otherPropertiesAllowed
      case (_, .some): .otherPropertiesRestricted
      case (_, .all): .otherPropertiesFreed
      }
    let says = { (schema: Schema) in
      schema.additionalProperties != .unspecified || schema.unevaluatedProperties != .unspecified
    }
    report(
      .change(change), at: sides.pair,
      spot(in: self.old.schemas, sides.old, "additionalProperties", where: says),
      spot(in: self.new.schemas, sides.new, "additionalProperties", where: says),
      before: oldFreedom.text, after: newFreedom.text,
      "\(sides.subject) may have \(newFreedom.text) now")
  }

  private mutating func comparePatternProperties(_ sides: SchemaSides) {
    var waiting: [String: SchemaView.Property] = [:]
    for property in sides.old.patternProperties { waiting[property.name] = property }
    for property in sides.new.patternProperties {
      if let before = waiting.removeValue(forKey: property.name) {
        add(before.schemas, property.schemas, below: sides, .patternProperty(property.name))
      } else {
        report(
          .change(.patternPropertyAdded), at: sides.pair, context(sides.old, old),
          .at(new.schemas[property.schemas[0]].place), name: property.name, after: property.name,
          "properties whose names match \(code: property.name) are described now")
      }
    }
    for property in sides.old.patternProperties where waiting[property.name] != nil {
      report(
        .change(.patternPropertyRemoved), at: sides.pair,
        .at(old.schemas[property.schemas[0]].place), context(sides.new, new),
        name: property.name, before: property.name,
        "properties whose names match \(code: property.name) are no longer described")
    }
  }
}

/// How many of the other properties are allowed.
private enum Freedom {
  case none, some, all

  var text: String {
    switch self {
    case .none: "no other properties"
    case .some: "other properties of one kind"
    case .all: "any other properties"
    }
  }
}

extension OtherProperties {
  fileprivate var freedom: Freedom {
    switch self {
    case .unspecified, .allowed: .all
    case .forbidden: .none
    case .described: .some
    }
  }
}
