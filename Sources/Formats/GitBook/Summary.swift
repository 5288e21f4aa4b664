package import Content
package import SourceText

/// The table of contents of a space, `SUMMARY.md`.
package struct Summary: Sendable {
  /// The groups in the order of the file.
  package var groups: [Group]

  /// Pages under one heading.
  package struct Group: Sendable {
    /// The heading, nil for pages before the first one or behind a rule.
    package var title: [Inline]?
    /// The id the author gave the heading.
    package var slug: String?
    /// The entries at the top level of the group.
    package var entries: [Entry]

    /// Creates a group.
    package init(title: [Inline]?, slug: String? = nil, entries: [Entry] = []) {
      self.title = title
      self.slug = slug
      self.entries = entries
    }
  }

  /// One line of the table of contents.
  package struct Entry: Sendable {
    /// What the entry leads to.
    package var target: Target
    /// The text between the brackets.
    package var label: [Inline]
    /// The shorter title for navigation, from the link's title.
    package var linkTitle: String?
    /// The entries indented below this one.
    package var children: [Entry]
    /// The place of the entry in the table of contents.
    package var span: SourceSpan

    /// Creates an entry.
    package init(
      target: Target, label: [Inline], linkTitle: String? = nil, children: [Entry] = [],
      span: SourceSpan
    ) {
      self.target = target
      self.label = label
      self.linkTitle = linkTitle
      self.children = children
      self.span = span
    }
  }

  /// What an entry leads to.
  package enum Target: Hashable, Sendable {
    /// A path relative to the summary, perhaps with a fragment, as written but unescaped.
    case page(String)
    case external(String)
    /// Nothing: a label above its children.
    case none
    /// Pages made from an API description that is registered under a name.
    case specification(String)
  }

  /// Creates a table of contents.
  package init(groups: [Group]) { self.groups = groups }
}
