import DataTree
import SourceText

/// A part that may be shared: where it stands in the end, and what was said on the way.
struct FollowedPart {
  var node: SpecNode
  /// The name it is shared under.
  var name: String?
  /// Words beside the reference, which count more than its target's own.
  var summary: String?
  var description: Description?
}

extension APIReader {
  /// Follows `$ref` from one part of a description to the next until there is none.
  mutating func follow(_ start: SpecNode, as kind: ComponentKind) -> FollowedPart? {
    var part = FollowedPart(node: start)
    var seen: Set<SpecNode.Key> = [start.key]
    while let reference = part.node["$ref"], let text = reference.node.string {
      part.summary = part.summary ?? part.node["summary"]?.node.scalarText
      if part.description == nil { part.description = description(of: part.node) }
      let target: SpecNode
      switch self.target(of: text.trimmedSpace, at: reference, as: kind) {
      case .success(let node): target = node
      case .failure(let reason):
        noteBroken(kind, text, reason, at: reference.place)
        return nil
      }
      if part.name == nil { part.name = componentName(of: target, kind) }
      guard seen.insert(target.key).inserted, seen.count <= SchemaTable.longestChain else {
        report(.referenceLoop(text, at: reference.place))
        noteBroken(kind, text, .loop, at: reference.place)
        return nil
      }
      part.node = target
    }
    guard part.node.isMapping else {
      report(.wrongType(kind.words, expected: "a mapping", at: part.node.place))
      return nil
    }
    return part
  }

  private mutating func noteBroken(
    _ kind: ComponentKind, _ text: String, _ reason: BrokenReference, at place: Place
  ) {
    brokenParts.append(.init(kind: kind.words, text: text, reason: reason, place: place))
  }

  /// What stands at the address in `reference`, or why nothing does, with a diagnostic.
  mutating func target(
    of text: String, at reference: SpecNode, as kind: ComponentKind
  ) -> Result<SpecNode, BrokenReference> {
    // Whether a name is alike takes a look at every name there is.
    let suggests = suggestions < Self.mostSuggestions
    let found = documents.find(text, from: reference, suggests: suggests)
    switch found {
    case .nothing(let reason, let nearest):
      switch reason {
      case .missing:
        suggestions += 1
        report(.brokenReference(text, to: kind, nearest: nearest, at: reference.place))
      case .missingFile: report(.missingFile(text, at: reference.place))
      case .loop: report(.referenceLoop(text, at: reference.place))
      case .outside: report(.outsideReference(text, at: reference.place))
      case .remote: report(.remoteReference(text, at: reference.place))
      case .wrongKind: report(.wrongKind(text, expected: kind, at: reference.place))
      }
      return .failure(reason)
    case .found(let node):
      guard fits(node, kind) else {
        report(.wrongKind(text, expected: kind, at: reference.place))
        return .failure(.wrongKind)
      }
      if node.document != 0 || reference.document != 0 {
        sites.append(
          ReferenceSite(
            document: reference.document, span: reference.node.span, kind: kind,
            target: node.document, pointer: node.pointer))
      }
      return .success(node)
    }
  }

  /// Whether what was found can be what was asked for, as far as its place tells.
  private func fits(_ node: SpecNode, _ kind: ComponentKind) -> Bool {
    guard node.isMapping || (kind == .schema && node.node.bool != nil) else { return false }
    let tokens = node.pointer.tokens
    guard let section = tokens.dropLast().last, tokens.count == 3 || tokens.count == 2,
      tokens.count == 2 || tokens[0] == "components"
    else { return true }
    let sections: [String: ComponentKind] =
      tokens.count == 3
      ? Self.sections : ["definitions": .schema, "parameters": .parameter, "responses": .response]
    guard let actual = sections[section] else { return true }
    // A body is a parameter in Swagger 2.0, and a header is one without a name.
    return actual == kind || (actual == .parameter && kind == .body)
  }

  private static let sections = Dictionary(
    uniqueKeysWithValues: ComponentKind.allCases.map { ($0.section, $0) })

  /// The name that a part is shared under; nil for a place in the middle of something else.
  func componentName(of node: SpecNode, _ kind: ComponentKind) -> String? {
    let tokens = node.pointer.tokens
    guard let last = tokens.last else { return node.source.fileStem }
    let isShared =
      tokens.count == 3 && tokens[0] == "components" && tokens[1] == kind.section
      || tokens.count == 2 && ["definitions", "parameters", "responses"].contains(tokens[0])
      || node.document != 0 && tokens.count == 1
    return isShared ? last : nil
  }
}

extension BrokenReference: Error {}

extension Source {
  /// The name of the file without its folder and ending.
  var fileStem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
