internal import CLinux
import Glibc

/// The folder of this tool below `base`, or below `default` in the home folder when the base is
/// not given or not absolute.
func standardFolder(_ base: String?, _ home: String?, below standard: String) -> String? {
  if let base, base.hasPrefix("/") { return "\(base)/keyvault" }
  guard let home, home.hasPrefix("/") else { return nil }
  return "\(home)/\(standard)/keyvault"
}

/// Makes the folder at an absolute path, and before it those on its way that are missing.
func createFolders(_ path: String) throws(SystemError) {
  var made = ""
  for name in path.split(separator: "/") {
    made += "/\(name)"
    do {
      try calling { unsafe mkdir(made, 0o700) }
    } catch {
      // A file system may refuse to make what is there for other reasons than that.
      guard !isFolder(made) else { continue }
      throw error == .exists ? SystemError(ENOTDIR) : error
    }
  }
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  guard (try? calling { unsafe stat(path, &status) }) != nil else { return false }
  return status.st_mode & S_IFMT == S_IFDIR
}

/// The path without links to what is at `path`, or nil when nothing is.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(validatingCString: resolved)
}

/// Where the link at `path` leads, or nil when there is no link.
func linkTarget(_ path: String) -> String? {
  var target = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = unsafe readlink(path, &target, target.count)
  guard count > 0, count < target.count else { return nil }
  return String(validating: target[..<count], as: UTF8.self)
}
