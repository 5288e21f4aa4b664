import Vault
import VaultFile
import VaultStorage

/// The keys whose secrets somebody could read who cannot any more, as people read it: nothing, or
/// what has to be done about it.
func exposureRemark(on keys: [KeyName], toldTo handle: String) -> String {
  guard let first = keys.first else { return "" }
  return "Reset these in the portal, for \(handle) could read them:\n"
    + keys.map { "  \($0.text)\n" }.joined() + "Next: keyvault reset \(first.text)\n"
}

extension ChangedVault {
  /// What sending somebody away came to, as programs read it.
  func departureData(of handle: String, _ exposed: [KeyName]) -> JSONValue {
    [
      "handle": .string(handle), "exposed": .array(exposed.map { .string($0.text) }),
      "generation": generationData, "epoch": .number(vault.verified.state.record.epoch),
      "purged_generations": .number(outcome.purgedGenerations),
    ]
  }
}
