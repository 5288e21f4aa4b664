internal import DataTree
package import SourceText
internal import YAML

/// The sections and spaces of a site of several spaces, `docs.yaml`.
package struct SiteStructure: Sendable {
  /// The site's title, when the file gives one.
  package var title: String?
  /// The top level, in the order of the file.
  package var nodes: [Node]

  /// A section, a group of sections, or a space.
  package struct Node: Sendable {
    /// What the node is.
    package var kind: Kind
    /// What readers call the node; its key when it has no title.
    package var title: String
    /// The name of an icon, without the icon set's prefix.
    package var icon: String?
    /// The part of the address that stands for the node, nil for the default one.
    package var path: String?
    /// Whether the node is left out of the addresses of what is in it.
    package var isDefault: Bool
    /// Whether the node is left out of the site's navigation.
    package var isHidden: Bool
    /// Whether the node is left out of the site.
    package var isDraft: Bool
    /// The folder of a space relative to the file's own; nil when it lies elsewhere.
    package var directory: String?
    /// The BCP 47 tag of a space's language, when it is given.
    package var language: String?
    /// What belongs to the node, in the order of the file.
    package var children: [Node]
    /// The place of the node in the file.
    package var span: SourceSpan

    /// What a node is.
    package enum Kind: String, Sendable {
      case section, group = "section-group", space
    }
  }
}

/// Reads `docs.yaml`.
package func parseSiteStructure(_ source: Source) -> Parsed<SiteStructure> {
  let parsed = parseYAML(source)
  var diagnostics = parsed.diagnostics
  let site = parsed.value["site"] ?? parsed.value
  let nodes = (site["structure"]?.elements ?? []).compactMap {
    SiteStructure.Node($0, in: source, depth: 0, &diagnostics)
  }
  return Parsed(SiteStructure(title: site["title"]?.scalarText, nodes: nodes), diagnostics)
}

extension SiteStructure.Node {
  fileprivate init?(
    _ node: DataNode, in source: Source, depth: Int, _ diagnostics: inout [Diagnostic]
  ) {
    guard node.entries != nil, depth < 20 else { return nil }
    let word = node["type"]?.scalarText ?? (node["content"] == nil ? "section" : "space")
    guard let kind = Kind(rawValue: word) else {
      diagnostics.append(.unknownNodeType(word, at: node["type"]?.span ?? node.span, in: source))
      return nil
    }
    self.kind = kind
    title = node["title"]?.scalarText ?? node["key"]?.scalarText ?? ""
    icon = node["icon"]?.scalarText.flatMap(\.iconName)
    path = node["path"]?.scalarText.map(\.asRelativePath).flatMap { $0.isEmpty ? nil : $0 }
    isDefault = node["default"]?.bool ?? false
    isHidden = node["hidden"]?.bool ?? false
    isDraft = node["draft"]?.bool ?? false
    directory = node["content"]?["directory"]?.scalarText.map(\.asRelativePath)
    language = node["content"]?["language"]?.scalarText
    span = node.span
    children = (node["children"]?.elements ?? []).compactMap {
      SiteStructure.Node($0, in: source, depth: depth + 1, &diagnostics)
    }
  }
}
