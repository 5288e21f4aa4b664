package import VaultFile

extension VaultDraft {
  /// Gives the organisation another name.
  package mutating func renameOrganisation(_ name: String) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Changes what the vault asks of locks and keys.
  package mutating func setPolicy(_ policy: VaultState.Policy) throws(VaultError) {
    throw .internalFault("not yet")
  }
}
