import Glibc
package import Vault

/// Where a vault is or will be: a name in a folder, with all links on the way resolved.
///
/// What belongs to a vault stands beside it and is named after it:
///
/// ```
/// NAME                            the vault
/// .NAME.lock                      held by whoever writes; never removed
/// .NAME.<16 digits>.tmp           the next vault, while it is written
/// NAME.g<generation>-<8 digits>   an older state of the vault
/// ```
package struct VaultLocation: Hashable, Sendable {
  /// The absolute path of the folder.
  package let folder: String
  /// The name in the folder.
  package let name: String

  /// The longest name that leaves room for what belongs to the vault.
  package static let longestName = 220
  private static let mostLinks = 40

  /// The location at `path`, which is taken from the current folder when it is relative.
  ///
  /// If a link is there, the location is what the link leads to; the link itself is never
  /// replaced. Nothing needs to be there yet.
  package init(path: String) throws(VaultError) {
    var path = try Self.absolute(path)
    for _ in 0..<Self.mostLinks {
      let (folder, name) = Self.split(path)
      let resolved = resolvedPath(folder) ?? folder
      guard !name.isEmpty, name != ".", name != ".." else { throw .isNotAFile(path) }
      guard let target = linkTarget(Self.join(resolved, name)) else {
        guard name.utf8.count <= Self.longestName else { throw .nameTooLong(name) }
        self.folder = resolved
        self.name = name
        return
      }
      path = target.hasPrefix("/") ? target : Self.join(resolved, target)
    }
    throw .cannot("open", path, SystemError.isLink)
  }

  init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  /// The absolute path.
  package var path: String { Self.join(folder, name) }

  /// What stands beside the vault under `name`.
  func sibling(_ name: String) -> VaultLocation { VaultLocation(folder: folder, name: name) }

  /// Where a vault is unless somebody says otherwise; nil when there is no home folder.
  ///
  /// A relative `dataHome` does not count, as the base directory specification says.
  package static func standardPath(dataHome: String?, home: String?) -> String? {
    standardFolder(dataHome, home, below: ".local/share").map { "\($0)/default.keyvault" }
  }

  /// Makes the folders on the way to the vault that are missing, for nobody but their owner, and
  /// returns the location with the links on that way resolved.
  @discardableResult
  package func createFolder() throws(VaultError) -> VaultLocation {
    do { try createFolders(folder) } catch { throw .cannot("create the folder", folder, error) }
    return try VaultLocation(path: path)
  }

  private static func absolute(_ path: String) throws(VaultError) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .isNotAFile(path) }
    if path.hasPrefix("/") { return path }
    guard let current = resolvedPath(".") else { throw .cannot("open", ".", SystemError.last) }
    return join(current, path)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    var bytes = path.utf8[...]
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return ("/", String(bytes) ?? "")
    }
    let folder = String(bytes[..<slash]) ?? ""
    return (folder.isEmpty ? "/" : folder, String(bytes[bytes.index(after: slash)...]) ?? "")
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }
}
