package import Sodium

/// What derivations may cost: enough to hinder a thief, and not so much that a file can exhaust
/// the machine that opens it.
package enum KeyCosts {
  /// The bounds of one use of Argon2id.
  package struct Bounds: Hashable, Sendable {
    /// How many passes there may be.
    package let passes: ClosedRange<Int>
    /// How many bytes of memory there may be.
    package let memory: ClosedRange<Int>

    /// What passes times memory may be at most.
    package static let maximumWork = 8 << 30

    /// Whether `costs` are within the bounds.
    package func contain(_ costs: Argon2id.Costs) -> Bool {
      passes.contains(costs.passes) && memory.contains(costs.memory)
        && costs.passes * costs.memory <= Self.maximumWork
    }
  }

  /// The bounds of passphrases, which people choose.
  package static let passphrase = Bounds(passes: 2...16, memory: 64 << 20...2 << 30)
  /// The bounds of verifiers, whose secrets a machine chose.
  package static let verifier = Bounds(passes: 1...16, memory: 8 << 20...2 << 30)
}
