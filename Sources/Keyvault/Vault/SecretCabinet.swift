import Sodium
import VaultFile

/// The stored secrets together with what opens them, for an owner.
struct SecretCabinet {
  private let sealed: (Identifier) -> ArraySlice<UInt8>?
  private let key: SecretBox
  private let vaultID: Digest
  private let epoch: Int

  /// What an owner's `keys` open of the blobs that `sealed` finds by their names.
  init(
    keys: VaultKeys, vaultID: Digest, epoch: Int,
    sealed: @escaping (Identifier) -> ArraySlice<UInt8>?
  ) throws(VaultError) {
    guard let key = try secretsKey(of: keys) else { throw .damagedGrant }
    self.sealed = sealed
    self.key = key
    self.vaultID = vaultID
    self.epoch = epoch
  }

  /// Opens a stored version into `secret`, which has room for every secret.
  func open(
    _ version: SecretVersion, of key: VaultIndex.Key, in application: Identifier,
    into secret: inout SecretBytes
  ) throws(VaultError) {
    guard let blob = version.blob, let sealed = sealed(blob) else { throw .damagedSecrets }
    let place = StoredSecret(
      vaultID: vaultID, epoch: epoch, blob: blob, application: application,
      environment: key.environment, version: version.number)
    do { try place.open(sealed, key: self.key.bytes, into: &secret) } catch {
      throw VaultError(error)
    }
  }

  /// The stored versions of `key` that are the same as `secret`, by way of `buffer`, which has room
  /// for every secret.
  func versions(
    of key: VaultIndex.Key, in application: Identifier, equalTo secret: borrowing SecretBytes,
    through buffer: inout SecretBytes
  ) throws(VaultError) -> [SecretVersion] {
    var same: [SecretVersion] = []
    for version in key.versions where version.blob != nil {
      try open(version, of: key, in: application, into: &buffer)
      if buffer.matches(secret) { same.append(version) }
    }
    buffer.wipe()
    return same
  }

  /// The stored versions of `key` that are the same as `secret`.
  func versions(
    of key: VaultIndex.Key, in application: Identifier, equalTo secret: borrowing SecretBytes
  ) throws(VaultError) -> [SecretVersion] {
    var buffer = try Self.buffer()
    return try versions(of: key, in: application, equalTo: secret, through: &buffer)
  }

  /// Guarded memory in which every secret can be opened.
  static func buffer() throws(VaultError) -> SecretBytes {
    do { return try SecretBytes(capacity: StoredSecret.bufferCount) } catch {
      throw VaultError(error, in: .secrets)
    }
  }
}
