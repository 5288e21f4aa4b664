package import Sodium
package import VaultFile

extension VaultError {
  /// What the failure to read a file means to people.
  package init(_ error: VaultFileError) {
    switch error {
    case .damaged(let section): self = .damaged(section)
    case .newerVersion:
      self.init(
        .newerVersion, "written by a newer keyvault; nothing was changed",
        help: "install the version of keyvault that wrote it")
    case .limitExceeded(let section):
      self.init(
        .limitExceeded,
        "the file asks for more than a vault may (\(section.rawValue)); nothing was changed")
    case .wrongPassphrase:
      self.init(.wrongPassphrase, "wrong passphrase; nothing was changed")
    case .outOfMemory: self = .outOfMemory
    }
  }

  /// What the failure to make a file means to people.
  package init(writing error: VaultFileError) {
    switch error {
    case .limitExceeded(let section):
      self.init(
        .limitExceeded,
        "the vault would become larger than it may (\(section.rawValue)); nothing was changed",
        help: section == .history ? "drop old entries with 'keyvault audit compact'" : nil)
    case .outOfMemory: self = .outOfMemory
    case .damaged, .newerVersion, .wrongPassphrase: self.init(error)
    }
  }

  /// What the failure of a cryptographic operation on `section` means to people.
  package init(_ error: SodiumError, in section: VaultSection) {
    switch error {
    case .refused: self = .damaged(section)
    case .outOfMemory: self = .outOfMemory
    }
  }

  private static func damaged(_ section: VaultSection) -> VaultError {
    let part =
      switch section {
      case .joinRequest, .localRecord: "\(section.rawValue) damaged"
      case .header, .trustChain, .locks, .state, .grant, .index, .history, .secrets:
        "vault damaged (\(section.rawValue))"
      }
    return VaultError(.damaged, "\(part); nothing was changed")
  }

  static var outOfMemory: VaultError {
    VaultError(
      .limitExceeded, "not enough memory to derive a key; nothing was changed",
      help: "close other programs, or raise the memory limit of the container")
  }
}

/// Does `body`, and tells its failure to read as people see it.
func reading<Result>(
  _ body: () throws(VaultFileError) -> Result
) throws(VaultError) -> Result {
  do { return try body() } catch { throw VaultError(error) }
}

/// Does `body`, and tells its failure to write as people see it.
func writing<Result>(
  _ body: () throws(VaultFileError) -> Result
) throws(VaultError) -> Result {
  do { return try body() } catch { throw VaultError(writing: error) }
}
