/// What a machine remembers of a vault, so that nobody can show it an older or another one.
///
/// ```
/// [ "kv.record.1", vault ID, person or null, path, generation, state hash, trust count,
///   trust head, history head, own lock or null, deleted or null ]
///
/// path     the bytes of the path, in a byte string
/// ```
/// It is not secret, and it protects only against those who cannot write it.
package struct LocalRecord: Hashable, Sendable {
  /// Which vault it is.
  package var vaultID: Digest
  /// Who opened it last on this machine, if anybody did.
  package var person: Identifier?
  /// Where it was, or nothing once another vault is there.
  package var path: [UInt8]
  /// The newest state that was seen.
  package var generation: Int
  /// The hash of that state.
  package var stateHash: Digest
  /// How many records the trust chain had.
  package var trustCount: Int
  /// The head of the trust chain.
  package var trustHead: Digest
  /// The head of the history.
  package var historyHead: Digest
  /// The person's own lock, which the file may not hold yet.
  package var lock: Signed<Lock>?
  /// When the vault was deleted, if it was.
  package var deleted: Int?

  /// A record of these values.
  package init(
    path: [UInt8], person: Identifier?, state: Signed<VaultState>, historyHead: Digest,
    lock: Signed<Lock>? = nil, deleted: Int? = nil
  ) {
    vaultID = state.record.vaultID
    self.person = person
    self.path = path
    generation = state.record.generation
    stateHash = state.hash
    trustCount = state.record.trustCount
    trustHead = state.record.trustHead
    self.historyHead = historyHead
    self.lock = lock
    self.deleted = deleted
  }

  /// Reads a record; the signature and the costs of the lock are for the vault to check.
  package init(parsing file: [UInt8]) throws(VaultFileError) {
    var reader = try C1Reader(file[...], in: .localRecord)
    try reader.record("kv.record.1", 11)
    vaultID = try reader.digest()
    person = try reader.optional { reader throws(VaultFileError) in try reader.identifier() }
    path = Array(try reader.bytes())
    generation = try reader.integer(in: 1...Int.max)
    stateHash = try reader.digest()
    trustCount = try reader.integer(in: 1...TrustChain.maximumCount)
    trustHead = try reader.digest()
    historyHead = try reader.digest()
    lock = try reader.optional { reader throws(VaultFileError) in try Signed(from: &reader) }
    deleted = try reader.optional { reader throws(VaultFileError) in try reader.time() }
  }

  /// The bytes of the file.
  package var encoded: [UInt8] {
    var writer = C1Writer()
    writer.array(11)
    writer.text("kv.record.1")
    writer.bytes(vaultID.bytes)
    writer.optional(person) { $0.bytes($1.bytes) }
    writer.bytes(path)
    writer.integer(generation)
    writer.bytes(stateHash.bytes)
    writer.integer(trustCount)
    writer.bytes(trustHead.bytes)
    writer.bytes(historyHead.bytes)
    writer.optional(lock) { $1.write(to: &$0) }
    writer.optional(deleted) { $0.integer($1) }
    return writer.document
  }
}
