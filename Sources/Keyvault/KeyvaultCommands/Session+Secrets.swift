import Sodium
import Terminal
import Vault
import VaultFile
import VaultStorage

extension Session {
  /// Reads the passphrase of `person`, or the recovery code if that is who opens the vault.
  mutating func passphrase(of person: Person) throws(VaultError) -> SecretBytes {
    guard person.kind == .recovery else {
      return try readSecret(
        "Passphrase for \(person.handle): ", from: options.passphrase, limit: Self.passphraseLimit,
        for: "the passphrase of \(person.handle)", help: Self.passphraseHelp)
    }
    let typed = try readSecret(
      "Recovery code: ", from: options.passphrase, limit: Self.passphraseLimit,
      for: "the recovery code", help: Self.passphraseHelp)
    let digits: SecretBytes?
    do throws(SodiumError) { digits = try RecoveryCode.parse(typed) } catch {
      throw VaultError(error, in: .locks)
    }
    guard let digits else { throw .mistypedCode }
    return digits
  }

  private static var passphraseLimit: Int { Passphrase.counts.upperBound }
  private static let passphraseHelp = "give it with --passphrase-fd or --passphrase-file"

  /// Reads a new passphrase, twice if a person types it, and checks its rules.
  mutating func newPassphrase(
    _ label: String, from source: SecretSource?, help: String
  ) throws(VaultError) -> SecretBytes {
    let passphrase = try readSecret(
      "\(label) (\(Passphrase.counts.lowerBound)+ characters; not shown): ", from: source,
      limit: Self.passphraseLimit, for: "a new passphrase", help: help)
    warn(try Passphrase.check(passphrase))
    guard source == nil else { return passphrase }
    let again = try readSecret(
      "Again: ", from: nil, limit: Self.passphraseLimit, for: "the passphrase", help: help)
    guard passphrase.matches(again) else { throw .differentPassphrases }
    return passphrase
  }

  /// Reads the secret of an API key, from standard input or hidden from the terminal.
  mutating func secret(
    _ question: String, fromStandardInput isPiped: Bool
  ) throws(VaultError) -> SecretBytes {
    if isPiped, options.passphrase == .descriptor(0) { throw .standardInputTwice }
    return try readSecret(
      question, from: isPiped ? .standardInput : nil, limit: StoredSecret.maximumCount,
      for: "the secret", help: "give it on standard input with --secret-stdin")
  }

  /// Reads a secret from `source`, or hidden from the terminal if there is none.
  private mutating func readSecret(
    _ question: String, from source: SecretSource?, limit: Int, for what: String, help: String
  ) throws(VaultError) -> SecretBytes {
    if source == nil, !options.allowsInput { throw .cannotAsk(for: what, help: help) }
    try checkMemoryLock()
    return try read(question, from: source, limit: limit, for: what, help: help)
  }

  private func read(
    _ question: String, from source: SecretSource?, limit: Int, for what: String, help: String
  ) throws(VaultError) -> SecretBytes {
    do throws(TerminalError) {
      guard let source else {
        return try ControllingTerminal().readSecret(question, limit: limit)
      }
      return try source.read(limit: limit)
    } catch { throw VaultError(error, asking: what, help: help) }
  }

  /// Warns, or fails if that is wanted, when secrets could be swapped to disk.
  private mutating func checkMemoryLock() throws(VaultError) {
    let isLocked: Bool
    do throws(SodiumError) {
      isLocked = try SecretBytes(capacity: StoredSecret.maximumCount).isLocked
    } catch { throw VaultError(error, in: .secrets) }
    guard !isLocked else { return }
    guard !options.requiresLockedMemory else { throw .unlockedMemory }
    warn(.unlockedMemory)
  }

  /// Tells a person who waits why nothing happens.
  func noteDerivation(_ costs: Argon2id.Costs) {
    guard costs.memory >= 64 << 20, OutputDescriptor.standardError.isTerminal else { return }
    // A pass over a gibibyte takes about a second on the processors of these years.
    let tenths = max(costs.passes * (costs.memory >> 20) * 10 / 1024, 1)
    let seconds = tenths < 5 ? "0.\(tenths)" : "\((tenths + 5) / 10)"
    note("Deriving key (\(costs.memory >> 20) MiB, about \(seconds) s)...")
  }

  /// Checks that there is memory for computing a verifier of a key, for want of which the kernel
  /// would end the process, and with it the only copy of a new secret.
  func checkMemory(toVerify key: KeyName, in vault: UnlockedVault) throws(VaultError) {
    try vault.index.key(key).verifierCosts.checkMemory(available: availableMemory())
  }

  /// How many bytes of memory a derivation may take its share of.
  func availableMemory() -> Int { MemoryLimits().lowest ?? Int.max }
}
