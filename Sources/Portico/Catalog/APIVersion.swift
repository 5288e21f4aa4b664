package import OpenAPI

/// A version of an API: one description, in one or several environments.
package struct APIVersion: Sendable {
  /// The version as written, such as `1.7.1`.
  package var number: VersionNumber
  /// Whether readers should use it.
  package var status: Status
  /// What it is in each environment, production first; never empty.
  package var specs: [EnvironmentSpec]
  /// The description that stands for all environments: that of `specs[0]`.
  package var description: API
  /// All specification files that belong to the version, the representative one first.
  package var files: [SpecDownload]
  /// The folder of its pages in the output, with a final slash.
  package var folder: String
  /// The pages that show operations or schemas of it, in the order of the site.
  package var pages: [PageIndex]
  /// Whether a page that readers are led to shows it, or the author declares it.
  package var isListed: Bool
  /// The paths of the pages for `description.operations`, in the same order.
  package var operationPaths: [String]
  /// The paths of the pages for `description.webhooks`, in the same order.
  package var webhookPaths: [String]
  /// The paths of the pages for the schemas that have names.
  package var schemaPaths: [SchemaID: String]

  /// Whether its operations have pages of their own, or the overview is all there is.
  package var hasOperationPages = true
  /// How its operations are ordered beside the pages.
  package var sidebar = APIDeclaration.Sidebar.tags
  /// The days of its life, as far as they are declared.
  package var dates = Dates()
  /// What is new in it, in Markdown; nil if nothing is declared.
  package var notes: String?

  /// The days of a version's life, each like `2026-03-01`.
  package struct Dates: Hashable, Sendable {
    /// When it came out.
    package var released: String?
    /// From when on it should not be used any more.
    package var deprecated: String?
    /// From when on it is gone.
    package var sunset: String?

    /// Creates dates that say nothing.
    package init() {}
  }

  /// Whether readers should use a version.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case active, beta, planned, deprecated, retired
  }

  /// A specification to be offered for download.
  package struct SpecDownload: Hashable, Sendable {
    /// The path of the file in the source tree.
    package var path: String
    /// The path of the unchanged copy in the output; equal files share one.
    package var outputPath: String
    /// Where the API runs that it describes; nil when nothing tells.
    package var environment: CatalogEnvironment?

    /// Creates a download.
    package init(path: String, outputPath: String, environment: CatalogEnvironment?) {
      self.path = path
      self.outputPath = outputPath
      self.environment = environment
    }
  }

  /// The path of the version's own page in the output.
  package var overviewPath: String { folder + "index.html" }
}
