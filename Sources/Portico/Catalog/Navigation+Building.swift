package import Content
package import GitBook
package import SourceText

/// The table of contents of a space with its entries' files found, but no pages read yet.
package struct Outline: Sendable {
  /// The entries; their pages' positions count within `pages`.
  package var navigation = Navigation()
  /// The Markdown files that are pages, in reading order, each once.
  package var pages: [ListedPage] = []
  /// What the author of the table of contents should know.
  package var diagnostics: [Diagnostic] = []

  /// A page as the table of contents knows it.
  package struct ListedPage: Sendable {
    /// The file's path in the source tree.
    package var path: String
    /// The text between the brackets; empty when the page's title is to be shown.
    package var label: [Inline]
    /// The shorter title for navigation and mentions.
    package var linkTitle: String?
    /// The position of the first entry that names the page in `navigation`.
    package var node: Int
    /// The place of that entry.
    package var span: SourceSpan
  }
}

extension Outline {
  /// Follows a table of contents; `locate` finds the file that a path means.
  package init(
    _ summary: Summary, in source: Source, locate: (String) -> String?,
    nearest: (String) -> String?
  ) {
    var known: [String: Int] = [:]
    for group in summary.groups {
      navigation.groups.append(Navigation.Group(title: group.title))
      let index = navigation.groups.count - 1
      for entry in group.entries {
        add(entry, parent: nil, group: index, in: source, &known, locate, nearest)
      }
      // At once, for nodes know their groups by position.
      if navigation.groups[index].nodes.isEmpty { navigation.groups.removeLast() }
    }
  }

  private mutating func add(
    _ entry: Summary.Entry, parent: Int?, group: Int, in source: Source,
    _ known: inout [String: Int], _ locate: (String) -> String?, _ nearest: (String) -> String?
  ) {
    let label = entry.linkTitle.map { [Inline.text($0)] } ?? entry.label
    var node = Navigation.Node(
      label: label, target: .broken, icon: nil, parent: parent, group: group)
    let position = navigation.nodes.count
    switch entry.target {
    case .none: break
    case .external(let address): node.target = .external(address)
    case .specification(let name):
      diagnostics.append(.computedPages(name, at: entry.span, in: source))
      return
    case .page(let written):
      let path = String(written.prefix { $0 != "#" })
      if let file = locate(written) ?? locate(path) {
        let fragment = written.firstIndex(of: "#").map { String(written[$0...].dropFirst()) }
        if let first = known[file] {
          node.target = .page(PageIndex(first), fragment: fragment)
          if fragment == nil {
            diagnostics.append(
              .pageTwice(file, at: entry.span, in: source, first: pages[first].span))
          }
        } else {
          known[file] = pages.count
          node.target = .page(PageIndex(pages.count), fragment: nil)
          pages.append(
            ListedPage(
              path: file, label: entry.label, linkTitle: entry.linkTitle, node: position,
              span: entry.span))
        }
      } else {
        diagnostics.append(
          .missingPage(path, at: entry.span, in: source, nearest: nearest(path)))
      }
    }
    navigation.nodes.append(node)
    if let parent {
      navigation.nodes[parent].children.append(position)
    } else {
      navigation.groups[group].nodes.append(position)
    }
    for child in entry.children {
      add(child, parent: position, group: group, in: source, &known, locate, nearest)
    }
  }

  /// Makes a table of contents from the Markdown files below a folder: a folder's README first,
  /// then its files and folders by name.
  package init(folder: String, readme: String, paths: [String]) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let tree = FolderTree(
      paths.filter { $0.hasPrefix(prefix) && $0.lowercased().hasSuffix(".md") }
        .map { String($0.dropFirst(prefix.count)) })
    navigation.groups = [Navigation.Group(title: nil)]
    add(tree, prefix: prefix, readme: readme, parent: nil, depth: 0)
    navigation.groups.removeAll { $0.nodes.isEmpty }
  }

  private mutating func add(
    _ tree: FolderTree, prefix: String, readme: String, parent: Int?, depth: Int
  ) {
    guard depth < 50 else { return }
    if parent == nil, let file = tree.files.first(where: { $0.lowercased() == readme.lowercased() })
    {
      _ = addPage(prefix + file, label: file, parent: nil)
    }
    for file in tree.files where !file.isIndex(readme) {
      _ = addPage(prefix + file, label: file, parent: parent)
    }
    for (name, child) in tree.folders {
      let index = child.files.first { $0.isIndex("README.md") }
      let node = addPage(
        index.map { "\(prefix)\(name)/\($0)" }, label: name, parent: parent)
      add(child, prefix: prefix + name + "/", readme: "README.md", parent: node, depth: depth + 1)
    }
  }

  private mutating func addPage(_ path: String?, label: String, parent: Int?) -> Int {
    let position = navigation.nodes.count
    let text = [Inline.text(label.asTitle)]
    var target = Target.broken
    if let path {
      target = .page(PageIndex(pages.count), fragment: nil)
      pages.append(
        ListedPage(path: path, label: [], linkTitle: nil, node: position, span: SourceSpan(0, 0)))
    }
    navigation.nodes.append(
      Navigation.Node(label: text, target: target, icon: nil, parent: parent, group: 0))
    if let parent {
      navigation.nodes[parent].children.append(position)
    } else {
      navigation.groups[0].nodes.append(position)
    }
    return position
  }
}

/// Files and folders below a folder, each sorted by name.
private struct FolderTree {
  var files: [String] = []
  var folders: [(name: String, tree: FolderTree)] = []

  /// Builds the tree of `/`-separated paths that are sorted.
  init(_ paths: [String]) {
    var below: [(name: String, paths: [String])] = []
    for path in paths {
      guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
        files.append(path)
        continue
      }
      let name = String(path[..<slash])
      let rest = String(path[path.utf8.index(after: slash)...])
      if below.last?.name == name {
        below[below.count - 1].paths.append(rest)
      } else {
        below.append((name, [rest]))
      }
    }
    folders = below.map { ($0.name, FolderTree($0.paths)) }
  }
}

extension String {
  fileprivate func isIndex(_ readme: String) -> Bool {
    lowercased() == "readme.md" || lowercased() == readme.lowercased()
  }

  /// A file or folder name as a title: without ending, `-` and `_` as spaces, first letter large.
  package var asTitle: String {
    var name = self
    if name.lowercased().hasSuffix(".md") { name.removeLast(3) }
    name = name.replacing("-", with: " ").replacing("_", with: " ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
