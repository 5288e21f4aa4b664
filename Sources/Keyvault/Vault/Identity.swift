package import Sodium
package import VaultFile

/// Somebody whose passphrase was accepted: good for the vault it was typed for and for all its
/// successors, so that nobody types it twice.
package final class Identity: CustomStringConvertible, CustomReflectable {
  /// The name that the person has in the vault.
  package let person: Identifier
  /// The lock that the passphrase opened, if it was one.
  ///
  /// It may be newer than that of the file, and then goes into the next one that is written.
  package let lock: Signed<Lock>?
  let seed: Seed

  /// Opens the lock of `person` in `vault`, or the newer `lock` that this machine remembered.
  ///
  /// Takes as long as the lock's derivation costs. A passphrase that does not open it is
  /// `wrong-passphrase`, whatever else may be wrong with it.
  package init(
    _ person: Person, of vault: VerifiedVault, unlockedWith passphrase: borrowing SecretBytes,
    lock: Signed<Lock>? = nil
  ) throws(VaultError) {
    do { seed = try vault.unlock(as: person, with: passphrase, lock: lock) } catch {
      throw VaultError(error)
    }
    self.person = person.id
    self.lock = lock ?? vault.locks[person.id]
  }

  /// The owner of `seed`, who just made `lock`.
  package init(seed: consuming Seed, lock: Signed<Lock>? = nil) throws(VaultError) {
    do { person = try seed.publicKeys().person } catch { throw VaultError(error, in: .locks) }
    self.seed = seed
    self.lock = lock
  }

  package var description: String { "<redacted>" }

  /// A reflection without children, so that dumping what holds the identity shows nothing of it.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The keys of a vault, shared by what reads it and what writes the next edition.
final class VaultKeys: CustomStringConvertible, CustomReflectable {
  let grant: Grant

  init(_ grant: consuming Grant) { self.grant = grant }

  /// New keys for a vault.
  static func random() throws(VaultError) -> VaultKeys {
    do { return VaultKeys(try Grant.random()) } catch { throw VaultError(error, in: .grant) }
  }

  var description: String { "<redacted>" }

  var customMirror: Mirror { Mirror(self, children: []) }
}
