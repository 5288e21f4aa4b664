import Sodium
package import VaultFile

extension VaultDraft {
  /// Gives the organisation another name.
  package mutating func renameOrganisation(_ name: String) throws(VaultError) {
    guard !name.isEmpty, isDisplayName(name) else { throw .badOrganisation(name) }
    let old = index.organisation
    guard old != name else { throw .unchanged("the organisation is already called so") }
    index.organisation = name
    record(Change(action: .organisationRenamed, note: "was \(old)"))
  }

  /// Changes what the vault asks of locks and keys.
  ///
  /// Versions beyond a smaller number of kept ones go when the next secret of their key is stored.
  package mutating func setPolicy(_ policy: VaultState.Policy) throws(VaultError) {
    try policy.check()
    guard policy != self.policy else { throw .unchanged("this is already the policy") }
    self.policy = policy
    record(
      Change(
        action: .policySet,
        note: "\(policy.costs.memory >> 20) MiB, \(policy.costs.passes) passes, "
          + "keep \(policy.keptVersions), age \(policy.maximumAge)"))
  }
}
