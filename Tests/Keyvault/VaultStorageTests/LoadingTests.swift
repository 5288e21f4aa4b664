import Glibc
import Sodium
import TestSupport
import Testing
import VaultFile

@testable import Vault
@testable import VaultStorage

@Suite("Loading")
struct LoadingTests {
  @Test(
    "What is no plain file is refused without waiting for it",
    .timeLimit(.minutes(1)), arguments: ["pipe", "folder", "device", "socket", "link to a device"])
  func oddFiles(_ kind: String) throws {
    let place = try Place()
    let path = place.location.path
    switch kind {
    case "pipe": unsafe mkfifo(path, 0o600)
    case "folder": unsafe mkdir(path, 0o700)
    case "socket": unsafe mknod(path, S_IFSOCK | 0o600, 0)
    default: unsafe symlink("/dev/zero", path)
    }
    let location = try VaultLocation(path: kind == "device" ? "/dev/zero" : path)
    for purpose in [LoadedVault.Purpose.inspecting, .reading] {
      #expect(
        failure { _ = try loadVault(at: location, records: place.records, for: purpose) }
          == .insecureFile)
    }
  }

  @Test(
    "A path that can be no file is refused", arguments: ["", "/", ".", "..", "a\0b", "/tmp/.."])
  func oddPaths(_ path: String) {
    #expect(failure { _ = try VaultLocation(path: path) } == .insecureFile)
  }

  @Test("A name leaves room for the names of what belongs to the vault")
  func longNames() throws {
    let place = try Place()
    let longest = String(repeating: "n", count: VaultLocation.longestName)
    #expect(
      failure { _ = try VaultLocation(path: place.folder.path(of: longest + "n")) } == .valueRefused
    )
    let location = try VaultLocation(path: place.folder.path(of: longest))
    #expect(GenerationName(.max, file: .zero, of: longest).text.utf8.count <= 255)
    let lock = try WriteLock(on: location)
    _ = try lock.found(place.test.founded(), place.options(), records: place.records)
  }

  @Test("Links that never end are refused")
  func circle() throws {
    let folder = try TemporaryFolder()
    unsafe symlink("b", folder.path(of: "a"))
    unsafe symlink("a", folder.path(of: "b"))
    #expect(failure { _ = try VaultLocation(path: folder.path(of: "a")) } == .io)
  }

  @Test("A link to where nothing is yet leads there")
  func danglingLink() throws {
    let place = try Place()
    unsafe symlink("vaults/v", place.folder.path(of: "link"))
    #expect(try VaultLocation(path: place.folder.path(of: "link")) == place.location)
  }

  @Test("No file at the path is not found, and no folder neither")
  func missing() throws {
    let place = try Place()
    #expect(failure { _ = try place.load() } == .notFound)
    let nowhere = try VaultLocation(path: place.folder.path(of: "a/b/c"))
    #expect(failure { _ = try VaultCopy(reading: nowhere) } == .notFound)
  }

  @Test("A file that others can write to is not read", arguments: [0o620, 0o602, 0o666])
  func writableFile(_ mode: mode_t) throws {
    let place = try Place.founded()
    unsafe chmod(place.location.path, mode)
    #expect(failure { _ = try place.load() } == .insecureFile)
    unsafe chmod(place.location.path, 0o644)
    _ = try place.load()
  }

  @Test("A folder in which everybody can replace files is for readers only")
  func unprotectedFolder() throws {
    let place = try Place.founded()
    unsafe chmod(place.location.folder, 0o777)
    _ = try place.load(.reading)
    #expect(failure { _ = try place.load(.writing) } == .insecureFile)
    #expect(failure { _ = try WriteLock(on: place.location) } == .insecureFile)
    #expect(failure { try place.location.checkFree() } == .insecureFile)
    unsafe chmod(place.location.folder, 0o1777)
    _ = try place.load(.writing)
  }

  @Test("A vault of another user is for readers only", .enabled(if: geteuid() == 0))
  func otherOwner() throws {
    let place = try Place.founded()
    unsafe chown(place.location.path, 65534, 65534)
    _ = try place.load(.reading)
    #expect(failure { _ = try place.load(.writing) } == .insecureFile)
    #expect(failure { try place.add("shop") } == .insecureFile)
    try place.put([0] + place.bytes())
    unsafe chown(place.location.path, 65534, 65534)
    #expect(failure { _ = try place.load(.writing) } == .insecureFile)
  }

  @Test("A file of which no part may be so large is refused before it is read")
  func hugeFile() throws {
    let place = try Place.founded()
    unsafe truncate(place.location.path, VaultFile.maximumSize + 1)
    #expect(failure { _ = try place.load() } == .limitExceeded)
  }

  @Test("Readers check what they use, and writers everything")
  func sections() throws {
    let place = try Place.founded()
    var file = try place.load().verified.file
    file.secrets = (Array(file.secrets) + [0])[...]
    try place.put(file.encoded())
    _ = try place.load(.inspecting)
    #expect(failure { _ = try place.load(.writing) } == .damaged)
    #expect(
      failure {
        _ = try loadVault(
          at: place.location, records: place.records, for: .reading, checking: .secrets)
      } == .damaged)
  }

  @Test("The history is checked before any passphrase where it will prove the descent")
  func historyFirst() throws {
    let place = try Place.founded()
    var file = try place.load().verified.file
    let last = file.history.endIndex - 1
    file.history[last] ^= 1
    let damaged = try file.encoded()
    let empty = LocalRecords(folder: place.folder.path(of: "elsewhere"))
    try place.put(damaged)
    #expect(
      failure { _ = try loadVault(at: place.location, records: empty, for: .reading) } == .damaged)
    _ = try loadVault(at: place.location, records: empty, for: .inspecting)
  }

  @Test("Damage names the newest copy that is sound")
  func newestGoodCopy() throws {
    let place = try Place.founded()
    try place.add("a")
    try place.add("b")
    let good = try #require(try place.location.generations().first)
    #expect(good.name.generation == 2)
    var bytes = try place.bytes()
    bytes[100] ^= 1
    try place.put(bytes)
    let error = #expect(throws: VaultError.self) { try place.load() }
    #expect(error?.code == .damaged)
    #expect(
      error?.help
        == "restore the newest good copy here, which is '\(good.location.path)' "
        + "(generation 2, one change older)")
    try place.folder.write([1], to: "vaults/\(good.name.text)")
    unsafe chmod(good.location.path, 0o600)
    let second = #expect(throws: VaultError.self) { try place.load() }
    #expect(second?.help?.contains("(generation 1, 2 changes older)") == true)
  }

  @Test("A lock whose costs are outside their bounds is fatal for its owner alone")
  func excessiveLock() throws {
    let place = try Place.founded()
    let costs = Argon2id.Costs(passes: 2, memory: 64 << 30)
    var file = try place.load().verified.file
    file.locks = Locks([try place.test.lock(number: 1, costs: costs)]).encoded[...]
    try place.put(file.encoded())
    let empty = LocalRecords(folder: place.folder.path(of: "elsewhere"))
    let loaded = try loadVault(at: place.location, records: empty, for: .reading)
    #expect(failure { _ = try loaded.lock(of: place.test.owner) } == .limitExceeded)
    #expect(loaded.excessiveLocks(besides: place.test.owner.id) == [])
    #expect(loaded.excessiveLocks(besides: nil).map(\.code) == ["excessive-lock"])
  }
}
