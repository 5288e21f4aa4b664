import Foundation
import TestSupport

/// Programs in another language that read and write vaults, with which what is written and read
/// here must agree.
enum SecondReader {
  private static let python = "/usr/bin/python3"
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Reader").standardizedFileURL.path(percentEncoded: false)

  /// Whether this machine has what the programs need, which `make test` installs.
  static let isInstalled =
    (try? Shell(in: TemporaryFolder()).run("\(python) -c 'import nacl.bindings'").exitCode) == 0

  /// Runs one of the programs in `folder`.
  static func run(
    _ program: String, _ arguments: String, in folder: TemporaryFolder
  ) throws -> Shell.Result {
    try Shell(in: folder).run("\(python) -B '\(Self.folder)/\(program)' \(arguments)")
  }

  /// Lets the reader open a vault as the person called `handle`, with that person's passphrase
  /// among those of the crowded vault, or with another one.
  static func read(
    _ bytes: [UInt8], as handle: String, with passphrase: String? = nil
  ) throws -> Shell.Result {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "vault")
    let typed = passphrase.map { Array($0.utf8) } ?? CrowdedVault.passphrase(of: handle)
    try folder.write(typed, to: "passphrase")
    return try run("read_vault.py", "vault \(handle) < passphrase", in: folder)
  }
}
