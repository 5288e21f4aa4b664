import Glibc

/// What went wrong with a file or folder, in words for the person at the terminal.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done.
  package let operation: Operation
  /// The path as the person knows it.
  package let path: String
  /// Why, in lower case: what the system says, or a rule of ours that the path breaks.
  package let reason: String

  /// What was being done, as the word that follows "cannot".
  package enum Operation: String, Sendable {
    case read, write, copy, create, replace
  }

  /// Creates an error for a rule of ours.
  package init(_ operation: Operation, _ path: String, _ reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// One line, such as `cannot read 'docs/a.md': permission denied`.
  package var description: String { "cannot \(operation) '\(path)': \(reason)" }
}

/// A system call that failed, before it is known which path the person should hear of.
struct SystemError: Error, Hashable {
  /// The value of `errno`.
  let code: Int32

  /// The failure of the call that has just returned on this thread.
  static var last: SystemError { SystemError(code: errno) }

  static let isMissing = SystemError(code: ENOENT)
  static let exists = SystemError(code: EEXIST)
  static let isNoFolder = SystemError(code: ENOTDIR)
  static let isBusy = SystemError(code: EBUSY)
  static let isTooDeep = SystemError(code: ENAMETOOLONG)

  /// The system's words for it, starting in lower case.
  var reason: String {
    let words = unsafe String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

/// Runs `body`, and names `operation` and `path` if a system call in it fails.
func attempt<Result: ~Copyable>(
  _ operation: FileError.Operation, _ path: String,
  _ body: () throws(SystemError) -> Result
) throws(FileError) -> Result {
  do {
    return try body()
  } catch {
    throw FileError(operation, path, error.reason)
  }
}
