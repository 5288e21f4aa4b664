internal import CSodium

extension SecretBytes {
  /// How many bytes the keys of this module have.
  package static let keyCount = 32

  /// Returns the key number `number` that this 32-byte key gives in the ASCII `context` of 8 bytes.
  ///
  /// The key is BLAKE2b-256 of nothing, with this key, the number in little-endian order as salt
  /// and the context as personalisation.
  package func derivedKey(
    _ context: StaticString, _ number: UInt64
  ) throws(SodiumError) -> SecretBytes {
    precondition(count == Self.keyCount, "a key is derived from 32 bytes")
    precondition(context.utf8CodeUnitCount == 8, "a context has 8 bytes")
    var key = try SecretBytes(capacity: Self.keyCount)
    defer { wipeStack() }
    let code = unsafe context.utf8Start.withMemoryRebound(to: CChar.self, capacity: 8) { context in
      unsafe crypto_kdf_derive_from_key(key.base, Self.keyCount, number, context, base)
    }
    precondition(code == 0, "the parameters of a derivation are within their bounds")
    key.use(Self.keyCount)
    return key
  }
}
