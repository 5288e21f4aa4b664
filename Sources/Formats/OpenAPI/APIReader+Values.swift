import DataTree
import SourceText

/// Scalars and lists, read with goodwill: a number is a text where one is asked for.
extension APIReader {
  /// The text under `key`.
  mutating func text(_ key: String, of node: SpecNode) -> String? {
    guard let value = node[key] else { return nil }
    if let text = value.node.scalarText { return text }
    report(.wrongType(key, expected: "a text", at: value.place))
    return nil
  }

  /// The Markdown under `key`; an empty one counts as missing.
  mutating func description(_ key: String = "description", of node: SpecNode) -> Description? {
    guard let text = text(key, of: node), !text.isEmpty, let value = node.node[key] else {
      return nil
    }
    return Description(text, in: node.source, at: value.span)
  }

  /// The truth value under `key`; words for one are accepted.
  mutating func flag(_ key: String, of node: SpecNode) -> Bool? {
    guard let value = node[key] else { return nil }
    switch value.node.scalarText?.lowercased() {
    case "true": return true
    case "false": return false
    default:
      report(.wrongType(key, expected: "true or false", at: value.place))
      return nil
    }
  }

  /// The mapping under `key`.
  mutating func mapping(_ key: String, of node: SpecNode) -> SpecNode? {
    guard let value = node[key] else { return nil }
    if value.isMapping { return value }
    report(.wrongType(key, expected: "a mapping", at: value.place))
    return nil
  }

  /// The elements of the list under `key`.
  mutating func list(_ key: String, of node: SpecNode) -> [SpecNode] {
    guard let value = node[key] else { return [] }
    if value.node.elements != nil { return value.elements }
    report(.wrongType(key, expected: "a list", at: value.place))
    return []
  }

  /// The extensions of `node` that are kept; tells about those that should not be published.
  mutating func extensions(of node: SpecNode) -> Extensions {
    var kept = Extensions()
    for entry in node.node.entries ?? [] where entry.key.hasPrefix("x-") {
      kept.keep(entry, shown: shownExtensions)
      guard !shownExtensions.contains(entry.key), !Extensions.knows(entry.key),
        !internalKeys.contains(entry.key), looksInternal(entry)
      else { continue }
      internalKeys.insert(entry.key)
      let place = Place(node.source, at: entry.keySpan, node.pointer.appending(entry.key))
      report(.internalExtension(entry.key, at: place))
    }
    if kept.isInternal { hasInternalParts = true }
    return kept
  }

  /// Addresses of gateways, and words for who owns what, as companies' tools leave them behind.
  private func looksInternal(_ entry: DataEntry) -> Bool {
    let words = entry.key.lowercased().split(separator: "-")
    if words.contains(where: { Self.internalWords.contains(String($0)) }) { return true }
    var rest = 200
    return hasAddress(entry.value, &rest)
  }

  private func hasAddress(_ node: DataNode, _ rest: inout Int) -> Bool {
    rest -= 1
    guard rest > 0 else { return false }
    switch node.kind {
    case .string(let text): return text.hasPrefix("http://") || text.hasPrefix("https://")
    case .sequence(let elements): return elements.contains { hasAddress($0, &rest) }
    case .mapping(let entries): return entries.contains { hasAddress($0.value, &rest) }
    case .null, .bool, .number: return false
    }
  }

  private static let internalWords: Set<String> = [
    "audience", "backend", "code", "configuration", "config", "gateway", "integration", "owner",
    "team", "trigram", "cost", "deployment", "repository",
  ]

  /// The pointer to documentation elsewhere.
  mutating func externalDocs(of node: SpecNode) -> ExternalDocs? {
    guard let docs = mapping("externalDocs", of: node) else { return nil }
    guard let url = text("url", of: docs) else { return nil }
    return ExternalDocs(url: url, description: description(of: docs), place: docs.place)
  }
}
