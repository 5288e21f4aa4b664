internal import CSodium

/// The private key of an X25519 pair (RFC 7748) that opens what anybody sealed to its public half.
///
/// ```
/// sealed = public key of the sender for this message, 32 bytes │ tag, 16 bytes │ ciphertext
/// ```
package struct BoxKey: ~Copyable {
  private let secret: SecretBytes
  /// The key to which messages are sealed, 32 bytes.
  package let publicKey: [UInt8]

  /// How many bytes a public key has.
  package static let publicCount = 32
  /// How many bytes sealing adds to a message.
  package static let overhead = 48

  /// Derives the pair from the 32 bytes of `seed`.
  package init(seed: borrowing SecretBytes) throws(SodiumError) {
    precondition(seed.count == 32, "a seed of X25519 has 32 bytes")
    var secret = try SecretBytes(capacity: 32)
    defer { wipeStack() }
    var publicKey = [UInt8](repeating: 0, count: Self.publicCount)
    _ = unsafe crypto_box_seed_keypair(&publicKey, secret.base, seed.base)
    secret.use(32)
    self.secret = secret
    self.publicKey = publicKey
  }

  /// Returns the message in `sealed`, in guarded memory.
  package func open(_ sealed: ArraySlice<UInt8>) throws(SodiumError) -> SecretBytes {
    guard sealed.count >= Self.overhead else { throw .refused }
    var message = try SecretBytes(capacity: sealed.count - Self.overhead)
    defer { wipeStack() }
    let isGenuine = unsafe sealed.withUnsafeBufferPointer { sealed in
      guard let start = sealed.baseAddress else { return false }
      return unsafe crypto_box_seal_open(
        message.base, start, UInt64(sealed.count), publicKey, secret.base) == 0
    }
    guard isGenuine else { throw .refused }
    message.use(sealed.count - Self.overhead)
    return message
  }
}

/// Returns `message` sealed so that only the owner of the X25519 key `publicKey` can open it.
///
/// It is refused when the key is a point of small order, to which nothing can be sealed.
package func seal(
  _ message: borrowing SecretBytes, to publicKey: [UInt8]
) throws(SodiumError) -> [UInt8] {
  precondition(publicKey.count == BoxKey.publicCount, "a public key has 32 bytes")
  var sealed = [UInt8](repeating: 0, count: message.count + BoxKey.overhead)
  let code = unsafe crypto_box_seal(&sealed, message.base, UInt64(message.count), publicKey)
  guard code == 0 else { throw .refused }
  return sealed
}

/// Whether `publicKey` can take part in an exchange: its top bit is clear and it is no point of
/// small order.
package func isBoxPoint(_ publicKey: [UInt8]) -> Bool {
  _ = library
  guard publicKey.count == BoxKey.publicCount, publicKey[31] < 0x80 else { return false }
  var shared = [UInt8](repeating: 0, count: 32)
  // Any scalar tells: a point of small order gives zero with every one of them.
  let scalar = [UInt8](repeating: 1, count: 32)
  return unsafe crypto_scalarmult(&shared, scalar, publicKey) == 0
}
