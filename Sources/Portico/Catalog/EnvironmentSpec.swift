package import OpenAPI

/// What a version of an API is in one environment.
///
/// One specification with servers of several environments gives several of these.
package struct EnvironmentSpec: Sendable {
  /// Where the API runs; nil when nothing tells.
  package var environment: CatalogEnvironment?
  /// The path of the specification in the source tree.
  package var path: String
  /// The base addresses of the environment, in the order of the source.
  package var servers: [Server]
  /// The base addresses to be shown: what is declared, else those of `servers` with defaults.
  package var baseURLs: [String]
  /// Where tokens are fetched, each address once, in the order of the source.
  package var tokenURLs: [TokenURL]

  /// Where a token is fetched.
  package struct TokenURL: Hashable, Sendable {
    /// The address as written.
    package var url: String
    /// The grant of OAuth 2 it is for.
    package var flow: OAuthFlow.Kind

    /// Creates an address for a grant.
    package init(url: String, flow: OAuthFlow.Kind) {
      self.url = url
      self.flow = flow
    }
  }

  /// Creates what a version is in one environment.
  package init(
    environment: CatalogEnvironment?, path: String, servers: [Server], tokenURLs: [TokenURL]
  ) {
    self.environment = environment
    self.path = path
    self.servers = servers
    self.tokenURLs = tokenURLs
    baseURLs = servers.map(\.url)
  }
}
