/// Why a command on a vault did not do what it was asked to.
///
/// The message begins in lower case, says what happened and what was not changed, and shows names
/// quoted and escaped. Neither it nor the help ever holds a secret.
package struct VaultError: Error, Hashable, Sendable {
  /// What sort of failure it is, for programs.
  package var code: Code
  /// What happened, for people.
  package var message: String
  /// What to do about it, if anything can be done.
  package var help: String?

  /// An error of these values.
  package init(_ code: Code, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }

  /// The sorts of failures; their words are those of the JSON output.
  package enum Code: String, CaseIterable, Hashable, Sendable {
    /// The command was given what it does not take.
    case usage
    /// A value breaks a rule: too short, too weak, pending, revoked.
    case valueRefused = "value-refused"
    /// What was named does not exist.
    case notFound = "not-found"
    /// What was to be made exists.
    case exists
    /// The secret to be stored is one the key had before.
    case sameSecret = "same-secret"
    /// The passphrase does not open the lock.
    case wrongPassphrase = "wrong-passphrase"
    /// The person's role has no key for it.
    case roleRefused = "role-refused"
    /// Nobody would be left to own the vault.
    case lastOwner = "last-owner"
    /// The file is not what a keyvault wrote.
    case damaged
    /// The file is older than one that was seen here.
    case rollback
    /// The file does not descend from one that was seen here.
    case fork
    /// Another vault stands where one was seen here.
    case differentVault = "different-vault"
    /// The vault was deleted here.
    case deleted
    /// A newer version of the tool wrote the file.
    case newerVersion = "newer-version"
    /// The disk failed.
    case io
    /// Another process is writing.
    case busy
    /// The vault changed in a way that leaves the command without sense.
    case concurrentChange = "concurrent-change"
    /// Somebody must confirm, and nobody can be asked.
    case confirmationNeeded = "confirmation-needed"
    /// Somebody was asked to confirm, and did not.
    case declined
    /// A size, a cost or the memory is outside its bounds.
    case limitExceeded = "limit-exceeded"
    /// Others can read or replace a file that must be one's own.
    case insecureFile = "insecure-file"
    /// A program that does part of the work is not installed.
    case helperMissing = "helper-missing"
    /// The tool would have written a file that it does not read.
    case `internal`

    /// The exit code of the process.
    package var exitCode: Int32 {
      switch self {
      case .usage, .valueRefused: 2
      case .notFound: 3
      case .exists, .sameSecret: 4
      case .wrongPassphrase: 5
      case .roleRefused, .lastOwner: 6
      case .damaged: 7
      case .rollback, .fork, .differentVault, .deleted: 8
      case .newerVersion: 9
      case .io: 10
      case .busy, .concurrentChange: 11
      case .confirmationNeeded, .declined: 12
      case .limitExceeded: 13
      case .insecureFile: 14
      case .helperMissing: 15
      case .internal: 70
      }
    }
  }
}
