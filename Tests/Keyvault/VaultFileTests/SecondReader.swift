import Foundation
import TestSupport

/// A reader of vaults in another language, with which what is written here must agree.
enum SecondReader {
  private static let python = "/usr/bin/python3"
  private static let program = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Reader/read_vault.py").standardizedFileURL.path(percentEncoded: false)

  /// Whether this machine has what the reader needs, which `make test` installs.
  static let isInstalled =
    (try? Shell(in: TemporaryFolder()).run("\(python) -c 'import nacl.bindings'").exitCode) == 0

  /// Lets the reader open a vault as the person called `handle`, with that person's passphrase
  /// among those of the crowded vault, or with another one.
  static func read(
    _ bytes: [UInt8], as handle: String, with passphrase: String? = nil
  ) throws -> Shell.Result {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "vault")
    let typed = passphrase.map { Array($0.utf8) } ?? CrowdedVault.passphrase(of: handle)
    try folder.write(typed, to: "passphrase")
    return try Shell(in: folder).run("\(python) '\(program)' vault \(handle) < passphrase")
  }
}
