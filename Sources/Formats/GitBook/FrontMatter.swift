package import DataTree

/// What a page says about itself before its text.
package struct FrontMatter: Sendable {
  package var title: String?
  package var description: String?
  package var icon: String?
  /// Whether the page stays out of the navigation.
  package var isHidden = false
  /// Whether the page stays out of search and site map; holds for the pages below it too.
  package var isUnindexed = false
  /// Whether robots are asked not to index the page; holds for the pages below it too.
  package var isUnindexedByRobots = false
  package var cover: String?
  package var darkCover: String?
  package var layout = Layout()
  /// The slugs of the page's tags, in the author's order.
  package var tags: [String] = []
  /// The values of `page.vars`, as text.
  package var variables: [String: String] = [:]
  /// The expression that decides whether the page exists.
  package var condition: String?
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
    package var isWide = false
    package var showsTitle = true
    package var showsDescription = true
    package var showsNavigation = true
    package var showsOutline = true
    package var showsPagination = true
    package var showsTags = true
    package var showsCover = true
    package var showsMetadata = true
  }
}
