import Foundation
import Sodium
import Vault
import VaultFile
import VaultStorage

/// Prints what the commands of keyvault cost besides the derivation of the passphrase's key, in
/// milliseconds, with vaults of several sizes.
///
/// Columns are the steps of one command without printing: `open` is reading, checking and
/// decrypting the index; `reveal`, `list` and `store` contain it, and `store` also the write to the
/// disk, but not the verifier of the secret, which is a derivation of its own. `process` is the
/// whole program revealing a secret, derivation included.
func printVaultFigures(keyvault: String, sizes: [Int]) throws {
  let costs = KeyProfile.small.costs
  let salt = Identifier(Array(repeating: 7, count: 16))
  guard let salt else { throw BenchmarkError.noText }
  let passphrase = try SecretBytes(copying: Array(VaultFixture.passphrase.utf8))
  let derivation = try milliseconds(5) {
    _ = try Argon2id.key(from: passphrase, salt: salt.bytes, costs: costs)
  }
  say(
    "\nkey derivation \(figure(derivation)) ms (\(costs.memory >> 20) MiB, \(costs.passes) passes)")
  say("secrets   size KB     open   reveal     list    store  process  process - derivation")
  for size in sizes {
    let vault = try VaultFixture(secrets: size)
    defer { vault.remove() }
    let open = try milliseconds(9) { _ = try vault.open(checking: []) }
    let reveal = try milliseconds(9) {
      _ = try vault.open(checking: .secrets).secret(vault.sample)
    }
    let list = try milliseconds(9) {
      let opened = try vault.open(checking: [])
      let policy = opened.verified.state.record.policy
      _ = opened.index.keyStatuses(policy: policy, now: vault.now)
    }
    let store = try milliseconds(5) { try vault.store() }
    let process =
      median(try (0..<9).map { _ in try measure(keyvault, vault.revealing).wall }) * 1000
    let columns = [
      Double(vault.size) / 1000, open, reveal, list, store, process, process - derivation,
    ]
    let name = "\(size)" + String(repeating: " ", count: max(1, 8 - "\(size)".count))
    say(name + columns.map(figure).joined(separator: ""))
  }
}

/// A vault on the disk, in a folder of its own, with an application for every two secrets.
final class VaultFixture {
  static let passphrase = "a passphrase for measuring"
  let now = 1_800_000_000
  let sample: VersionName
  private let folder: URL
  private let location: VaultLocation
  private let records: LocalRecords
  private let identity: Identity
  private var stored = 0

  init(secrets count: Int) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(
        "keyvault-bench-\(ProcessInfo.processInfo.processIdentifier)-\(count)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let founding = Founding(
      organisation: "Example Shop", handle: "ops",
      policy: VaultState.Policy(costs: KeyProfile.small.costs, keptVersions: 2, maximumAge: 0),
      hasRecoveryCode: false, time: now)
    let passphrase = try SecretBytes(copying: Array(Self.passphrase.utf8))
    let founded = try founding.found(passphrase: passphrase)
    identity = founded.founder
    var draft = try UnlockedVault(founded.vault.verified, as: identity).draft(at: now)
    // Too short for a verifier, of which each would cost a derivation.
    let lines = (0..<count).map {
      "app-\($0 / 2)/\($0 % 2 == 0 ? "PROD" : "UATC")\tid\tsecret \($0)\n"
    }
    let file = try SecretBytes(copying: Array(lines.joined().utf8))
    _ = try draft.importSecrets(file, allowances: [.short, .pending])
    location = try VaultLocation(path: folder.appendingPathComponent("v.keyvault").path)
    let state = folder.appendingPathComponent("state").path
    records = LocalRecords(folder: state + "/keyvault")
    // The programs that are measured remember their vaults there, too, and not in the user's home.
    unsafe setenv("XDG_STATE_HOME", state, 1)
    let lock = try WriteLock(on: location)
    let vault = try draft.signed()
    _ = try lock.found(
      vault, WriteOptions(now: now, person: identity.person), records: records)
    guard let sample = VersionName("app-\(count / 4)/PROD") else { throw BenchmarkError.noText }
    self.sample = sample
    try Data(Self.passphrase.utf8).write(to: passphraseFile)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: passphraseFile.path)
  }

  /// How many bytes the vault has.
  var size: Int {
    (try? FileManager.default.attributesOfItem(atPath: location.path)[.size] as? Int) ?? 0
  }

  /// The arguments with which keyvault reveals the sample.
  var revealing: [String] {
    [
      "--vault", location.path, "--passphrase-file", passphraseFile.path, "--no-input", "--quiet",
      "reveal", "\(sample.key.application)/\(sample.key.environment)", "--raw",
    ]
  }

  private var passphraseFile: URL { folder.appendingPathComponent("passphrase") }

  /// Opens the vault as a command does, with the seed that a derivation would have given.
  func open(checking sections: VerifiedVault.Sections) throws -> UnlockedVault {
    let loaded = try loadVault(
      at: location, records: records, for: .reading, checking: sections)
    let vault = try UnlockedVault(loaded.verified, as: identity)
    _ = try loaded.acknowledge(as: identity.person, in: records) { () throws(VaultError) in
      try vault.history()
    }
    return vault
  }

  /// Stores one more secret, as a command does.
  func store() throws {
    stored += 1
    let secret = try SecretBytes(copying: Array("stored \(stored)".utf8))
    let lock = try WriteLock(on: location)
    let options = WriteOptions(now: now, person: identity.person)
    _ = try lock.commit(options, records: records) { loaded throws(VaultError) in
      let vault = try UnlockedVault(loaded.verified, as: identity)
      var draft = try vault.draft(at: now)
      _ = try draft.store(
        secret, under: sample.key, as: SecretDeposit(allowances: [.short, .pending]))
      return try draft.signed()
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// The median time of `work` in milliseconds.
private func milliseconds(_ rounds: Int, _ work: () throws -> Void) throws -> Double {
  var runs: [Double] = []
  for _ in 0...rounds {
    let began = ContinuousClock.now
    try work()
    runs.append((ContinuousClock.now - began) / .milliseconds(1))
  }
  return median(Array(runs.dropFirst()))
}

private func figure(_ value: Double) -> String {
  let text = String(format: "%.1f", value)
  return String(repeating: " ", count: max(1, 9 - text.count)) + text
}
