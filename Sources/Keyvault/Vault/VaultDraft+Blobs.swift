import Sodium
import VaultFile

extension VaultDraft {
  /// The stored secrets as they are so far.
  mutating func storedBlobs() throws(VaultError) -> SecretBlobs {
    if let blobs { return blobs }
    let base = base
    let baseIndex = baseIndex
    let read = try reading { () throws(VaultFileError) in try base.secrets(of: baseIndex) }
    blobs = read
    return read
  }

  /// Drops the stored secrets of these names.
  mutating func drop(_ ids: [Identifier]) throws(VaultError) {
    guard !ids.isEmpty else { return }
    let dropped = Set(ids)
    blobs = SecretBlobs(try storedBlobs().all.filter { !dropped.contains($0.id) })
  }

  /// Seals `secret` for its place under the keys of the draft.
  mutating func put(
    _ secret: borrowing SecretBytes, at place: StoredSecret
  ) throws(VaultError) {
    let others = try storedBlobs().all
    guard let key = try secretsKey(of: keys) else { throw .damagedGrant }
    do {
      let sealed = try place.seal(secret, key: key.bytes)
      blobs = SecretBlobs(others + [SecretBlobs.Blob(id: place.blob, sealed: sealed[...])])
    } catch { throw VaultError(writing: error) }
  }

  /// Chooses the vault's keys anew: all that is encrypted is encrypted again, and who has no grant
  /// of the new keys reads nothing that comes.
  ///
  /// Every blob that the index names by now must be there.
  mutating func chooseNewKeys() throws(VaultError) {
    let state = base.state.record
    let newEpoch = try writing { () throws(VaultFileError) in try state.nextEpoch() }
    let newKeys = try VaultKeys.random()
    let all = try storedBlobs().all
    let places = index.places(vaultID: chain.vaultID, epoch: epoch)
    guard places.map(\.blob) == all.map(\.id) else {
      throw .internalFault("stored secrets that are not those of the index")
    }
    guard let oldKey = try secretsKey(of: keys), let newKey = try secretsKey(of: newKeys) else {
      throw .damagedGrant
    }
    do {
      var buffer = try SecretBytes(capacity: StoredSecret.bufferCount)
      var resealed: [SecretBlobs.Blob] = []
      resealed.reserveCapacity(all.count)
      for (blob, place) in zip(all, places) {
        var newPlace = place
        newPlace.epoch = newEpoch
        let sealed = try place.reseal(
          blob.sealed, key: oldKey.bytes, for: newPlace, key: newKey.bytes, through: &buffer)
        resealed.append(SecretBlobs.Blob(id: blob.id, sealed: sealed[...]))
      }
      blobs = SecretBlobs(resealed)
    } catch let error as VaultFileError {
      throw VaultError(error)
    } catch { throw .outOfMemory }
    keys = newKeys
    epoch = newEpoch
    needsPurge = true
  }
}

/// The key of all secrets that is among an owner's `keys`.
func secretsKey(of keys: VaultKeys) throws(VaultError) -> SecretBox? {
  do { return try keys.grant.secretsKey() } catch { throw VaultError(error, in: .secrets) }
}

extension VaultIndex {
  /// Where every stored secret belongs, in the order of the blobs.
  func places(vaultID: Digest, epoch: Int) -> [StoredSecret] {
    var places: [StoredSecret] = []
    for application in applications {
      for key in application.keys {
        for version in key.versions {
          guard let blob = version.blob else { continue }
          places.append(
            StoredSecret(
              vaultID: vaultID, epoch: epoch, blob: blob, application: application.id,
              environment: key.environment, version: version.number))
        }
      }
    }
    return places.sorted { $0.blob < $1.blob }
  }
}
