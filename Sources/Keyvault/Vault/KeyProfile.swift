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
  /// time that others take: 256 MiB, and never fewer passes than the default.
  package static func taking(
    _ time: Duration, measure: (Argon2id.Costs) throws(VaultError) -> Duration
  ) throws(VaultError) -> Argon2id.Costs {
    var costs = KeyProfile.standard.costs
    let measured = max(try measure(costs), .nanoseconds(1))
    let most = Double(KeyCosts.passphrase.passes.upperBound)
    let passes = min(Double(costs.passes) * (time / measured), most)
    costs.passes = max(costs.passes, Int(passes))
    return costs
  }

  /// Throws `limit-exceeded` when a derivation would take more than 60 % of the `available` bytes
  /// of memory.
  package func checkMemory(available: Int) throws(VaultError) {
    guard memory <= max(available, 0) / 5 * 3 else {
      throw .notEnoughMemory(for: memory, of: max(available, 0))
    }
  }

  /// Whether a derivation costs less, in memory or in work, than one at `other` costs.
  package func areBelow(_ other: Argon2id.Costs) -> Bool {
    memory < other.memory || work < other.work
  }

  /// Passes times memory; the costs may be those of a stranger's file, of any size.
  private var work: Int {
    let (product, hasOverflowed) = passes.multipliedReportingOverflow(by: memory)
    return hasOverflowed ? Int.max : product
  }
}
