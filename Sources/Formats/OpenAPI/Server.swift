/// A base URL of an API.
package struct Server: Sendable {
  /// The address as written, with `{variables}`; relative if it has no scheme and host.
  package var template: String
  /// A short name (OpenAPI 3.2).
  package var name: String?
  /// What the server is for.
  package var description: Description?
  /// The variables in the order of the source.
  package var variables: [Variable] = []
  /// What the author says beyond the format.
  package var extensions = Extensions()
  /// Where it was written.
  package var place: Place

  /// A part of a server's address that a reader chooses.
  package struct Variable: Sendable {
    /// The name in braces.
    package var name: String
    /// What it is unless chosen otherwise.
    package var defaultValue: String
    /// What it may be; empty if anything is allowed.
    package var values: [String] = []
    /// What it means.
    package var description: Description?
    /// Where it was written.
    package var place: Place
  }

  /// The address with every variable replaced by its default; unknown ones stay in braces.
  package var url: String {
    var url = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      url += rest[..<open]
      url += variables.first { $0.name == name }?.defaultValue ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return url + rest
  }

  /// Whether the address has no host of its own, so that it depends on where the spec is served.
  package var isRelative: Bool {
    let url = url
    guard !url.isRemoteAddress else { return false }
    // A variable without a default may be the scheme.
    guard url.hasPrefix("{"), let separator = url.firstRange(of: "://") else { return true }
    return url[..<separator.lowerBound].contains("/")
  }

  /// Whether the address is that of a service that answers with examples only.
  package var isMock: Bool {
    let url = url
    return Self.mockHosts.contains { url.contains($0) }
  }

  private static let mockHosts = [
    "virtserver.swaggerhub.com", ".mock.pstmn.io", ".mocklab.io", "stoplight.io/mocks/",
    ".wiremockapi.cloud",
  ]
}
