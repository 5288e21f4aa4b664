package import SourceText

/// Everything that is going to be published.
package struct Site: Sendable {
  /// What the author says about the site as a whole.
  package var configuration: SiteConfiguration
  /// What readers know the site by.
  package var title: String
  /// The spaces in the order of the site's header.
  package var spaces: [Space]
  /// Sorted by space, then in the order of the table of contents, then the hidden ones by path.
  package var pages: [SitePage]
  /// Sorted by source path.
  package var assets: [Asset]
  /// The APIs that the pages describe, each with pages of its own.
  package var apis = APICatalog()
  /// What is different between versions, in the order of `APICatalog.comparedVersions`.
  package var comparisons: [VersionComparison] = []
  /// The feeds of what changed.
  package var changeFeeds: [ChangeFeed] = []
  /// The pages of the catalog that no page of the author's stands for.
  package var catalogPages: [CatalogPage] = []
  /// What is wrong with the specifications that pages show, by their paths in the source tree.
  package var specificationFindings: [String: [Diagnostic]] = [:]
  /// The pages that stand at old addresses, in the order they were found.
  package var redirects: [Redirect]

  /// An old path and where it leads.
  package struct Redirect: Sendable {
    /// The path of the HTML file to be written.
    package var outputPath: String
    /// Where it leads: a page, a file or another site.
    package var target: Target
    /// Whether the address is not an old one, but the lasting one of what has another today.
    package var isPermalink: Bool

    /// Creates a redirect.
    package init(outputPath: String, target: Target, isPermalink: Bool = false) {
      self.outputPath = outputPath
      self.target = target
      self.isPermalink = isPermalink
    }
  }

  /// Creates a site without content.
  package init(configuration: SiteConfiguration, title: String) {
    self.configuration = configuration
    self.title = title
    spaces = []
    pages = []
    assets = []
    redirects = []
  }

  /// The page at an index; lent, because a page is too large to be copied for one of its parts.
  package subscript(index: PageIndex) -> SitePage {
    _read { yield pages[Int(index.position)] }
  }

  /// The file at an index; lent like a page.
  package subscript(index: AssetIndex) -> Asset {
    _read { yield assets[Int(index.position)] }
  }
}
