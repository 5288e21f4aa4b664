/// New files for an author's folder: nothing that is there is ever replaced.
package struct AuthorFiles: Sendable {
  /// The texts by their paths below the folder, in the order in which they are written.
  package private(set) var files: [(path: String, text: String)] = []

  /// Creates an empty set.
  package init() {}

  /// Adds a file.
  package mutating func add(_ path: String, _ text: String) {
    files.append((path, text))
  }

  /// Writes all files below the folder at `path`, which is made if it is missing.
  ///
  /// If one of them is there already, nothing is written.
  package func write(to path: String) throws(FileError) {
    for file in files {
      if let fault = OutputFolder.fault(of: file.path) {
        throw FileError(.create, file.path, fault)
      }
    }
    let folder = try attempt(.create, path) { () throws(SystemError) in
      try createFolderIfMissing(path)
      return try Descriptor(folder: path)
    }
    for file in files where (try? folder.status(of: file.path)) != nil {
      throw FileError(.create, file.path, "it is there already, and nothing is ever replaced")
    }
    for file in files {
      try attempt(.create, file.path) { () throws(SystemError) in
        try folder.createFileAndFolders(file.path).write(Array(file.text.utf8))
      }
    }
  }

  /// Adds a line at the end of a table of contents that is there; false if none is.
  package static func append(
    _ line: String, toSummaryIn folder: String
  ) throws(FileError) -> Bool {
    let name = "SUMMARY.md"
    let root = try attempt(.read, folder) { () throws(SystemError) in
      try Descriptor(folder: folder)
    }
    guard let status = try? root.status(of: name), status.kind == .file else { return false }
    try attempt(.write, name) { () throws(SystemError) in
      let old = try root.open(name).read(status.size)
      let gap = old.isEmpty || old.last == UInt8(ascii: "\n") ? "" : "\n"
      try root.openForAppending(name).write(Array("\(gap)\(line)\n".utf8))
    }
    return true
  }

  private func createFolderIfMissing(_ path: String) throws(SystemError) {
    if (try? Descriptor(folder: path)) != nil { return }
    try createFolders(path[...])
  }
}
