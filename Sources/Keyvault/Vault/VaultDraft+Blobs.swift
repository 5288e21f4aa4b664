import Sodium
import VaultFile

extension VaultDraft {
  /// Reads the stored secrets, as a change that touches them must do first.
  mutating func loadBlobs() throws(VaultError) {
    guard blobs == nil else { return }
    let (base, index) = (base, baseIndex)
    let read = try reading { () throws(VaultFileError) in try base.secrets(of: index) }
    var sealed: [Identifier: ArraySlice<UInt8>] = [:]
    sealed.reserveCapacity(read.all.count + 1)
    for blob in read.all { sealed[blob.id] = blob.sealed }
    blobs = sealed
  }

  /// The stored secrets as they are so far, and what opens them.
  mutating func cabinet() throws(VaultError) -> SecretCabinet {
    try loadBlobs()
    let blobs = blobs
    return try SecretCabinet(keys: keys, vaultID: chain.vaultID, epoch: epoch) { blobs?[$0] }
  }

  /// Drops the stored secrets of these names.
  mutating func drop(_ ids: [Identifier]) throws(VaultError) {
    guard !ids.isEmpty else { return }
    try loadBlobs()
    for id in ids { blobs?[id] = nil }
  }

  /// Seals `secret` for its place under the keys of the draft.
  mutating func put(
    _ secret: borrowing SecretBytes, at place: StoredSecret
  ) throws(VaultError) {
    try loadBlobs()
    guard let key = try secretsKey(of: keys) else { throw .damagedGrant }
    do { blobs?[place.blob] = try place.seal(secret, key: key.bytes)[...] } catch {
      throw VaultError(writing: error)
    }
  }

  /// Chooses the vault's keys anew: all that is encrypted is encrypted again, and who has no grant
  /// of the new keys reads nothing that comes.
  ///
  /// There must be a blob for every place that the index names by now, and no other.
  mutating func chooseNewKeys() throws(VaultError) {
    let state = base.state.record
    let newEpoch = try writing { () throws(VaultFileError) in try state.nextEpoch() }
    let newKeys = try VaultKeys.random()
    try loadBlobs()
    guard let oldKey = try secretsKey(of: keys), let newKey = try secretsKey(of: newKeys) else {
      throw .damagedGrant
    }
    let places = index.places(vaultID: chain.vaultID, epoch: epoch)
    guard places.count == blobs?.count else { throw .strayBlobs }
    var buffer = try SecretCabinet.buffer()
    var resealed: [Identifier: ArraySlice<UInt8>] = [:]
    resealed.reserveCapacity(places.count)
    for place in places {
      guard let sealed = blobs?[place.blob] else { throw .strayBlobs }
      var newPlace = place
      newPlace.epoch = newEpoch
      do {
        resealed[place.blob] = try place.reseal(
          sealed, key: oldKey.bytes, for: newPlace, key: newKey.bytes, through: &buffer)[...]
      } catch { throw VaultError(error) }
    }
    (blobs, keys, epoch, needsPurge) = (resealed, newKeys, newEpoch, true)
  }
}

/// The key of all secrets that is among an owner's `keys`.
func secretsKey(of keys: VaultKeys) throws(VaultError) -> SecretBox? {
  do { return try keys.grant.secretsKey() } catch { throw VaultError(error, in: .secrets) }
}

extension VaultIndex {
  /// Where every stored secret belongs.
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
    return places
  }
}
