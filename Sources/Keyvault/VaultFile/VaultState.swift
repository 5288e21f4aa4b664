package import Sodium

/// What one signature binds together: who belongs to the vault, with which keys, which ciphertexts
/// are the vault's, and which state came before.
///
/// ```
/// [ "kv.state.1", vault ID, generation, time, author, records, head, epoch, previous state,
///   index hash, history hash, secrets hash,
///   [ passes, memory, keep versions, maximum age in days ],
///   [ [ person, grant ] ... ] ]                  by person, one for each of the vault's people
///
/// index hash = H("kv.section", C1[ 1, index as a byte string ]); history 2, secrets 3
/// state hash = H("kv.state", body)
/// ```
/// Its signature is in the domain "keyvault.state.v1", without a context.
package struct VaultState: SignedRecord {
  /// Which vault it is a state of.
  package var vaultID: Digest
  /// How many states there have been, this one included.
  package var generation: Int
  /// When it was signed.
  package var time: Int
  /// The owner who signed it.
  package var author: Identifier
  /// How many records the trust chain has.
  package var trustCount: Int
  /// The head of the trust chain.
  package var trustHead: Digest
  /// How many times the vault's keys have been chosen, this time included.
  package var epoch: Int
  /// The hash of the state from which this one was made; zeros in generation 1 and only there.
  package var previous: Digest
  /// The hashes of the encrypted sections.
  package var hashes: SectionHashes
  /// What the vault asks of locks and keys.
  package var policy: Policy
  /// The vault's keys, sealed to each of its people.
  package var grants: [SealedGrant]

  /// The hashes of the encrypted sections.
  package struct SectionHashes: Hashable, Sendable {
    /// The hash of the index.
    package var index: Digest
    /// The hash of the history.
    package var history: Digest
    /// The hash of the secrets.
    package var secrets: Digest

    /// The hashes of the three sections as they stand in the file.
    package init(
      index: ArraySlice<UInt8>, history: ArraySlice<UInt8>, secrets: ArraySlice<UInt8>
    ) {
      self.index = sectionHash(1, index)
      self.history = sectionHash(2, history)
      self.secrets = sectionHash(3, secrets)
    }

    init(from reader: inout C1Reader) throws(VaultFileError) {
      index = try reader.digest()
      history = try reader.digest()
      secrets = try reader.digest()
    }
  }

  /// What the vault asks of locks and keys.
  package struct Policy: Hashable, Sendable {
    /// The least that new locks cost.
    package var costs: Argon2id.Costs
    /// How many superseded versions of a secret stay readable.
    package var keptVersions: Int
    /// After how many days a secret is due, or 0 for never.
    package var maximumAge: Int

    /// A policy of these values.
    package init(costs: Argon2id.Costs, keptVersions: Int, maximumAge: Int) {
      self.costs = costs
      self.keptVersions = keptVersions
      self.maximumAge = maximumAge
    }

    /// The longest age in days that a policy or a key can name, a hundred years.
    package static let longestAge = 36_500
    /// How many superseded versions can be kept at most.
    package static let mostVersions = 1000

    init(from reader: inout C1Reader) throws(VaultFileError) {
      try reader.record(4)
      costs = Argon2id.Costs(passes: try reader.integer(), memory: try reader.integer())
      guard KeyCosts.passphrase.contain(costs) else { throw .limitExceeded(.state) }
      keptVersions = try reader.integer(in: 0...Self.mostVersions)
      maximumAge = try reader.integer(in: 0...Self.longestAge)
    }
  }

  /// A grant as it stands in the file.
  package struct SealedGrant: Hashable, Sendable {
    /// Whose grant it is.
    package var person: Identifier
    /// The grant, sealed to that person's keys.
    package var sealed: [UInt8]

    /// The grant `sealed` of `person`.
    package init(person: Identifier, sealed: [UInt8]) {
      self.person = person
      self.sealed = sealed
    }
  }

  /// Where these records stand.
  package static let section = VaultSection.state
  /// What sets their signatures apart.
  package static let domain: StaticString = "keyvault.state.v1"
  /// How many bytes the section has at most.
  package static let maximumSize = 128 << 10

  /// A state of these values.
  package init(
    chain: TrustChain, generation: Int, time: Int, author: Identifier, epoch: Int,
    previous: Digest, hashes: SectionHashes, policy: Policy, grants: [SealedGrant]
  ) {
    vaultID = chain.vaultID
    self.generation = generation
    self.time = time
    self.author = author
    trustCount = chain.records.count
    trustHead = chain.head
    self.epoch = epoch
    self.previous = previous
    self.hashes = hashes
    self.policy = policy
    self.grants = grants.sorted { $0.person < $1.person }
  }

  /// Reads a state as it is drawn above.
  package init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record("kv.state.1", 14)
    vaultID = try reader.digest()
    generation = try reader.integer(in: 1...Int.max)
    time = try reader.time()
    author = try reader.identifier()
    trustCount = try reader.integer()
    trustHead = try reader.digest()
    epoch = try reader.integer(in: 1...Int.max)
    previous = try reader.digest()
    hashes = try SectionHashes(from: &reader)
    policy = try Policy(from: &reader)
    grants = try reader.set(upTo: TrustChain.maximumPeople, by: \.person, inOrder: <) {
      reader throws(VaultFileError) in
      try reader.record(2)
      return SealedGrant(person: try reader.identifier(), sealed: Array(try reader.bytes()))
    }
  }

  /// Writes a state as it is drawn above.
  package func write(to writer: inout C1Writer) {
    writer.array(14)
    writer.text("kv.state.1")
    writer.bytes(vaultID.bytes)
    writer.integer(generation)
    writer.integer(time)
    writer.bytes(author.bytes)
    writer.integer(trustCount)
    writer.bytes(trustHead.bytes)
    writer.integer(epoch)
    for digest in [previous, hashes.index, hashes.history, hashes.secrets] {
      writer.bytes(digest.bytes)
    }
    writer.array(4)
    writer.integer(policy.costs.passes)
    writer.integer(policy.costs.memory)
    writer.integer(policy.keptVersions)
    writer.integer(policy.maximumAge)
    writer.list(grants) { writer, grant in
      writer.array(2)
      writer.bytes(grant.person.bytes)
      writer.bytes(grant.sealed)
    }
  }
}

/// `H("kv.section", C1[ number, section ])`, without copying the section.
func sectionHash(_ number: Int, _ section: ArraySlice<UInt8>) -> Digest {
  var head = C1Writer()
  head.array(2)
  head.integer(number)
  head.beginBytes(section.count)
  return Digest("kv.section", head.document[...], section)
}
