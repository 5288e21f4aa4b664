/// A piece of running text.
package enum Inline: Hashable, Sendable {
  case text(String)
  case code(String)
  case softBreak
  case lineBreak
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  indirect case link(Link)
  indirect case image(Image)
  indirect case button(Button)
  /// A footnote with the given position in `Document.notes`, attached to what it explains.
  case note(Int, [Inline])
  /// Mathematics in TeX.
  case math(String)
  /// A picture of an icon set, by its name without prefix.
  case icon(String)
  case anchor(AnchorIndex)
  indirect case element(InlineElement)
}

/// A link in running text.
package struct Link: Hashable, Sendable {
  /// Where the link leads.
  package var target: ReferenceIndex
  /// What can be clicked.
  package var content: [Inline]
  /// What a pointer that rests on the link is told.
  package var title: String?

  /// Creates a link.
  package init(to target: ReferenceIndex, content: [Inline], title: String? = nil) {
    self.target = target
    self.content = content
    self.title = title
  }
}

/// A picture, with its variant for dark surroundings.
package struct Image: Hashable, Sendable {
  /// The picture itself.
  package var source: ReferenceIndex
  /// The picture that takes its place in dark surroundings.
  package var dark: ReferenceIndex?
  /// What the picture shows, for those who do not see it; nil when the author gave nothing.
  package var alternative: String?
  /// What a pointer that rests on the picture is told.
  package var title: String?
  /// The width the author wished.
  package var width: Length?
  /// The height the author wished.
  package var height: Length?
  /// How large the picture is set where it stands among words.
  package var size: Size

  /// How large the picture is set in running text.
  package enum Size: Hashable, Sendable {
    /// As wide as the column allows.
    case block
    /// As high as the line.
    case line
    /// In its own size, at most 300 px.
    case original
  }

  /// A width or height given by the author.
  package enum Length: Hashable, Sendable {
    case pixels(Int)
    /// A share of the column, 1 to 100.
    case percent(Int)
  }

  /// Creates a picture in its own size.
  package init(
    _ source: ReferenceIndex, dark: ReferenceIndex? = nil, alternative: String? = nil,
    title: String? = nil, width: Length? = nil, height: Length? = nil, size: Size = .original
  ) {
    self.source = source
    self.dark = dark
    self.alternative = alternative
    self.title = title
    self.width = width
    self.height = height
    self.size = size
  }
}

/// A link that looks like a button, or a button that opens the search.
package struct Button: Hashable, Sendable {
  /// What pressing does.
  package var action: Action
  /// What is written on the button.
  package var content: [Inline]
  /// Whether the button stands out from the others around it.
  package var isPrimary: Bool
  /// The name of an icon shown before the words.
  package var icon: String?

  /// What pressing the button does.
  package enum Action: Hashable, Sendable {
    case open(ReferenceIndex)
    /// Opens the site's search, with a query if the author gave one.
    case search(String?)
    /// Nothing: the author gave no target.
    case none
  }

  /// Creates a button.
  package init(_ action: Action, content: [Inline], isPrimary: Bool, icon: String?) {
    self.action = action
    self.content = content
    self.isPrimary = isPrimary
    self.icon = icon
  }
}

/// An author's HTML element within running text, already reduced to what is allowed.
package struct InlineElement: Hashable, Sendable {
  /// The lower-case name; always one of the allow-list.
  package var name: String
  /// The allowed classes, in the author's order.
  package var classes: [String]
  /// Allowed attributes other than class and id.
  package var attributes: [Attribute]
  /// What stands between the tags.
  package var content: [Inline]

  /// Creates an element.
  package init(
    name: String, classes: [String] = [], attributes: [Attribute] = [], content: [Inline]
  ) {
    self.name = name
    self.classes = classes
    self.attributes = attributes
    self.content = content
  }
}

/// An HTML attribute that the allow-list let pass; the value is plain text.
package struct Attribute: Hashable, Sendable {
  /// The lower-case name.
  package var name: String
  /// The value with its character references undone.
  package var value: String

  /// Creates an attribute.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
