/// What a build is asked to do: the meaning of a command line, with nothing left to look up.
package struct BuildRequest: Equatable, Sendable {
  /// The path of the folder to build, as it was typed.
  package var source: String
  /// The path of the folder to write the site to, as it was typed.
  package var output: String
  /// The path of the configuration; nil for the one in the source folder, if there is one.
  package var config: String?
  /// The address of the site, which ends with a slash; nil leaves it to the configuration.
  package var siteURL: String?
  /// How the addresses of pages look; nil leaves it to the configuration.
  package var urlStyle: URLStyle?
  /// How many files are worked on at once.
  package var jobs: Int
  /// Whether the index says which page each address came from.
  package var debugsSearch: Bool
  /// Whether the site has what is for people inside the house only.
  package var includesInternal: Bool

  /// Creates a request.
  package init(
    source: String, output: String, config: String? = nil, siteURL: String? = nil,
    urlStyle: URLStyle? = nil, jobs: Int, debugsSearch: Bool = false,
    includesInternal: Bool = false
  ) {
    self.source = source
    self.output = output
    self.config = config
    self.siteURL = siteURL
    self.urlStyle = urlStyle
    self.jobs = jobs
    self.debugsSearch = debugsSearch
    self.includesInternal = includesInternal
  }

  /// The two ways to address a page.
  package enum URLStyle: String, CaseIterable, Sendable {
    /// `guide/start.html`, which also works without a server.
    case file
    /// `guide/start/`, written as `guide/start/index.html`.
    case directory
  }
}
