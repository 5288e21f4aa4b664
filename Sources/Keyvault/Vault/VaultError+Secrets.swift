import VaultFile

extension VaultError {
  static func noSecret(_ key: KeyName) -> VaultError {
    VaultError(
      .notFound, "key \(quoted(key.text)) has no secret yet",
      help: "reset it in the portal with 'keyvault reset \(key.text)'")
  }

  static func noCurrentSecret(_ key: KeyName) -> VaultError {
    VaultError(
      .notFound, "key \(quoted(key.text)) has no secret in use; nothing was changed",
      help: "see 'keyvault secret history \(key.text)', or reset it in the portal")
  }

  static func noVersion(_ name: VersionName) -> VaultError {
    VaultError(
      .notFound, "\(quoted(name.text)) does not exist; nothing was changed",
      help: "see 'keyvault secret history \(name.key.text)'")
  }

  static func destroyed(_ version: SecretVersion, of key: KeyName) -> VaultError {
    VaultError(
      .notFound,
      "version \(version.number) of \(quoted(key.text)) was destroyed; nothing was changed",
      help: "see 'keyvault secret history \(key.text)'")
  }

  static func revoked(_ version: SecretVersion, of key: KeyName) -> VaultError {
    VaultError(
      .valueRefused, "version \(version.number) of \(quoted(key.text)) is revoked",
      help: "use 'keyvault reveal --revoked' to read it all the same")
  }

  static func sameSecret(_ version: SecretVersion, of key: KeyName) -> VaultError {
    let status =
      switch version.status {
      case .current: "the secret in use"
      case .superseded: "superseded"
      case .revoked: "revoked"
      case .destroyed: "destroyed"
      }
    return VaultError(
      .sameSecret,
      "this is version \(version.number) of \(quoted(key.text)) (\(status)); nothing was changed",
      help: "copy the new secret from the portal: did you copy the old one?")
  }

  static func pending(_ key: KeyName, in command: String = "store") -> VaultError {
    VaultError(
      .valueRefused,
      "key \(quoted(key.text)) has no client ID: its onboarding is not completed; "
        + "nothing was changed",
      help: "contact the provider's support, set the ID with 'keyvault key set-id', "
        + "or use 'keyvault \(command) --allow-pending'")
  }

  static var emptySecret: VaultError {
    VaultError(.valueRefused, "the secret is empty; nothing was changed")
  }

  static var longSecret: VaultError {
    VaultError(
      .valueRefused,
      "the secret is longer than \(StoredSecret.maximumCount) bytes; "
        + "nothing was changed")
  }

  static var controlInSecret: VaultError {
    VaultError(
      .valueRefused, "the secret holds a control character; nothing was changed",
      help: "copy it again without line breaks and tabs")
  }

  static var shortSecret: VaultError {
    VaultError(
      .valueRefused,
      "the secret is shorter than \(SecretDeposit.minimumCount) bytes, "
        + "so that members could guess it; nothing was changed",
      help: "add '--allow-short' to store it where only owners can verify it")
  }

  static func unverifiable(_ key: KeyName, owners: [String]) -> VaultError {
    VaultError(
      .notFound, "a secret of \(quoted(key.text)) is short and cannot be verified by members",
      help: ask(owners))
  }

  static var noImportedLine: VaultError {
    VaultError(
      .usage, "not a key, a client ID and a secret between tabs; nothing was changed",
      help: "write lines of APP/ENV, tab, client ID, tab, secret")
  }

  /// Does not show the ID, in whose place a secret may stand.
  static var badImportedClientID: VaultError {
    VaultError(
      .usage, "the client ID is none; nothing was changed",
      help: "use up to 256 printable characters of ASCII without spaces at the ends")
  }

  static var nothingToImport: VaultError {
    VaultError(.usage, "there is nothing to import; nothing was changed")
  }

  /// The error with the number of the line that it is about.
  func inLine(_ number: Int) -> VaultError {
    VaultError(code, "line \(number): \(message)", help: help)
  }
}
