/// What the front of a vault file says about its keys and locks, unverified.
///
/// It is for telling which older state of a vault is worth keeping, without reading and checking
/// all of it; whoever can forge it can remove the file as well.
package struct VaultFront: Hashable, Sendable {
  /// Which vault it says it is.
  package let vaultID: Digest
  /// Which of the vault's keys it is encrypted with.
  package let epoch: Int
  /// The locks that open it.
  package let locks: [Signed<Lock>]

  /// How many bytes the front of the file has that begins with `header`.
  package static func size(in header: [UInt8]) throws(VaultFileError) -> Int {
    try VaultFile.sectionSizes(in: header).prefix(3).reduce(VaultFile.headerSize, +)
  }

  /// Reads the front of a file; what follows it may be missing.
  package init(parsing front: [UInt8]) throws(VaultFileError) {
    let sizes = try VaultFile.sectionSizes(in: front)
    guard front.count >= sizes.prefix(3).reduce(VaultFile.headerSize, +) else {
      throw .damaged(.header)
    }
    let sections = front[VaultFile.headerSize...].dropFirst(sizes[0])
    var reader = try C1Reader(sections.prefix(sizes[1]), in: .locks)
    locks = try reader.set(
      upTo: TrustChain.maximumPeople, by: \.record.person, inOrder: <
    ) { reader throws(VaultFileError) in try Signed<Lock>(from: &reader) }
    reader = try C1Reader(sections.dropFirst(sizes[1]).prefix(sizes[2]), in: .state)
    let state = try Signed<VaultState>(from: &reader).record
    vaultID = state.vaultID
    epoch = state.epoch
  }
}
