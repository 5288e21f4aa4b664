import DataTree
import OpenAPI
import SourceText

/// Finds the keywords of schemas and other parts in the trees they were read from.
struct KeywordPlaces {
  private var trees: [ObjectIdentifier: DataNode] = [:]
  /// Where the keys of large mappings stand, by the place of the mapping.
  private var keys: [Mapping: [String: Int]] = [:]

  private struct Mapping: Hashable {
    var source: ObjectIdentifier
    var span: SourceSpan
  }

  init(_ api: API) {
    for document in api.documents { trees[ObjectIdentifier(document.source)] = document.root }
  }

  /// The keyword of `spot`, or else the key it stands under, with a value that is on one line.
  mutating func place(of spot: Comparison.Spot) -> Place {
    let source = ObjectIdentifier(spot.place.source)
    guard var node = trees[source] else { return spot.place }
    var entry: DataEntry?
    for token in spot.place.pointer.tokens {
      guard let next = child(token, of: node, in: source) else { return spot.place }
      entry = next.entry
      node = next.value
    }
    var place = spot.place
    if let keyword = spot.keyword, let key = child(keyword, of: node, in: source)?.entry {
      place.pointer = place.pointer.appending(keyword)
      entry = key
    }
    place.span = entry?.span ?? node.span
    return place
  }

  /// What the description says at `place`; nil if that is not known.
  mutating func node(at place: Place) -> DataNode? {
    let source = ObjectIdentifier(place.source)
    var node = trees[source]
    for token in place.pointer.tokens {
      node = node.flatMap { child(token, of: $0, in: source)?.value }
    }
    return node
  }

  /// What stands under a token of a pointer.
  private mutating func child(
    _ token: String, of node: DataNode, in source: ObjectIdentifier
  ) -> (entry: DataEntry?, value: DataNode)? {
    switch node.kind {
    case .mapping(let entries):
      let place =
        if entries.count < 16 {
          entries.firstIndex { $0.key == token }
        } else {
          keys(of: entries, at: Mapping(source: source, span: node.span))[token]
        }
      return place.map { (entries[$0], entries[$0].value) }
    case .sequence(let elements):
      guard let place = Int(token), elements.indices.contains(place) else { return nil }
      return (nil, elements[place])
    case .null, .bool, .number, .string: return nil
    }
  }

  private mutating func keys(of entries: [DataEntry], at mapping: Mapping) -> [String: Int] {
    if let known = keys[mapping] { return known }
    let places = Dictionary(
      entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    keys[mapping] = places
    return places
  }
}

extension DataEntry {
  /// The key, with its value if that is a scalar behind it.
  fileprivate var span: SourceSpan {
    switch value.kind {
    case .mapping, .sequence, .null: keySpan
    case .bool, .number, .string:
      value.span.start >= keySpan.end
        ? SourceSpan(Int(keySpan.start), Int(value.span.end)) : keySpan
    }
  }
}
