internal import Sodium
package import Vault
package import VaultFile

/// The folder in which this machine remembers the vaults it has seen, one small file for each.
package struct LocalRecords: Hashable, Sendable {
  /// The path of the folder, which need not exist.
  package let folder: String

  /// No record is larger than this.
  static let maximumSize = 64 << 10

  /// The records in `folder`.
  package init(folder: String) { self.folder = folder }

  /// Where records are kept; nil when there is no home folder.
  ///
  /// A relative `stateHome` does not count, as the base directory specification says.
  package static func standardFolder(stateHome: String?, home: String?) -> String? {
    VaultStorage.standardFolder(stateHome, home, below: ".local/state")
  }

  /// All records that can be read, in the order of their names, and a warning for every other.
  package func all() -> (records: [LocalRecord], warnings: [VaultWarning]) {
    do throws(SystemError) {
      return try Self.all(in: Descriptor(folder: folder))
    } catch {
      return ([], error == .isMissing ? [] : [.unreadableRecords(folder, error)])
    }
  }

  /// What is remembered of the vault, if there is a record that can be read.
  package func record(of vaultID: Digest) -> LocalRecord? {
    guard let folder = try? Descriptor(folder: folder) else { return nil }
    return Self.read(vaultID, in: folder)
  }

  /// The records that name the path of `location`.
  package func records(at location: VaultLocation) -> [LocalRecord] {
    let path = Array(location.path.utf8)
    return all().records.filter { $0.path == path }
  }

  private static func all(
    in folder: borrowing Descriptor
  ) throws(SystemError) -> (records: [LocalRecord], warnings: [VaultWarning]) {
    var records: [LocalRecord] = []
    var warnings: [VaultWarning] = []
    for name in try folder.names() {
      guard let vaultID = vaultID(of: name) else { continue }
      if let record = read(vaultID, in: folder) {
        records.append(record)
      } else {
        warnings.append(.damagedRecord(name))
      }
    }
    return (records, warnings)
  }

  static func name(of vaultID: Digest) -> String { "\(hexadecimal(vaultID.bytes)).rec" }

  static func vaultID(of name: String) -> Digest? {
    guard name.hasSuffix(".rec"), let bytes = parseHexadecimal(name.dropLast(4)),
      let vaultID = Digest(bytes), Self.name(of: vaultID) == name
    else { return nil }
    return vaultID
  }

  static func read(_ vaultID: Digest, in folder: borrowing Descriptor) -> LocalRecord? {
    guard let file = try? folder.open(name(of: vaultID)), let facts = try? file.facts(),
      facts.isRegular, facts.identity.size <= maximumSize,
      let bytes = try? file.read(upTo: facts.identity.size),
      let record = try? LocalRecord(parsing: bytes), record.vaultID == vaultID
    else { return nil }
    return record
  }
}
