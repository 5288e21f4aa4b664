package import SourceText

/// An author's folder: what may be read of it, and the one way to read it.
///
/// **Invariant:** no byte from outside of the folder is ever read, whatever links it holds.
package struct SourceFolder: Sendable {
  /// The path of the folder as it was given.
  package let path: String
  /// All files that may be read, sorted by the bytes of their paths.
  package let listing: [Entry]
  /// What was left out of the listing and why, sorted.
  package let diagnostics: [Diagnostic]
  private let root: Root

  /// A file of the folder.
  package struct Entry: Sendable {
    /// The path from the folder, `/`-separated.
    package let path: String
    /// The number of bytes when the folder was listed.
    package let size: Int
    /// The path without links, when it is another one.
    let target: String?
    let identity: Descriptor.Identity
  }

  /// Opens the folder at `path` and lists its files; what lies in `output` is left out.
  package init(at path: String, leavingOut output: String? = nil) throws(FileError) {
    let root = try attempt(.read, path) { () throws(SystemError) in try Root(path) }
    var walk = Walk(
      from: root.path, leavingOut: output.flatMap { try? Descriptor(folder: $0).status().identity })
    walk.visit(root.descriptor)
    self.path = path
    self.root = root
    listing = walk.entries
    diagnostics = walk.diagnostics.sorted { ($0.id, $0.message) < ($1.id, $1.message) }
  }

  /// Whether the listing has exactly this path.
  package func contains(_ path: String) -> Bool { entry(at: path) != nil }

  /// The listed file of exactly this path.
  package func entry(at path: String) -> Entry? {
    var low = 0
    var high = listing.count
    while low < high {
      let middle = (low + high) / 2
      if listing[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < listing.count, listing[low].path.utf8.elementsEqual(path.utf8) else { return nil }
    return listing[low]
  }

  /// The bytes of a listed file, which may have at most `limit`.
  package func read(_ path: String, limit: Int = 256 << 20) throws(FileError) -> [UInt8] {
    let file = try open(path, for: .read)
    guard file.size <= limit else {
      throw FileError(.read, path, "it has \(file.size) bytes, and \(limit) are the limit")
    }
    return try attempt(.read, path) { () throws(SystemError) in
      try file.descriptor.read(file.size)
    }
  }

  /// The first `count` bytes of a listed file, or all of a shorter one.
  package func readPrefix(_ path: String, _ count: Int) throws(FileError) -> [UInt8] {
    let file = try open(path, for: .read)
    return try attempt(.read, path) { () throws(SystemError) in
      try file.descriptor.read(min(count, file.size))
    }
  }

  /// Copies the bytes of a listed file, and nothing else of it, to a new file of the output.
  package func copy(
    _ path: String, to output: OutputFolder, as destination: String
  ) throws(FileError) {
    let file = try open(path, for: .copy)
    try output.write(contentOf: file.descriptor, to: destination)
  }

  // MARK: - Opening

  private struct OpenFile: ~Copyable {
    let descriptor: Descriptor
    let size: Int
  }

  private func open(
    _ path: String, for operation: FileError.Operation
  ) throws(FileError) -> OpenFile {
    guard let entry = entry(at: path) else {
      throw FileError(operation, path, SystemError.isMissing.reason)
    }
    let file = try attempt(operation, path) { () throws(SystemError) in
      try open(entry)
    }
    guard let file else { throw FileError(operation, path, "not a regular file") }
    return file
  }

  /// Opens a listed file; nil when something else stands in its place by now.
  private func open(_ entry: Entry) throws(SystemError) -> OpenFile? {
    let path = entry.target ?? entry.path
    let descriptor = try root.descriptor.open(path)
    let status = try descriptor.status()
    if status.identity == entry.identity, status.kind == .file {
      return OpenFile(descriptor: descriptor, size: status.size)
    }
    // Editors save by renaming a new file over the old one: that is fine, unless a folder on the
    // way has become a link since.
    let other = try root.descriptor.openWithoutLinks(path)
    let otherStatus = try other.status()
    guard otherStatus.kind == .file else { return nil }
    return OpenFile(descriptor: other, size: otherStatus.size)
  }

  /// The open folder itself, shared by all copies of the value.
  private final class Root: Sendable {
    let path: String
    let descriptor: Descriptor

    init(_ path: String) throws(SystemError) {
      self.path = try realPath(of: path)
      descriptor = try Descriptor(folder: self.path)
    }
  }
}
