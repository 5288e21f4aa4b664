import DataTree
import SourceText

extension APIReader {
  /// Reads what the author says about the values of an enumeration, in any of the usual ways:
  /// lists in the order of the values, or mappings by value.
  mutating func addValueNotes(of node: SpecNode, to schema: inout Schema) {
    guard !schema.values.isEmpty else { return }
    let words = ["x-enum-descriptions", "x-enumDescriptions"].lazy.compactMap { node[$0] }.first
    let names = ["x-enum-varnames", "x-enumNames"].lazy.compactMap { node[$0] }.first
    let both = node["x-gitbook-enum"]
    guard words != nil || names != nil || both != nil else { return }
    let descriptions = notes(words, for: schema.values)
    let titles = notes(names, for: schema.values)
    let details = both.map { byKey($0.node) } ?? [:]
    schema.valueNotes = schema.values.enumerated().compactMap { place, value in
      let detail = value.scalarText.flatMap { details[$0] }
      let note = Schema.ValueNote(
        value: value, name: titles[place] ?? detail?["name"]?.scalarText,
        description: descriptions[place] ?? detail?["description"]?.scalarText
          ?? detail?.scalarText)
      return note.name == nil && note.description == nil ? nil : note
    }
  }

  private func notes(_ node: SpecNode?, for values: [DataNode]) -> [Int: String] {
    var notes: [Int: String] = [:]
    if let list = node?.node.elements {
      for (place, note) in list.enumerated() { notes[place] = note.scalarText }
    } else if let node {
      let details = byKey(node.node)
      for (place, value) in values.enumerated() {
        notes[place] = value.scalarText.flatMap { details[$0]?.scalarText }
      }
    }
    return notes
  }

  private func byKey(_ node: DataNode) -> [String: DataNode] {
    Dictionary((node.entries ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one })
  }
}
