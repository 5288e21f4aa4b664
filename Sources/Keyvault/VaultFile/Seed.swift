package import Sodium

/// The private seed of a person, from which their two pairs of keys come.
///
/// ```
/// seed, 32 bytes ─┬─ KDF "KVperson" 1 ─► Ed25519 pair   signs states, locks and trust records
///                 └─ KDF "KVperson" 2 ─► X25519 pair    opens the person's grant
/// ```
package struct Seed: ~Copyable {
  /// The seed itself.
  package let bytes: SecretBytes

  /// How many bytes a seed has.
  package static let count = 32

  /// The seed with these `bytes`, of which there must be 32.
  package init(_ bytes: consuming SecretBytes) {
    precondition(bytes.count == Self.count, "a seed has 32 bytes")
    self.bytes = bytes
  }

  /// A new person's seed.
  package static func random() throws(SodiumError) -> Seed {
    Seed(try SecretBytes(randomCount: count))
  }

  /// The public halves of the person's keys.
  package func publicKeys() throws(SodiumError) -> PublicKeys {
    let signing = try signingKey()
    let box = try boxKey()
    return PublicKeys(signing: signing.publicKey, box: box.publicKey)
  }

  /// Returns the person's signature of `message` for the purpose that `domain` names.
  package func signature(
    _ domain: StaticString, of message: [UInt8]
  ) throws(SodiumError) -> [UInt8] {
    let key = try signingKey()
    return key.signature(of: domainBytes(domain) + message)
  }

  /// Opens what somebody sealed to the person.
  package func open(_ sealed: ArraySlice<UInt8>) throws(SodiumError) -> SecretBytes {
    let key = try boxKey()
    return try key.open(sealed)
  }

  private func signingKey() throws(SodiumError) -> SigningKey {
    let seed = try bytes.derivedKey("KVperson", 1)
    return try SigningKey(seed: seed)
  }

  private func boxKey() throws(SodiumError) -> BoxKey {
    let seed = try bytes.derivedKey("KVperson", 2)
    return try BoxKey(seed: seed)
  }
}

/// What begins every signed message and every associated data: the domain's ASCII and a zero byte,
/// which keeps one domain from being the beginning of another.
func domainBytes(_ domain: StaticString) -> [UInt8] {
  domain.withUTF8Buffer { unsafe Array($0) } + [0]
}
