import Foundation
import SourceText

/// Where a command prints, and what it has to know about it.
package struct Console: Sendable {
  /// Prints results to standard output; throws when nothing can be written there.
  let write: @Sendable (String) throws -> Void
  /// Prints everything else to standard error.
  let complain: @Sendable (String) -> Void
  /// Whether colours are welcome on standard error.
  let welcomesColor: Bool
  /// Whether colours are welcome in results.
  let welcomesColorInResults: Bool

  /// Creates a console, such as one that collects for a test.
  package init(
    welcomesColor: Bool = false, welcomesColorInResults: Bool = false,
    write: @escaping @Sendable (String) throws -> Void,
    complain: @escaping @Sendable (String) -> Void
  ) {
    self.welcomesColor = welcomesColor
    self.welcomesColorInResults = welcomesColorInResults
    self.write = write
    self.complain = complain
  }

  /// The standard streams of this process.
  ///
  /// Colours need a terminal that is not dumb and no `NO_COLOR` in the environment.
  package static var process: Console {
    let environment = ProcessInfo.processInfo.environment
    let isPlain = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    return Console(
      welcomesColor: !isPlain && isatty(STDERR_FILENO) == 1,
      welcomesColorInResults: !isPlain && isatty(STDOUT_FILENO) == 1,
      write: { try FileHandle.standardOutput.write(contentsOf: Data($0.utf8)) },
      complain: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
  }
}
