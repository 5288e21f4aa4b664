package import SourceText

/// What an author says about an API beyond its specifications: `kind: api`.
package struct APIDeclaration: Sendable {
  /// The identifier, when one is given.
  package var id: String?
  /// The name for readers, when one is given.
  package var title: String?
  /// The page that introduces the API.
  package var page: PageIndex?
  /// The specifications of all versions.
  package var specs: [Spec] = []
  /// What is said about single versions, in the author's order.
  package var versions: [Version] = []
  /// The number of the version that readers should use, when one is given.
  package var current: String?
  /// How the API is spoken to.
  package var style = Style.rest
  /// What is said about scopes.
  package var scopes: [Scope] = []
  /// The base addresses that win over those of the specifications.
  package var environments: [Environment] = []
  /// The page about keys and tokens.
  package var authorizationPage: PageIndex?
  /// The page about errors.
  package var errorsPage: PageIndex?
  /// The operations to be shown, as `METHOD /path` or tags with `*`; empty means all.
  package var included: [OperationPattern] = []
  /// The operations not to be shown, in the same form.
  package var excluded: [OperationPattern] = []
  /// How operations are ordered beside the pages.
  package var sidebar = Sidebar.tags
  /// The languages of code samples; nil means those of the site, none means no samples.
  package var samples: [String]?
  /// Which versions are compared.
  package var diff = Diff.all
  /// All that products and APIs have in common.
  package var details = CatalogDetails()
  /// The place of `current`, for messages.
  var currentSpan: SourceSpan?

  /// A specification and what is said about it.
  package struct Spec: Hashable, Sendable {
    /// The path of the file in the source tree.
    package var path: String
    /// The id of its environment, when one is given.
    package var environment: String?
    /// The number of its version, when one is given.
    package var version: String?
    /// Where the path was written.
    package var span: SourceSpan
  }

  /// What is said about one version.
  package struct Version: Sendable {
    /// The number.
    package var number: String
    /// The state, when one is given.
    package var status: APIVersion.Status?
    /// The days of its life.
    package var dates = APIVersion.Dates()
    /// What is new, in Markdown.
    package var notes: String?
    /// The page about it.
    package var page: PageIndex?
    /// Where the number was written.
    package var span: SourceSpan
  }

  /// What is said about one scope.
  package struct Scope: Hashable, Sendable {
    /// The name.
    package var name: String
    /// What it permits.
    package var description: String?
    /// How often its operations may be called.
    package var rateLimit: String?
    /// The grants it can be had by.
    package var flows: [String] = []
  }

  /// The base address in one environment.
  package struct Environment: Hashable, Sendable {
    /// The id of the environment.
    package var id: String
    /// The address.
    package var baseURL: String?
    /// Where the id was written.
    package var span: SourceSpan
  }

  /// How an API is spoken to; only `rest` has pages for its operations.
  package enum Style: String, Hashable, Sendable, CaseIterable {
    case rest, rpc, event, graphql, soap
  }

  /// How operations are ordered beside the pages.
  package enum Sidebar: String, Hashable, Sendable, CaseIterable {
    case tags, paths, flat
  }

  /// Which versions are compared: each with the one before it and the current one with all older
  /// ones, only the former, or none.
  package enum Diff: String, Hashable, Sendable, CaseIterable {
    case all, successive, off
  }

  /// The words for the languages that samples can be written in.
  package static let sampleLanguages = [
    "curl", "http", "javascript", "python", "php", "java", "csharp", "go", "swift",
  ]

  /// Creates a declaration that says nothing.
  package init() {}
}
