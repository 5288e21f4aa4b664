package import Sodium

/// The rules of passphrases, which people choose and type.
package enum Passphrase {
  /// How many bytes a passphrase has.
  package static let counts = 12...1024

  /// Throws `value-refused` for a passphrase that is too short, too long, no text or well known,
  /// and returns what else is to be said of it.
  package static func check(
    _ passphrase: borrowing SecretBytes
  ) throws(VaultError) -> [VaultWarning] {
    throw .internalFault("not yet")
  }

  /// Returns a new passphrase of 100 random bits: 20 digits of base32 in groups of four, between
  /// which the hyphens count.
  package static func generated() throws(VaultError) -> SecretBytes {
    throw .internalFault("not yet")
  }
}
