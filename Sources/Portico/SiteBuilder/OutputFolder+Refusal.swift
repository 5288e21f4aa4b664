import Glibc

/// Why a folder cannot be built into.
package enum OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  case file(FileError)
  case refused(_ path: String, Refusal)

  /// Why a place is not safe to replace.
  package enum Refusal: Sendable, CaseIterable {
    case notAFolder, foreign, repository, source, aroundSource, root, home, mountPoint
  }

  /// One line without full stop: what cannot be done, and why.
  package var description: String {
    switch self {
    case .file(let error): error.description
    case .refused(let path, let refusal): "cannot build into '\(path)': \(refusal.reason)"
    }
  }

  /// What to do about it, starting with a verb; nil when the description says it all.
  package var help: String? {
    switch self {
    case .file: nil
    case .refused(_, let refusal): refusal.help
    }
  }

  /// Runs `body`, and names `operation` and `path` if a system call in it fails.
  static func attempt<Result: ~Copyable>(
    _ operation: FileError.Operation, _ path: String,
    _ body: () throws(SystemError) -> Result
  ) throws(OutputError) -> Result {
    do {
      return try body()
    } catch {
      throw .file(FileError(operation, path, error.reason))
    }
  }
}

extension OutputError.Refusal {
  fileprivate var reason: String {
    switch self {
    case .notAFolder: "it is not a folder"
    case .foreign: "it holds files that are not from an earlier build"
    case .repository: "it holds a git repository, which a build would delete"
    case .source: "it is the source folder"
    case .aroundSource: "the source folder lies in it"
    case .root: "it is the root of the file system"
    case .home: "it is your home folder"
    case .mountPoint: "it is a mount point, which cannot be replaced"
    }
  }

  fileprivate var help: String {
    switch self {
    case .foreign: "choose a new or an empty folder, or empty this one yourself"
    case .repository: "build into another folder, and copy the site into the repository"
    case .mountPoint: "choose a folder inside of it"
    case .notAFolder, .source, .aroundSource, .root, .home: "choose another folder"
    }
  }
}

// MARK: - What may be replaced

extension OutputFolder {
  /// The file that tells the folders we made from all others.
  static let marker = ".portico"
  /// The content of the marker; the number is the version of what the marker promises.
  static let markerLine = Array("portico output 1\n".utf8)
  /// The file that keeps an otherwise empty folder in a git repository.
  static let keeper = ".gitkeep"

  /// Whether the folder has the marker of any version.
  static func isMarked(_ folder: borrowing Descriptor) -> Bool {
    let start = markerLine.dropLast(2)
    guard let file = try? folder.open(marker), (try? file.status().kind) == .file,
      let bytes = try? file.read(start.count)
    else { return false }
    return bytes.elementsEqual(start)
  }

  /// The home folder of the person, where the environment names one.
  static var home: String? {
    guard let path = unsafe getenv("HOME") else { return nil }
    return unsafe String(cString: path)
  }

  /// The real path of the folder that `path` stands for, after all checks.
  static func target(
    of path: String, builtFrom source: String, home: String?
  ) throws(OutputError) -> String {
    let future = try OutputError.attempt(.create, path) { () throws(SystemError) in
      try futurePath(of: path)
    }
    guard let target = future else { throw .refused(path, .notAFolder) }
    if target == "/" { throw .refused(path, .root) }
    if let home, let home = try? realPath(of: home), isSame(home, target) {
      throw .refused(path, .home)
    }
    if let source = try? realPath(of: source) {
      if isSame(source, target) { throw .refused(path, .source) }
      if source.utf8.starts(with: (target + "/").utf8) { throw .refused(path, .aroundSource) }
    }
    _ = try inspect(target, namedBy: path)
    return target
  }

  /// Whether something is at `target`; throws when that may not be replaced.
  static func inspect(_ target: String, namedBy path: String) throws(OutputError) -> Bool {
    let names: [String]
    let isMarked: Bool
    do throws(SystemError) {
      let folder = try Descriptor(folder: target)
      names = try folder.entries().map(\.name)
      isMarked = OutputFolder.isMarked(folder)
    } catch {
      if error == .isMissing { return false }
      if error == .isNoFolder { throw .refused(path, .notAFolder) }
      throw .file(FileError(.replace, path, error.reason))
    }
    if names.contains(".git") { throw .refused(path, .repository) }
    guard isMarked || names.allSatisfy({ $0 == keeper }) else { throw .refused(path, .foreign) }
    return true
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// The real path of what is at `path`, or would be if its folders were made; nil for a link to
  /// nothing.
  private static func futurePath(of path: String) throws(SystemError) -> String? {
    do {
      return try realPath(of: path)
    } catch {
      guard error == .isMissing else { throw error }
      if isLink(path) { return nil }
    }
    var parent = path[...]
    while parent.utf8.last == UInt8(ascii: "/") { parent = Substring(parent.utf8.dropLast()) }
    var name = parent
    if let slash = parent.utf8.lastIndex(of: UInt8(ascii: "/")) {
      name = parent[parent.utf8.index(after: slash)...]
      parent = parent[..<slash]
      if parent.isEmpty { parent = "/" }
    } else {
      parent = "."
    }
    if name.isEmpty || name == "." || name == ".." { throw .isMissing }
    guard let real = try futurePath(of: String(parent)) else { return nil }
    return real == "/" ? "/\(name)" : "\(real)/\(name)"
  }

  private static func isLink(_ path: String) -> Bool {
    guard let folder = try? Descriptor(folder: ".") else { return false }
    return (try? folder.status(of: path).kind) == .link
  }
}
