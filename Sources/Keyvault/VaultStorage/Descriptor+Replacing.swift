import Glibc
internal import Sodium

extension Descriptor {
  /// Writes a new file of that name to the disk, and removes it again if that fails: steps 5 to 8
  /// of the write sequence.
  func writeFile(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try createFile(name)
    do {
      try file.fill(with: bytes)
      try file.close()
    } catch {
      try? remove(name)
      throw error
    }
  }

  private borrowing func fill(with bytes: [UInt8]) throws(SystemError) {
    try reserve(bytes.count)
    try write(bytes)
    try synchronise()
    let written = try read(upTo: bytes.count + 1)
    guard areEqual(written, bytes) else { throw SystemError(EIO) }
  }

  /// Replaces a file by a new one that is on the disk when this returns.
  ///
  /// Until then the new file has a temporary name for `owner`, which is the file itself or what it
  /// belongs to.
  func replaceFile(
    _ name: String, with bytes: [UInt8], temporaryFor owner: String? = nil
  ) throws(SystemError) {
    let temporary = TemporaryName(for: owner ?? name)
    try writeFile(temporary.text, bytes)
    do {
      try rename(temporary.text, to: name)
    } catch {
      try? remove(temporary.text)
      throw error
    }
    try synchronise()
  }

  /// Writes a new file of `count` bytes that no file system can make smaller, and waits until the
  /// disk has it; nothing stays if that fails.
  func writeNoise(_ name: String, count: Int) throws(SystemError) {
    let file = try createFile(name)
    do {
      try file.reserve(count)
      var rest = count
      while rest > 0 {
        let part = min(rest, 1 << 20)
        try file.write(randomBytes(part))
        rest -= part
      }
      try file.synchronise()
      try file.close()
    } catch {
      try? remove(name)
      throw error
    }
  }
}

/// Compares a vault's worth of bytes faster than element by element.
private func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  return unsafe memcmp(left, right, left.count) == 0
}
