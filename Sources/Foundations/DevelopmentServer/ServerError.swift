internal import Glibc

/// Why a server cannot begin, or a folder cannot be watched.
package struct ServerError: Error, Equatable, CustomStringConvertible {
  /// What was not possible, and the system's reason.
  package let description: String

  init(_ attempt: String, reason: String) {
    description = "cannot \(attempt): \(reason)"
  }

  /// An error from the number that the last call left.
  init(_ attempt: String, errno number: Int32 = errno) {
    self.init(attempt, reason: unsafe String(cString: strerror(number)))
  }
}
