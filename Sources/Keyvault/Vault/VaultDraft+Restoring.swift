import Sodium
package import VaultFile

/// The newest state of a vault that a machine remembers.
package struct SeenState: Hashable, Sendable {
  /// Which one it was.
  package var generation: Int
  /// Its hash.
  package var hash: Digest

  /// The state of that number and hash.
  package init(generation: Int, hash: Digest) {
    self.generation = generation
    self.hash = hash
  }
}

extension VaultDraft {
  /// Puts what an `old` edition held in the place of what the vault holds now.
  ///
  /// People, locks, keys and policy stay those of now, so that who was sent away stays away; what
  /// a removed or demoted owner could have read since is exposed. The new edition comes after all
  /// that were `seen`, and names the newest of them if it is not the one that is replaced.
  package mutating func restore(
    _ old: UnlockedVault, seen: SeenState? = nil
  ) throws(VaultError) {
    guard old.verified.chain.vaultID == chain.vaultID else { throw .anotherVault }
    let oldCount = old.verified.chain.records.count
    guard oldCount <= chain.records.count, chain.heads[oldCount - 1] == old.verified.chain.head
    else { throw .forkedPeople }
    try old.requireOwner(to: "restore secrets")
    let people = index.people
    index = old.index
    index.people = people
    try adoptBlobs(of: old)
    exposeToFormerOwners(since: oldCount)
    try noteRestoring(of: old.verified.state.record.generation, seen: seen)
  }

  /// Makes the edition of this draft the newest, where no newer one can be read any more.
  ///
  /// All its people are let in again, whoever was sent away later; so the keys are chosen anew.
  package mutating func restoreItself(seen: SeenState? = nil) throws(VaultError) {
    try chooseNewKeys()
    try noteRestoring(of: base.state.record.generation, seen: seen)
  }

  private mutating func noteRestoring(
    of restored: Int, seen: SeenState?
  ) throws(VaultError) {
    let note = "from generation \(restored)"
    guard let seen, seen.generation >= generation else {
      record(Change(action: .restored, note: note))
      return
    }
    try skip(to: seen.generation)
    record(
      Change(action: .restored, note: "\(note), aside " + hexadecimal(seen.hash.bytes)))
  }

  /// Leaves out the generations up to `last`.
  mutating func skip(to last: Int) throws(VaultError) {
    guard last < Int.max else { throw VaultError(writing: .limitExceeded(.state)) }
    generation = last + 1
  }

  /// Takes the stored secrets of another edition, whose index is now that of the draft.
  private mutating func adoptBlobs(of old: UnlockedVault) throws(VaultError) {
    let state = old.verified.state.record
    let read = try reading { () throws(VaultFileError) in
      try old.verified.secrets(of: old.index)
    }
    guard let oldKey = try secretsKey(of: old.keys), let newKey = try secretsKey(of: keys) else {
      throw .damagedGrant
    }
    var buffer = try SecretCabinet.buffer()
    var adopted: [Identifier: ArraySlice<UInt8>] = [:]
    for place in index.places(vaultID: state.vaultID, epoch: state.epoch) {
      guard let sealed = read[place.blob] else { throw .damagedSecrets }
      var newPlace = place
      newPlace.epoch = epoch
      do {
        adopted[place.blob] = try place.reseal(
          sealed, key: oldKey.bytes, for: newPlace, key: newKey.bytes, through: &buffer)[...]
      } catch { throw VaultError(error) }
    }
    blobs = adopted
  }

  /// Notes that owners who were sent away or demoted after the first `count` records of the trust
  /// chain could read the secrets in use.
  private mutating func exposeToFormerOwners(since count: Int) {
    let leaving = chain.records.dropFirst(count).map(\.record).filter {
      switch $0.action {
      case .remove: $0.role == .owner && $0.kind == .person
      case .setRole: $0.role == .member
      case .genesis, .add: false
      }
    }
    if let first = leaving.first { _ = index.exposeCurrentVersions(at: first.time) }
  }
}
