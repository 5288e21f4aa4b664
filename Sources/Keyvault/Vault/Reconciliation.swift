package import VaultFile

/// How two copies of one vault are related.
package enum Reconciliation: Hashable, Sendable {
  /// Both are the same state.
  case same
  /// The first comes from the second.
  case firstDescends
  /// The second comes from the first.
  case secondDescends
  /// Each was changed without the other.
  case diverged

  /// How `first` and `second` are related, by their histories.
  ///
  /// Copies of different vaults are `different-vault`. Where the history of the newer one was
  /// compacted beyond the older one they count as diverged: nobody's change is given up on a guess.
  package init(_ first: UnlockedVault, _ second: UnlockedVault) throws(VaultError) {
    guard first.verified.chain.vaultID == second.verified.chain.vaultID else {
      throw .anotherVault
    }
    if first.verified.state.hash == second.verified.state.hash {
      self = .same
    } else if try second.descends(from: first) {
      self = .secondDescends
    } else if try first.descends(from: second) {
      self = .firstDescends
    } else {
      self = .diverged
    }
  }
}

extension UnlockedVault {
  /// Whether the history of this vault contains the state of `older`.
  fileprivate func descends(from older: UnlockedVault) throws(VaultError) -> Bool {
    let state = older.verified.state
    guard state.record.generation < verified.state.record.generation else { return false }
    return try history().contains(
      state: state.hash, generation: state.record.generation, head: older.history().head) == true
  }

  /// Returns this vault with the newer locks of `other`, person by person, or nil if it has none.
  ///
  /// Nobody signs anything for it: a lock is its person's own. Members may do this.
  package func adoptingLocks(of other: VerifiedVault) throws(VaultError) -> SignedVault? {
    var file = verified.file
    let locks = verified.locks.updated(with: other.locks)
    guard locks != verified.locks else { return nil }
    file.locks = locks.encoded[...]
    return try reread(file, needsPurge: true)
  }

  /// Returns `file`, in which other locks stand than in this vault, as everybody will read it.
  func reread(_ file: VaultFile, needsPurge: Bool) throws(VaultError) -> SignedVault {
    let bytes = try writing { () throws(VaultFileError) in try file.encoded() }
    let read: VerifiedVault
    do { read = try VerifiedVault(parsing: bytes) } catch {
      throw .internalFault("new locks that do not read as they were meant")
    }
    guard read.state == verified.state, read.locks.encoded[...] == file.locks else {
      throw .internalFault("new locks that do not read as they were meant")
    }
    let history = try history()
    return SignedVault(
      bytes: bytes, verified: read, historyHead: history.head,
      historyCount: history.entries.count, needsPurge: needsPurge)
  }
}

extension Locks {
  /// These locks, with the newer ones among `others` in the place of those of the same people.
  func updated(with others: Locks) -> Locks {
    others.all.reduce(self) { $0.updated(with: $1) }
  }
}
