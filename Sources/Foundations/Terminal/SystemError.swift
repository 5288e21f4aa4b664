internal import Glibc

/// Why a system call failed: the C library's `errno`.
package struct SystemError: Error, Hashable, Sendable {
  /// The number, such as `ENOENT`.
  package let code: Int32

  /// Creates the error of an `errno`.
  package init(code: Int32) { self.code = code }

  /// What the C library says about it, such as "No such file or directory".
  package var message: String { unsafe String(cString: strerror(code)) }

  /// The error of the call that failed just now.
  static var last: SystemError { SystemError(code: errno) }
}
