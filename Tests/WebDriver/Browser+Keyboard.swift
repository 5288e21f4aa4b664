extension Browser {
  /// A key that writes nothing, by its code in WebDriver (§17.4.2).
  package enum Key: String, Sendable {
    case enter = "\u{E007}"
    case escape = "\u{E00C}"
    case tab = "\u{E004}"
    case backspace = "\u{E003}"
    case up = "\u{E013}"
    case down = "\u{E015}"
    case left = "\u{E012}"
    case right = "\u{E014}"
    case home = "\u{E011}"
    case end = "\u{E010}"
    case shift = "\u{E008}"
    case control = "\u{E009}"
  }

  /// Types a text where the focus is, a key after the other.
  package func type(_ text: String) async throws {
    try await press(text.map { [String($0)] })
  }

  /// Presses a key while others are held.
  package func press(_ key: Key, with held: [Key] = []) async throws {
    try await press([held.map(\.rawValue) + [key.rawValue]])
  }

  /// Presses the key of a letter while others are held.
  package func press(_ letter: Character, with held: [Key] = []) async throws {
    try await press([held.map(\.rawValue) + [String(letter)]])
  }

  /// Presses groups of keys, each group at once.
  private func press(_ groups: [[String]]) async throws {
    var actions: [[String: Any]] = []
    for group in groups {
      for key in group { actions.append(["type": "keyDown", "value": key]) }
      for key in group.reversed() { actions.append(["type": "keyUp", "value": key]) }
    }
    try await command(
      "POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": actions]]])
  }
}
