internal import CLinux
import Glibc

extension Descriptor {
  /// What the kernel tells of what has that name; of a link, not of what it leads to.
  func facts(of name: String) throws(SystemError) -> FileFacts {
    var status = stat()
    try calling { unsafe fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) }
    return FileFacts(status)
  }

  /// Whether this process may make, rename and remove files in the folder.
  func checkWritable() throws(SystemError) {
    try calling { unsafe faccessat(number, ".", W_OK | X_OK, AT_EACCESS) }
  }

  /// Gives a file a second name, which nothing may have yet.
  func link(_ name: String, to other: String) throws(SystemError) {
    try calling { unsafe linkat(number, name, number, other, 0) }
  }

  /// Gives a file another name, in place of whatever has it.
  func rename(_ name: String, to other: String) throws(SystemError) {
    try calling { unsafe renameat(number, name, number, other) }
  }

  /// Gives a file another name, which nothing may have yet.
  ///
  /// A file system that cannot do it in one step may know links, and if not, an empty file takes
  /// the name first.
  func renameExclusively(_ name: String, to other: String) throws(SystemError) {
    do {
      try calling { unsafe linux_rename_exclusively(number, name, number, other) }
    } catch {
      guard error.isUnsupported else { throw error }
      try renameInSteps(name, to: other)
    }
  }

  private func renameInSteps(_ name: String, to other: String) throws(SystemError) {
    do {
      try link(name, to: other)
    } catch {
      guard error.deniesLinks else { throw error }
      try createFile(other).close()
      do {
        try rename(name, to: other)
        return
      } catch {
        try? remove(other)
        throw error
      }
    }
    try remove(name)
  }

  /// Removes a name; that nothing has it is no error.
  func remove(_ name: String) throws(SystemError) {
    do {
      try calling { unsafe unlinkat(number, name, 0) }
    } catch {
      guard error == .isMissing else { throw error }
    }
  }

  /// The names in the folder in the order of their bytes, without `.` and `..`.
  func names() throws(SystemError) -> [String] {
    let copy = try openEntries()
    guard let stream = unsafe fdopendir(copy) else {
      let error = SystemError.last
      Glibc.close(copy)
      throw error
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        let error = SystemError.last
        if error.code == EINTR { continue }
        guard error.code == 0 else { throw error }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          unsafe String(validatingCString: name)
        }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Opens the folder once more, since reading its names moves the place in it.
  private func openEntries() throws(SystemError) -> Int32 {
    try calling { unsafe openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }
}
