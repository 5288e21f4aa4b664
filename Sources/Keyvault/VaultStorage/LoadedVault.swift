package import Vault
package import VaultFile

/// A vault file that passed all checks that need no key: load steps 1 to 7.
package struct LoadedVault: Sendable {
  /// The file.
  package let copy: VaultCopy
  /// What this machine's memory says about it.
  package let verdict: RecordVerdict
  /// What this machine remembered of the vault, if anything.
  package let record: LocalRecord?
  /// What to tell about it.
  package var warnings: [VaultWarning]
  /// Whether the path belonged to another vault, which the record of that vault still says.
  let takesOverPath: Bool

  /// What the file says.
  package var verified: VerifiedVault { copy.verified }
  /// The state of the vault.
  package var state: VaultState { copy.state }

  /// What a vault is loaded for, which decides what is checked.
  package enum Purpose: Hashable, Sendable {
    /// For looking at what needs no passphrase.
    case inspecting
    /// For opening it: the index, and the history where it proves the descent, are checked, too.
    case reading
    /// For writing the next state: everything is checked, and whether it can be replaced.
    case writing
  }
}

/// Loads the vault at `location` without a key: load steps 1 to 7.
///
/// `sections` are checked in addition to what the purpose asks for. Each objection of this
/// machine's `records` is an error unless `accepts` says otherwise. Nothing is written.
package func loadVault(
  at location: VaultLocation, records: LocalRecords, for purpose: LoadedVault.Purpose,
  checking sections: VerifiedVault.Sections = [],
  accepts: (Objection) throws(VaultError) -> Bool = { _ in false }
) throws(VaultError) -> LoadedVault {
  let folder = try location.openFolder()
  return try loadVault(
    at: location, in: folder, records: records, for: purpose, checking: sections, accepts: accepts)
}
