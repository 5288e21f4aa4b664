internal import CSodium

/// BLAKE2b-256 (RFC 7693) with a personalisation, and a key if there is one.
@safe
package struct BLAKE2b: ~Copyable {
  /// What the library keeps between two calls, in memory aligned as it asks for.
  private let memory: UnsafeMutableRawPointer
  private let state: OpaquePointer

  /// How many bytes a hash has.
  package static let hashCount = 32

  /// Begins a hash without key and salt for the purpose that the ASCII `label`, of at most 16
  /// bytes, names.
  package init(_ label: StaticString) { unsafe self.init(label, key: nil, keyCount: 0) }

  /// Begins a hash with a secret `key` of 16 to 64 bytes for the purpose that `label` names.
  package init(_ label: StaticString, key: borrowing SecretBytes) {
    precondition((16...64).contains(key.count), "a key of BLAKE2b has 16 to 64 bytes")
    unsafe self.init(label, key: key.base, keyCount: key.count)
  }

  private init(_ label: StaticString, key: UnsafePointer<UInt8>?, keyCount: Int) {
    _ = library
    precondition(label.utf8CodeUnitCount <= 16, "a personalisation has at most 16 bytes")
    var personal = [UInt8](repeating: 0, count: 16)
    for index in 0..<label.utf8CodeUnitCount { unsafe personal[index] = label.utf8Start[index] }
    unsafe memory = .allocate(
      byteCount: crypto_generichash_blake2b_statebytes(), alignment: 64)
    unsafe state = OpaquePointer(memory)
    let code = unsafe crypto_generichash_blake2b_init_salt_personal(
      state, key, keyCount, Self.hashCount, nil, personal)
    precondition(code == 0, "the parameters of a hash are within their bounds")
  }

  deinit {
    unsafe sodium_memzero(memory, crypto_generichash_blake2b_statebytes())
    unsafe memory.deallocate()
  }

  /// Adds `bytes` to what is hashed.
  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    _ = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe crypto_generichash_blake2b_update(state, bytes.baseAddress, UInt64(bytes.count))
    }
  }

  /// Adds the bytes of `secret` to what is hashed.
  package mutating func update(_ secret: borrowing SecretBytes) {
    _ = unsafe crypto_generichash_blake2b_update(state, secret.base, UInt64(secret.count))
  }

  /// Returns the 32 bytes of the hash.
  package consuming func finish() -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: Self.hashCount)
    _ = unsafe crypto_generichash_blake2b_final(state, &hash, Self.hashCount)
    return hash
  }

  /// Returns the hash of all `parts`, one after the other, for the purpose that `label` names.
  package static func hash(_ label: StaticString, _ parts: ArraySlice<UInt8>...) -> [UInt8] {
    var hash = BLAKE2b(label)
    for part in parts { hash.update(part) }
    return hash.finish()
  }
}
