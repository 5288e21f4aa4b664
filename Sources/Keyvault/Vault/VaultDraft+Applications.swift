import VaultFile

extension VaultDraft {
  /// Adds an application with a key for each of `environments`.
  ///
  /// It is called `name` in full, or like its slug. A slug is taken once, by archived applications,
  /// too.
  package mutating func addApplication(
    _ slug: String, name: String? = nil, environments: [String] = ["UATC", "PROD"],
    verifierCost: VerifierCost = .standard
  ) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Gives an application another slug, another name, or both.
  package mutating func renameApplication(
    _ slug: String, slug newSlug: String? = nil, name: String? = nil
  ) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Puts an application aside: it stays readable, takes no more secrets, and does not grow due.
  package mutating func archiveApplication(_ slug: String) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Takes up an application that was put aside.
  package mutating func unarchiveApplication(_ slug: String) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Deletes an application with its keys and secrets, and chooses the vault's keys anew.
  package mutating func deleteApplication(_ slug: String) throws(VaultError) {
    throw .internalFault("not yet")
  }
}
