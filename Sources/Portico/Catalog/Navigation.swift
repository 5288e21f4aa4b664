package import Content

/// The table of contents of a space with pages found, as flat nodes.
package struct Navigation: Sendable {
  /// The groups in the order readers see them.
  package var groups: [Group]
  /// Every entry, parents before their children.
  package var nodes: [Node]

  /// Entries under one heading.
  package struct Group: Sendable {
    /// The heading, nil for entries that have none above them.
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
    /// What readers see.
    package var label: [Inline]
    /// Where the entry leads.
    package var target: Target
    /// The method of the operation it leads to, in upper case; nil for everything else.
    package var method: String?
    /// The name of an icon shown before the label.
    package var icon: String?
    /// The position of the entry above in `Navigation.nodes`, nil at the top.
    package var parent: Int?
    /// The position of the entry's group in `Navigation.groups`.
    package var group: Int
    /// The positions of the entries below in `Navigation.nodes`.
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
