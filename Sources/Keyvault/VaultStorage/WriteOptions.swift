package import Vault
package import VaultFile

/// How a vault is written on this machine.
package struct WriteOptions: Hashable, Sendable {
  /// How many old generations stay, if somebody said so; that also refuses to purge them.
  package var keptGenerations: Int?
  /// Who writes, for the local record; nil leaves the person there as it is.
  package var person: Identifier?
  /// The time, in seconds since 1970.
  package var now: Int

  /// How many old generations stay when nobody says otherwise.
  package static let standardGenerations = 10

  /// The options of these values.
  package init(now: Int, person: Identifier?, keptGenerations: Int? = nil) {
    self.keptGenerations = keptGenerations
    self.person = person
    self.now = now
  }
}

/// What writing a vault did beside writing it.
package struct WriteOutcome: Hashable, Sendable {
  /// The vault as it is on the disk now.
  package let vault: VerifiedVault
  /// How many old generations were removed since they opened for people or passphrases that no
  /// longer do.
  package let purgedGenerations: Int
  /// What did not succeed although the vault is safe.
  package let warnings: [VaultWarning]
}
