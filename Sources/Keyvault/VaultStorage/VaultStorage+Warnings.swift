internal import Vault
internal import VaultFile

extension VaultWarning {
  static func firstSight(_ copy: VaultCopy) -> VaultWarning {
    let fingerprint = Fingerprint(vaultID: copy.state.vaultID).text
    return VaultWarning(
      "first-sight",
      "seen here for the first time: \(fingerprint), generation \(copy.state.generation)")
  }

  static func newerLock(of handle: String) -> VaultWarning {
    VaultWarning(
      "newer-lock",
      "the file still holds an older passphrase of \(quoted(handle)); the newer one is used, and "
        + "the next change puts it into the file")
  }

  static func excessiveLock(of handle: String) -> VaultWarning {
    VaultWarning(
      "excessive-lock",
      "the lock of \(quoted(handle)) costs less or more than a lock may; it will not be opened")
  }

  static func setAside(_ generation: Int) -> VaultWarning {
    VaultWarning(
      "set-aside", "an owner set aside generation \(generation), the newest seen here")
  }

  static func compacted(_ generation: Int, base: Int) -> VaultWarning {
    VaultWarning(
      "history-compacted",
      "generation \(generation), the newest seen here, is older than the history, which begins "
        + "behind \(base); only the owners could be checked")
  }

  static func damagedRecord(_ name: String) -> VaultWarning {
    VaultWarning(
      "local-record-damaged",
      "the local record \(quoted(name)) is damaged; what it remembered is lost")
  }

  static func unreadableRecords(_ folder: String, _ error: SystemError) -> VaultWarning {
    VaultWarning(
      "local-records-unreadable",
      "cannot read the local records in \(quoted(folder)): \(error.reason); an older or another "
        + "vault would not be noticed")
  }

  static func notRemembered(_ error: VaultError) -> VaultWarning {
    VaultWarning("not-remembered", error.message)
  }

  static func notPruned(_ error: VaultError) -> VaultWarning {
    VaultWarning("not-pruned", error.message)
  }

  static func remoteFileSystem(_ name: String) -> VaultWarning {
    VaultWarning(
      "remote-file-system",
      "the vault is on \(name): locks and written files are as safe as the server makes them")
  }
}
