internal import Vault
internal import VaultFile

func loadVault(
  at location: VaultLocation, in folder: borrowing Descriptor, records: LocalRecords,
  for purpose: LoadedVault.Purpose, checking sections: VerifiedVault.Sections,
  accepts: (Objection) throws(VaultError) -> Bool
) throws(VaultError) -> LoadedVault {
  if purpose == .writing { try location.checkFolder(folder) }
  let known = records.all()
  let copy: VaultCopy
  do throws(VaultError) {
    let file = try location.readFile(in: folder)
    if purpose == .writing { try location.checkOwner(file.facts) }
    copy = try VaultCopy(file, at: location, checking: purpose.sections.union(sections))
  } catch {
    throw location.withHelp(for: error, in: folder, seen: known.records)
  }
  var warnings = known.warnings
  warnings += folder.warnings(about: location)
  let memory = try Memory(of: copy, in: known.records, accepts: accepts)
  if memory.verdict == .firstSight { warnings.append(.firstSight(copy)) }
  if purpose == .reading, memory.verdict != .match {
    do { try copy.checkHistory() } catch {
      throw location.withHelp(for: error, in: folder, seen: known.records)
    }
  }
  return LoadedVault(
    copy: copy, verdict: memory.verdict, record: memory.record, warnings: warnings,
    takesOverPath: memory.takesOverPath)
}

extension LoadedVault.Purpose {
  fileprivate var sections: VerifiedVault.Sections {
    switch self {
    case .inspecting: []
    case .reading: .index
    case .writing: .all
    }
  }
}

extension VaultCopy {
  /// Checks the hash of the history, which is needed where it proves the descent.
  fileprivate func checkHistory() throws(VaultError) {
    let hashes = VaultState.SectionHashes(
      index: [], history: verified.file.history, secrets: [])
    guard hashes.history == state.hashes.history else {
      throw VaultError(VaultFileError.damaged(.history))
    }
  }
}

// MARK: - Step 7

/// What the local records say about a file.
private struct Memory {
  var verdict = RecordVerdict.firstSight
  var record: LocalRecord?
  var takesOverPath = false

  init(
    of copy: VaultCopy, in records: [LocalRecord],
    accepts: (Objection) throws(VaultError) -> Bool
  ) throws(VaultError) {
    let vaultID = copy.state.vaultID
    record = records.first { $0.vaultID == vaultID }
    let fingerprint = Fingerprint(vaultID: vaultID)
    if record?.deleted != nil {
      try Objection.deleted(fingerprint).settle(at: copy.location, accepts: accepts)
    }
    let path = Array(copy.location.path.utf8)
    let others = records.filter { $0.vaultID != vaultID && $0.path == path }
    takesOverPath = !others.isEmpty
    if others.contains(where: { $0.deleted == nil }) {
      try Objection.differentVault(fingerprint).settle(at: copy.location, accepts: accepts)
    }
    guard let record else { return }
    verdict = record.verdict(on: copy.verified)
    if let objection = record.objection(to: copy.verified) {
      try objection.settle(at: copy.location, accepts: accepts)
      verdict = .accepted
    }
  }
}

extension Objection {
  /// Throws the objection unless `accepts` overrules it.
  func settle(
    at location: VaultLocation, accepts: (Objection) throws(VaultError) -> Bool
  ) throws(VaultError) {
    guard try accepts(self) else { throw error(at: location) }
  }
}

extension LocalRecord {
  fileprivate func verdict(on vault: VerifiedVault) -> RecordVerdict {
    vault.state.record.generation == generation ? .match : .behind
  }

  /// What speaks against a later state of the vault, as far as can be told without its history.
  fileprivate func objection(to vault: VerifiedVault) -> Objection? {
    let state = vault.state.record
    guard state.generation >= generation else {
      return .rollback(generation: state.generation, seen: generation)
    }
    let isSame = state.generation > generation || vault.state.hash == stateHash
    let heads = vault.chain.heads
    let extends = trustCount <= heads.count && heads[trustCount - 1] == trustHead
    return isSame && extends ? nil : .fork(generation: state.generation)
  }
}
