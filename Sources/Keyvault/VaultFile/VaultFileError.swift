internal import Sodium

/// Why bytes are not a vault, or do not open.
///
/// Beside the section nothing is told: not which byte, and not which check refused it.
package enum VaultFileError: Error, Hashable {
  /// The bytes are not what any keyvault wrote, or somebody changed them.
  case damaged(VaultSection)
  /// The bytes use a version, a record or a number that this format does not know.
  case newerVersion(VaultSection)
  /// A size, or the cost of a key derivation, is outside its bounds.
  case limitExceeded(VaultSection)
  /// The passphrase does not open the lock, whose signature was genuine.
  case wrongPassphrase
  /// The machine did not give the memory that a key or a key derivation needs.
  case outOfMemory

  /// The error of a cryptographic operation on `section`.
  init(_ error: SodiumError, in section: VaultSection) {
    switch error {
    case .refused: self = .damaged(section)
    case .outOfMemory: self = .outOfMemory
    }
  }
}

/// A part of the file, or a file of its own, as messages name it.
package enum VaultSection: String, Hashable, Sendable {
  /// The first 40 bytes, and how they fit the rest.
  case header
  /// Who owns the vault, and since when.
  case trustChain = "trust chain"
  /// The private seeds under their people's passphrases.
  case locks
  /// What the signature of an owner binds together.
  case state
  /// The vault's keys, sealed to one person.
  case grant
  /// Applications, their keys, versions and subscriptions.
  case index
  /// What changed, generation by generation.
  case history
  /// The stored secrets.
  case secrets
  /// What somebody sends to be let in.
  case joinRequest = "join request"
  /// What a machine remembers of a vault.
  case localRecord = "local record"
}
