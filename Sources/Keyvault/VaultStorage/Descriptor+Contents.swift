internal import CLinux
import Glibc

extension Descriptor {
  /// What the kernel tells of the file.
  func facts() throws(SystemError) -> FileFacts {
    var status = stat()
    try calling { unsafe fstat(number, &status) }
    return FileFacts(status)
  }

  /// The first bytes of the file, at most `count` of them.
  func read(upTo count: Int, from offset: Int = 0) throws(SystemError) -> [UInt8] {
    guard count > 0 else { return [] }
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      do throws(SystemError) {
        while used < count {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[used...])
          let place = off_t(offset + used)
          let read = try calling { unsafe pread(number, rest.baseAddress, rest.count, place) }
          if read == 0 { return }
          used += read
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The bytes from here on, at most `count` of them, of a file whose size nobody knows.
  func readStream(upTo count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var used = 0
    while used < count {
      let read = try calling {
        unsafe bytes.withUnsafeMutableBytes { buffer in
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[used...])
          return unsafe Glibc.read(number, rest.baseAddress, rest.count)
        }
      }
      if read == 0 { break }
      used += read
    }
    return Array(bytes[..<used])
  }

  /// Asks for room for `count` bytes where the file system can tell; what it cannot, writing will.
  func reserve(_ count: Int) throws(SystemError) {
    guard count > 0 else { return }
    do {
      try callingForError { posix_fallocate(number, 0, off_t(count)) }
    } catch {
      guard error.isUnsupported else { throw error }
    }
  }

  /// Writes all of `bytes` at the end of what was written so far.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = try calling {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
          return unsafe Glibc.write(number, rest.baseAddress, rest.count)
        }
      }
      guard count > 0 else { throw SystemError(EIO) }
      written += count
    }
  }
}
