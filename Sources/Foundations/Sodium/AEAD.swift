internal import CSodium

/// XChaCha20-Poly1305: secrecy and authenticity under one key, for any number of messages.
///
/// ```
/// sealed = nonce, 24 bytes │ ciphertext, as long as the message │ tag, 16 bytes
/// ```
package enum AEAD {
  /// How many bytes a nonce has.
  package static let nonceCount = 24
  /// How many bytes sealing adds to a message, nonce and tag together.
  package static let overhead = 40

  /// Returns `message` sealed under the 32-byte `key` together with `context`, which is not part
  /// of the result and must be given again to open it.
  ///
  /// A nonce is used once; those who give none get a random one.
  package static func seal(
    _ message: [UInt8], context: [UInt8], key: borrowing SecretBytes,
    nonce: [UInt8] = randomBytes(nonceCount)
  ) -> [UInt8] {
    unsafe seal(message, count: message.count, context: context, key: key, nonce: nonce)
  }

  /// Returns the secret `message` sealed in the same way.
  package static func seal(
    _ message: borrowing SecretBytes, context: [UInt8], key: borrowing SecretBytes,
    nonce: [UInt8] = randomBytes(nonceCount)
  ) -> [UInt8] {
    unsafe seal(message.base, count: message.count, context: context, key: key, nonce: nonce)
  }

  private static func seal(
    _ message: UnsafePointer<UInt8>, count: Int, context: [UInt8], key: borrowing SecretBytes,
    nonce: [UInt8]
  ) -> [UInt8] {
    precondition(key.count == SecretBytes.keyCount, "a key has 32 bytes")
    precondition(nonce.count == nonceCount, "a nonce has 24 bytes")
    let length = count + overhead
    return unsafe [UInt8](unsafeUninitializedCapacity: length) { sealed, used in
      guard let start = sealed.baseAddress else { return }
      for index in 0..<nonceCount { unsafe start[index] = nonce[index] }
      _ = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
        start + nonceCount, nil, message, UInt64(count), context, UInt64(context.count), nil,
        nonce, key.base)
      used = length
    }
  }

  /// Returns the message in `sealed`, in guarded memory.
  package static func openSecret(
    _ sealed: ArraySlice<UInt8>, context: [UInt8], key: borrowing SecretBytes
  ) throws(SodiumError) -> SecretBytes {
    guard sealed.count >= overhead else { throw .refused }
    var message = try SecretBytes(capacity: sealed.count - overhead)
    try openSecret(sealed, context: context, key: key, into: &message)
    return message
  }

  /// Puts the message in `sealed` in the place of what is in `message`, which must have room for it.
  ///
  /// Who opens many secrets one after the other takes guarded memory only once. Of a message that
  /// is refused, nothing is in use.
  package static func openSecret(
    _ sealed: ArraySlice<UInt8>, context: [UInt8], key: borrowing SecretBytes,
    into message: inout SecretBytes
  ) throws(SodiumError) {
    message.wipe()
    guard sealed.count >= overhead else { throw .refused }
    precondition(sealed.count - overhead <= message.capacity, "a message fits into its memory")
    guard unsafe decrypt(sealed, into: message.base, context: context, key: key) else {
      throw .refused
    }
    message.use(sealed.count - overhead)
  }

  /// Returns the message in `sealed`, in ordinary memory; for what is private and no secret.
  package static func open(
    _ sealed: ArraySlice<UInt8>, context: [UInt8], key: borrowing SecretBytes
  ) throws(SodiumError) -> [UInt8] {
    guard sealed.count >= overhead else { throw .refused }
    var isGenuine = false
    let message = unsafe [UInt8](unsafeUninitializedCapacity: sealed.count - overhead) {
      buffer, used in
      isGenuine = unsafe decrypt(sealed, into: buffer.baseAddress, context: context, key: key)
      used = isGenuine ? sealed.count - overhead : 0
    }
    guard isGenuine else { throw .refused }
    return message
  }

  private static func decrypt(
    _ sealed: ArraySlice<UInt8>, into message: UnsafeMutablePointer<UInt8>?, context: [UInt8],
    key: borrowing SecretBytes
  ) -> Bool {
    precondition(key.count == SecretBytes.keyCount, "a key has 32 bytes")
    return unsafe sealed.withUnsafeBufferPointer { sealed in
      guard let start = sealed.baseAddress else { return false }
      return unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
        message, nil, nil, start + nonceCount, UInt64(sealed.count - nonceCount), context,
        UInt64(context.count), start, key.base) == 0
    }
  }
}
