import Glibc

/// What the tool reads of the environment: where things are, and never a secret.
struct Environment: Sendable {
  /// The vault of `KEYVAULT_FILE`.
  var vault: String?
  /// Where programs keep what belongs to the person, if it is not below the home folder.
  var dataHome: String?
  /// Where programs keep what belongs to this machine, if it is not below the home folder.
  var stateHome: String?
  /// The home folder.
  var home: String?

  /// The environment of this process.
  static var process: Environment {
    Environment(
      vault: value("KEYVAULT_FILE"), dataHome: value("XDG_DATA_HOME"),
      stateHome: value("XDG_STATE_HOME"), home: value("HOME"))
  }

  private static func value(_ name: String) -> String? {
    guard let text = unsafe getenv(name) else { return nil }
    let value = unsafe String(cString: text)
    return value.isEmpty ? nil : value
  }
}
