package import VaultFile

/// The next edition of a vault in memory, which makes exactly one change to the one before.
///
/// Each action of the history is one method in an extension of its own noun. A method that throws
/// has made no change, and the draft is of no more use; a second change is a programming mistake.
/// `signed` ends the draft.
package struct VaultDraft {
  /// The vault that is changed.
  let base: VerifiedVault
  let baseIndex: VaultIndex
  /// Who signs.
  var signer: Identity
  /// When.
  let time: Int

  /// What the new edition holds.
  package internal(set) var index: VaultIndex
  /// Who will belong to the vault.
  package internal(set) var chain: TrustChain
  /// What the new edition asks of locks and keys.
  package internal(set) var policy: VaultState.Policy
  var locks: Locks
  var keys: VaultKeys
  var epoch: Int
  var generation: Int
  /// The history before this change.
  var history: VaultHistory
  /// The stored secrets, once a change has touched them; until then, those of `base`.
  var blobs: [Identifier: ArraySlice<UInt8>]?
  /// Whether an older edition lets in what this one shuts out.
  var needsPurge = false
  /// The change, once it is made.
  var change: Change?

  /// What the entry of the history says of the change.
  struct Change {
    var action: HistoryEntry.Action
    var application: Identifier?
    var environment: String?
    var version: Int?
    var note = ""
  }

  init(of vault: UnlockedVault, at time: Int) throws(VaultError) {
    base = vault.verified
    signer = vault.identity
    self.time = min(max(time, 0), VaultTime.latest)
    index = vault.index
    baseIndex = vault.index
    chain = base.chain
    policy = base.state.record.policy
    locks = base.locks.updated(with: signer.lock)
    keys = vault.keys
    let state = base.state.record
    epoch = state.epoch
    history = try vault.history()
    generation = try writing { () throws(VaultFileError) in try state.nextGeneration() }
  }

  /// Notes the change that was made, of which there is one.
  mutating func record(_ change: Change) {
    precondition(self.change == nil, "a draft makes one change")
    self.change = change
  }
}

/// The times that a vault can tell.
enum VaultTime {
  /// The last second of the year 9999.
  static let latest = 253_402_300_799
  /// The seconds of a day.
  static let day = 86_400
}

extension Locks {
  /// These locks, with `lock` in the place of an older one of the same person.
  func updated(with lock: Signed<Lock>?) -> Locks {
    guard let lock, let old = self[lock.record.person], old.record.number < lock.record.number
    else { return self }
    return Locks(all.map { $0.record.person == lock.record.person ? lock : $0 })
  }
}
