/// What somebody should know although the command did what it was asked to.
package struct VaultWarning: Hashable, Sendable {
  /// What it is about, in kebab-case, for programs.
  package var code: String
  /// What it says, for people; never a secret.
  package var message: String

  /// A warning of these values.
  package init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }
}
