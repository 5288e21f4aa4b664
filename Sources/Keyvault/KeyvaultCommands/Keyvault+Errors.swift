import Sodium
import SourceText
import Terminal
import Vault

extension VaultError {
  static var noHome: VaultError {
    VaultError(
      .usage, "there is no home folder in which the vault could be",
      help: "name the vault with --vault")
  }

  static func cannotPrint(_ error: SystemError) -> VaultError {
    VaultError(.io, "the output cannot be written: \(error.message)")
  }

  static var changedMeanwhile: VaultError {
    VaultError(
      .concurrentChange, "the vault was changed meanwhile; nothing was written", help: "try again")
  }

  static var needsRaw: VaultError {
    VaultError(
      .usage, "output is not a terminal; use --raw to write the secret there (nothing was written)")
  }
}

// MARK: - Asking

extension VaultError {
  /// A question for `what`, such as `the passphrase of ops`, in a run that must not or cannot ask.
  static func cannotAsk(for what: String, help: String?) -> VaultError {
    VaultError(
      .confirmationNeeded, "\(what) is needed and nobody can be asked; nothing was changed",
      help: help)
  }

  static func cannotConfirm(_ what: String) -> VaultError {
    VaultError(
      .confirmationNeeded,
      "\(what) has to be typed to confirm this, and nobody can be asked; nothing was changed",
      help: confirmHelp)
  }

  static let confirmHelp = "give it with --confirm, exactly as it is"

  static func cannotShow(_ what: String, help: String) -> VaultError {
    VaultError(
      .confirmationNeeded, "\(what) can only be shown on a terminal; nothing was changed",
      help: help)
  }

  static func notConfirmed(_ what: String) -> VaultError {
    VaultError(
      .declined, "what was typed is not \(what); nothing was changed",
      help: "type it exactly as it is shown")
  }

  static var declined: VaultError { VaultError(.declined, "declined; nothing was changed") }

  static func unknownPerson(among handles: [String]) -> VaultError {
    VaultError(
      .confirmationNeeded, "it is not known who opens the vault, and nobody can be asked",
      help: "say it with --as: \(handles.joined(separator: ", "))")
  }

  static func noPerson(_ handle: String, among handles: [String]) -> VaultError {
    VaultError(
      .notFound, "nobody in this vault is called '\(handle.visible)'; nothing was changed",
      help: "the vault knows: \(handles.joined(separator: ", "))")
  }
}

// MARK: - Passphrases and secrets

extension VaultError {
  static var differentPassphrases: VaultError {
    VaultError(
      .valueRefused, "the two passphrases differ; nothing was changed", help: "try again")
  }

  static func belowPolicy(_ costs: Argon2id.Costs) -> VaultError {
    VaultError(
      .valueRefused, "the lock would cost less than the policy asks; nothing was changed",
      help: "choose at least \(costs.shown)")
  }

  static var mistypedCode: VaultError {
    VaultError(
      .valueRefused, "the recovery code has a typing error; nothing was changed",
      help: "compare it with the paper, group by group")
  }

  static func noSecretYet(_ key: KeyName) -> VaultError {
    VaultError(
      .notFound, "\(key.text) has had no secret yet; there is nothing to compare with",
      help: "reset it in the portal with 'keyvault reset \(key.text)'")
  }

  static var standardInputTwice: VaultError {
    VaultError(
      .usage, "standard input cannot hold both the passphrase and the secret",
      help: "give the passphrase with --passphrase-file or another descriptor")
  }

  static var unlockedMemory: VaultError {
    VaultError(
      .insecureFile, "secrets could be swapped to disk: the limit of locked memory is too low",
      help: "raise the memlock limit, or leave out --require-mlock")
  }
}

// MARK: - The terminal

extension VaultError {
  /// Why `what` could not be read or shown.
  init(_ error: TerminalError, asking what: String, help: String? = nil) {
    switch error {
    case .noTerminal: self = .cannotAsk(for: what, help: help)
    case .ended, .interrupted:
      self.init(.declined, "\(what) was not given; nothing was changed", help: help)
    case .controlByte:
      self.init(
        .valueRefused, "\(what) holds a control character; nothing was changed",
        help: "leave out tabs, line ends and other keys that print nothing")
    case .tooLong(let limit):
      self.init(.valueRefused, "\(what) is longer than \(limit) bytes; nothing was changed")
    case .notText: self.init(.valueRefused, "\(what) is not UTF-8; nothing was changed")
    case .terminalInput:
      self.init(
        .usage, "\(what) would be shown while it is typed: the descriptor is a terminal",
        help: "leave out the option, and it is asked for without being shown")
    case .insecureFile(let insecurity): self = .insecureSource(of: what, insecurity)
    case .outOfMemory:
      self.init(.limitExceeded, "there is no memory for \(what); nothing was changed")
    case .system(let error):
      self.init(.io, "\(what) cannot be read: \(error.message); nothing was changed")
    }
  }

  private static func insecureSource(
    of what: String, _ insecurity: TerminalError.Insecurity
  ) -> VaultError {
    let reason =
      switch insecurity {
      case .notRegular: "is no plain file"
      case .otherOwner: "belongs to another user"
      case .permissions: "can be read by others, or has other permissions than 0600 or 0400"
      }
    return VaultError(
      .insecureFile, "the file for \(what) \(reason); it was not read",
      help: "make it your own and run 'chmod 600' on it")
  }
}

extension TerminalError {
  /// Whether the same question can be asked again, since only the answer was wrong.
  var isRetryable: Bool {
    switch self {
    case .controlByte, .tooLong, .notText: true
    case .noTerminal, .ended, .interrupted, .terminalInput, .insecureFile, .outOfMemory, .system:
      false
    }
  }
}
