import Content
import DataTree
import GitBook
import SourceText

/// What a front matter says, one line for everything that is not as it is without one.
func outline(_ matter: FrontMatter) -> String {
  var lines: [String] = []
  func add(_ name: String, _ value: String?) {
    if let value { lines.append("\(name): \(value)") }
  }
  func add(_ name: String, _ isSet: Bool) { if isSet { lines.append(name) } }
  add("title", matter.title)
  add("description", matter.description)
  add("icon", matter.icon)
  add("hidden", matter.isHidden)
  add("unindexed", matter.isUnindexed)
  add("unindexed by robots", matter.isUnindexedByRobots)
  add("cover", matter.cover)
  add("dark cover", matter.darkCover)
  add("tags", matter.tags.isEmpty ? nil : matter.tags.joined(separator: ", "))
  for (name, value) in matter.variables.sorted(by: { $0.key < $1.key }) {
    add("variable \(name)", value)
  }
  add("condition", matter.condition)
  add("canonical", matter.canonical)
  add("aliases", matter.aliases.isEmpty ? nil : matter.aliases.joined(separator: ", "))
  add("wide", matter.layout.isWide)
  add("without title", !matter.layout.showsTitle)
  add("without description", !matter.layout.showsDescription)
  add("without navigation", !matter.layout.showsNavigation)
  add("without outline", !matter.layout.showsOutline)
  add("without pagination", !matter.layout.showsPagination)
  add("without tags", !matter.layout.showsTags)
  add("without cover", !matter.layout.showsCover)
  add("without metadata", !matter.layout.showsMetadata)
  return lines.map { $0 + "\n" }.joined()
}

/// A table of contents, one line for each entry, indented by depth.
func outline(_ summary: Summary) -> String {
  var text = ""
  func add(_ entry: Summary.Entry, depth: Int) {
    let target =
      switch entry.target {
      case .page(let path): " -> \(path)"
      case .external(let address): " -> external \(address)"
      case .specification(let name): " -> specification \(name)"
      case .none: ""
      }
    let title = entry.linkTitle.map { " \"\($0)\"" } ?? ""
    text += String(repeating: "  ", count: depth) + "* \(entry.label.plainText)\(title)\(target)\n"
    for child in entry.children { add(child, depth: depth + 1) }
  }
  for (index, group) in summary.groups.enumerated() {
    let title = group.title?.plainText ?? (index > 0 ? "---" : nil)
    if let title { text += "\(title)\(group.slug.map { " #\($0)" } ?? "")\n" }
    for entry in group.entries { add(entry, depth: 0) }
  }
  return text
}

/// What `.gitbook.yaml` says.
func outline(_ configuration: SpaceConfiguration) -> String {
  var text = "root: \(configuration.root)\nreadme: \(configuration.readme)\n"
  text += "summary: \(configuration.summary)\n"
  for redirect in configuration.redirects { text += "\(redirect.from) -> \(redirect.target)\n" }
  return text
}

/// The sections and spaces of `docs.yaml`, indented by depth.
func outline(_ structure: SiteStructure) -> String {
  var text = "\(structure.title ?? "untitled")\n"
  func add(_ node: SiteStructure.Node, depth: Int) {
    var words = ["\(node.kind.rawValue) '\(node.title)'"]
    if let path = node.path { words.append("at \(path)") }
    if let directory = node.directory { words.append("in '\(directory)'") }
    if let language = node.language { words.append(language) }
    if let icon = node.icon { words.append("icon \(icon)") }
    if node.isDefault { words.append("default") }
    if node.isHidden { words.append("hidden") }
    if node.isDraft { words.append("draft") }
    text += String(repeating: "  ", count: depth) + words.joined(separator: " ") + "\n"
    for child in node.children { add(child, depth: depth + 1) }
  }
  for node in structure.nodes { add(node, depth: 1) }
  return text
}
