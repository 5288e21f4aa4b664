package import GitBook

/// A tree of pages with one table of contents: a folder of the source tree.
package struct Space: Sendable {
  /// What readers know the space by.
  package var title: String
  /// The folder in the source tree; empty for its root.
  package var folder: String
  /// Where the space begins in the output: empty, or a path with a final slash.
  package var outputPrefix: String
  /// The language of the pages as the site's structure names it; nil when it says nothing.
  package var language: String?
  /// The tab in the site's header that the space belongs to, nil when it has none.
  package var section: String?
  /// Whether readers find the space only by a link.
  package var isHidden = false
  /// What the folder's `.gitbook.yaml` says.
  package var configuration: SpaceConfiguration
  /// The space's variables by name.
  package var variables: [String: String]
  /// The tags that pages may carry.
  package var tags: [TagDefinition]
  /// The table of contents.
  package var navigation: Navigation
  /// The page the space opens with, nil when it has no pages.
  package var home: PageIndex?

  /// Creates a space without pages.
  package init(title: String, folder: String, outputPrefix: String) {
    self.title = title
    self.folder = folder
    self.outputPrefix = outputPrefix
    configuration = SpaceConfiguration()
    variables = [:]
    tags = []
    navigation = Navigation()
  }
}
