package import Sodium

extension VaultIndex.Key {
  /// Returns what verifies `secret` without storing it: Argon2id of it, at this key's costs.
  ///
  /// One evaluation serves all versions of the key, for they share its salt.
  package func verifier(of secret: borrowing SecretBytes) throws(VaultFileError) -> Digest {
    guard KeyCosts.verifier.contain(verifierCosts) else { throw .limitExceeded(.index) }
    do throws(SodiumError) {
      let hash = try Argon2id.key(
        from: secret, salt: verifierSalt.bytes, costs: verifierCosts)
      return hash.withBytes { bytes in Digest(hash: bytes.indices.map { bytes[$0] }) }
    } catch { throw VaultFileError(error, in: .index) }
  }
}

extension Digest {
  /// Whether both digests are the same, found in a time that does not depend on them.
  package func matches(_ other: Digest) -> Bool { areEqual(bytes, other.bytes) }
}
