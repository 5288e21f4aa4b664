internal import CLinux
import Glibc

/// An open file or folder, closed when its owner goes.
///
/// Every system call on files stands here and in the extensions, and each is made again when a
/// signal interrupts it. Names are looked up in the folder that the descriptor is, and never
/// through a link.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit { Glibc.close(number) }

  init(_ number: Int32) { self.number = number }

  /// Opens the folder at `path`, following links.
  init(folder path: String) throws(SystemError) {
    self.init(
      try calling { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a file for reading, without waiting for the other end of a pipe.
  func open(_ name: String) throws(SystemError) -> Descriptor {
    try openEntry(name, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0)
  }

  /// Opens a file for writing, and creates it if it is not there.
  func openLockFile(_ name: String) throws(SystemError) -> Descriptor {
    try openEntry(name, O_RDWR | O_CREAT | O_NONBLOCK | O_NOCTTY, 0o600)
  }

  /// Creates a file that nobody else can read.
  func createFile(_ name: String) throws(SystemError) -> Descriptor {
    let file = try openEntry(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    do {
      try calling { fchmod(file.number, 0o600) }
    } catch {
      try? remove(name)
      throw error
    }
    return file
  }

  private func openEntry(
    _ name: String, _ flags: Int32, _ mode: mode_t
  ) throws(SystemError) -> Descriptor {
    let flags = flags | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(try calling { unsafe openat(number, name, flags, mode) })
  }

  /// Closes the file and tells whether all that was written arrived.
  consuming func close() throws(SystemError) {
    let code = Glibc.close(number)
    let error = SystemError.last
    discard self
    // The kernel has let the number go even when a signal interrupts it.
    guard code == 0 || error.code == EINTR else { throw error }
  }

  /// Waits until the disk has the file's bytes or the folder's names.
  ///
  /// A failure is final: the kernel may have forgotten what it could not write.
  func synchronise() throws(SystemError) {
    try calling { fsync(number) }
  }

  /// Takes the lock on the file that all writers share; `isLocked` when somebody else has it.
  func lock() throws(SystemError) {
    try calling { flock(number, LOCK_EX | LOCK_NB) }
  }

  /// The number of the kind of file system, or nil when it does not tell.
  var fileSystemType: Int64? {
    let type = linux_file_system_type(number)
    return type < 0 ? nil : type
  }
}

/// Makes a system call until no signal interrupts it, and returns what is not negative.
@discardableResult
func calling<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let error = SystemError.last
    guard error.code == EINTR else { throw error }
  }
}

/// Makes a call that returns its error until no signal interrupts it.
func callingForError(_ call: () -> Int32) throws(SystemError) {
  while true {
    let code = call()
    if code == 0 { return }
    guard code == EINTR else { throw SystemError(code) }
  }
}
