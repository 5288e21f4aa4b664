import DataTree
import OpenAPI

extension Comparison {
  mutating func compareNull(_ sides: SchemaSides) {
    let (old, new) = (sides.old, sides.new)
    // Without a type null is allowed anyway; and a lone null is a type like others.
    guard old.isNullable != new.isNullable, !old.valueTypes.isEmpty, !new.valueTypes.isEmpty,
      old.types != [.null], new.types != [.null]
    else { return }
    let allowsNull = { (schema: Schema) in schema.isNullable || schema.types.contains(.null) }
    report(
      .change(new.isNullable ? .nullableAdded : .nullableRemoved), at: sides.pair,
      nullSpot(old, self.old.schemas, allowsNull), nullSpot(new, self.new.schemas, allowsNull),
      before: old.isNullable ? "or null" : "not null",
      after: new.isNullable ? "or null" : "not null",
      "\(sides.subject) may \(new.isNullable ? "be null now" : "no longer be null")")
  }

  private func nullSpot(
    _ view: SchemaView, _ table: SchemaTable, _ says: (Schema) -> Bool
  ) -> Spot {
    guard view.isNullable, let part = view.parts.last(where: { says(table[$0]) }) else {
      // A branch of null is no keyword: the whole schema is the cause.
      return view.isNullable
        ? .at(table[view.core].place) : .missing(in: table[view.core].place)
    }
    return .at(table[part].place, table[part].isNullable ? "nullable" : "type")
  }

  /// Compares types and formats; false if there is nothing in common, and no use in going on.
  mutating func compareTypes(_ sides: SchemaSides) -> Bool {
    let (old, new) = (sides.old.typeSet, sides.new.typeSet)
    guard old != new else {
      compareFormats(sides)
      return !sides.new.isNever
    }
    let change: ChangeRule.Change =
      old.covers(new) ? .typeNarrowed : new.covers(old) ? .typeWidened : .typeChanged
    let (before, after) = (
      self.old.schemas.type(of: sides.old).plainText,
      self.new.schemas.type(of: sides.new).plainText
    )
    let says = { (schema: Schema) in !schema.types.isEmpty || schema.boolean != nil }
    report(
      .change(change), at: sides.pair, typeSpot(sides.old, self.old.schemas, says),
      typeSpot(sides.new, self.new.schemas, says), before: before, after: after,
      "\(sides.subject) is \(code: after) now, not \(code: before)")
    if change != .typeChanged { compareFormats(sides) }
    return change != .typeChanged && !old.isEmpty && !new.isEmpty
  }

  private func typeSpot(
    _ view: SchemaView, _ table: SchemaTable, _ says: (Schema) -> Bool
  ) -> Spot {
    let found = spot(in: table, view, "type", where: says)
    return found.isContext ? .at(table[view.core].place) : found
  }

  private mutating func compareFormats(_ sides: SchemaSides) {
    let formats: [(String, (SchemaView) -> String?, (Schema) -> String?)] = [
      ("format", \.format, \.format),
      ("contentMediaType", \.contentMediaType, \.contentMediaType),
      ("contentEncoding", \.contentEncoding, \.contentEncoding),
    ]
    for (keyword, ofView, ofSchema) in formats {
      let (before, after) = (ofView(sides.old), ofView(sides.new))
      guard before != after else { continue }
      report(
        .change(after == nil ? .formatDropped : .formatChanged), at: sides.pair,
        spot(in: old.schemas, sides.old, keyword) { ofSchema($0) != nil },
        spot(in: new.schemas, sides.new, keyword) { ofSchema($0) != nil }, name: keyword,
        before: before.map { "\(keyword): \($0)" } ?? "no \(keyword)",
        after: after.map { "\(keyword): \($0)" } ?? "no \(keyword)",
        after.map { "\(sides.subject) has the format \(code: $0) now" }
          ?? "\(sides.subject) has no format any more")
    }
  }
}

/// The types that values may have.
enum TypeSet: Hashable {
  case any
  case only(Set<SchemaType>)

  var isEmpty: Bool { self == .only([]) }

  /// Whether every value of `others` is one of these types; an integer is a number.
  func covers(_ others: TypeSet) -> Bool {
    switch (self, others) {
    case (.any, _): true
    case (.only, .any): false
    case (.only(let own), .only(let more)):
      more.allSatisfy { own.contains($0) || ($0 == .integer && own.contains(.number)) }
    }
  }
}

extension SchemaView {
  /// The types without null as the author means them: an object that only lists its properties
  /// is an object.
  var valueTypes: Set<SchemaType> {
    if !types.isEmpty {
      var set = Set(types)
      if set.contains(.number) { set.remove(.integer) }
      return set
    }
    if hasProperties { return [.object] }
    if !items.isEmpty || !prefixItems.isEmpty { return [.array] }
    var set = Set(allowedValues.map(\.type))
    if set.contains(.number) { set.remove(.integer) }
    return set
  }

  fileprivate var typeSet: TypeSet {
    if isNever { return .only([]) }
    let types = valueTypes
    return types.isEmpty ? .any : .only(types)
  }

  /// The values that are allowed, where they are listed.
  var allowedValues: [DataNode] { values.isEmpty ? constant.map { [$0] } ?? [] : values }
}
