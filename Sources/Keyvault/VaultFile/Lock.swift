package import Sodium

/// A person's seed under their passphrase, as the person signed it.
///
/// ```
/// [ "kv.lock.1", person, number, algorithm = 1, passes, memory, salt, sealed seed, time ]
///
/// sealed seed = AEAD, 72 bytes, under KDF(Argon2id(passphrase), "KVlock__", 1), context:
///               "keyvault.lock.v1" ‖ 00 ‖ vault ID
///               ‖ C1[ person, number, algorithm, passes, memory, salt ]
/// ```
/// Its signature is in the domain "keyvault.lock.v1", with the vault ID as context. The passphrase of
/// a recovery code is its 32 digits. The seed must give the keys that the trust chain knows.
///
/// Only the person can sign it, so that no owner can replace a passphrase; it names the vault, so
/// that nobody can move it into another.
package struct Lock: SignedRecord {
  /// Whose lock it is.
  package var person: Identifier
  /// How many locks the person has had, this one included.
  package var number: Int
  /// What deriving the key costs; `open` checks the bounds, reading does not.
  package var costs: Argon2id.Costs
  /// The salt of the derivation.
  package var salt: Identifier
  /// The seed, sealed.
  package var sealed: [UInt8]
  /// When it was made.
  package var time: Int

  /// Where these records stand.
  package static let section = VaultSection.locks
  /// What sets their signatures apart.
  package static let domain: StaticString = "keyvault.lock.v1"
  private static let algorithm = 1
  private static let sealedCount = Seed.count + AEAD.overhead

  /// Reads a lock as it is drawn above.
  package init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record("kv.lock.1", 9)
    person = try reader.identifier()
    number = try reader.integer(in: 1...Int.max)
    guard try reader.integer() == Self.algorithm else { throw .newerVersion(reader.section) }
    costs = Argon2id.Costs(passes: try reader.integer(), memory: try reader.integer())
    salt = try reader.identifier()
    sealed = try reader.bytes(Self.sealedCount)
    time = try reader.time()
  }

  /// Writes a lock as it is drawn above.
  package func write(to writer: inout C1Writer) {
    writer.array(9)
    writer.text("kv.lock.1")
    writeParameters(to: &writer)
    writer.bytes(sealed)
    writer.integer(time)
  }

  private func writeParameters(to writer: inout C1Writer) {
    writer.bytes(person.bytes)
    writer.integer(number)
    writer.integer(Self.algorithm)
    writer.integer(costs.passes)
    writer.integer(costs.memory)
    writer.bytes(salt.bytes)
  }

  private func context(_ vaultID: Digest) -> [UInt8] {
    var parameters = C1Writer()
    parameters.array(6)
    writeParameters(to: &parameters)
    return domainBytes(Self.domain) + vaultID.bytes + parameters.document
  }

  private func key(from passphrase: borrowing SecretBytes) throws(SodiumError) -> SecretBytes {
    let master = try Argon2id.key(from: passphrase, salt: salt.bytes, costs: costs)
    return try master.derivedKey("KVlock__", 1)
  }
}

// MARK: - Locking and opening

extension Lock {
  /// Locks `seed` with `passphrase` for its person, who signs the lock.
  package static func sealing(
    _ seed: borrowing Seed, with passphrase: borrowing SecretBytes, costs: Argon2id.Costs,
    number: Int, vaultID: Digest, time: Int,
    salt: [UInt8] = randomBytes(Argon2id.saltCount), nonce: [UInt8] = randomBytes(AEAD.nonceCount)
  ) throws(VaultFileError) -> Signed<Lock> {
    guard KeyCosts.passphrase.contain(costs), let salt = Identifier(salt) else {
      throw .limitExceeded(.locks)
    }
    var lock = Lock(
      person: try seed.keys(in: .locks).person, number: number, costs: costs, salt: salt,
      time: time)
    do {
      let key = try lock.key(from: passphrase)
      lock.sealed = AEAD.seal(seed.bytes, context: lock.context(vaultID), key: key, nonce: nonce)
    } catch { throw VaultFileError(error, in: .locks) }
    return try .signed(lock, context: vaultID.bytes, by: seed)
  }

  private init(person: Identifier, number: Int, costs: Argon2id.Costs, salt: Identifier, time: Int)
  {
    self.person = person
    self.number = number
    self.costs = costs
    self.salt = salt
    sealed = []
    self.time = time
  }

  /// Whether the costs are within the bounds, outside which nobody derives a key.
  package var isAffordable: Bool { KeyCosts.passphrase.contain(costs) }

  /// Opens the lock with `passphrase`, and returns the seed if it is the one of `keys`.
  ///
  /// The comparison of the keys makes sure that a lock which opens with two passphrases gives the
  /// same seed with both.
  package func open(
    with passphrase: borrowing SecretBytes, keys: PublicKeys, vaultID: Digest
  ) throws(VaultFileError) -> Seed {
    guard isAffordable else { throw .limitExceeded(.locks) }
    do {
      let key = try key(from: passphrase)
      let opened = try AEAD.openSecret(sealed[...], context: context(vaultID), key: key)
      let seed = Seed(opened)
      guard try seed.publicKeys() == keys else { throw SodiumError.refused }
      return seed
    } catch SodiumError.outOfMemory {
      throw .outOfMemory
    } catch {
      throw .wrongPassphrase
    }
  }
}
