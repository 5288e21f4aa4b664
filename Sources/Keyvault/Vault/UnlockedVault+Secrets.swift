package import Sodium
import VaultFile

extension UnlockedVault {
  /// Returns a stored secret: the one in use, or the one that is named.
  ///
  /// The caller has checked the hash of the secrets. Members are `role-refused`; what does not
  /// exist or was destroyed is `not-found`; a revoked secret is `value-refused` unless
  /// `includingRevoked`, which also makes the newest revoked one stand in for a missing current.
  package func secret(
    _ name: VersionName, includingRevoked: Bool = false
  ) throws(VaultError) -> SecretBytes {
    try requireOwner(to: "reveal secrets")
    let (application, position) = try index.position(of: name.key)
    let key = index.applications[application].keys[position]
    let version = try key.version(name, includingRevoked: includingRevoked)
    var secret = try SecretCabinet.buffer()
    try cabinet().open(
      version, of: key, in: index.applications[application].id, into: &secret)
    return secret
  }

  /// The number of the version that `secret` returns for the same name.
  package func versionNumber(
    _ name: VersionName, includingRevoked: Bool = false
  ) throws(VaultError) -> Int {
    try index.key(name.key).version(name, includingRevoked: includingRevoked).number
  }

  /// Returns where `secret` is stored, in the order of the names; destroyed versions are not found.
  ///
  /// Compares all stored secrets, in a time that depends on their lengths only.
  package func locations(
    of secret: borrowing SecretBytes
  ) throws(VaultError) -> [SecretLocation] {
    try requireOwner(to: "identify secrets")
    let cabinet = try cabinet()
    var buffer = try SecretCabinet.buffer()
    var found: [SecretLocation] = []
    for application in index.applications {
      for key in application.keys {
        let name = KeyName(application: application.slug, environment: key.environment)
        found += try cabinet.versions(
          of: key, in: application.id, equalTo: secret, through: &buffer
        ).map { SecretLocation(key: name, version: $0) }
      }
    }
    return found.sorted {
      let names = ($0.key.text, $1.key.text)
      return names.0 == names.1
        ? $0.version.number < $1.version.number
        : names.0.utf8.lexicographicallyPrecedes(names.1.utf8)
    }
  }

  /// The stored secrets and what opens them.
  func cabinet() throws(VaultError) -> SecretCabinet {
    let blobs = try reading { () throws(VaultFileError) in try verified.secrets(of: index) }
    let state = verified.state.record
    return try SecretCabinet(keys: keys, vaultID: state.vaultID, epoch: state.epoch) { blobs[$0] }
  }
}

extension VaultIndex.Key {
  /// The stored version that `name` means.
  func version(
    _ name: VersionName, includingRevoked: Bool
  ) throws(VaultError) -> SecretVersion {
    if name.version == nil, currentVersion == nil,
      let newest = versions.last(where: { $0.status == .revoked })
    {
      guard includingRevoked else { throw .revoked(newest, of: name.key) }
      return newest
    }
    let version = versions[try versions.position(of: name)]
    switch version.status {
    case .current, .superseded: return version
    case .revoked:
      guard includingRevoked else { throw .revoked(version, of: name.key) }
      return version
    case .destroyed: throw .destroyed(version, of: name.key)
    }
  }
}
