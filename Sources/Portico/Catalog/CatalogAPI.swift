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
  /// What its author declares beyond the specifications.
  package var declaration = APIDeclaration()
  /// The ids of the products that embed it, in the order of the catalog.
  package var products: [String] = []
  /// The names of the scopes that its versions know, but for retired ones; sorted.
  package var scopes: [String] = []

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

  /// The state of the API: what is declared, else that of the current version.
  package var status: APIVersion.Status { declaration.details.status ?? currentVersion.status }

  /// The version that readers should use.
  package var currentVersion: APIVersion { versions[current] }
}
