/// A file of the output that grows; small pieces are gathered before they are written.
struct OutputFile: ~Copyable {
  private let path: String
  private let descriptor: Descriptor
  private var pending: [UInt8] = []

  init(path: String, descriptor: consuming Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Appends `bytes`.
  mutating func append(_ bytes: [UInt8]) throws(FileError) {
    pending.append(contentsOf: bytes)
    if pending.count > 1 << 20 { try flush() }
  }

  /// Writes what has been gathered; the last call before the file goes out of sight.
  mutating func flush() throws(FileError) {
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    do {
      try descriptor.write(bytes)
    } catch {
      throw FileError(.write, path, error.reason)
    }
  }
}
