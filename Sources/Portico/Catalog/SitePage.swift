package import Content
package import GitBook

/// A page of the site.
package struct SitePage: Sendable {
  /// The position of the page's space in `Site.spaces`.
  package var space: Int
  /// The path of the Markdown file in the source tree.
  package var sourcePath: String
  /// The path of the HTML file in the output.
  package var outputPath: String
  /// What the Markdown file says.
  package var content: Page
  /// The page's own title, in plain text.
  package var title: String
  /// The label in the table of contents, nil when the page is not listed.
  package var label: [Inline]?
  /// The shorter title for navigation and mentions, when the author gave one.
  package var linkTitle: String?
  /// Whether the page stays out of navigation: asked for, or absent from the table of contents.
  package var isHidden: Bool
  /// Whether search engines and the site map leave the page out, by itself or by a page above.
  package var isUnindexed: Bool
  /// Whether the page is for people inside the house, and is not built.
  package var isWithheld = false
  /// The page's place in its space's navigation.
  package var node: Int?
  /// What each of the document's references turned out to mean, in the same order.
  package var targets: [Target] = []

  /// Creates a page that is not in any table of contents yet.
  package init(space: Int, sourcePath: String, outputPath: String, content: Page, title: String) {
    self.space = space
    self.sourcePath = sourcePath
    self.outputPath = outputPath
    self.content = content
    self.title = title
    isHidden = true
    isUnindexed = false
  }

  /// What links to the page call it.
  package var shortTitle: String { linkTitle ?? title }
}

/// The position of a page in `Site.pages`.
package struct PageIndex: Hashable, Comparable, Sendable {
  /// Where the page stands in the table, counted from 0.
  package var position: Int32

  /// Creates an index from a position that is known to exist.
  package init(_ position: Int) { self.position = Int32(position) }

  package static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}
