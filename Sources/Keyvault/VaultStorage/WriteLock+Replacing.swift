package import Vault
import VaultFile

/// A vault that is about to take the place of another.
struct Replacement {
  let bytes: [UInt8]
  /// The bytes that are replaced.
  let old: [UInt8]
  /// The file that they were read from.
  let identity: FileIdentity
  /// The name under which that file stays.
  let name: GenerationName
}

extension WriteLock {
  /// Steps 5 to 11 of the write sequence.
  ///
  /// ```
  /// write the new file beside ─ fsync ─ read back ─ link the old file ─ rename ─ fsync folder
  /// ```
  borrowing func replace(_ replacement: Replacement) throws(VaultError) {
    let signals = SignalMask()
    defer { withExtendedLifetime(signals) {} }
    let temporary = TemporaryName(for: location.name)
    do { try folder.writeFile(temporary.text, replacement.bytes) } catch {
      throw .cannot("write", location.path, error)
    }
    do throws(VaultError) {
      try checkIdentity(replacement.identity)
      try exchange(replacement, temporary)
    } catch {
      try? folder.remove(temporary.text)
      throw error
    }
    try location.synchronise(folder)
  }

  /// Writes and removes a file of `size` bytes, so that a full disk shows before something that
  /// cannot be undone.
  package borrowing func reserveSpace(_ size: Int) throws(VaultError) {
    let signals = SignalMask()
    defer { withExtendedLifetime(signals) {} }
    let temporary = TemporaryName(for: location.name)
    do throws(SystemError) {
      try folder.writeNoise(temporary.text, count: size)
      try folder.remove(temporary.text)
    } catch {
      throw .cannot("reserve room for", location.path, error)
    }
  }

  /// Steps 9 and 10.
  private borrowing func exchange(
    _ replacement: Replacement, _ temporary: TemporaryName
  ) throws(VaultError) {
    do throws(SystemError) {
      try keep(replacement)
      try folder.rename(temporary.text, to: location.name)
    } catch {
      throw .cannot("write", location.path, error)
    }
  }

  /// Gives the old file its name as a generation, before the vault's own name leaves it.
  private borrowing func keep(_ replacement: Replacement) throws(SystemError) {
    let name = replacement.name.text
    do {
      try folder.link(location.name, to: name)
      return
    } catch {
      if error == .exists {
        let there = try folder.facts(of: name)
        if there.identity.isSameFile(as: replacement.identity) { return }
      } else if !error.deniesLinks {
        throw error
      }
    }
    try folder.replaceFile(name, with: replacement.old, temporaryFor: location.name)
  }

  private borrowing func checkIdentity(_ identity: FileIdentity) throws(VaultError) {
    let now = try? folder.facts(of: location.name).identity
    guard now == identity else { throw .replacedMeanwhile(location) }
  }
}
