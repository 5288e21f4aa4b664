internal import Glibc

/// Watches a folder with all below it for files that come, go and change (`inotify(7)`).
package final class FolderWatch {
  private let root: String
  private let descriptor: Socket
  private let isLeftOut: (String) -> Bool
  private var folders: [Int32: String] = [:]

  /// Watches the folder at `root`, without folders whose paths below it `isLeftOut` names.
  package init(
    _ root: String, leavingOut isLeftOut: @escaping (String) -> Bool
  ) throws(ServerError) {
    let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard number >= 0 else { throw ServerError("watch files") }
    descriptor = Socket(number)
    self.root = root
    self.isLeftOut = isLeftOut
    guard add("") else { throw ServerError("watch '\(root)'") }
  }

  var number: Int32 { descriptor.number }

  private static let events =
    UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
    | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_ATTRIB)

  /// Watches a folder and those in it; false if it is gone by now.
  @discardableResult
  private func add(_ path: String, depth: Int = 0) -> Bool {
    let place = path.isEmpty ? root : "\(root)/\(path)"
    let number = unsafe inotify_add_watch(descriptor.number, place, Self.events)
    guard number >= 0 else { return false }
    folders[number] = path
    guard depth < 100, let stream = unsafe opendir(place) else { return true }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != "..", unsafe entry.pointee.d_type == UInt8(DT_DIR) else {
        continue
      }
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      if !isLeftOut(inner) { add(inner, depth: depth + 1) }
    }
    return true
  }

  /// The paths below the folder that have changed since the last call, without those that editors
  /// write for themselves; all at once is the empty path.
  func changes() -> Set<String> {
    var changed: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor.number, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else { return changed }
      note(buffer[..<count], &changed)
    }
  }

  private func note(_ bytes: ArraySlice<UInt8>, _ changed: inout Set<String>) {
    var rest = bytes
    // struct inotify_event: int wd; uint32_t mask, cookie, len; char name[len]
    while rest.count >= 16 {
      let watch = Int32(bitPattern: rest.number(at: 0))
      let mask = rest.number(at: 4)
      let length = Int(rest.number(at: 12))
      rest = rest.dropFirst(16)
      guard length <= rest.count else { return }
      let name = String(decoding: rest.prefix(length).prefix { $0 != 0 }, as: UTF8.self)
      rest = rest.dropFirst(length)
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { changed.insert("") }
      if mask & UInt32(IN_IGNORED) != 0 {
        folders[watch] = nil
        continue
      }
      guard let folder = folders[watch], !name.isEmpty else { continue }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if mask & UInt32(bitPattern: IN_ISDIR) != 0 {
        guard !isLeftOut(path) else { continue }
        if mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0 { add(path) }
        changed.insert(path)
      } else if !Self.belongsToEditor(name) {
        changed.insert(path)
      }
    }
  }

  /// Whether a name is one of those under which editors keep what is not saved yet.
  static func belongsToEditor(_ name: String) -> Bool {
    name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swx")
      || name.hasSuffix(".tmp") || name.hasPrefix(".#") || name.hasPrefix("#") || name == "4913"
  }
}

extension ArraySlice<UInt8> {
  /// The 32 bits in the order of this machine, `offset` bytes behind the front.
  fileprivate func number(at offset: Int) -> UInt32 {
    dropFirst(offset).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
