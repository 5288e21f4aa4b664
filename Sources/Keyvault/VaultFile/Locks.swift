/// The locks of all people of a vault.
///
/// ```
/// [ lock, lock, ... ]       by person, one for each who belongs to the vault
/// ```
package struct Locks: Hashable, Sendable {
  /// The locks in the order of their people.
  package private(set) var all: [Signed<Lock>]

  /// How many bytes the section has at most.
  package static let maximumSize = 128 << 10

  /// The given locks, put in order.
  package init(_ locks: [Signed<Lock>]) {
    all = locks.sorted { $0.record.person < $1.record.person }
  }

  /// Reads the locks of exactly the people of `chain`, with their signatures.
  ///
  /// Costs are not checked, for an owner must be able to remove whoever made a lock with strange
  /// ones; `Lock.isAffordable` tells.
  package init(
    parsing section: ArraySlice<UInt8>, of chain: TrustChain
  ) throws(VaultFileError) {
    var reader = try C1Reader(section, in: .locks)
    all = try reader.set(
      upTo: TrustChain.maximumPeople, by: \.record.person, inOrder: <
    ) { reader throws(VaultFileError) in try Signed<Lock>(from: &reader) }
    guard all.map(\.record.person) == chain.people.map(\.id) else { throw reader.damage }
    for (lock, person) in zip(all, chain.people)
    where !lock.isGenuine(by: person.keys, context: chain.vaultID.bytes) {
      throw reader.damage
    }
  }

  /// The bytes of the section.
  package var encoded: [UInt8] {
    var writer = C1Writer()
    writer.list(all) { $1.write(to: &$0) }
    return writer.document
  }

  /// The lock of the person of that name.
  package subscript(person: Identifier) -> Signed<Lock>? {
    all.first { $0.record.person == person }
  }
}
