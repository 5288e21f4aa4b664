package import Sodium
import VaultFile

extension UnlockedVault {
  /// Lends the lines that `importSecrets` reads, one for every secret in use and in the order of
  /// the names, to `write`, and returns their number.
  ///
  /// Each line ends with LF and stands in the same guarded memory.
  @discardableResult
  package func exportSecrets(
    _ write: (borrowing SecretBytes) throws(VaultError) -> Void
  ) throws(VaultError) -> Int {
    try requireOwner(to: "export secrets")
    let cabinet = try cabinet()
    var secret = try SecretCabinet.buffer()
    var line = try SecretCabinet.lineBuffer()
    var count = 0
    for application in index.applicationsByName {
      for key in application.keys {
        guard let current = key.currentVersion else { continue }
        try cabinet.open(current, of: key, in: application.id, into: &secret)
        line.wipe()
        let names = "\(application.slug)/\(key.environment)\t\(key.clientID)\t"
        line.append(Array(names.utf8)[...])
        line.append(secret)
        line.append(UInt8(ascii: "\n"))
        try write(line)
        count += 1
      }
    }
    return count
  }
}

extension SecretCabinet {
  /// Guarded memory for a secret with the longest names before it.
  fileprivate static func lineBuffer() throws(VaultError) -> SecretBytes {
    do { return try SecretBytes(capacity: StoredSecret.bufferCount + 512) } catch {
      throw VaultError(error, in: .secrets)
    }
  }
}
