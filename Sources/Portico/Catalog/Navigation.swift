package import Content

/// The table of contents of a space with pages found, as flat nodes.
package struct Navigation: Sendable {
  package var groups: [Group]
  /// Every entry, parents before their children.
  package var nodes: [Node]

  /// Entries under one heading.
  package struct Group: Sendable {
    package var title: [Inline]?
    /// The positions of its entries in `nodes`.
    package var nodes: [Int]

    /// Creates a group.
    package init(title: [Inline]?, nodes: [Int] = []) {
      self.title = title
      self.nodes = nodes
    }
  }

  /// One entry.
  package struct Node: Sendable {
    package var label: [Inline]
    package var target: Target
    /// The name of an icon shown before the label.
    package var icon: String?
    package var parent: Int?
    package var group: Int
    package var children: [Int]
    /// Whether readers do not see the entry.
    package var isHidden: Bool

    /// Creates an entry without children.
    package init(label: [Inline], target: Target, icon: String?, parent: Int?, group: Int) {
      self.label = label
      self.target = target
      self.icon = icon
      self.parent = parent
      self.group = group
      children = []
      isHidden = false
    }
  }

  /// Creates an empty table of contents.
  package init(groups: [Group] = [], nodes: [Node] = []) {
    self.groups = groups
    self.nodes = nodes
  }

  /// The entries above a node, outermost first.
  package func ancestors(of node: Int) -> [Int] {
    var result: [Int] = []
    var current = nodes[node].parent
    while let parent = current {
      result.append(parent)
      current = nodes[parent].parent
    }
    return result.reversed()
  }
}
