internal import CSodium

/// Argon2id (RFC 9106) with one lane: a key from what a person remembers.
package enum Argon2id {
  /// How many bytes a salt has.
  package static let saltCount = 16

  /// What one derivation costs the person, and what one guess costs a thief.
  package struct Costs: Hashable, Sendable {
    /// How often the memory is passed over.
    package var passes: Int
    /// The memory in bytes, of which whole kibibytes count.
    package var memory: Int

    /// Creates the costs of `passes` over `memory` bytes.
    package init(passes: Int, memory: Int) {
      self.passes = passes
      self.memory = memory
    }
  }

  /// Returns the 32-byte key that `passphrase` gives with `salt` at `costs`.
  ///
  /// It fails for want of memory only. The costs must be within what Argon2id knows, at least one
  /// pass and 8 KiB; the bounds of what is sensible are the caller's to check before.
  package static func key(
    from passphrase: borrowing SecretBytes, salt: [UInt8], costs: Costs
  ) throws(SodiumError) -> SecretBytes {
    precondition(salt.count == saltCount, "a salt of Argon2id has 16 bytes")
    precondition(costs.passes >= 1 && costs.passes <= 0xFFFF_FFFF, "Argon2id passes at least once")
    precondition(
      costs.memory >= 8192 && costs.memory <= crypto_pwhash_memlimit_max(),
      "Argon2id works in 8 KiB at least")
    var key = try SecretBytes(capacity: SecretBytes.keyCount)
    defer { wipeStack() }
    let code = unsafe passphrase.base.withMemoryRebound(
      to: CChar.self, capacity: max(passphrase.capacity, 1)
    ) { text in
      unsafe crypto_pwhash(
        key.base, UInt64(SecretBytes.keyCount), text, UInt64(passphrase.count), salt,
        UInt64(costs.passes), costs.memory, crypto_pwhash_ALG_ARGON2ID13)
    }
    guard code == 0 else { throw .outOfMemory }
    key.use(SecretBytes.keyCount)
    return key
  }
}
