internal import DataTree
internal import SourceText

/// Compares two specifications apart from what says where the API runs: servers, addresses of
/// authorization servers, and extensions, which gateways leave behind.
struct SpecComparison {
  /// The first places where the two differ, as spans of the second one.
  private(set) var differences: [Difference] = []

  struct Difference {
    /// The way from the root, such as `paths./orders.get.summary`.
    var path: String
    var first: SourceSpan
    var second: SourceSpan
  }

  /// What the keys of a mapping are.
  private enum Context {
    /// Fields of the format, among which extensions may be.
    case fields
    /// Names that the author chose.
    case names
    /// Data that is to be taken as it is.
    case literal
  }

  /// Compares two trees, each at most 100 levels deep, and stops after `limit` differences.
  init(_ first: DataNode, _ second: DataNode, limit: Int = 3) {
    compare(first, second, .fields, path: [], limit)
  }

  private mutating func compare(
    _ first: DataNode, _ second: DataNode, _ context: Context, path: [String], _ limit: Int
  ) {
    guard differences.count < limit else { return }
    switch (first.kind, second.kind) {
    case (.mapping(let left), .mapping(let right)):
      compare(left, right, first, second, context, path, limit)
    case (.sequence(let left), .sequence(let right)):
      guard left.count == right.count else { return add(first, second, path) }
      let inner = context == .literal ? Context.literal : .fields
      for (place, pair) in zip(left, right).enumerated() {
        compare(pair.0, pair.1, inner, path: path + [String(place)], limit)
      }
    case (.null, .null): return
    default:
      guard let left = first.scalarText, left == second.scalarText else {
        return add(first, second, path)
      }
    }
  }

  private mutating func compare(
    _ left: [DataEntry], _ right: [DataEntry], _ first: DataNode, _ second: DataNode,
    _ context: Context, _ path: [String], _ limit: Int
  ) {
    func counts(_ entry: DataEntry) -> Bool {
      context != .fields || !Self.isAboutPlace(entry.key, path)
    }
    let left = left.filter(counts)
    let right = right.filter(counts)
    var others: [String: DataEntry]?
    for (place, entry) in left.enumerated() where differences.count < limit {
      var other: DataEntry?
      if place < right.count, right[place].key == entry.key {
        other = right[place]
      } else {
        let table = others ?? Dictionary(right.map { ($0.key, $0) }) { first, _ in first }
        others = table
        other = table[entry.key]
      }
      guard let other else {
        differences.append(
          Difference(
            path: (path + [entry.key]).joined(separator: "."), first: entry.keySpan,
            second: second.span))
        continue
      }
      compare(
        entry.value, other.value, inside(entry.key, context), path: path + [entry.key], limit)
    }
    guard right.count != left.count else { return }
    let known = Set(left.map(\.key))
    for entry in right where !known.contains(entry.key) && differences.count < limit {
      differences.append(
        Difference(
          path: (path + [entry.key]).joined(separator: "."), first: first.span,
          second: entry.keySpan))
    }
  }

  private mutating func add(_ first: DataNode, _ second: DataNode, _ path: [String]) {
    differences.append(
      Difference(path: path.joined(separator: "."), first: first.span, second: second.span))
  }

  private func inside(_ key: String, _ context: Context) -> Context {
    switch context {
    case .literal: .literal
    case .names: .fields
    case .fields:
      Self.literals.contains(key) ? .literal : Self.nameTables.contains(key) ? .names : .fields
    }
  }

  /// Whether a field says where the API runs rather than what it does.
  private static func isAboutPlace(_ key: String, _ path: [String]) -> Bool {
    if key.hasPrefix("x-") || key == "servers" { return true }
    if path.isEmpty { return ["host", "basePath", "schemes"].contains(key) }
    // Both have been found to be names and numbers of one version already.
    if path == ["info"] { return key == "title" || key == "version" }
    let isScheme = path.contains("securitySchemes") || path.first == "securityDefinitions"
    return isScheme && addresses.contains(key)
  }

  private static let addresses: Set<String> = [
    "tokenUrl", "authorizationUrl", "refreshUrl", "deviceAuthorizationUrl", "openIdConnectUrl",
    "oauth2MetadataUrl",
  ]

  private static let literals: Set<String> = ["example", "default", "enum", "const", "value"]

  private static let nameTables: Set<String> = [
    "paths", "properties", "patternProperties", "headers", "schemas", "definitions", "$defs",
    "responses", "parameters", "securitySchemes", "securityDefinitions", "examples",
    "requestBodies", "links", "callbacks", "content", "encoding", "variables", "mapping", "scopes",
    "pathItems", "webhooks", "dependentSchemas", "dependentRequired",
  ]
}
