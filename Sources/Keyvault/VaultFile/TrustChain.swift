/// Who belongs to a vault and who owns it, proven from the first record on.
///
/// ```
/// [ record 0, record 1, ... ]
///
/// vault ID = H("kv.vaultid",   body 0)
/// head 0   = H("kv.trusthead", vault ID ‖ body 0)
/// head n   = H("kv.trusthead", head n−1 ‖ body n)      which record n + 1 repeats
/// ```
/// The signature of record 0 is checked with the key it names, over 32 zero bytes and its body;
/// every other with the key of its author, over the vault ID and its body.
///
/// Record 0 is the genesis of a person and owner who is its author and subject, and its previous
/// head is random. The author of every other is an owner then, and
///
/// - *add* names somebody who was never in the chain, with valid points as keys and a handle that
///   nobody has who belongs to it;
/// - *set role* and *remove* are about somebody else than the author, and repeat all that is known of
///   them but the role that is set, which is another one;
/// - the recovery code is an owner called `recovery`, as nobody else is, and there is at most one;
/// - one owner at least is a person.
package struct TrustChain: Hashable, Sendable {
  /// The records from the first to the last.
  package private(set) var records: [Signed<TrustRecord>]
  /// The name of the vault, which follows from the first record.
  package let vaultID: Digest
  /// The heads after each of the records.
  package private(set) var heads: [Digest]
  /// Those who belong to the vault now, in the order of their identifiers.
  package private(set) var people: [Person]
  /// All who ever belonged to it.
  private var known: Set<Identifier>

  /// How many records a chain has at most.
  package static let maximumCount = 4096
  /// How many people belong to a vault at most.
  package static let maximumPeople = 64
  /// How many bytes a chain has at most.
  package static let maximumSize = 1 << 20

  /// Begins a chain with its first record.
  package init(genesis: Signed<TrustRecord>) throws(VaultFileError) {
    let record = genesis.record
    let isSound =
      record.number == 0 && record.action == .genesis && record.author == record.subject
      && record.role == .owner && record.kind == .person
    guard isSound, isPlausible(record),
      genesis.isGenuine(by: record.keys, context: Digest.zero.bytes)
    else { throw .damaged(.trustChain) }
    vaultID = Digest("kv.vaultid", genesis.body[...])
    heads = [Digest("kv.trusthead", vaultID.bytes[...], genesis.body[...])]
    records = [genesis]
    people = [Person(record)]
    known = [record.subject]
  }

  /// Reads a chain and checks all of it.
  package init(parsing section: ArraySlice<UInt8>) throws(VaultFileError) {
    var reader = try C1Reader(section, in: .trustChain)
    let count = try reader.list(upTo: Self.maximumCount)
    guard count > 0 else { throw reader.damage }
    try self.init(genesis: Signed(from: &reader))
    for _ in 1..<count { try append(Signed(from: &reader)) }
  }

  /// The bytes of the chain.
  package var encoded: [UInt8] {
    var writer = C1Writer()
    writer.list(records) { $1.write(to: &$0) }
    return writer.document
  }

  /// The head after the last record.
  package var head: Digest { heads.last ?? .zero }

  /// The person of that name who belongs to the vault now.
  package func person(_ id: Identifier) -> Person? { people.first { $0.id == id } }

  /// The person who belongs to the vault now and is called so.
  package func person(called handle: String) -> Person? { people.first { $0.handle == handle } }

  /// Whether that person belongs to the vault or ever did.
  package func knows(_ id: Identifier) -> Bool { known.contains(id) }

  /// Puts `step` behind the last record, if its author may do what it says.
  package mutating func append(_ step: Signed<TrustRecord>) throws(VaultFileError) {
    let record = step.record
    guard records.count < Self.maximumCount, record.number == records.count,
      record.previous == head, let author = person(record.author), author.role == .owner,
      step.isGenuine(by: author.keys, context: vaultID.bytes), let people = people(after: record)
    else { throw .damaged(.trustChain) }
    heads.append(Digest("kv.trusthead", head.bytes[...], step.body[...]))
    records.append(step)
    known.insert(record.subject)
    self.people = people
  }

  /// Those who belong to the vault after `record`, or nil when it breaks a rule.
  private func people(after record: TrustRecord) -> [Person]? {
    let before = person(record.subject)
    let others = people.filter { $0.id != record.subject }
    let after: [Person]
    switch record.action {
    case .genesis: return nil
    case .add:
      guard !knows(record.subject), isPlausible(record), people.count < Self.maximumPeople,
        person(called: record.handle) == nil
      else { return nil }
      after = people + [Person(record)]
    case .setRole:
      guard var changed = before, changed.role != record.role, record.author != record.subject
      else { return nil }
      changed.role = record.role
      guard changed == Person(record), record.kind == .person else { return nil }
      after = others + [changed]
    case .remove:
      guard before == Person(record), record.author != record.subject else { return nil }
      after = others
    }
    guard after.contains(where: \.isPersonOwner),
      after.count(where: { $0.kind == .recovery }) <= 1
    else { return nil }
    return after.sorted { $0.id < $1.id }
  }
}

/// Whether the person whom `record` names can exist: their name follows from their keys, these are
/// points, and the recovery code is an owner with the handle that is its own.
private func isPlausible(_ record: TrustRecord) -> Bool {
  isHandle(record.handle) && record.keys.person == record.subject && record.keys.areValid
    && (record.kind == .recovery) == (record.handle == TrustRecord.recoveryHandle)
    && (record.kind == .person || record.role == .owner)
}
