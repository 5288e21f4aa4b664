internal import APICatalog
internal import VaultFile

/// A reader of a stranger's bytes, with what must hold of all that it accepts.
package enum FuzzTarget: String, CaseIterable {
  /// Whether bytes are C1.
  case c1
  /// A vault up to where a passphrase is asked for.
  case load
  /// An opened index.
  case index
  /// An opened history.
  case history
  /// What somebody sends to join a vault.
  case join
  /// What a machine remembers.
  case record
  /// What a provider offers, which is JSON.
  case catalog

  /// Reads `bytes`, says whether they are accepted, and stops the program when they are and would
  /// not be written again as they are.
  package func run(_ bytes: [UInt8]) -> Bool {
    guard let written = rewritten(bytes) else { return false }
    precondition(written == bytes, "what is accepted has one spelling")
    return true
  }

  private func rewritten(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .c1:
      let item = Item(bytes)
      precondition((item != nil) == C1.isValid(bytes[...]), "two readers of C1 agree")
      return item?.encoded
    case .load: return try? rewrittenVault(bytes)
    case .index:
      let entries = Item(bytes)?.items.dropFirst(2).first?.items ?? []
      let names = entries.map { $0.items.first?.content ?? [] }
      let people = TestPeople.rosters.first { $0.map(\.id.bytes) == names } ?? []
      return document(of: bytes) { () throws(VaultFileError) in
        try VaultIndex(parsing: bytes[...], people: people).document
      }
    case .history:
      let newest = Item(bytes)?.items.dropFirst(3).first?.items.last?.items ?? []
      guard let state = TestPeople.state(endingWith: newest) else { return nil }
      return document(of: bytes) { () throws(VaultFileError) in
        try VaultHistory(parsing: bytes[...], of: state).document
      }
    case .join: return try? JoinRequest(parsing: bytes).encoded
    case .record: return try? LocalRecord(parsing: bytes).encoded
    case .catalog:
      // JSON has many spellings, so what is accepted has to be within bounds, and that is all.
      guard let catalog = try? APICatalog(parsing: bytes) else { return nil }
      for name in [catalog.version] + catalog.scopes.flatMap({ [$0] + $1 }) {
        precondition((1...APICatalog.longestName).contains(name.utf8.count), "a name has its size")
        precondition(!name.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a name steers no terminal")
      }
      return bytes
    }
  }

  /// What `read` makes of `bytes`; those that are not C1 are damaged, whatever else they are.
  private func document(
    of bytes: [UInt8], _ read: () throws(VaultFileError) -> [UInt8]
  ) -> [UInt8]? {
    do throws(VaultFileError) { return try read() } catch {
      precondition(C1.isValid(bytes[...]) || error.isDamage, "what is not C1 is damaged")
      return nil
    }
  }

  private func rewrittenVault(_ bytes: [UInt8]) throws -> [UInt8] {
    let vault = try VerifiedVault(parsing: bytes)
    var file = vault.file
    (file.trustChain, file.locks) = (vault.chain.encoded[...], vault.locks.encoded[...])
    file.state = vault.state.encoded[...]
    return try file.encoded()
  }

  /// Returns `bytes` with something in them changed and everything that follows from it made
  /// anew, signatures included, or nil when they are not of the sort that the target reads.
  package func mutated(_ bytes: [UInt8], by dice: inout Dice) -> [UInt8]? {
    switch self {
    case .load: return Resigning.mutated(bytes, by: &dice)
    case .join: return Resigning.mutatedRequest(bytes, by: &dice)
    case .catalog: return nil
    case .c1, .index, .history, .record: return Item(bytes)?.mutated(by: &dice).encoded
    }
  }
}

extension VaultFileError {
  fileprivate var isDamage: Bool {
    if case .damaged = self { true } else { false }
  }
}
