import VaultFile

/// Whether `text` holds nothing that a terminal would not show as it stands.
func isText(_ text: String) -> Bool { C1.isText(Array(text.utf8)[...]) }

/// Whether `text` can be what people call something: up to 128 bytes that a terminal shows.
func isDisplayName(_ text: String) -> Bool { text.utf8.count <= 128 && isText(text) }

extension VaultState.Policy {
  /// Throws `value-refused` when the costs, the number of versions or the age is out of bounds.
  func check() throws(VaultError) {
    guard KeyCosts.passphrase.contain(costs) else { throw .badCosts }
    guard (0...Self.mostVersions).contains(keptVersions) else {
      throw .outOfBounds("number of kept versions", keptVersions, 0...Self.mostVersions)
    }
    guard (0...Self.longestAge).contains(maximumAge) else {
      throw .outOfBounds("maximum age in days", maximumAge, 0...Self.longestAge)
    }
  }
}
