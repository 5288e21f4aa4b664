import Glibc
package import Vault

/// The right to write beside a vault, held by one process at a time and given up with its owner.
///
/// Only whoever holds it can write: founding, committing and deleting are its methods. The kernel
/// takes it back when the process dies, so it is never stale, and its file is never removed.
package struct WriteLock: ~Copyable {
  /// What may be written.
  package let location: VaultLocation
  /// Whether other writers are kept out, which only some file systems can do.
  package let isExclusive: Bool
  let folder: Descriptor
  private let file: Descriptor

  /// What to do where the file system has no locks.
  package enum Requirement: Hashable, Sendable {
    /// Fail.
    case required
    /// Write nevertheless, as `--no-lock` asks for.
    case ifSupported
  }

  /// How long a writer waits for another one.
  package static let patience = Duration.seconds(10)

  /// Waits for the lock on `location`, at most for `patience`.
  ///
  /// It checks first what every writer needs: that files in the folder can be replaced, and not by
  /// everybody.
  package init(
    on location: VaultLocation, _ requirement: Requirement = .required,
    waiting patience: Duration = patience
  ) throws(VaultError) {
    let folder = try location.openFolder()
    try location.checkFolder(folder)
    let end = ContinuousClock.now + patience
    while true {
      let attempt = try Self.attempt(location, folder, requirement, until: end)
      let isExclusive = attempt.isExclusive
      let file = attempt.file
      // A sync client or a person may have removed the file while we waited for its lock.
      guard try location.isLockFile(file, in: folder) else {
        guard ContinuousClock.now < end else { throw .busy(location) }
        continue
      }
      self.location = location
      self.isExclusive = isExclusive
      self.folder = folder
      self.file = file
      return
    }
  }

  /// Gives the lock back before its owner goes.
  package consuming func release() {}

  private struct Attempt: ~Copyable {
    let file: Descriptor
    let isExclusive: Bool
  }

  private static func attempt(
    _ location: VaultLocation, _ folder: borrowing Descriptor, _ requirement: Requirement,
    until end: ContinuousClock.Instant
  ) throws(VaultError) -> Attempt {
    let file = try location.openLockFile(in: folder)
    do {
      try file.lock(until: end)
      return Attempt(file: file, isExclusive: true)
    } catch {
      if error == .isLocked { throw .busy(location) }
      guard error.isUnsupported || error.code == ENOLCK else {
        throw .cannot("lock", location.path, error)
      }
      guard requirement == .ifSupported else { throw .noLocks(location, error) }
      return Attempt(file: file, isExclusive: false)
    }
  }
}

extension VaultLocation {
  var lockName: String { ".\(name).lock" }

  fileprivate func openLockFile(in folder: borrowing Descriptor) throws(VaultError) -> Descriptor {
    let path = sibling(lockName).path
    do throws(SystemError) {
      let file = try folder.openLockFile(lockName)
      guard try file.facts().isRegular else { throw SystemError.isLink }
      return file
    } catch {
      guard !error.isOfOtherKind else { throw .isNotAFile(path) }
      throw .cannot("open", path, error)
    }
  }

  fileprivate func isLockFile(
    _ file: borrowing Descriptor, in folder: borrowing Descriptor
  ) throws(VaultError) -> Bool {
    do throws(SystemError) {
      let held = try file.facts().identity
      return try folder.facts(of: lockName).identity.isSameFile(as: held)
    } catch {
      guard error != .isMissing else { return false }
      throw .cannot("lock", path, error)
    }
  }

  /// Checks what every writer needs of the folder, before anybody is asked for anything.
  func checkFolder(_ folder: borrowing Descriptor) throws(VaultError) {
    let facts: FileFacts
    do {
      facts = try folder.facts()
    } catch {
      throw .cannot("write in the folder", self.folder, error)
    }
    guard !facts.isUnprotectedFolder else { throw .unprotectedFolder(self.folder) }
    do { try folder.checkWritable() } catch {
      throw .cannot("write in the folder", self.folder, error)
    }
  }
}
