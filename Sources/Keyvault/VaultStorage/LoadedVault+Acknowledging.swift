package import Vault
package import VaultFile

/// A lock to ask the passphrase for.
package struct UsableLock: Hashable, Sendable {
  /// The lock.
  package let lock: Signed<Lock>
  /// Whose lock it is.
  package let person: Person
  /// Whether this machine remembers it and the file does not hold it yet.
  package let isNewerThanFile: Bool

  /// What to tell when it is not the lock of the file.
  package var warning: VaultWarning? { isNewerThanFile ? .newerLock(of: person.handle) : nil }
}

extension LoadedVault {
  /// The lock of `person`: that of the file, or a newer one which this machine remembers.
  ///
  /// Costs outside their bounds are an error, since this is the lock that would be opened.
  package func lock(of person: Person) throws(VaultError) -> UsableLock {
    guard let inFile = verified.locks[person.id] else {
      throw VaultError(VaultFileError.damaged(.locks))
    }
    let newer = remembered(for: person).flatMap { lock in
      lock.record.number > inFile.record.number ? lock : nil
    }
    let usable = UsableLock(
      lock: newer ?? inFile, person: person, isNewerThanFile: newer != nil)
    guard usable.lock.record.isAffordable else {
      throw VaultError(VaultFileError.limitExceeded(.locks))
    }
    return usable
  }

  /// The lock in the local record, if it is one of `person` in this vault.
  private func remembered(for person: Person) -> Signed<Lock>? {
    guard let lock = record?.lock, lock.record.person == person.id, lock.record.isAffordable,
      lock.isGenuine(by: person.keys, context: state.vaultID.bytes)
    else { return nil }
    return lock
  }

  /// A warning for every lock, except that of `person`, whose costs are outside their bounds.
  package func excessiveLocks(besides person: Identifier?) -> [VaultWarning] {
    verified.locks.all.filter { $0.record.person != person && !$0.record.isAffordable }
      .compactMap { lock in verified.chain.person(lock.record.person) }
      .map { .excessiveLock(of: $0.handle) }
  }

  /// Whether the history is needed to tell that the file descends from what was seen here.
  package var needsHistory: Bool { verdict != .match }

  /// Checks with the `history` that the vault descends from what was seen here, and remembers it:
  /// load step 10.
  ///
  /// To be called once the vault is open. `history` is called only where `needsHistory` holds.
  /// `person` becomes the one who opened the vault last; nil leaves that as it is. That nothing
  /// could be remembered is a warning.
  package func acknowledge(
    as person: Identifier?, in records: LocalRecords,
    history: () throws(VaultError) -> VaultHistory,
    accepts: (Objection) throws(VaultError) -> Bool = { _ in false }
  ) throws(VaultError) -> [VaultWarning] {
    var warnings: [VaultWarning] = []
    var isAccepted = verdict == .accepted || record?.deleted != nil
    var head = record?.historyHead ?? .zero
    if needsHistory {
      let history = try history()
      head = history.head
      if verdict == .behind, let record {
        switch history.descent(from: record) {
        case .proven: break
        case .setAside: warnings.append(.setAside(record.generation))
        case .compacted: warnings.append(.compacted(record.generation, base: history.base))
        case .other:
          try Objection.fork(generation: state.generation)
            .settle(at: copy.location, accepts: accepts)
          isAccepted = true
        }
      }
    }
    let seen = Sighting(vault: verified, historyHead: head, location: copy.location, person: person)
    return warnings + records.remember(seen, overruling: isAccepted, takesOverPath: takesOverPath)
  }
}

// MARK: - Descent

/// How a history relates to a state that was seen.
private enum Descent {
  case proven, setAside, compacted, other
}

extension VaultHistory {
  fileprivate func descent(from record: LocalRecord) -> Descent {
    if entries.contains(where: { $0.stateSetAside == record.stateHash }) { return .setAside }
    let contains = contains(
      state: record.stateHash, generation: record.generation, head: record.historyHead)
    guard let contains else { return .compacted }
    return contains ? .proven : .other
  }
}
