import VaultFile

extension VaultDraft {
  /// Lets an application use an API, or sets the scopes of one it uses.
  ///
  /// `catalogVersion` is that of the catalog in which API and scopes were found, or nothing.
  package mutating func addSubscription(
    of application: String, to api: String, scopes: [String], catalogVersion: String = ""
  ) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Ends the use of an API by an application.
  package mutating func removeSubscription(
    of application: String, to api: String
  ) throws(VaultError) {
    throw .internalFault("not yet")
  }
}
