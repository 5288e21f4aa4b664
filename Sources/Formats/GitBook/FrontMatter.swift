package import DataTree

/// What a page says about itself before its text.
package struct FrontMatter: Sendable {
  /// An older way to name the page; used when the text has no heading of level 1.
  package var title: String?
  /// The lead text, plain: Markdown escapes undone, white space folded.
  package var description: String?
  /// The name of the icon before the title, without the icon set's prefix.
  package var icon: String?
  /// Whether the page stays out of the navigation.
  package var isHidden = false
  /// Whether the page stays out of search and site map; holds for the pages below it too.
  package var isUnindexed = false
  /// Whether robots are asked not to index the page; holds for the pages below it too.
  package var isUnindexedByRobots = false
  /// The path or address of the picture above the page, as written.
  package var cover: String?
  /// The picture above the page in dark surroundings, as written.
  package var darkCover: String?
  /// Which parts around the text are shown.
  package var layout = Layout()
  /// The slugs of the page's tags, in the author's order.
  package var tags: [String] = []
  /// The values of `page.vars`, as text.
  package var variables: [String: String] = [:]
  /// The expression that decides whether the page exists.
  package var condition: String?
  /// The address search engines should keep instead of the page's own.
  package var canonical: String?
  /// Old paths of the page.
  package var aliases: [String] = []
  /// When the page was last changed, as the author wrote it.
  package var updated: String?
  /// All entries, for readers of keys that this module does not know; nil without front matter.
  package var entries: DataNode?

  /// Creates the front matter of a page without any.
  package init() {}

  /// Which parts of the page's surroundings are shown; GitBook's `layout`.
  package struct Layout: Hashable, Sendable {
    /// Whether the column of text is wider than usual.
    package var isWide = false
    /// Whether the title is seen; it is read out in any case.
    package var showsTitle = true
    /// Whether the lead text is shown.
    package var showsDescription = true
    /// Whether the table of contents stands beside the page.
    package var showsNavigation = true
    /// Whether the page's headings stand beside it.
    package var showsOutline = true
    /// Whether the page leads to the one before and the one behind.
    package var showsPagination = true
    /// Whether the page's tags are shown.
    package var showsTags = true
    /// Whether the cover is shown.
    package var showsCover = true
    /// Whether the date of the last change is shown.
    package var showsMetadata = true
  }
}
