import Vault
import VaultFile
import VaultStorage

/// A vault that somebody unlocked, and where it came from.
struct OpenVault {
  let location: VaultLocation
  let records: LocalRecords
  /// The file and what this machine remembered of it.
  let loaded: LoadedVault
  let identity: Identity
  let vault: UnlockedVault
}

/// A vault after a change, as it is on the disk.
struct ChangedVault {
  let vault: UnlockedVault
  let outcome: WriteOutcome

  /// The generation as programs read it.
  var generationData: JSONValue { .number(generation) }

  var generation: Int { vault.verified.state.record.generation }

  /// What became of older states, as people read it: nothing, or a sentence behind a blank.
  var purgeRemark: String {
    let count = outcome.purgedGenerations
    guard count > 0 else { return "" }
    return " Removed \(counted(count, "earlier state")) here; copies elsewhere are out of reach."
  }
}
