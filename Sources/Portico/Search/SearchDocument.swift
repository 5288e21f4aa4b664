/// What search is told of one page.
package struct SearchDocument: Sendable {
  /// The address of the page from the site's root, as a link writes it.
  package var url: String
  /// What the page is about.
  package var kind: Kind
  /// What readers know the page by.
  package var title: String
  /// The titles of the pages above it, the outermost first.
  package var parents: [String] = []
  /// How deep it lies below the site's first page.
  package var depth = 0
  /// What it is for, in a sentence or two.
  package var summary = ""
  /// The sections in reading order; text before the first heading has an empty one.
  package var sections: [Section] = []
  /// What programs know it by: an operation's id, its method and its path.
  package var names: [String] = []
  /// Other words it is found by.
  package var keywords: [String] = []
  /// The groups it belongs to.
  package var tags: [String] = []
  /// The method of an operation in upper case; empty for everything else.
  package var method = ""
  /// The number of the version of an API it belongs to; empty for everything else.
  package var version = ""
  /// Whether it should be used.
  package var status = Status.current
  /// What its rank is multiplied by.
  package var boost = 1.0
  /// What a judgement calls it, such as the path of its source.
  package var origin = ""

  /// A part of a page under one heading.
  package struct Section: Sendable {
    /// The heading in plain text.
    package var heading: String
    /// The fragment that leads to it.
    package var anchor: String
    /// The running text, in plain text.
    package var text: String
    /// Names of properties, codes and other words that programs use.
    package var identifiers: [String]
    /// Program text.
    package var code: String

    /// Creates a section.
    package init(
      heading: String, anchor: String, text: String = "", identifiers: [String] = [],
      code: String = ""
    ) {
      self.heading = heading
      self.anchor = anchor
      self.text = text
      self.identifiers = identifiers
      self.code = code
    }
  }

  /// What a page is about, in the order in which results are grouped.
  package enum Kind: Int, CaseIterable, Comparable, Sendable {
    case product, api, operation, guide, scope, schema

    /// The word for it in addresses and files.
    package var word: String { "\(self)" }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether a page should be used.
  package enum Status: Int, Comparable, Sendable {
    case current, deprecated
    /// Of a version that has another in its place; found only by who asks for the version.
    case old

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Creates a document that has nothing but a title.
  package init(url: String, kind: Kind, title: String) {
    self.url = url
    self.kind = kind
    self.title = title
  }
}
