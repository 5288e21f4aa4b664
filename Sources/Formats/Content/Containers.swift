/// A coloured box that asks for attention.
package struct Hint: Hashable, Sendable {
  package var style: Style
  package var icon: String?
  /// The heading that stands first in the box, shown as its header.
  package var title: Heading?
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
  package var title: String
  package var icon: String?
  package var anchor: AnchorIndex
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
  package var summary: [Inline]
  package var isOpen: Bool
  package var anchor: AnchorIndex
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
  package var blocks: [Block]

  /// Creates a step.
  package init(blocks: [Block]) { self.blocks = blocks }
}

/// One of several columns side by side.
package struct Column: Hashable, Sendable {
  /// The share of the width in twelfths, or nil for an equal share of the rest.
  package var twelfths: Int?
  package var verticalAlignment: String?
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
  package var format: Format
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
  package var description: String
  package var icon: String?
  package var text: String
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
