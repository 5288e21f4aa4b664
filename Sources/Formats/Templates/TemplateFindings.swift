package import SourceText

/// What rendering noticed in the templates of one set, each place once.
///
/// Collectors of pages rendered side by side are merged in the order of the pages, so that the
/// result does not depend on which was done first.
package struct TemplateFindings: Sendable {
  /// What was noticed first, by the index of the node.
  private var kinds: [Int: Kind] = [:]

  enum Kind: Sendable {
    case unknownVariable(name: String, nearest: String?)
    case unknownPartial(name: String, nearest: String?)
    case unescapedText(name: String)
    case notText(name: String, kind: String)
    case depth
    case work
  }

  /// Creates a collector that noticed nothing.
  package init() {}

  /// Whether nothing was noticed.
  package var isEmpty: Bool { kinds.isEmpty }

  /// Adds what `other` noticed at further places.
  package mutating func merge(_ other: TemplateFindings) {
    guard !other.isEmpty else { return }
    kinds.merge(other.kinds) { first, _ in first }
  }

  /// Notes what is found at a node, if it is the first thing there.
  @inline(never)
  mutating func note(at node: Int, _ kind: () -> Kind) {
    guard kinds[node] == nil else { return }
    kinds[node] = kind()
  }
}

extension TemplateSet {
  /// What `findings` say to the authors of the templates, in the order of the templates.
  package func diagnostics(for findings: TemplateFindings) -> [Diagnostic] {
    findings.sorted.compactMap { node, kind in
      guard let member = members.first(where: { $0.body.contains(node) }) else { return nil }
      let span = spans[node]
      let source = member.source
      switch kind {
      case .unknownVariable(let name, let nearest):
        return .unknownVariable(name, nearest: nearest, at: span, in: source)
      case .unknownPartial(let name, let nearest):
        return .unknownPartial(name, nearest: nearest, at: span, in: source)
      case .unescapedText(let name): return .unescapedText(name, at: span, in: source)
      case .notText(let name, let kind): return .notText(name, kind: kind, at: span, in: source)
      case .depth: return .templateDepth(at: span, in: source)
      case .work: return .templateWork(at: span, in: source)
      }
    }
  }
}

extension TemplateFindings {
  fileprivate var sorted: [(node: Int, kind: Kind)] {
    kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
