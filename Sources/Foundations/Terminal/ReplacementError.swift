/// Why another program did not take the process over.
package enum ReplacementError: Error, Hashable, Sendable {
  /// Something that the program was to be given could not be made.
  case notPrepared(SystemError)
  /// The program is there, but the kernel does not run it.
  case notExecutable(SystemError)
  /// There is no such program.
  case notFound

  /// The exit code that shells and wrappers have for it.
  package var exitCode: Int32 {
    switch self {
    case .notPrepared: 125
    case .notExecutable: 126
    case .notFound: 127
    }
  }
}
