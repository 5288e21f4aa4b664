import VaultFile

extension VaultError {
  static var notInVault: VaultError {
    VaultError(
      .notFound, "you do not belong to this vault, or no longer; nothing was changed",
      help: "ask an owner to let you in")
  }

  static func membersCannot(_ activity: String, owners: [String]) -> VaultError {
    VaultError(
      .roleRefused, "members cannot \(activity): your key does not open them", help: ask(owners))
  }

  static func membersCannotChange(owners: [String]) -> VaultError {
    VaultError(
      .roleRefused,
      "members cannot change the vault: only an owner's signature counts; nothing was changed",
      help: ask(owners))
  }

  private static func ask(_ owners: [String]) -> String {
    "ask an owner (\(owners.joined(separator: ", ")))"
  }

  static func internalFault(_ what: String) -> VaultError {
    VaultError(
      .internal, "internal fault: \(what); nothing was written", help: "report this as a mistake")
  }
}

// MARK: - Names

extension VaultError {
  static func noApplication(_ slug: String) -> VaultError {
    VaultError(
      .notFound, "application \(quoted(slug)) does not exist; nothing was changed",
      help: "list the applications with 'keyvault app list'")
  }

  static func noKey(_ name: KeyName, among environments: [String]) -> VaultError {
    let known = environments.joined(separator: ", ")
    return VaultError(
      .notFound, "key \(quoted(name.text)) does not exist; nothing was changed",
      help: "use one of its environments (\(known)), or add it with 'keyvault key add'")
  }

  static func badOrganisation(_ name: String) -> VaultError {
    VaultError(
      .usage, "\(quoted(name)) cannot be the name of an organisation; nothing was changed",
      help: "give it 1 to 128 bytes without control characters")
  }

  static func badName(_ name: String) -> VaultError {
    VaultError(
      .usage, "\(quoted(name)) cannot be a name; nothing was changed",
      help: "give it up to 128 bytes without control characters")
  }

  static func badHandle(_ handle: String) -> VaultError {
    VaultError(
      .usage, "\(quoted(handle)) cannot be a handle; nothing was changed",
      help: "use 1 to 32 of a-z, 0-9, '.', '_' and '-', beginning with a letter or a digit, "
        + "other than a number and other than 'recovery'")
  }
}

// MARK: - Bounds

extension VaultError {
  static func outOfBounds(_ what: String, _ value: Int, _ bounds: ClosedRange<Int>) -> VaultError {
    VaultError(
      .valueRefused, "\(what) \(value) is out of bounds; nothing was changed",
      help: "use \(bounds.lowerBound) to \(bounds.upperBound)")
  }

  static var badCosts: VaultError {
    VaultError(
      .valueRefused, "costs of the key derivation are out of bounds; nothing was changed",
      help: "use 64 MiB to 2 GiB and 2 to 16 passes, of which the product is at most 8 GiB")
  }
}
