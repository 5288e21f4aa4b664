import Sodium
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

  static func membersCannotSign(_ activity: String, owners: [String]) -> VaultError {
    VaultError(
      .roleRefused,
      "members cannot \(activity): only an owner's signature counts; nothing was changed",
      help: ask(owners))
  }

  static var damagedGrant: VaultError { VaultError(.damaged(.grant)) }

  static var damagedSecrets: VaultError { VaultError(.damaged(.secrets)) }

  static var strayBlobs: VaultError {
    .internalFault("stored secrets that are not those of the index")
  }

  static func unchanged(_ what: String) -> VaultError {
    VaultError(.exists, "\(what); nothing was changed")
  }

  static var lockChanged: VaultError {
    VaultError(
      .concurrentChange,
      "the passphrase was changed elsewhere in the meantime; nothing was changed here",
      help: "try again with the passphrase of now")
  }

  static func ask(_ owners: [String]) -> String {
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

  static func badSlug(_ slug: String) -> VaultError {
    VaultError(
      .usage, "\(quoted(slug)) cannot be the short name of an application; nothing was changed",
      help: "use 1 to 63 of a-z, 0-9 and '-', beginning with a letter or a digit")
  }

  static func slugTaken(_ slug: String, byArchived isArchived: Bool) -> VaultError {
    let kind = isArchived ? "an archived application" : "an application"
    return VaultError(
      .exists, "\(kind) is already called \(quoted(slug)); nothing was changed",
      help: "choose another short name")
  }

  static func badEnvironment(_ name: String) -> VaultError {
    VaultError(
      .usage, "\(quoted(name)) cannot be an environment; nothing was changed",
      help: "use 2 to 16 of A-Z, 0-9 and '_', beginning with a letter, such as PROD")
  }

  static func keyExists(_ name: KeyName) -> VaultError {
    VaultError(.exists, "key \(quoted(name.text)) exists already; nothing was changed")
  }

  static func badClientID(_ id: String) -> VaultError {
    VaultError(
      .usage, "\(quoted(id)) cannot be a client ID; nothing was changed",
      help: "use up to 256 printable characters of ASCII without spaces at the ends")
  }

  static func archived(_ slug: String) -> VaultError {
    VaultError(
      .valueRefused,
      "application \(quoted(slug)) is archived and takes nothing new; nothing was changed",
      help: "take it up again with 'keyvault app archive --undo' first")
  }

  static func badSubscription(_ name: String) -> VaultError {
    VaultError(
      .usage, "\(quoted(name)) cannot be an API, a scope or a version; nothing was changed",
      help: "use 1 to 128 bytes without control characters")
  }

  static func noSubscription(of slug: String, to api: String) -> VaultError {
    VaultError(
      .notFound,
      "application \(quoted(slug)) has no subscription to \(quoted(api)); nothing was changed",
      help: "list them with 'keyvault sub list'")
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

  static func tooMany(_ what: String, _ limit: Int) -> VaultError {
    VaultError(
      .limitExceeded, "a vault holds no more \(what) than \(limit); nothing was changed")
  }

  static func costsBelowPolicy(_ costs: Argon2id.Costs) -> VaultError {
    VaultError(
      .valueRefused, "the policy of this vault asks for more costly locks; nothing was changed",
      help: "use at least \(costs.memory >> 20) MiB and \(costs.passes) passes")
  }

  static var badCosts: VaultError {
    VaultError(
      .valueRefused, "costs of the key derivation are out of bounds; nothing was changed",
      help: "use 64 MiB to 2 GiB and 2 to 16 passes, of which the product is at most 8 GiB")
  }
}

// MARK: - Passphrases

extension VaultError {
  static var shortPassphrase: VaultError {
    VaultError(
      .valueRefused,
      "the passphrase has fewer than \(Passphrase.counts.lowerBound) bytes; nothing was changed",
      help: "use a longer one, such as five random words, or '--generate'")
  }

  static var longPassphrase: VaultError {
    VaultError(
      .valueRefused,
      "the passphrase has more than \(Passphrase.counts.upperBound) bytes; nothing was changed")
  }

  static var passphraseIsNoText: VaultError {
    VaultError(
      .valueRefused, "the passphrase is no valid UTF-8; nothing was changed",
      help: "set the terminal to UTF-8, or use ASCII only")
  }

  static var controlInPassphrase: VaultError {
    VaultError(
      .valueRefused, "the passphrase holds a control character; nothing was changed",
      help: "use characters that can be seen")
  }

  static var commonPassphrase: VaultError {
    VaultError(
      .valueRefused, "the passphrase is one that everybody tries first; nothing was changed",
      help: "use five random words, or '--generate'")
  }

  static func notEnoughMemory(for needed: Int, of available: Int) -> VaultError {
    VaultError(
      .limitExceeded,
      "deriving the key takes \(needed >> 20) MiB, and \(available >> 20) MiB are available, "
        + "of which at most 60 % may be used; nothing was changed",
      help: "close other programs, or raise the memory limit of the container")
  }
}

extension VaultWarning {
  static var nonASCIIPassphrase: VaultWarning {
    VaultWarning(
      "passphrase-not-ascii",
      "the passphrase has characters beyond ASCII, which other keyboards and systems may spell "
        + "in other bytes")
  }
}
