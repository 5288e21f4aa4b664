import Sodium
import Testing
import VaultFile

/// Everything in a vault that one of its people can read, after every check there is.
struct OpenedVault {
  let verified: VerifiedVault
  let person: Person
  /// The seed of the person.
  let seed: [UInt8]
  /// The vault's keys, of which a member has one.
  let keys: (metadata: [UInt8], secrets: [UInt8]?)
  let index: VaultIndex
  let history: VaultHistory
  /// The secrets by application, environment and version.
  let secrets: [String: [UInt8]]

  /// How somebody opens their lock.
  enum Opening {
    case passphrase(String)
    /// The seed that is in the lock, for those who have seen it opened before.
    case seed([UInt8])
  }

  /// Opens the vault in `bytes` as the person of the name `id`.
  init(_ bytes: [UInt8], as id: Identifier, by opening: Opening) throws {
    verified = try VerifiedVault(parsing: bytes)
    person = try #require(verified.chain.person(id))
    let lock = try #require(verified.locks[person.id])
    guard lock.record.isAffordable else { throw VaultFileError.limitExceeded(.locks) }
    switch opening {
    case .passphrase(let text):
      let passphrase = try secretBytes(Array(text.utf8))
      let seed = try verified.unlock(as: person, with: passphrase)
      self.seed = VaultFileTests.bytes(of: seed.bytes)
    case .seed(let bytes): seed = bytes
    }
    let grant = try verified.grant(of: person, seed: Seed(secretBytes(seed)))
    keys.metadata = VaultFileTests.bytes(of: grant.metadata)
    keys.secrets = grant.secrets.map { VaultFileTests.bytes(of: $0.bytes) }
    index = try verified.index(with: grant)
    history = try verified.history(with: grant)
    let blobs = try verified.secrets(of: index)
    guard let key = try grant.secretsKey() else {
      secrets = [:]
      return
    }
    var secrets: [String: [UInt8]] = [:]
    for (name, place) in index.places(in: verified.state.record) {
      let sealed = try #require(blobs[place.blob])
      secrets[name] = VaultFileTests.bytes(of: try place.open(sealed, key: key.bytes))
    }
    self.secrets = secrets
  }

  /// The grant of these keys.
  func grant() throws -> Grant {
    let secrets = try keys.secrets.map { SecretBox(try secretBytes($0)) }
    return Grant(metadata: try secretBytes(keys.metadata), secrets: secrets)
  }
}

extension VaultIndex {
  /// The places of all stored secrets and their names.
  func places(in state: VaultState) -> [(name: String, place: StoredSecret)] {
    var places: [(String, StoredSecret)] = []
    for application in applications {
      for key in application.keys {
        for version in key.versions {
          guard let blob = version.blob else { continue }
          let place = StoredSecret(
            vaultID: state.vaultID, epoch: state.epoch, blob: blob, application: application.id,
            environment: key.environment, version: version.number)
          places.append(("\(application.slug).\(key.environment).\(version.number)", place))
        }
      }
    }
    return places
  }
}
