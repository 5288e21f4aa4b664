/// A heading of the body.
package struct Heading: Hashable, Sendable {
  /// 1 to 6 as written; the page's title is not among the blocks.
  package var level: Int
  /// The words with their markup.
  package var content: [Inline]
  /// The place that a link to the heading leads to.
  package var anchor: AnchorIndex

  /// Creates a heading.
  package init(level: Int, content: [Inline], anchor: AnchorIndex) {
    self.level = level
    self.content = content
    self.anchor = anchor
  }
}

/// A bulleted or numbered list.
package struct List: Hashable, Sendable {
  /// The first number, or nil for bullets.
  package var start: Int?
  /// The entries in their order.
  package var items: [Item]

  /// One entry of a list.
  package struct Item: Hashable, Sendable {
    /// What the entry says.
    package var blocks: [Block]
    /// Whether the task is done, or nil when the item is not a task.
    package var isDone: Bool?

    /// Creates an entry.
    package init(blocks: [Block], isDone: Bool? = nil) {
      self.blocks = blocks
      self.isDone = isDone
    }
  }

  /// Creates a list.
  package init(start: Int?, items: [Item]) {
    self.start = start
    self.items = items
  }
}

/// An author's HTML element around blocks, already reduced to what is allowed.
package struct BlockElement: Hashable, Sendable {
  /// The lower-case name; always one of the allow-list.
  package var name: String
  /// The allowed classes, in the author's order.
  package var classes: [String]
  /// Allowed attributes other than class and id.
  package var attributes: [Attribute]
  /// The place the author named by an id.
  package var anchor: AnchorIndex?
  /// What stands between the tags.
  package var blocks: [Block]

  /// Creates an element.
  package init(
    name: String, classes: [String] = [], attributes: [Attribute] = [],
    anchor: AnchorIndex? = nil, blocks: [Block]
  ) {
    self.name = name
    self.classes = classes
    self.attributes = attributes
    self.anchor = anchor
    self.blocks = blocks
  }
}

/// The content of another text at the place where it was included.
package struct Included: Hashable, Sendable {
  /// The included text's path.
  package var path: String
  /// What that text says.
  package var blocks: [Block]

  /// Creates the content of an include.
  package init(path: String, blocks: [Block]) {
    self.path = path
    self.blocks = blocks
  }
}

/// A remark of the program in place of something that cannot be shown.
package struct Notice: Hashable, Sendable {
  /// What is missing, in the author's terms: an integration's name, a block's name.
  package var subject: String
  /// Where the reader finds instead what is missing here.
  package var target: ReferenceIndex?

  /// Creates a notice.
  package init(subject: String, target: ReferenceIndex? = nil) {
    self.subject = subject
    self.target = target
  }
}
