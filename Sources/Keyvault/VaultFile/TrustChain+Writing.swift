internal import Sodium

extension TrustChain {
  /// Founds a vault with the owner of `seed` as its first and only owner.
  package static func founded(
    by seed: borrowing Seed, called handle: String, at time: Int,
    random: [UInt8] = randomBytes(Digest.count)
  ) throws(VaultFileError) -> TrustChain {
    let keys = try seed.keys(in: .trustChain)
    let founder = Person(keys: keys, role: .owner, kind: .person, handle: handle)
    let record = TrustRecord(
      number: 0, previous: Digest(hash: random), time: time, author: founder.id,
      action: .genesis, person: founder)
    return try TrustChain(genesis: .signed(record, context: Digest.zero.bytes, by: seed))
  }

  /// Lets `person` in, as the owner of `seed` signs.
  package mutating func add(
    _ person: Person, by seed: borrowing Seed, at time: Int
  ) throws(VaultFileError) {
    try append(.add, person, by: seed, at: time)
  }

  /// Gives the person of the name `id` another role, as the owner of `seed` signs.
  package mutating func setRole(
    of id: Identifier, to role: TrustRecord.Role, by seed: borrowing Seed, at time: Int
  ) throws(VaultFileError) {
    guard var person = person(id) else { throw .damaged(.trustChain) }
    person.role = role
    try append(.setRole, person, by: seed, at: time)
  }

  /// Sends the person of the name `id` away, as the owner of `seed` signs.
  package mutating func remove(
    _ id: Identifier, by seed: borrowing Seed, at time: Int
  ) throws(VaultFileError) {
    guard let person = person(id) else { throw .damaged(.trustChain) }
    try append(.remove, person, by: seed, at: time)
  }

  private mutating func append(
    _ action: TrustRecord.Action, _ person: Person, by seed: borrowing Seed, at time: Int
  ) throws(VaultFileError) {
    guard records.count < Self.maximumCount else { throw .limitExceeded(.trustChain) }
    let record = TrustRecord(
      number: records.count, previous: head, time: time,
      author: try seed.keys(in: .trustChain).person, action: action, person: person)
    try append(.signed(record, context: vaultID.bytes, by: seed))
  }
}

extension Seed {
  /// The person's public keys, with errors told of `section`.
  func keys(in section: VaultSection) throws(VaultFileError) -> PublicKeys {
    do { return try publicKeys() } catch { throw VaultFileError(error, in: section) }
  }
}

extension Signed {
  /// Signs `record` together with `context`, with errors told of its section.
  static func signed(
    _ record: Record, context: [UInt8], by seed: borrowing Seed
  ) throws(VaultFileError) -> Self {
    do { return try Self(record, context: context, by: seed) } catch {
      throw VaultFileError(error, in: Record.section)
    }
  }
}
