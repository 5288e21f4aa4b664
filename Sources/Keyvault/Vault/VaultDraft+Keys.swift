import VaultFile

extension VaultDraft {
  /// Adds a key to an application.
  package mutating func addKey(
    _ name: KeyName, verifierCost: VerifierCost = .standard
  ) throws(VaultError) {
    let position = try index.position(ofApplication: name.application)
    guard index.applications[position].archived == nil else {
      throw .archived(name.application)
    }
    try index.applications[position].addKey(name.environment, cost: verifierCost, at: time)
    record(
      Change(
        action: .keyAdded, application: index.applications[position].id,
        environment: name.environment))
  }

  /// Gives a key its client ID; an empty one says that the onboarding is not completed.
  package mutating func setClientID(_ clientID: String, of name: KeyName) throws(VaultError) {
    let (application, key) = try index.position(of: name)
    guard isClientID(clientID), clientID.utf8.first != 0x20, clientID.utf8.last != 0x20 else {
      throw .badClientID(clientID)
    }
    guard index.applications[application].keys[key].clientID != clientID else {
      throw .unchanged("key \(quoted(name.text)) already has this client ID")
    }
    index.applications[application].keys[key].clientID = clientID
    record(
      Change(
        action: .keyIdentified, application: index.applications[application].id,
        environment: name.environment))
  }

  /// Lets a key have a policy of its own: its secrets are due after so many `days`, or after those
  /// of the vault's policy if `days` is 0.
  package mutating func setMaximumAge(_ days: Int, of name: KeyName) throws(VaultError) {
    let (application, key) = try index.position(of: name)
    guard (0...VaultState.Policy.longestAge).contains(days) else {
      throw .outOfBounds("maximum age in days", days, 0...VaultState.Policy.longestAge)
    }
    guard index.applications[application].keys[key].maximumAge != days else {
      throw .unchanged("key \(quoted(name.text)) already has this maximum age")
    }
    index.applications[application].keys[key].maximumAge = days
    record(
      Change(
        action: .keyPolicySet, application: index.applications[application].id,
        environment: name.environment, note: "\(days) days"))
  }
}
