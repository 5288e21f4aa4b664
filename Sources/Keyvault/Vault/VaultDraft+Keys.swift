import VaultFile

extension VaultDraft {
  /// Adds a key to an application.
  package mutating func addKey(
    _ name: KeyName, verifierCost: VerifierCost = .standard
  ) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Gives a key its client ID; an empty one says that the onboarding is not completed.
  package mutating func setClientID(_ clientID: String, of name: KeyName) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Lets a key have a policy of its own: its secrets are due after so many `days`, or after those
  /// of the vault's policy if `days` is 0.
  package mutating func setMaximumAge(_ days: Int, of name: KeyName) throws(VaultError) {
    throw .internalFault("not yet")
  }
}
