import Synchronization

/// The folder a site is built into: files gather beside it, and take its place all at once.
///
/// Until `commit()` the folder stays as it was. Whatever ends a build before that (an error, a
/// signal, the power) costs a hidden folder beside it at most, which the next build removes.
package final class OutputFolder: Sendable {
  /// The path of the folder as it was given.
  package let path: String
  private let target: String
  private let staging: StagingFolder
  private let registry: StagingRegistry
  private let isFinished = Atomic(false)

  /// Prepares to replace the folder at `path`, which may not exist yet, with what is built from
  /// the folder at `source`.
  ///
  /// Refuses a place whose files are not from an earlier build.
  package convenience init(at path: String, builtFrom source: String) throws(OutputError) {
    try self.init(
      at: path, builtFrom: source, home: OutputFolder.home, registry: .ofThisProcess)
  }

  init(
    at path: String, builtFrom source: String, home: String?, registry: StagingRegistry
  ) throws(OutputError) {
    self.path = path
    self.registry = registry
    let target = try OutputFolder.target(of: path, builtFrom: source, home: home)
    self.target = target
    staging = try OutputError.attempt(.create, path) { () throws(SystemError) in
      try StagingFolder(beside: target, in: registry)
    }
  }

  deinit { discard() }

  // MARK: - Writing

  /// Writes a new file; may be called from many tasks at once.
  ///
  /// The path is relative to the folder, and the folders on its way are made as needed. A path
  /// that was written before is an error, and so is one that a careful file system would not
  /// take: see `fault(of:)`.
  package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try write(to: path) { (file) throws(SystemError) in try file.write(bytes) }
  }

  /// Writes a new file with all that follows in another one.
  func write(contentOf source: borrowing Descriptor, to path: String) throws(FileError) {
    try write(to: path) { (file) throws(SystemError) in try file.write(contentOf: source) }
  }

  /// Creates a file that is written piece by piece; see `write(_:to:)` for its path.
  func createFile(at path: String) throws(FileError) -> OutputFile {
    if let fault = OutputFolder.fault(of: path) { throw FileError(.write, path, fault) }
    return OutputFile(
      path: path,
      descriptor: try attempt(.write, path) { () throws(SystemError) in
        try staging.descriptor.createFileAndFolders(path)
      })
  }

  private func write(
    to path: String, _ body: (borrowing Descriptor) throws(SystemError) -> Void
  ) throws(FileError) {
    precondition(!isFinished.load(ordering: .relaxed), "a finished output folder takes no files")
    if let fault = OutputFolder.fault(of: path) { throw FileError(.write, path, fault) }
    registry.waitWhileInterrupted()
    try attempt(.write, path) { () throws(SystemError) in
      let file = try staging.descriptor.createFileAndFolders(path)
      try body(file)
    }
  }

  /// What is wrong with a path for writing, or nil for a good one.
  ///
  /// path = name *99( "/" name ), where a name is neither empty, `.` nor `..`, has at most 255
  /// bytes and no NUL. The path of the marker is portico's own.
  static func fault(of path: String) -> String? {
    if path == marker { return "this name is portico's own" }
    let names = path.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if names.count > depthLimit { return "it has more than \(depthLimit) components" }
    for name in names {
      if name.isEmpty { return "a component of it is empty" }
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
        return "a component of it is '\(Substring(name))'"
      }
      if name.count > 255 { return "a component of it has more than 255 bytes" }
      if name.contains(0) { return "it contains NUL" }
    }
    return nil
  }

  /// Removing a tree is recursion over its depth.
  private static let depthLimit = 100

  // MARK: - Finishing

  /// Puts what was written in the place of what the folder held, in one step where the file
  /// system can exchange two folders.
  ///
  /// A `.gitkeep` of the old folder stays. After an error the old folder is as it was, and what
  /// was written is gone.
  package func commit() throws(OutputError) {
    precondition(
      !isFinished.exchange(true, ordering: .relaxed), "an output folder is finished once")
    defer { staging.remove(from: registry) }
    try OutputError.attempt(.write, OutputFolder.marker) { () throws(SystemError) in
      try staging.descriptor.createFile(OutputFolder.marker).write(OutputFolder.markerLine)
    }
    try OutputError.attempt(.copy, OutputFolder.keeper) { () throws(SystemError) in
      try carryKeeper()
    }
    // From here on a signal finds the staging folder to hold either of the two sites as a whole.
    try registry.withoutInterruption { () throws(OutputError) in
      let isThere = try OutputFolder.inspect(target, namedBy: path)
      do throws(SystemError) {
        if isThere {
          try exchange(staging.path, target)
        } else {
          try rename(staging.path, to: target)
        }
      } catch {
        if error == .isBusy { throw .refused(path, .mountPoint) }
        throw .file(FileError(.replace, path, error.reason))
      }
    }
  }

  /// Gives up the build: the folder stays as it was, and what was written is removed.
  package func discard() {
    guard !isFinished.exchange(true, ordering: .relaxed) else { return }
    staging.remove(from: registry)
  }

  private func carryKeeper() throws(SystemError) {
    guard let old = try? Descriptor(folder: target),
      let status = try? old.status(of: OutputFolder.keeper), status.kind == .file
    else { return }
    let source = try old.open(OutputFolder.keeper)
    do {
      try staging.descriptor.createFile(OutputFolder.keeper).write(contentOf: source)
    } catch {
      guard error == .exists else { throw error }
      return  // The site has one of its own.
    }
  }

  // MARK: - Signals

  /// From now on SIGINT and SIGTERM remove what builds of this process have written so far, and
  /// then end the process as they would have without us.
  package static func removeStagingOnSignals() { StagingRegistry.watchSignals() }
}

extension Descriptor {
  /// Creates a file below this folder, and before it the folders on its way that are missing.
  func createFileAndFolders(_ path: String) throws(SystemError) -> Descriptor {
    do {
      return try createFile(path)
    } catch {
      guard error == .isMissing else { throw error }
      try createFolders(on: path[...])
      return try createFile(path)
    }
  }

  private func createFolders(on path: Substring) throws(SystemError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = path[..<slash]
    do {
      try createFolder(String(folder))
    } catch {
      guard error == .isMissing else { throw error }
      try createFolders(on: folder)
      try createFolder(String(folder))
    }
  }
}
