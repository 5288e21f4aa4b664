package import Sodium
package import Vault

/// A file that somebody named and that is no vault: a join request, a catalog, secrets in the open.
package struct NamedFile: Hashable, Sendable {
  private let location: VaultLocation

  /// The file at `path`, of which the links on the way are resolved; it need not be there yet.
  package init(path: String) throws(VaultError) { location = try VaultLocation(path: path) }

  /// The absolute path.
  package var path: String { location.path }

  /// Reads the whole of a plain file; one that has more bytes than `limit` is `limit-exceeded`.
  ///
  /// What is not a plain file is never waited for.
  package func read(upTo limit: Int) throws(VaultError) -> [UInt8] {
    do throws(SystemError) {
      let folder = try Descriptor(folder: location.folder)
      // Opening a device may already do something, and opening a socket fails.
      guard try folder.facts(of: location.name).isRegular else { throw .isLink }
      let bytes = try folder.open(location.name).read(upTo: limit + 1)
      if bytes.count <= limit { return bytes }
    } catch {
      if error == .isMissing { throw .noFile(path) }
      throw error.isOfOtherKind ? .isNotAFile(path) : .cannot("read", path, error)
    }
    throw .largerThan(limit, path)
  }

  /// Checks that nothing has the name yet and that a file can be made there that others cannot
  /// replace, before anybody is asked for anything.
  package func checkFree() throws(VaultError) { try location.checkFree() }

  /// Writes a new file that nobody else can read; when this returns, the disk has it.
  package func create(_ bytes: [UInt8]) throws(VaultError) { try location.save(bytes) }

  /// Writes a new file that nobody else can read; when this returns, the disk has it.
  ///
  /// It holds what `fill` hands to its argument, which is not copied on the way. Nothing stays if
  /// that fails.
  package func create(
    secretsOf fill: ((borrowing SecretBytes) throws(VaultError) -> Void) throws(VaultError) -> Void
  ) throws(VaultError) {
    let signals = SignalMask()
    defer { withExtendedLifetime(signals) {} }
    let folder = try location.openFolder()
    let file = try newFile(in: folder)
    do throws(VaultError) {
      let number = file.number
      try fill { secret throws(VaultError) in
        do throws(SystemError) { try write(secret, to: number) } catch {
          throw .cannot("write", path, error)
        }
      }
      do throws(SystemError) {
        try file.synchronise()
        try file.close()
      } catch { throw .cannot("write", path, error) }
    } catch {
      try? folder.remove(location.name)
      throw error
    }
    try location.synchronise(folder)
  }

  private func newFile(in folder: borrowing Descriptor) throws(VaultError) -> Descriptor {
    do { return try folder.createFile(location.name) } catch {
      throw error == .exists ? .alreadyExists(path) : .cannot("write", path, error)
    }
  }
}
