import DataTree
import SourceText

/// The files of a description, and what is to be found in them by address.
struct SpecDocuments {
  private(set) var trees: [LocatedTree]
  /// Schemas that have an `$id`.
  private(set) var resources: [SpecNode] = []
  private var byPath: [String: Int?] = [:]
  private var indexes: [SpecNode.Key: [String: Int]] = [:]
  private var byID: [String: SpecNode] = [:]
  private var anchors: [Anchor: SpecNode] = [:]
  private let load: (String) -> LocatedTree?

  private struct Anchor: Hashable {
    var document: Int
    var name: String
  }

  /// What an address leads to.
  enum Target {
    case found(SpecNode)
    /// `nearest` is the address that was probably meant.
    case nothing(BrokenReference, nearest: String?)
  }

  init(_ tree: LocatedTree, load: @escaping (String) -> LocatedTree?) {
    self.load = load
    trees = [tree]
    byPath[tree.source.path] = 0
    findNames(in: 0)
  }

  func root(of document: Int) -> SpecNode {
    SpecNode(
      document: document, source: trees[document].source, node: trees[document].root,
      pointer: .root)
  }

  /// Finds what `text` leads to from `origin`; looks for a name that is alike if `suggests`.
  mutating func find(_ text: String, from origin: SpecNode, suggests: Bool) -> Target {
    let (file, fragment) = text.splitAddress
    var start = root(of: origin.document)
    if !file.isEmpty {
      switch find(file: file, from: origin) {
      case .found(let node): start = node
      case .nothing(let reason, let nearest): return .nothing(reason, nearest: nearest)
      }
    }
    guard let fragment, !fragment.isEmpty else { return .found(start) }
    guard fragment.hasPrefix("/") else {
      let anchor = Anchor(document: start.document, name: fragment.percentDecoded)
      guard let node = anchors[anchor] else { return .nothing(.missing, nearest: nil) }
      return .found(node)
    }
    let found = walk(fragment, from: start, file: file, suggests: suggests)
    if case .nothing = found, file.isEmpty, let resource = origin.resource {
      // Pointers count from the schema with the `$id` (JSON Schema §8.2.1), though most authors
      // count from the file.
      let inner = walk(fragment, from: resources[resource], file: file, suggests: false)
      if case .found = inner { return inner }
    }
    return found
  }

  private mutating func find(file: String, from origin: SpecNode) -> Target {
    if let node = byID[file] { return .found(node) }
    guard !file.isRemoteAddress else { return .nothing(.remote, nearest: nil) }
    guard let path = path(of: file.percentDecoded, from: origin.source.path) else {
      return .nothing(.outside, nearest: nil)
    }
    if let document = document(at: path) { return .found(root(of: document)) }
    return .nothing(.missingFile, nearest: nil)
  }

  /// Loads the file at `path` the first time it is asked for.
  private mutating func document(at path: String) -> Int? {
    if let known = byPath[path] { return known }
    guard let tree = load(path) else {
      byPath[path] = .some(nil)
      return nil
    }
    let document = trees.count
    trees.append(tree)
    byPath[path] = document
    findNames(in: document)
    return document
  }

  /// The path that `file` means beside the file at `base`; nil if it is outside of the tree.
  private func path(of file: String, from base: String) -> String? {
    guard !file.hasPrefix("/") else { return nil }
    var parts = base.split(separator: "/").dropLast()
    for part in file.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  // MARK: - Pointers

  private mutating func walk(
    _ fragment: String, from start: SpecNode, file: String, suggests: Bool
  ) -> Target {
    var node = start
    for part in fragment.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let token = String(part).percentDecoded.pointerUnescaped
      guard let next = step(from: node, to: token) else {
        guard suggests else { return .nothing(.missing, nearest: nil) }
        let likely = nearest(to: token, among: (node.node.entries ?? []).lazy.map(\.key))
        return .nothing(
          .missing, nearest: likely.map { "\(file)#\(node.pointer.appending($0))" })
      }
      node = next
    }
    return .found(node)
  }

  /// The value under `token`; large mappings are looked through only once.
  mutating func step(from node: SpecNode, to token: String) -> SpecNode? {
    switch node.node.kind {
    case .sequence(let elements):
      guard let index = Int(token), elements.indices.contains(index) else { return nil }
      return node.child(elements[index], at: token)
    case .mapping(let entries) where entries.count > 16:
      if indexes[node.key] == nil {
        var index: [String: Int] = [:]
        for (place, entry) in entries.enumerated() where index[entry.key] == nil {
          index[entry.key] = place
        }
        indexes[node.key] = index
      }
      guard let place = indexes[node.key]?[token], place < entries.count else { return nil }
      return node.child(entries[place].value, at: token)
    case .mapping(let entries):
      return entries.first { $0.key == token }.map { node.child($0.value, at: token) }
    case .null, .bool, .number, .string: return nil
    }
  }

  // MARK: - Names

  /// Finds the `$id` and `$anchor` of a file that has any.
  private mutating func findNames(in document: Int) {
    let bytes = trees[document].source.bytes[...]
    guard bytes.contains("$id") || bytes.contains("$anchor") || bytes.contains("$dynamicAnchor")
    else { return }
    var visited: Set<SpecNode.Key> = []
    var stack = [root(of: document)]
    while var node = stack.popLast() {
      if node.isMapping {
        guard visited.insert(node.key).inserted else { continue }
        if let id = node["$id"]?.node.string { add(&node, withID: id) }
        for keyword in ["$anchor", "$dynamicAnchor"] {
          guard let name = node[keyword]?.node.string else { continue }
          let anchor = Anchor(document: document, name: name)
          if anchors[anchor] == nil { anchors[anchor] = node }
        }
        for member in node.members where !Self.literal.contains(member.entry.key) {
          stack.append(member.value)
        }
      } else {
        stack += node.elements
      }
    }
  }

  /// Addresses of schemas are compared as written, and by their last part.
  private mutating func add(_ node: inout SpecNode, withID id: String) {
    let address = id.splitAddress.file
    guard !address.isEmpty else { return }
    node.resource = resources.count
    resources.append(node)
    for text in [address, String(address.split(separator: "/").last ?? "")]
    where !text.isEmpty && byID[text] == nil {
      byID[text] = node
    }
  }

  /// Keywords whose values are not schemas, whatever they look like.
  private static let literal: Set<String> = ["example", "examples", "enum", "const", "default"]
}
