internal import Vault
internal import VaultFile

/// What became of the generations after a write.
struct Pruning {
  var purged = 0
  var warnings: [VaultWarning] = []
}

extension WriteLock {
  /// Step 13: removes the generations that open for somebody or with something that the new state
  /// shuts out, then the oldest beyond those that stay, and temporary files that nobody finishes.
  ///
  /// The rule looks at the files alone, so that a writer who died before it leaves nothing undone.
  borrowing func prune(for vault: SignedVault, _ options: WriteOptions) -> Pruning {
    var pruning = Pruning()
    do throws(VaultError) {
      var staying: [GenerationName] = []
      for name in try location.generationNames(in: folder) {
        let front = folder.front(of: name.text)
        if let front, front.vaultID != vault.edition.vaultID { continue }
        let isOutdated = vault.needsPurge || front?.isShutOut(by: vault.verified) == true
        if isOutdated, options.keptGenerations == nil {
          try remove(name.text)
          pruning.purged += 1
        } else {
          staying.append(name)
        }
      }
      let count = options.keptGenerations ?? WriteOptions.standardGenerations
      for name in staying.dropFirst(max(0, count)) { try remove(name.text) }
      // Under the lock no other writer of this machine lives; one of another machine may.
      try removeTemporaries(olderThan: folder.isLocal ? .max : options.now - Self.temporaryAge)
      if pruning.purged > 0 { try location.synchronise(folder) }
    } catch {
      pruning.warnings = [.notPruned(error)]
    }
    return pruning
  }

  /// After how many seconds nobody is writing a temporary file any more, wherever that may be.
  private static let temporaryAge = 3600

  /// Removes the temporary files of this vault that were written to before `time`.
  borrowing func removeTemporaries(olderThan time: Int) throws(VaultError) {
    guard isExclusive else { return }
    for name in try temporaryNames() {
      guard let facts = try? folder.facts(of: name), facts.identity.seconds < time else { continue }
      try remove(name)
    }
  }

  borrowing func temporaryNames() throws(VaultError) -> [String] {
    do {
      return try folder.names().filter { TemporaryName($0, of: location.name) != nil }
    } catch {
      throw .cannot("list", location.folder, error)
    }
  }

  borrowing func remove(_ name: String) throws(VaultError) {
    do { try folder.remove(name) } catch {
      throw .cannot("remove", location.sibling(name).path, error, unchanged: "the vault is safe")
    }
  }
}

extension Descriptor {
  /// What the front of a vault file says, unverified; nil when it is not a plain vault file.
  func front(of name: String) -> VaultFront? {
    guard let file = try? open(name), let facts = try? file.facts(), facts.isRegular,
      let header = try? file.read(upTo: VaultFile.headerSize),
      let size = try? VaultFront.size(in: header),
      let bytes = try? file.read(upTo: size)
    else { return nil }
    return try? VaultFront(parsing: bytes)
  }
}

extension VaultFront {
  /// Whether `vault` has other keys than this older state of it, or a newer lock of somebody.
  fileprivate func isShutOut(by vault: VerifiedVault) -> Bool {
    epoch < vault.state.record.epoch
      || vault.locks.all.contains { lock in
        locks.contains {
          $0.record.person == lock.record.person && $0.record.number < lock.record.number
        }
      }
  }
}
