import Foundation

/// The program that drives a browser for us (W3C WebDriver), as a process of its own.
final class ChromeDriver: Sendable {
  let port: Int
  private let process: Process

  /// Starts the program on a free port.
  init() throws {
    guard let program = Self.program("chromedriver") else { throw WebDriverError.missing }
    process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["--port=0"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    port = try Self.port(toldIn: output.fileHandleForReading)
  }

  deinit {
    // It waits for nothing: its sessions have ended, and a test must not hang on it.
    kill(process.processIdentifier, SIGKILL)
  }

  /// Reads until the program has said which port it listens at.
  private static func port(toldIn output: FileHandle) throws -> Int {
    var told = ""
    while true {
      let more = output.availableData
      guard !more.isEmpty else { throw WebDriverError.notStarted(told) }
      told += String(decoding: more, as: UTF8.self)
      let line = told.split(separator: "\n").first { $0.contains("started successfully on port") }
      if let line, told.hasSuffix("\n") || line.hasSuffix("."),
        let port = line.split(whereSeparator: { !$0.isNumber }).last.flatMap({ Int($0) })
      {
        return port
      }
    }
  }

  /// The path of a program, looked for where distributions put it.
  static func program(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(
      where: FileManager.default.isExecutableFile(atPath:))
  }
}

/// What keeps a browser from doing what a test wants.
package enum WebDriverError: Error {
  /// The programs are not installed.
  case missing
  /// The driver ended before it listened, and said this.
  case notStarted(String)
  /// A command failed, for this reason.
  case failed(String)
  /// An answer was not what its command promises.
  case unexpected(String)
}
