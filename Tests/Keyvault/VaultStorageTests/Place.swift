import Glibc
import TestSupport
import Testing
import VaultFile

@testable import Vault
@testable import VaultStorage

/// A folder with a vault and a folder of local records beside it.
struct Place {
  let folder: TemporaryFolder
  let location: VaultLocation
  let records: LocalRecords
  let test: TestVault

  static let now = TestVault.start

  /// A place with nothing in it.
  init() throws {
    folder = try TemporaryFolder(["vaults/notes.txt": ""])
    location = try VaultLocation(path: folder.path(of: "vaults/v"))
    records = LocalRecords(folder: folder.path(of: "state/keyvault"))
    test = try TestVault.shared.get()
  }

  /// A place with the vault in its first state.
  static func founded() throws -> Place {
    let place = try Place()
    let lock = try WriteLock(on: place.location)
    _ = try lock.found(place.test.founded(), place.options(), records: place.records)
    return place
  }

  func options(kept: Int? = nil, now: Int = now) -> WriteOptions {
    WriteOptions(now: now, person: test.owner.id, keptGenerations: kept)
  }

  /// The names beside the vault that belong to it.
  func names() throws -> [String] {
    try Descriptor(folder: location.folder).names().filter { $0 != "notes.txt" }
  }

  func generations() throws -> [Int] { try location.generations().map(\.name.generation) }

  /// Adds an application through the whole write sequence.
  @discardableResult
  func add(
    _ slug: String, _ options: WriteOptions? = nil,
    _ change: (inout TestVault.Draft) throws -> Void = { _ in }
  ) throws -> WriteOutcome {
    let lock = try WriteLock(on: location)
    return try lock.commit(options ?? self.options(), records: records) {
      loaded throws(VaultError) in
      try translating { try test.adding(slug, to: loaded.verified, change) }
    }
  }

  func load(
    _ purpose: LoadedVault.Purpose = .reading,
    accepts: (Objection) throws(VaultError) -> Bool = { _ in false }
  ) throws -> LoadedVault {
    try loadVault(at: location, records: records, for: purpose, accepts: accepts)
  }

  /// Opens the vault as its owner, and returns the warnings.
  @discardableResult
  func open(accepts: (Objection) throws(VaultError) -> Bool = { _ in false }) throws
    -> [VaultWarning]
  {
    let loaded = try load(accepts: accepts)
    return try loaded.warnings
      + loaded.acknowledge(
        as: test.owner.id, in: records,
        history: { () throws(VaultError) in
          try translating { try test.history(of: loaded.verified) }
        }, accepts: accepts)
  }

  var record: LocalRecord? { records.record(of: test.chain.vaultID) }

  func bytes() throws -> [UInt8] { try folder.bytes(of: "vaults/v") }

  func put(_ bytes: [UInt8]) throws {
    try folder.write(bytes, to: "vaults/v")
    unsafe chmod(location.path, 0o600)
  }

  func slugs() throws -> [String] {
    try test.index(of: load().verified).applications.map(\.slug).sorted()
  }
}

/// Does what a test does in the place of a command; no failure of it is expected.
func translating<Result>(_ body: () throws -> Result) throws(VaultError) -> Result {
  do { return try body() } catch let error as VaultError { throw error } catch {
    throw VaultError(.internal, "\(error)")
  }
}

/// The sort of failure that `body` ends in, or nil when it ends well.
func failure(_ body: () throws -> Void) -> VaultError.Code? {
  do { try body() } catch let error as VaultError { return error.code } catch {
    Issue.record("\(error)")
  }
  return nil
}

func mode(of path: String) -> mode_t {
  var status = stat()
  return unsafe lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
}
