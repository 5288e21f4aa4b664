package import Sodium
import VaultFile

/// What deriving the key of a lock costs, by name; the words are those of the option.
package enum KeyProfile: String, CaseIterable, Hashable, Sendable {
  /// 256 MiB and 3 passes.
  case standard = "default"
  /// 64 MiB and 4 passes, for containers and small boards.
  case small
  /// 1 GiB and 4 passes.
  case strong

  /// The costs by that name.
  package var costs: Argon2id.Costs {
    switch self {
    case .standard: Argon2id.Costs(passes: 3, memory: 256 << 20)
    case .small: Argon2id.Costs(passes: 4, memory: 64 << 20)
    case .strong: Argon2id.Costs(passes: 4, memory: 1 << 30)
    }
  }
}

extension Argon2id.Costs {
  /// The costs of which a derivation takes about `time` on this machine, as `measure` finds the
  /// time of others: 256 MiB, and never fewer passes than the default.
  package static func taking(
    _ time: Duration, measure: (Argon2id.Costs) throws(VaultError) -> Duration
  ) throws(VaultError) -> Argon2id.Costs {
    throw .internalFault("not yet")
  }

  /// Throws `limit-exceeded` when a derivation would take more than 60 % of the `available` bytes
  /// of memory.
  package func checkMemory(available: Int) throws(VaultError) {
    throw .internalFault("not yet")
  }

  /// Whether a derivation costs less, in memory or in work, than one at `other` costs.
  package func areBelow(_ other: Argon2id.Costs) -> Bool {
    memory < other.memory || passes * memory < other.passes * other.memory
  }
}
