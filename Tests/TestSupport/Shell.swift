import Foundation

/// Runs commands in a folder with the tools of this build first in the path, and with nothing of
/// the tester's own environment.
///
/// `$PACKAGE` is the folder of the package.
package struct Shell {
  let folder: TemporaryFolder

  /// Creates a shell that works in `folder`.
  package init(in folder: TemporaryFolder) { self.folder = folder }

  /// What a command printed, line by line, and how it ended.
  package struct Result {
    /// The lines of both streams as they came, without blank ones at the end.
    package var output: [Substring]
    /// The exit code, or 128 and the number of the signal that ended the command.
    package var exitCode: Int32
  }

  /// Runs a line of `/bin/sh` to its end.
  package func run(_ command: String) throws -> Result {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = [
      "PATH": "\(Self.builtTools):/usr/local/bin:/usr/bin:/bin",
      "HOME": folder.path, "TMPDIR": folder.path,
      "PACKAGE": Self.package, "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let printed = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let code = process.terminationStatus
    let isSignal = process.terminationReason == .uncaughtSignal
    var lines = String(decoding: printed, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Result(output: lines, exitCode: isSignal ? 128 + code : code)
  }

  private static let package = #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/\($1)" }

  /// The folder of the test bundle, where the package's executables are built, too.
  package static var builtTools: String {
    let runner = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return runner.deletingLastPathComponent().path(percentEncoded: false)
  }
}
