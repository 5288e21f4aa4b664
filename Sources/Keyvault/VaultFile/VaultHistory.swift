internal import Sodium

/// What changed, one entry a generation, and what was dropped before.
///
/// ```
/// document = [ "kv.history.1", base, base head, [ entry ... ] ]         by generation
///
/// head = H("kv.audit", head ‖ entry), folded over the entries from the base head on; the base
///        head of a history from which nothing was dropped is 32 zero bytes
/// ```
/// The first entry is of the generation behind the base, each other of the one behind its
/// predecessor, but for those that set states aside, which may leave some out. The last one repeats
/// generation, time, author and previous state of the vault's state.
package struct VaultHistory: Hashable, Sendable {
  /// The generation of the last entry that was dropped, or 0.
  package private(set) var base: Int
  /// The head after that entry.
  package private(set) var baseHead: Digest
  /// The entries from the oldest to the newest.
  package private(set) var entries: [HistoryEntry]
  /// The heads after each of the entries.
  package private(set) var heads: [Digest]

  /// How many entries a history has at most.
  package static let maximumCount = 50_000
  /// How many entries are never dropped.
  package static let keptCount = 200

  /// A history in which nothing has happened.
  package init() {
    base = 0
    baseHead = .zero
    entries = []
    heads = []
  }

  /// The head after the newest entry.
  package var head: Digest { heads.last ?? baseHead }

  /// The head after the last entry up to `generation`, or nil when that was dropped.
  package func head(upTo generation: Int) -> Digest? {
    guard generation >= base else { return nil }
    let count = entries.prefix { $0.generation <= generation }.count
    return count == 0 ? baseHead : heads[count - 1]
  }

  /// Whether the history contains the state with the hash `state`, which was the newest when its
  /// head was `head` in `generation`; nil when what could tell was dropped.
  package func contains(state: Digest, generation: Int, head: Digest) -> Bool? {
    guard let known = self.head(upTo: generation) else { return nil }
    let next = entries.first { $0.generation > generation }
    return known == head && next.map { $0.previous == state } != false
  }

  /// Puts an entry of a later generation behind the others.
  package mutating func append(_ entry: HistoryEntry) throws(VaultFileError) {
    guard entries.count < Self.maximumCount else { throw .limitExceeded(.history) }
    guard follows(entry) else { throw .damaged(.history) }
    var writer = C1Writer()
    entry.write(to: &writer)
    fold(entry, writer.document[...])
  }

  /// Drops the entries up to `generation`, but never the newest `keptCount`.
  package mutating func compact(upTo generation: Int) {
    let old = entries.prefix { $0.generation <= generation }.count
    let dropped = min(old, entries.count - Self.keptCount)
    guard dropped > 0 else { return }
    base = entries[dropped - 1].generation
    baseHead = heads[dropped - 1]
    entries.removeFirst(dropped)
    heads.removeFirst(dropped)
  }

  private mutating func fold(_ entry: HistoryEntry, _ encoded: ArraySlice<UInt8>) {
    heads.append(Digest("kv.audit", head.bytes[...], encoded))
    entries.append(entry)
  }

  /// Whether `entry` is of the next generation, or may leave some out and says what it sets aside.
  private func follows(_ entry: HistoryEntry) -> Bool {
    let last = entries.last?.generation ?? base
    guard entry.generation > last else { return false }
    return entry.generation - 1 == last || entry.stateSetAside != nil
  }
}

// MARK: - Bytes

extension VaultHistory {
  /// Reads the `document` that belongs to `state`.
  package init(
    parsing document: ArraySlice<UInt8>, of state: VaultState
  ) throws(VaultFileError) {
    self = try C1Reader.read(document, in: .history) { reader throws(VaultFileError) in
      try VaultHistory(from: &reader, of: state)
    }
  }

  private init(from reader: inout C1Reader, of state: VaultState) throws(VaultFileError) {
    try reader.record("kv.history.1", 4)
    base = try reader.integer()
    baseHead = try reader.digest()
    entries = []
    heads = []
    for _ in 0..<(try reader.list(upTo: Self.maximumCount)) {
      let before = reader.remainder
      let entry = try HistoryEntry(from: &reader)
      guard follows(entry) else { throw reader.damage }
      fold(entry, before[..<reader.remainder.startIndex])
    }
    guard base > 0 || baseHead == .zero, let last = entries.last,
      last.generation == state.generation, last.time == state.time,
      last.author == state.author, last.previous == state.previous
    else { throw reader.damage }
  }

  /// The document, before it is padded and sealed.
  package var document: [UInt8] {
    var writer = C1Writer()
    writer.array(4)
    writer.text("kv.history.1")
    writer.integer(base)
    writer.bytes(baseHead.bytes)
    writer.list(entries) { $1.write(to: &$0) }
    return writer.document
  }

  private static let domain: StaticString = "keyvault.history.v1"

  /// Opens the history that belongs to `state`.
  package init(
    opening section: ArraySlice<UInt8>, with grant: borrowing Grant, of state: VaultState
  ) throws(VaultFileError) {
    let key = try grant.historyKey(in: .history)
    self = try SealedDocument.open(
      section, context: state.edition.context(Self.domain), key: key, in: .history
    ) { document throws(VaultFileError) in try VaultHistory(parsing: document, of: state) }
  }

  /// Seals the history for an edition of its vault.
  package func sealed(
    with grant: borrowing Grant, for edition: Edition,
    nonce: [UInt8] = randomBytes(AEAD.nonceCount)
  ) throws(VaultFileError) -> [UInt8] {
    let key = try grant.historyKey(in: .history)
    return SealedDocument.seal(
      document, context: edition.context(Self.domain), key: key, nonce: nonce)
  }
}
