/// What somebody who is to join a vault sends to one of its owners, in a file of its own.
///
/// ```
/// [ "kv.join.1", vault ID, handle, signing key, box key, lock ]          at most 4 KiB
/// ```
/// The person chose the passphrase of the lock; nobody else ever knows it.
package struct JoinRequest: Hashable, Sendable {
  /// Which vault it is for.
  package let vaultID: Digest
  /// What the person wants to be called.
  package let handle: String
  /// The person's keys.
  package let keys: PublicKeys
  /// The person's lock, bound to that vault.
  package let lock: Signed<Lock>

  /// How many bytes a request has at most.
  package static let maximumSize = 4 << 10

  /// The request of the owner of `keys` and `lock`.
  package init(vaultID: Digest, handle: String, keys: PublicKeys, lock: Signed<Lock>) {
    self.vaultID = vaultID
    self.handle = handle
    self.keys = keys
    self.lock = lock
  }

  /// Reads a request and checks its keys, its lock and what opening that costs.
  ///
  /// Whether the handle is free and the person new is for the vault to tell.
  package init(parsing file: [UInt8]) throws(VaultFileError) {
    guard file.count <= Self.maximumSize else { throw .damaged(.joinRequest) }
    var reader = try C1Reader(file[...], in: .joinRequest)
    try reader.record("kv.join.1", 6)
    vaultID = try reader.digest()
    handle = try reader.text()
    keys = try PublicKeys(from: &reader)
    lock = try Signed(from: &reader)
    guard isHandle(handle), keys.areValid, lock.record.person == keys.person,
      lock.isGenuine(by: keys, context: vaultID.bytes)
    else { throw reader.damage }
    guard lock.record.isAffordable else { throw .limitExceeded(.joinRequest) }
  }

  /// The bytes of the file.
  package var encoded: [UInt8] {
    var writer = C1Writer()
    writer.array(6)
    writer.text("kv.join.1")
    writer.bytes(vaultID.bytes)
    writer.text(handle)
    keys.write(to: &writer)
    lock.write(to: &writer)
    return writer.document
  }
}
