import Arguments

/// What the tool tells the program that called it.
enum ExitCode: Int32, CaseIterable {
  case done = 0
  case noMatch = 1
  case usage = 2
  case notFound = 3
  case exists = 4
  case wrongPassphrase = 5
  case roleRefused = 6
  case damaged = 7
  case notTheNewest = 8
  case newerVersion = 9
  case inputOutput = 10
  case busy = 11
  case confirmationNeeded = 12
  case limitExceeded = 13
  case insecureFile = 14
  case helperMissing = 15
  case due = 20
  case matchesPrevious = 21
  case internalFault = 70
  case notPrepared = 125
  case notExecutable = 126
  case noSuchProgram = 127

  /// The words for it in `--json`, and in the help.
  var names: String {
    switch self {
    case .done: "ok"
    case .noMatch: "no-match"
    case .usage: "usage, value-refused"
    case .notFound: "not-found"
    case .exists: "exists, same-secret"
    case .wrongPassphrase: "wrong-passphrase"
    case .roleRefused: "role-refused, last-owner"
    case .damaged: "damaged"
    case .notTheNewest: "rollback, fork, different-vault, deleted"
    case .newerVersion: "newer-version"
    case .inputOutput: "io"
    case .busy: "busy, concurrent-change"
    case .confirmationNeeded: "confirmation-needed, declined"
    case .limitExceeded: "limit-exceeded"
    case .insecureFile: "insecure-file"
    case .helperMissing: "helper-missing"
    case .due: "due"
    case .matchesPrevious: "match-previous"
    case .internalFault: "internal"
    case .notPrepared, .notExecutable, .noSuchProgram: "exec"
    }
  }

  /// What happened, in lower case.
  var meaning: String {
    switch self {
    case .done: "done"
    case .noMatch: "the secret is none of those that were compared"
    case .usage: "the command line was not understood, or a rule refuses a value"
    case .notFound: "there is no such vault, application, key, version or person"
    case .exists: "the name is taken, or the secret is stored already"
    case .wrongPassphrase: "wrong passphrase"
    case .roleRefused: "this takes an owner, or the last owner cannot go"
    case .damaged: "the vault is damaged; the message names the section"
    case .notTheNewest: "not the newest state of this vault, or another vault"
    case .newerVersion: "written by a newer keyvault; nothing was changed"
    case .inputOutput: "reading or writing failed"
    case .busy: "another keyvault is writing, or the vault has changed meanwhile"
    case .confirmationNeeded: "somebody has to be asked, or said no"
    case .limitExceeded: "a size or the memory for a key is over its limit"
    case .insecureFile: "the file's mode, owner or type is not safe"
    case .helperMissing: "a program that is needed is not installed"
    case .due: "a secret is due, expired or exposed"
    case .matchesPrevious: "the secret is an earlier one of this key"
    case .internalFault: "a fault of keyvault itself"
    case .notPrepared: "the program could not be prepared"
    case .notExecutable: "the program cannot be executed"
    case .noSuchProgram: "the program was not found"
    }
  }

  /// What a command can end with that reads a vault and asks for a passphrase.
  static let opening: [ExitCode] = [
    .done, .usage, .notFound, .wrongPassphrase, .damaged, .notTheNewest, .newerVersion,
    .inputOutput, .confirmationNeeded, .limitExceeded, .insecureFile,
  ]

  /// What a command can end with that changes a vault.
  static let changing: [ExitCode] = opening + [.roleRefused, .busy]

  /// The codes in their order, as the help of a command lists them.
  static func help(_ codes: [ExitCode]) -> [Command<Keyvault.Action>.ExitCode] {
    allCases.filter { codes.contains($0) }.map { .init($0.rawValue, $0.meaning) }
  }
}
