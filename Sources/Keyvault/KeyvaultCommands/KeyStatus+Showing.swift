import Vault
import VaultFile

extension KeyStatus {
  /// The key as programs read it.
  var data: JSONValue {
    [
      "app": .string(name.application), "env": .string(name.environment),
      "client_id": .string(clientID), "state": .string(state.rawValue),
      "current": JSONValue(current?.number), "stored_at": JSONValue(time: current?.stored),
      "age_days": JSONValue(age), "due_at": JSONValue(time: dueAt), "exposed": .boolean(isExposed),
    ]
  }
}

/// The table of keys that people read.
func keyTable(_ keys: [KeyStatus]) -> String {
  var table = Table("APP/ENV", "CLIENT ID", "STATE", "SECRET", "AGE", "DUE")
  for key in keys {
    table.add(
      key.name.text, key.clientID, key.state.rawValue, key.current.map { "@\($0.number)" } ?? "",
      key.age.map { "\($0) d" } ?? "", key.dueAt.map { Timestamp($0).date } ?? "")
  }
  return table.text
}
