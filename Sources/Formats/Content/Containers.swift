/// A coloured box that asks for attention.
package struct Hint: Hashable, Sendable {
  /// How urgent the hint is, which decides its colour.
  package var style: Style
  /// The name of the icon that takes the place of the style's own.
  package var icon: String?
  /// The heading that stands first in the box, shown as its header.
  package var title: Heading?
  /// What the box says below its header.
  package var blocks: [Block]

  /// How urgent it is.
  package enum Style: String, Hashable, Sendable, CaseIterable {
    case info, success, warning, danger
  }

  /// Creates a hint.
  package init(style: Style, icon: String? = nil, title: Heading? = nil, blocks: [Block]) {
    self.style = style
    self.icon = icon
    self.title = title
    self.blocks = blocks
  }
}

/// One of several alternatives, of which a reader sees one at a time.
package struct Tab: Hashable, Sendable {
  /// What a reader chooses the tab by, in plain text.
  package var title: String
  /// The name of an icon shown before the title.
  package var icon: String?
  /// The place that a link opens the tab by.
  package var anchor: AnchorIndex
  /// What the reader sees while the tab is open.
  package var blocks: [Block]

  /// Creates a tab.
  package init(title: String, icon: String?, anchor: AnchorIndex, blocks: [Block]) {
    self.title = title
    self.icon = icon
    self.anchor = anchor
    self.blocks = blocks
  }
}

/// A part that opens on demand.
package struct Details: Hashable, Sendable {
  /// The line that is always seen.
  package var summary: [Inline]
  /// Whether the part is open at first.
  package var isOpen: Bool
  /// The place that a link opens the part by.
  package var anchor: AnchorIndex
  /// What opens.
  package var blocks: [Block]

  /// Creates a disclosure.
  package init(summary: [Inline], isOpen: Bool, anchor: AnchorIndex, blocks: [Block]) {
    self.summary = summary
    self.isOpen = isOpen
    self.anchor = anchor
    self.blocks = blocks
  }
}

/// One step of a procedure.
package struct Step: Hashable, Sendable {
  /// What is to be done, beginning with the step's heading if it has one.
  package var blocks: [Block]

  /// Creates a step.
  package init(blocks: [Block]) { self.blocks = blocks }
}

/// One of several columns side by side.
package struct Column: Hashable, Sendable {
  /// The share of the width in twelfths, or nil for an equal share of the rest.
  package var twelfths: Int?
  /// `top`, `middle` or `bottom`, or what the author wrote instead.
  package var verticalAlignment: String?
  /// What stands in the column.
  package var blocks: [Block]

  /// Creates a column.
  package init(twelfths: Int?, verticalAlignment: String?, blocks: [Block]) {
    self.twelfths = twelfths
    self.verticalAlignment = verticalAlignment
    self.blocks = blocks
  }
}

/// Dated entries of a change log.
package struct Updates: Hashable, Sendable {
  /// How the dates of all entries are written.
  package var format: Format
  /// The entries in the author's order.
  package var entries: [Entry]

  /// How dates are written.
  package enum Format: String, Hashable, Sendable {
    case full, short, numeric
  }

  /// One entry.
  package struct Entry: Hashable, Sendable {
    /// The date as written; an ISO 8601 date unless the author erred.
    package var date: String
    /// The tags' slugs, in the author's order.
    package var tags: [String]
    /// What changed, beginning with the entry's heading if it has one.
    package var blocks: [Block]

    /// Creates an entry.
    package init(date: String, tags: [String], blocks: [Block]) {
      self.date = date
      self.tags = tags
      self.blocks = blocks
    }
  }

  /// Creates a list of entries.
  package init(format: Format, entries: [Entry]) {
    self.format = format
    self.entries = entries
  }
}

/// A prompt for an assistant, to be copied.
package struct Prompt: Hashable, Sendable {
  /// What the prompt is for.
  package var description: String
  /// The name of an icon shown before the description.
  package var icon: String?
  /// The prompt itself, as it is copied.
  package var text: String
  /// How much of the text is shown before a reader opens it.
  package var expansion: Expansion

  /// How much is shown at first.
  package enum Expansion: String, Hashable, Sendable {
    case hidden, partial, full
  }

  /// Creates a prompt.
  package init(description: String, icon: String?, text: String, expansion: Expansion) {
    self.description = description
    self.icon = icon
    self.text = text
    self.expansion = expansion
  }
}
