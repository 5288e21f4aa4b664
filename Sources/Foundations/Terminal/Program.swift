internal import CLinux
internal import Glibc
package import Sodium

/// A program of this machine that does part of the work.
///
/// It gets no descriptor of this process but its input and its output, and no signal that this
/// process ignores stays ignored.
package struct Program: Hashable, Sendable {
  private let path: String

  /// The program that is running.
  package static let itself = Program(path: "/proc/self/exe")

  private init(path: String) { self.path = path }

  /// Finds the program called `name`, or returns nil when there is none.
  ///
  /// Relative parts of the `PATH` do not count: what is in the working folder may be anybody's.
  package init?(named name: String) {
    let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    let places = path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
    guard let place = places.first(where: { unsafe access($0, X_OK) == 0 }) else { return nil }
    self.init(path: place)
  }

  /// Runs the program to its end with `input` and returns its exit code; its output is dropped.
  package func run(
    _ arguments: [String], input: borrowing SecretBytes
  ) throws(SystemError) -> Int32 {
    let process = try start(arguments, input: input, output: -1, isDetached: false)
    return try exitCode(of: process)
  }

  /// Starts the program with `input` in a session of its own, and does not wait for its end.
  package func detach(
    _ arguments: [String], input: borrowing SecretBytes
  ) throws(SystemError) {
    _ = try start(arguments, input: input, output: -1, isDetached: true)
  }

  /// Runs the program to its end and returns what it prints, without a line end there, or nil when
  /// it fails or prints more than `limit` bytes.
  package func output(
    _ arguments: [String], limit: Int
  ) throws(TerminalError) -> SecretBytes? {
    do throws(SystemError) {
      let pipe = try Pipe()
      let nothing = try secret(of: 0)
      let process = try start(
        arguments, input: nothing, output: pipe.writing, isDetached: false)
      pipe.closeWriting()
      let printed: SecretBytes?
      do { printed = try SecretSource.descriptor(pipe.reading).read(limit: limit) } catch {
        printed = nil
      }
      pipe.closeReading()
      return try exitCode(of: process) == 0 ? printed : nil
    } catch { throw .system(error) }
  }

  private func secret(of count: Int) throws(SystemError) -> SecretBytes {
    do { return try SecretBytes(capacity: count) } catch { throw SystemError(code: ENOMEM) }
  }

  /// Starts the program and hands it `input`, which is at most what a pipe holds.
  private func start(
    _ arguments: [String], input: borrowing SecretBytes, output: Int32, isDetached: Bool
  ) throws(SystemError) -> Int32 {
    let pipe = try Pipe()
    defer { pipe.close() }
    var process: Int32 = 0
    let code = unsafe withCStrings(arguments) { words in
      unsafe linux_start_program(
        path, words, pipe.reading, output, isDetached ? 1 : 0, &process)
    }
    guard code == 0 else { throw SystemError(code: code) }
    pipe.closeReading()
    do { try OutputDescriptor(number: pipe.writing).write(input) } catch {
      // A program that does not want its input has ended, and its exit code tells why.
      guard error.code == EPIPE else { throw error }
    }
    return process
  }

  private func exitCode(of process: Int32) throws(SystemError) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .last }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}

/// A pipe, whose ends are closed one after the other.
private final class Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe linux_pipe(&ends) == 0 else { throw .last }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit { close() }

  func close() {
    closeReading()
    closeWriting()
  }

  func closeReading() {
    if reading >= 0 { _ = Glibc.close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { _ = Glibc.close(writing) }
    writing = -1
  }
}
