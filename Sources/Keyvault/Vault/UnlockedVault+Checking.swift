import Sodium
import VaultFile

extension UnlockedVault {
  /// Opens every stored secret in its place, and returns how many there are.
  ///
  /// The caller has checked the hash of the secrets. Members are `role-refused`.
  package func checkSecrets() throws(VaultError) -> Int {
    try requireOwner(to: "check secrets")
    let cabinet = try cabinet()
    var buffer = try SecretCabinet.buffer()
    var count = 0
    for application in index.applications {
      for key in application.keys {
        for version in key.versions where version.blob != nil {
          try cabinet.open(version, of: key, in: application.id, into: &buffer)
          count += 1
        }
      }
    }
    buffer.wipe()
    return count
  }
}
