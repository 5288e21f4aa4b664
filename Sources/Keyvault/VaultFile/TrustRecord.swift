/// One step in the history of who belongs to a vault, as an owner signed it.
///
/// ```
/// [ "kv.trust.1", number, previous, time, author, action, subject, signing key, box key,
///   role, kind, handle ]
///
/// subject  the first 16 bytes of H("kv.person", signing key ‖ box key)
/// action   1 genesis, 2 add, 3 set role, 4 remove
/// role     1 member, 2 owner
/// kind     1 person, 2 recovery code
/// handle   1 to 32 of a-z 0-9 . _ -
/// ```
/// It is signed in the domain "keyvault.trust.v1"; the context is told at `TrustChain`.
package struct TrustRecord: SignedRecord {
  /// The record's place in the chain, from 0.
  package var number: Int
  /// The head of the chain before this record; 32 random bytes in the first.
  package var previous: Digest
  /// When it was signed.
  package var time: Int
  /// The owner who signed it.
  package var author: Identifier
  /// What it does.
  package var action: Action
  /// The person it is about.
  package var subject: Identifier
  /// That person's keys.
  package var keys: PublicKeys
  /// That person's role after this record, or before in a removal.
  package var role: Role
  /// What sort of person it is.
  package var kind: Kind
  /// The name by which people call that person, visible to everybody.
  package var handle: String

  /// What a record does to the people of a vault.
  package enum Action: Int, Hashable, Sendable {
    /// Founds the vault with its first owner.
    case genesis = 1
    /// Lets a new person in.
    case add
    /// Makes an owner of a member, or the other way round.
    case setRole
    /// Sends a person away, for good.
    case remove
  }

  /// What a person may do.
  package enum Role: Int, Hashable, Sendable {
    /// Reads the index and verifies secrets.
    case member = 1
    /// Does everything.
    case owner
  }

  /// What sort of person an identity stands for.
  package enum Kind: Int, Hashable, Sendable {
    /// Somebody with a passphrase.
    case person = 1
    /// The recovery code.
    case recovery
  }

  /// Where these records stand.
  package static let section = VaultSection.trustChain
  /// What sets their signatures apart.
  package static let domain: StaticString = "keyvault.trust.v1"
  /// The handle of the recovery code, and of nobody else.
  package static let recoveryHandle = "recovery"

  /// Reads a record as it is drawn above.
  package init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record("kv.trust.1", 12)
    number = try reader.integer()
    previous = try reader.digest()
    time = try reader.time()
    author = try reader.identifier()
    action = try reader.choice()
    subject = try reader.identifier()
    keys = try PublicKeys(from: &reader)
    role = try reader.choice()
    kind = try reader.choice()
    handle = try reader.text()
    guard isHandle(handle) else { throw reader.damage }
  }

  /// Writes a record as it is drawn above.
  package func write(to writer: inout C1Writer) {
    writer.array(12)
    writer.text("kv.trust.1")
    writer.integer(number)
    writer.bytes(previous.bytes)
    writer.integer(time)
    writer.bytes(author.bytes)
    writer.integer(action.rawValue)
    writer.bytes(subject.bytes)
    keys.write(to: &writer)
    writer.integer(role.rawValue)
    writer.integer(kind.rawValue)
    writer.text(handle)
  }

  init(
    number: Int, previous: Digest, time: Int, author: Identifier, action: Action, person: Person
  ) {
    self.number = number
    self.previous = previous
    self.time = time
    self.author = author
    self.action = action
    subject = person.id
    keys = person.keys
    role = person.role
    kind = person.kind
    handle = person.handle
  }
}
