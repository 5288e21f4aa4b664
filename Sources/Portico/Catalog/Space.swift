package import Content
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

/// The position of a page in `Site.pages`.
package struct PageIndex: Hashable, Comparable, Sendable {
  /// Where the page stands in the table, counted from 0.
  package var position: Int32

  /// Creates an index from a position that is known to exist.
  package init(_ position: Int) { self.position = Int32(position) }

  package static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}

/// The position of a file in `Site.assets`.
package struct AssetIndex: Hashable, Sendable {
  /// Where the file stands in the table, counted from 0.
  package var position: Int32

  /// Creates an index from a position that is known to exist.
  package init(_ position: Int) { self.position = Int32(position) }
}

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

/// A file of the source tree that pages refer to.
package struct Asset: Sendable {
  /// The path of the file in the source tree.
  package var sourcePath: String
  /// The path of the copy in the output.
  package var outputPath: String
  /// In bytes.
  package var size: Int
  /// In pixels; nil when the file is no picture that can be read.
  package var dimensions: Dimensions?

  /// The width and height of a picture.
  package struct Dimensions: Hashable, Sendable {
    /// The number of pixels from left to right.
    package var width: Int
    /// The number of pixels from top to bottom.
    package var height: Int

    /// Creates dimensions in pixels.
    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// Creates a file whose dimensions are not known yet.
  package init(sourcePath: String, outputPath: String, size: Int) {
    self.sourcePath = sourcePath
    self.outputPath = outputPath
    self.size = size
  }
}

/// What a reference turned out to mean.
package enum Target: Hashable, Sendable {
  /// A page, perhaps a place on it.
  case page(PageIndex, fragment: String?)
  /// A place on the page itself.
  case fragment(String)
  /// A file of the source tree.
  case asset(AssetIndex, fragment: String?)
  /// Another site or a mail address; safe to write as it is once it is percent-encoded.
  case external(String)
  /// Nothing; a diagnostic says why.
  case broken
}

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
  /// The pages that stand at old addresses, in the order they were found.
  package var redirects: [Redirect]

  /// An old path and where it leads.
  package struct Redirect: Sendable {
    /// The path of the HTML file to be written.
    package var outputPath: String
    /// Where it leads: a page, a file or another site.
    package var target: Target

    /// Creates a redirect.
    package init(outputPath: String, target: Target) {
      self.outputPath = outputPath
      self.target = target
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
