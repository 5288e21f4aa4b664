import VaultFile

/// How commands name a key: its application and its environment.
///
/// ```
/// name = slug "/" environment          such as shop/PROD
/// ```
package struct KeyName: Hashable, Sendable {
  /// The slug of the application.
  package var application: String
  /// The environment.
  package var environment: String

  /// The key of `application` for `environment`, both of which must be valid names.
  package init(application: String, environment: String) {
    self.application = application
    self.environment = environment
  }

  /// Reads a name as people type it, or returns nil when it is none.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 2, isSlug(String(parts[0])), isEnvironment(String(parts[1])) else {
      return nil
    }
    application = String(parts[0])
    environment = String(parts[1])
  }

  /// The name as it is typed.
  package var text: String { "\(application)/\(environment)" }
}

/// How commands name one of the secrets that a key has had, or the one in use.
///
/// ```
/// name = key [ "@" number ]            such as shop/PROD@3
/// ```
package struct VersionName: Hashable, Sendable {
  /// Whose secret it is.
  package var key: KeyName
  /// Which one, or nil for the one in use.
  package var version: Int?

  /// The secret number `version` of `key`.
  package init(key: KeyName, version: Int?) {
    self.key = key
    self.version = version
  }

  /// Reads a name as people type it, or returns nil when it is none.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "@", maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let key = KeyName(first) else { return nil }
    self.key = key
    guard parts.count == 2 else { return }
    guard let number = Int(parts[1]), number > 0, String(number) == parts[1] else { return nil }
    version = number
  }

  /// The name as it is typed.
  package var text: String { version.map { "\(key.text)@\($0)" } ?? key.text }
}
