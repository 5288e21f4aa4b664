package import Vault
package import VaultFile

/// A vault file as it was read, with all verified that can be without a key: load steps 1 to 6.
package struct VaultCopy: Sendable {
  /// Where it was read.
  package let location: VaultLocation
  /// What the kernel told of the file that was read.
  package let facts: FileFacts
  /// All bytes of it.
  package let bytes: [UInt8]
  /// What they say.
  package let verified: VerifiedVault

  /// Reads the file at `location` and checks its hashes of `sections`.
  ///
  /// A vault, a generation or a backup will do. What is not a plain file is never waited for.
  package init(
    reading location: VaultLocation, checking sections: VerifiedVault.Sections = .all
  ) throws(VaultError) {
    let folder = try location.openFolder()
    try self.init(reading: location, in: folder, checking: sections)
  }

  init(
    reading location: VaultLocation, in folder: borrowing Descriptor,
    checking sections: VerifiedVault.Sections
  ) throws(VaultError) {
    try self.init(location.readFile(in: folder), at: location, checking: sections)
  }

  /// Checks a file that was read at `location`.
  init(
    _ file: (facts: FileFacts, bytes: [UInt8]), at location: VaultLocation,
    checking sections: VerifiedVault.Sections
  ) throws(VaultError) {
    self.location = location
    (facts, bytes) = file
    do {
      verified = try VerifiedVault(parsing: bytes, checking: sections)
    } catch {
      throw VaultError(error)
    }
  }

  /// The hash of the whole file.
  package var hash: Digest { Digest("kv.file", bytes[...]) }

  /// The state of the vault in it.
  package var state: VaultState { verified.state.record }
}

extension VaultLocation {
  /// Opens the folder; that there is none means that there is no vault.
  func openFolder() throws(VaultError) -> Descriptor {
    do { return try Descriptor(folder: folder) } catch {
      guard error != .isMissing else { throw .missing(self) }
      throw .cannot("open the folder", folder, error)
    }
  }

  /// Reads the whole of a plain file that nobody but its owner can write to.
  func readFile(
    in folder: borrowing Descriptor
  ) throws(VaultError) -> (facts: FileFacts, bytes: [UInt8]) {
    let (facts, bytes): (FileFacts, [UInt8]?)
    do throws(SystemError) {
      // Opening a device may already do something, and opening a socket fails.
      let entry = try folder.facts(of: name)
      guard entry.isRegular else { throw .isLink }
      let file = try folder.open(name)
      facts = try file.facts()
      bytes = checked(facts) == nil ? try file.read(upTo: facts.identity.size) : nil
    } catch {
      if error == .isMissing { throw .missing(self) }
      throw error.isOfOtherKind ? .isNotAFile(path) : .cannot("read", path, error)
    }
    if let error = checked(facts) { throw error }
    guard let bytes, bytes.count == facts.identity.size else { throw .changedWhileRead(path) }
    return (facts, bytes)
  }

  /// Why a file is not one to be read, if it is not.
  private func checked(_ facts: FileFacts) -> VaultError? {
    guard facts.isRegular else { return .isNotAFile(path) }
    guard !facts.isWritableByOthers else { return .fileWritableByOthers(path) }
    return facts.identity.size <= VaultFile.maximumSize ? nil : .tooLarge(path)
  }
}
