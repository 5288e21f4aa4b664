internal import CSodium

/// The private key of an Ed25519 pair (RFC 8032).
package struct SigningKey: ~Copyable {
  private let secret: SecretBytes
  /// The key that checks what this one signs, 32 bytes.
  package let publicKey: [UInt8]

  /// How many bytes a public key has.
  package static let publicCount = 32
  /// How many bytes a signature has.
  package static let signatureCount = 64

  /// Derives the pair from the 32 bytes of `seed`; a stored public half is never trusted.
  package init(seed: borrowing SecretBytes) throws(SodiumError) {
    precondition(seed.count == 32, "a seed of Ed25519 has 32 bytes")
    var secret = try SecretBytes(capacity: 64)
    defer { wipeStack() }
    var publicKey = [UInt8](repeating: 0, count: Self.publicCount)
    _ = unsafe crypto_sign_seed_keypair(&publicKey, secret.base, seed.base)
    secret.use(64)
    self.secret = secret
    self.publicKey = publicKey
  }

  /// Returns the signature of `message`, 64 bytes, always the same for the same message.
  package func signature(of message: [UInt8]) -> [UInt8] {
    defer { wipeStack() }
    var signature = [UInt8](repeating: 0, count: Self.signatureCount)
    _ = unsafe crypto_sign_detached(
      &signature, nil, message, UInt64(message.count), secret.base)
    return signature
  }
}

/// Whether `signature` is one of `message` by the owner of the Ed25519 key `publicKey`.
package func isGenuine(
  _ signature: ArraySlice<UInt8>, of message: [UInt8], by publicKey: [UInt8]
) -> Bool {
  _ = library
  guard signature.count == SigningKey.signatureCount, publicKey.count == SigningKey.publicCount
  else { return false }
  return unsafe signature.withUnsafeBufferPointer { signature in
    guard let start = signature.baseAddress else { return false }
    return unsafe crypto_sign_verify_detached(
      start, message, UInt64(message.count), publicKey) == 0
  }
}

/// Whether `publicKey` is a point of the curve Ed25519 that keys may be: canonical, on the curve,
/// in the main subgroup, and not of small order.
package func isSigningPoint(_ publicKey: [UInt8]) -> Bool {
  _ = library
  guard publicKey.count == SigningKey.publicCount else { return false }
  return unsafe crypto_core_ed25519_is_valid_point(publicKey) == 1
}
