import DataTree
import JSON
import OpenAPI

extension Comparison {
  /// Compares which values are allowed, and what a missing one means.
  mutating func compareValues(_ sides: SchemaSides) {
    compareDefaults(sides)
    let (old, new) = (sides.old.allowedValues, sides.new.allowedValues)
    let (oldKeys, newKeys) = (Set(old.map(\.valueKey)), Set(new.map(\.valueKey)))
    guard oldKeys != newKeys else { return }
    let says = { (schema: Schema) in !schema.values.isEmpty || schema.constant != nil }
    let oldSpot = valueSpot(sides.old, self.old.schemas, says)
    let newSpot = valueSpot(sides.new, self.new.schemas, says)
    if old.isEmpty || new.isEmpty {
      return report(
        .change(old.isEmpty ? .enumIntroduced : .enumDropped), at: sides.pair, oldSpot, newSpot,
        before: old.isEmpty ? "any value" : old.listText,
        after: new.isEmpty ? "any value" : new.listText,
        old.isEmpty
          ? "\(sides.subject) must now be one of \(new.sentence)"
          : "\(sides.subject) may now have other values than those that were listed")
    }
    let removed = old.filter { !newKeys.contains($0.valueKey) }
    if !removed.isEmpty {
      report(
        .change(.enumValueRemoved), at: sides.pair, oldSpot, newSpot, before: removed.listText,
        "\(sides.subject) can no longer be \(removed.sentence)")
    }
    let added = new.filter { !oldKeys.contains($0.valueKey) }
    if !added.isEmpty {
      report(
        .change(.enumValueAdded), at: sides.pair, oldSpot, newSpot, after: added.listText,
        "\(sides.subject) can now be \(added.sentence)")
    }
  }

  private func valueSpot(
    _ view: SchemaView, _ table: SchemaTable, _ says: (Schema) -> Bool
  ) -> Spot {
    var found = spot(in: table, view, "enum", where: says)
    guard !found.isContext, let part = view.parts.last(where: { says(table[$0]) }) else {
      return found
    }
    if table[part].values.isEmpty { found.keyword = "const" }
    return found
  }

  private mutating func compareDefaults(_ sides: SchemaSides) {
    let (before, after) = (sides.old.defaultValue, sides.new.defaultValue)
    guard before?.valueKey != after?.valueKey else { return }
    let says = { (schema: Schema) in schema.defaultValue != nil }
    report(
      .change(.defaultChanged), at: sides.pair,
      spot(in: old.schemas, sides.old, "default", where: says),
      spot(in: new.schemas, sides.new, "default", where: says),
      before: before?.shortText ?? "no default", after: after?.shortText ?? "no default",
      after.map { "\(sides.subject) means \(code: $0.shortText) now if it is left out" }
        ?? "what it means to leave out \(sides.subject) is no longer said")
  }
}

extension DataNode {
  /// The value as JSON, cut where it is long.
  var shortText: String {
    var bytes: [UInt8] = []
    renderJSON(self, into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    return text.count > 80 ? text.prefix(79) + "…" : text
  }
}

extension [DataNode] {
  /// The first values, each set apart.
  fileprivate var sentence: ChangeSentence {
    var sentence: ChangeSentence = ""
    for (place, value) in prefix(12).enumerated() {
      let text = value.string.map { $0.count > 80 ? $0.prefix(79) + "…" : $0 } ?? value.shortText
      sentence = place == 0 ? "\(code: text)" : "\(sentence), \(code: text)"
    }
    return count > 12 ? "\(sentence) and \(count - 12) more" : sentence
  }

  /// The first values as JSON.
  fileprivate var listText: String {
    let shown = prefix(12).map(\.shortText).joined(separator: ", ")
    return count > 12 ? "\(shown) and \(count - 12) more" : shown
  }
}
