internal import CLinux
internal import Glibc
internal import Sodium

/// A file in memory that holds a secret and can no longer be changed; closed when its owner goes.
struct SecretFile: ~Copyable {
  let descriptor: Int32

  /// Creates the file; `name` is what a listing of open files shows.
  init(_ secret: borrowing SecretBytes, named name: VariableName) throws(SystemError) {
    descriptor = unsafe linux_create_memory_file(name.text)
    guard descriptor >= 0 else { throw .last }
    guard fchmod(descriptor, 0o400) == 0 else { throw .last }
    try OutputDescriptor(number: descriptor).write(secret)
    guard lseek(descriptor, 0, SEEK_SET) == 0, linux_seal(descriptor) == 0 else { throw .last }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The path under which the program that takes the process over finds the file.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Has the file stay open when another program takes the process over.
  func keepOpen() throws(SystemError) {
    guard fcntl(descriptor, F_SETFD, 0) == 0 else { throw .last }
  }
}
