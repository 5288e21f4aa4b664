import Sodium
import Vault
import VaultFile
import VaultStorage

extension Session {
  /// Opens the vault, makes one change to it, and returns once that is on the disk.
  mutating func change(
    _ make: (inout VaultDraft) throws(VaultError) -> Void
  ) throws(VaultError) -> ChangedVault {
    let open = try open(for: .writing)
    return try change(open, make)
  }

  /// Makes one change to a vault that is open, and returns once that is on the disk.
  ///
  /// If somebody else has written meanwhile, the change is made to what is there now.
  mutating func change(
    _ open: OpenVault, _ make: (inout VaultDraft) throws(VaultError) -> Void
  ) throws(VaultError) -> ChangedVault {
    // Members are told so before anything is locked.
    try open.vault.requireSignature()
    let lock = try writeLock(on: open.location)
    return try change(open, holding: lock, make)
  }

  /// Makes one change under a lock that is held already.
  mutating func change(
    _ open: OpenVault, holding lock: borrowing WriteLock,
    _ make: (inout VaultDraft) throws(VaultError) -> Void
  ) throws(VaultError) -> ChangedVault {
    let time = now
    return try commit(open, holding: lock) { vault throws(VaultError) in
      var draft = try vault.draft(at: time)
      try make(&draft)
      return try draft.signed()
    }
  }

  /// Replaces the vault by what `make` makes of it as it is under the lock.
  ///
  /// `successor` opens what is written, where that is not who opened what was there. `overruling`
  /// goes on although a later state or a sibling was seen here.
  mutating func commit(
    _ open: OpenVault, holding lock: borrowing WriteLock, as successor: Identity? = nil,
    overruling: Bool = false, _ make: (UnlockedVault) throws(VaultError) -> SignedVault
  ) throws(VaultError) -> ChangedVault {
    var found: [VaultWarning] = []
    let accepts: (Objection) throws(VaultError) -> Bool = { overruling && $0.isForReadersOnly }
    let writer = successor?.person ?? remembered(open.vault.person)
    let outcome = try lock.commit(
      writeOptions(for: writer), records: open.records, accepts: accepts
    ) { loaded throws(VaultError) in
      let vault = try UnlockedVault(loaded.verified, as: open.identity)
      if loaded.needsHistory, loaded.verdict != .accepted {
        found += try loaded.acknowledge(
          as: nil, in: open.records,
          history: { () throws(VaultError) in try vault.history() }, accepts: accepts)
      }
      let next = try make(vault)
      if next.isHistoryNearlyFull { found.append(.longHistory(next.historyCount)) }
      return next
    }
    warn(found + outcome.warnings)
    return ChangedVault(
      vault: try UnlockedVault(outcome.vault, as: successor ?? open.identity), outcome: outcome)
  }

  /// The right to write at `location`.
  func writeLock(on location: VaultLocation) throws(VaultError) -> WriteLock {
    try WriteLock(on: location, options.usesNoLock ? .ifSupported : .required)
  }

  /// How the vault is written on this machine, which remembers `person` if that is anybody.
  func writeOptions(for person: Identifier?) -> WriteOptions {
    WriteOptions(now: now, person: person, keptGenerations: options.keptGenerations)
  }

  /// Gives the person a lock as costly as the policy asks, with the same passphrase.
  ///
  /// The command wants something else, which a lock that stays as it is does not hinder.
  mutating func upgradeLock(
    of open: OpenVault, with passphrase: borrowing SecretBytes, for purpose: LoadedVault.Purpose
  ) throws(VaultError) -> OpenVault {
    let costs = open.loaded.state.policy.costs
    do { try replaceLock(of: open, with: passphrase, costs: costs) } catch {
      warn(.lockNotUpgraded(error))
      return open
    }
    note("Your lock now costs \(costs.shown).")
    return try acknowledge(load(for: purpose, checking: .all), as: open.identity, for: purpose)
  }

  /// Replaces the person's lock in the file, whose state stays as it is.
  @discardableResult
  mutating func replaceLock(
    of open: OpenVault, with passphrase: borrowing SecretBytes, costs: Argon2id.Costs
  ) throws(VaultError) -> ChangedVault {
    try costs.checkMemory(available: availableMemory())
    noteDerivation(costs)
    let lock = try open.vault.newLock(with: passphrase, costs: costs, at: now)
    let writing = try writeLock(on: open.location)
    return try commit(open, holding: writing) { vault throws(VaultError) in
      try vault.replacingLock(with: lock)
    }
  }
}
