package import Sodium

/// The keys of a vault, as far as one person may have them.
///
/// ```
/// [ "kv.grant.1", vault ID, person, epoch, role, metadata key, secrets key or null ]
///
/// metadata key ─┬─ KDF "KVmeta__" 1 ─► index key
///               └─ KDF "KVmeta__" 2 ─► history key
/// secrets key ──── KDF "KVsecret" 1 ─► key of all secrets        owners only
/// ```
/// It is stored in a sealed box for the person's box key. There is a secrets key if and only if the
/// role, which is that of the trust chain, is owner.
package struct Grant: ~Copyable {
  /// What opens the index and the history.
  package let metadata: SecretBytes
  /// What opens the secrets, for owners only.
  package let secrets: SecretBox?

  /// The grant of these keys.
  package init(metadata: consuming SecretBytes, secrets: SecretBox?) {
    precondition(metadata.count == SecretBytes.keyCount, "the keys of a vault have 32 bytes")
    self.metadata = metadata
    self.secrets = secrets
  }

  /// A vault's new keys, as owners have them.
  package static func random() throws(SodiumError) -> Grant {
    let metadata = try SecretBytes(randomCount: SecretBytes.keyCount)
    let secrets = try SecretBytes(randomCount: SecretBytes.keyCount)
    return Grant(metadata: metadata, secrets: SecretBox(secrets))
  }

  /// The key of the index.
  package func indexKey() throws(SodiumError) -> SecretBytes {
    try metadata.derivedKey("KVmeta__", 1)
  }

  /// The key of the history.
  package func historyKey() throws(SodiumError) -> SecretBytes {
    try metadata.derivedKey("KVmeta__", 2)
  }

  /// The key of the secrets, or nil in a member's grant.
  package func secretsKey() throws(SodiumError) -> SecretBox? {
    guard let secrets else { return nil }
    return SecretBox(try secrets.bytes.derivedKey("KVsecret", 1))
  }
}

// MARK: - Sealing and opening

extension Grant {
  /// Seals what `person` may have of these keys, which must be an owner's.
  ///
  /// A member's grant is made without the secrets key, whoever makes it.
  package func sealed(
    to person: Person, vaultID: Digest, epoch: Int
  ) throws(VaultFileError) -> VaultState.SealedGrant {
    let context =
      Self.context(of: person, vaultID: vaultID, epoch: epoch) + [UInt8(person.role.rawValue)]
    do throws(SodiumError) {
      var plain = try SecretBytes(capacity: context.count + Self.keysCount(of: person.role))
      plain.append(context[...])
      plain.append(Self.keyHead[...])
      plain.append(metadata)
      switch person.role {
      case .member: plain.append(Self.noKey)
      case .owner:
        guard let secrets else { throw .refused }
        plain.append(Self.keyHead[...])
        plain.append(secrets.bytes)
      }
      return VaultState.SealedGrant(
        person: person.id, sealed: try seal(plain, to: person.keys.box))
    } catch { throw VaultFileError(error, in: .grant) }
  }

  /// Opens the grant of the owner of `seed`, who is `person` in the vault of `state`.
  package static func opening(
    _ sealed: [UInt8], by seed: borrowing Seed, who person: Person, of state: VaultState
  ) throws(VaultFileError) -> Grant {
    let context = context(of: person, vaultID: state.vaultID, epoch: state.epoch)
    let metadataStart = context.count + 1 + keyHead.count
    let metadataEnd = metadataStart + SecretBytes.keyCount
    let plain = try opened(sealed, by: seed)
    try plain.withBytes { plain throws(VaultFileError) in
      try check(plain, context: context, role: person.role)
    }
    do throws(SodiumError) {
      let metadata = try plain.part(metadataStart, SecretBytes.keyCount)
      guard person.role == .owner else { return Grant(metadata: metadata, secrets: nil) }
      let secrets = try plain.part(metadataEnd + keyHead.count, SecretBytes.keyCount)
      return Grant(metadata: metadata, secrets: SecretBox(secrets))
    } catch { throw VaultFileError(error, in: .grant) }
  }

  private static func opened(
    _ sealed: [UInt8], by seed: borrowing Seed
  ) throws(VaultFileError) -> SecretBytes {
    do { return try seed.open(sealed[...]) } catch { throw VaultFileError(error, in: .grant) }
  }

  private static let label = "kv.grant.1"
  private static let keyHead: [UInt8] = [0x58, 0x20]
  private static let noKey: UInt8 = 0xF6

  /// The grant up to the role.
  private static func context(of person: Person, vaultID: Digest, epoch: Int) -> [UInt8] {
    var writer = C1Writer()
    writer.array(7)
    writer.text(label)
    writer.bytes(vaultID.bytes)
    writer.bytes(person.id.bytes)
    writer.integer(epoch)
    return writer.document
  }

  private static func keysCount(of role: TrustRecord.Role) -> Int {
    let key = keyHead.count + SecretBytes.keyCount
    return key + (role == .owner ? key : 1)
  }

  /// Checks a grant in the memory where it was opened: all of it but the keys is known before.
  private static func check(
    _ plain: Span<UInt8>, context: [UInt8], role: TrustRecord.Role
  ) throws(VaultFileError) {
    guard C1.isValid(plain) else { throw .damaged(.grant) }
    if isFromAnotherVersion(plain, context: context) { throw .newerVersion(.grant) }
    var position = context.count
    guard has(context, at: 0, in: plain), let number = C1.head(in: plain, at: &position),
      number.kind == .integer
    else { throw .damaged(.grant) }
    guard let written = TrustRecord.Role(rawValue: number.number) else {
      throw .newerVersion(.grant)
    }
    let metadataEnd = position + keyHead.count + SecretBytes.keyCount
    guard written == role, plain.count == position + keysCount(of: role),
      has(keyHead, at: position, in: plain),
      has(role == .member ? [noKey] : keyHead, at: metadataEnd, in: plain)
    else { throw .damaged(.grant) }
  }

  /// Whether valid C1 is a record whose label or number of items is not this version's.
  private static func isFromAnotherVersion(_ plain: Span<UInt8>, context: [UInt8]) -> Bool {
    guard plain[0] >> 5 == C1.Kind.array.rawValue else { return false }
    guard plain[0] == context[0] else { return true }
    return plain[1] >> 5 == C1.Kind.text.rawValue
      && !has(Array(context.prefix(label.utf8.count + 2)), at: 0, in: plain)
  }

  private static func has(_ expected: [UInt8], at start: Int, in plain: Span<UInt8>) -> Bool {
    guard expected.count <= plain.count - start else { return false }
    return expected.indices.allSatisfy { plain[start + $0] == expected[$0] }
  }
}
