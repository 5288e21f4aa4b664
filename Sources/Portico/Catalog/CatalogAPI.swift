/// An API of the catalog with all its versions.
package struct CatalogAPI: Sendable {
  /// The word that stands for it in addresses and files: lower case, digits and hyphens.
  package var id: String
  /// What readers know it by, without emoji.
  package var title: String
  /// The page that introduces it, whose body becomes a part of its overview; nil without one.
  package var overviewPage: PageIndex?
  /// The newest first; never empty.
  package var versions: [APIVersion]
  /// The position of the version that readers should use in `versions`.
  package var current: Int

  /// Creates an API from its versions, the newest first.
  package init(
    id: String, title: String, overviewPage: PageIndex?, versions: [APIVersion], current: Int
  ) {
    self.id = id
    self.title = title
    self.overviewPage = overviewPage
    self.versions = versions
    self.current = current
  }

  /// The version that readers should use.
  package var currentVersion: APIVersion { versions[current] }
}
