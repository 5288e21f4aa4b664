package import Vault

extension VaultLocation {
  /// Checks that a vault can be founded here, before anybody is asked for anything: the folder is
  /// writable, not by everybody, and nothing has the name yet.
  package func checkFree() throws(VaultError) {
    let folder = try existingFolder()
    try checkFolder(folder)
    do {
      _ = try folder.facts(of: name)
    } catch {
      if error == .isMissing { return }
      throw .cannot("open", path, error)
    }
    throw .alreadyExists(path)
  }

  /// Writes the bytes of a vault to a file that does not exist yet.
  ///
  /// It is a backup, or what could not be written where it belongs. When this returns, the disk
  /// has it.
  package func save(_ bytes: [UInt8]) throws(VaultError) {
    try create(bytes, in: existingFolder())
  }

  /// Opens the folder, in which there need not be a vault yet.
  private func existingFolder() throws(VaultError) -> Descriptor {
    do { return try Descriptor(folder: folder) } catch {
      throw .cannot("open the folder", folder, error)
    }
  }

  /// Steps 5 to 11 of the write sequence for a file that replaces nothing.
  func create(_ bytes: [UInt8], in folder: borrowing Descriptor) throws(VaultError) {
    let signals = SignalMask()
    defer { withExtendedLifetime(signals) {} }
    let temporary = TemporaryName(for: name)
    do { try folder.writeFile(temporary.text, bytes) } catch {
      throw .cannot("write", path, error)
    }
    do { try folder.renameExclusively(temporary.text, to: name) } catch {
      try? folder.remove(temporary.text)
      throw error == .exists ? .alreadyExists(path) : .cannot("write", path, error)
    }
    try synchronise(folder)
  }

  /// Step 11: waits until the disk has the names in the folder.
  func synchronise(_ folder: borrowing Descriptor) throws(VaultError) {
    do { try folder.synchronise() } catch {
      throw .cannot(
        "make sure that the disk has", path, error, unchanged: "written, durability unknown")
    }
  }

  /// Checks that a writer owns the file: replacing that of another user would lock them out.
  func checkOwner(_ facts: FileFacts) throws(VaultError) {
    guard facts.owner == effectiveUser else { throw .foreignFile(path) }
  }
}
