import Arguments
import Sodium
import Vault
import VaultFile

/// What deriving a key from a passphrase is to cost: the options, and what they mean.
enum DerivationOptions {
  private static let profile = Option.optional(
    "kdf-profile", Notation<KeyProfile>.choice("PROFILE"),
    help: "what deriving the key costs: 256 MiB, 64 MiB or 1 GiB of memory")
  private static let time = Option.optional(
    "kdf-time", .duration, help: "measure what takes so long here, and never less than 'default'")

  /// The options in the order of the help.
  static var all: [any DeclaresOption] { [profile, time] }

  /// The costs that are asked for, or `fallback`, which is the default unless a vault has a policy.
  static func costs(
    _ invocation: Invocation, in session: Session,
    fallback: Argon2id.Costs = KeyProfile.standard.costs
  ) throws -> Argon2id.Costs {
    switch (invocation[profile], invocation[time]) {
    case (nil, nil): return fallback
    case (let profile?, nil): return profile.costs
    case (nil, let time?):
      return try .taking(time) { costs throws(VaultError) in
        try costs.checkMemory(available: session.availableMemory())
        return try measured(costs)
      }
    case (_?, _?):
      throw invocation.usageError("'--kdf-profile' and '--kdf-time' exclude each other")
    }
  }

  private static func measured(_ costs: Argon2id.Costs) throws(VaultError) -> Duration {
    let clock = ContinuousClock()
    let start = clock.now
    do throws(SodiumError) {
      let passphrase = try SecretBytes(randomCount: 16)
      _ = try Argon2id.key(
        from: passphrase, salt: randomBytes(Argon2id.saltCount), costs: costs)
    } catch { throw VaultError(error, in: .locks) }
    return clock.now - start
  }
}

extension Notation<Duration> {
  /// A time in seconds or milliseconds.
  fileprivate static var duration: Self {
    Notation("TIME", expectation: "a time such as '1s' or '500ms', up to 60 s") { word in
      let (digits, unit): (Substring, Int) =
        word.hasSuffix("ms") ? (word.dropLast(2), 1) : (word.dropLast(1), 1000)
      guard word.hasSuffix("s"), let number = Int(digits), number > 0, number <= 60_000 / unit
      else { return nil }
      return .milliseconds(number * unit)
    }
  }
}
