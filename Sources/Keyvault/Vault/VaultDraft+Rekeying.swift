import VaultFile

extension VaultDraft {
  /// Chooses the vault's keys anew, and nothing else.
  package mutating func rekey() throws(VaultError) {
    try chooseNewKeys()
    record(Change(action: .rekeyed))
  }
}
