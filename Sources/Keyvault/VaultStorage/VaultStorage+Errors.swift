package import Vault
internal import VaultFile

extension VaultError {
  /// A system call on `path` failed; `action` is what it was to do, in one or two words.
  static func cannot(
    _ action: String, _ path: String, _ error: SystemError,
    unchanged: String = "nothing was changed"
  ) -> VaultError {
    VaultError(.io, "cannot \(action) \(quoted(path)): \(error.reason); \(unchanged)")
  }

  static func missing(_ location: VaultLocation) -> VaultError {
    VaultError(
      .notFound, "there is no vault at \(quoted(location.path))",
      help: "name the vault with --vault, or create one with 'keyvault init'")
  }

  static func noFile(_ path: String) -> VaultError {
    VaultError(.notFound, "there is no file at \(quoted(path)); nothing was changed")
  }

  static func largerThan(_ limit: Int, _ path: String) -> VaultError {
    VaultError(
      .limitExceeded, "\(quoted(path)) has more than \(limit) bytes; it was not read")
  }

  static func isNotAFile(_ path: String) -> VaultError {
    VaultError(.insecureFile, "\(quoted(path)) is not a plain file; nothing was read")
  }

  static func nameTooLong(_ name: String) -> VaultError {
    VaultError(
      .valueRefused,
      "\(quoted(name)) is longer than \(VaultLocation.longestName) bytes; nothing was changed",
      help: "choose a shorter name for the vault")
  }

  static func fileWritableByOthers(_ path: String) -> VaultError {
    VaultError(
      .insecureFile, "\(quoted(path)) can be written to by others; it was not read",
      help: "run 'chmod go-w' on it after making sure that nobody replaced it")
  }

  static func foreignFile(_ path: String) -> VaultError {
    VaultError(
      .insecureFile, "\(quoted(path)) belongs to another user; nothing was changed",
      help: "write as the user who owns the file: replacing it would lock that user out")
  }

  static func unprotectedFolder(_ path: String) -> VaultError {
    VaultError(
      .insecureFile,
      "everybody can replace files in the folder \(quoted(path)); nothing was changed",
      help: "run 'chmod o-w' on the folder, or move the vault")
  }

  static func tooLarge(_ path: String) -> VaultError {
    VaultError(.limitExceeded, "\(quoted(path)) is larger than any vault; it was not read")
  }

  static func changedWhileRead(_ path: String) -> VaultError {
    VaultError(.io, "\(quoted(path)) changed while it was read", help: "try again")
  }

  static func alreadyExists(_ path: String) -> VaultError {
    VaultError(.exists, "\(quoted(path)) exists already; it was not changed")
  }

  static func busy(_ location: VaultLocation) -> VaultError {
    VaultError(
      .busy, "another process is writing \(quoted(location.path)); nothing was changed",
      help: "try again when it is done")
  }

  static func noLocks(_ location: VaultLocation, _ error: SystemError) -> VaultError {
    VaultError(
      .io, "cannot lock \(quoted(location.path)): \(error.reason); nothing was changed",
      help: "move the vault, or use --no-lock and make sure that nobody else writes")
  }

  static func replacedMeanwhile(_ location: VaultLocation) -> VaultError {
    VaultError(
      .concurrentChange,
      "another program replaced \(quoted(location.path)) meanwhile; nothing was changed",
      help: "try again")
  }

  static func changedMeanwhile(_ location: VaultLocation) -> VaultError {
    VaultError(
      .concurrentChange,
      "somebody changed \(quoted(location.path)) meanwhile; nothing was deleted",
      help: "look at what is new in it, and try again")
  }

  static func isNotDamaged(_ location: VaultLocation) -> VaultError {
    VaultError(
      .concurrentChange, "\(quoted(location.path)) is not damaged any more; nothing was changed",
      help: "try again")
  }

  static var wouldNotFollow: VaultError {
    VaultError(.internal, "the new vault does not follow the current one; nothing was written")
  }

  static func notRecorded(_ folder: String) -> VaultError {
    VaultError(
      .io, "there is no local record of the vault in \(quoted(folder)); nothing was deleted",
      help: "make the folder writable, and open the vault once")
  }
}

extension String {
  /// What to do about damage when `copy` is the newest that is sound.
  static func newestGoodCopy(_ copy: Generation, seen generation: Int?) -> String {
    let age = generation.flatMap { seen -> String? in
      switch seen - copy.name.generation {
      case ..<0: nil
      case 0: ", the newest seen here"
      case 1: ", one change older"
      case let count: ", \(count) changes older"
      }
    }
    return "restore the newest good copy here, which is \(quoted(copy.location.path)) "
      + "(generation \(copy.name.generation)\(age ?? ""))"
  }
}

extension Objection {
  /// The error that the objection is unless somebody overrules it.
  package func error(at location: VaultLocation) -> VaultError {
    let path = quoted(location.path)
    switch self {
    case .rollback(let generation, let seen):
      return VaultError(
        .rollback,
        "\(path) is generation \(generation), but generation \(seen) was seen here; "
          + "nothing was changed",
        help: "get the newer file back; an owner can restore this one, and a reader can accept it "
          + "with --accept-rollback")
    case .fork(let generation):
      return VaultError(
        .fork,
        "\(path) (generation \(generation)) does not descend from the vault that was seen here; "
          + "nothing was changed",
        help: "bring both together with 'keyvault reconcile'; a reader can accept this one with "
          + "--accept-rollback")
    case .differentVault(let fingerprint):
      return VaultError(
        .differentVault,
        "\(path) is another vault than before (\(fingerprint.text)); nothing was changed",
        help: "find out who replaced it; if it is right, use --accept-new-vault")
    case .deleted(let fingerprint):
      return VaultError(
        .deleted,
        "the vault \(fingerprint.text) in \(path) was deleted here; nothing was changed",
        help: "use --accept-deleted if it is to be used again")
    }
  }
}
