import Dispatch
import Glibc

// System calls on paths, for folders that are about to appear, move or disappear.

/// Makes a folder where nothing is yet.
func createFolder(_ path: String) throws(SystemError) {
  guard unsafe mkdir(path, 0o755) == 0 else { throw .last }
}

/// Makes the folder at an absolute path, and before it those on its way that are missing.
func createFolders(_ path: Substring) throws(SystemError) {
  if path.isEmpty { return }
  do {
    try createFolder(String(path))
  } catch {
    if error == .exists { return }
    guard error == .isMissing, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      throw error
    }
    try createFolders(path[..<slash])
    try createFolder(String(path))
  }
}

/// Gives what is at `path` another path on the same file system.
func rename(_ path: String, to other: String) throws(SystemError) {
  guard unsafe Glibc.rename(path, other) == 0 else { throw .last }
}

/// Makes two folders change places, in one step where the file system can do that.
func exchange(_ path: String, _ other: String) throws(SystemError) {
  if unsafe renameat2?(AT_FDCWD, path, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */) == 0 { return }
  try exchangeInSteps(path, other)
}

/// Makes two folders change places; for a moment, what was at `other` is at `path` with `-old`.
func exchangeInSteps(_ path: String, _ other: String) throws(SystemError) {
  let aside = path + "-old"
  try rename(other, to: aside)
  do {
    try rename(path, to: other)
  } catch {
    try rename(aside, to: other)
    throw error
  }
  try rename(aside, to: path)
}

/// The call is newer than what the headers show without `_GNU_SOURCE`.
private let renameat2 = unsafe unsafeBitCast(
  dlsym(nil, "renameat2"),
  to: (@convention(c) (
    Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
  ) -> Int32)?.self)

/// Removes a folder and all that is below it; that nothing is there is no error.
func removeTree(_ path: String) throws(SystemError) {
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
  let parent = try Descriptor(folder: slash == path.startIndex ? "/" : String(path[..<slash]))
  let name = String(path[path.utf8.index(after: slash)...])
  removeAtOnce(name, from: parent)
  try remove(name, .folder, from: parent, depth: 0)
}

/// Removes on all processors what can be removed, since all else waits for it at the end of a
/// build; whatever stays is for the caller to stumble over.
private func removeAtOnce(_ name: String, from parent: borrowing Descriptor) {
  guard let folder = try? parent.openFolder(name), let entries = try? folder.entries() else {
    return
  }
  DispatchQueue.concurrentPerform(iterations: entries.count) { index in
    try? remove(entries[index].name, entries[index].kind, from: folder, depth: 1)
  }
}

private func remove(
  _ name: String, _ kind: Descriptor.Kind, from parent: borrowing Descriptor, depth: Int
) throws(SystemError) {
  do throws(SystemError) {
    if kind == .folder {
      // Deeper than anything we write, and still far from the end of the stack.
      guard depth < 200 else { throw .isTooDeep }
      let folder = try parent.openFolder(name)
      for entry in try folder.entries() {
        try remove(entry.name, entry.kind, from: folder, depth: depth + 1)
      }
    }
    try parent.remove(name, kind)
  } catch {
    guard error == .isMissing else { throw error }
    return  // Somebody else was faster.
  }
}
