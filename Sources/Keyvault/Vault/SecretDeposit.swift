package import VaultFile

/// How a secret comes into the vault, and which rules it may break.
package struct SecretDeposit: Hashable, Sendable {
  /// Whether it was reset in the portal just before.
  package var isReset: Bool
  /// How it came in.
  package var origin: SecretVersion.Origin
  /// Which rules it may break.
  package var allowances: Allowances

  /// A deposit of these values.
  package init(
    isReset: Bool = false, origin: SecretVersion.Origin = .typed, allowances: Allowances = []
  ) {
    self.isReset = isReset
    self.origin = origin
    self.allowances = allowances
  }

  /// Rules that somebody may knowingly break.
  package struct Allowances: OptionSet, Hashable, Sendable {
    /// One bit a rule.
    package let rawValue: Int

    /// The rules of these bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// A secret may be so short that a verifier would give it away; it is stored without one.
    package static let short = Allowances(rawValue: 1)
    /// A secret may be stored under a key that has no client ID yet.
    package static let pending = Allowances(rawValue: 2)
  }

  /// From how many bytes on a secret is too long to be guessed through its verifier.
  package static let minimumCount = 16
}

/// What computing a key's verifiers costs; the words are those of the option.
package enum VerifierCost: String, CaseIterable, Hashable, Sendable {
  /// 64 MiB and 3 passes.
  case standard
  /// 8 MiB and 1 pass, for many secrets that a machine chose.
  case low
}
