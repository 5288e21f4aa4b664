internal import Dispatch
internal import Glibc

/// A wish to end, from SIGINT, SIGTERM or the program itself, that a server waits for.
package final class StopSignal: Sendable {
  private let reading: Int32
  private let writing: Int32
  private nonisolated(unsafe) var sources: [any DispatchSourceSignal] = []

  /// Creates a wish that nobody has yet.
  package init() throws(ServerError) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw ServerError("make a pipe") }
    reading = ends[0]
    writing = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    for source in unsafe sources { source.cancel() }
    close(reading)
    close(writing)
  }

  /// Lets SIGINT and SIGTERM be this wish, instead of ending the process.
  package func watchSignals() {
    unsafe sources += [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "portico.stop"))
      source.setEventHandler { [weak self] in self?.stop() }
      source.resume()
      return source
    }
  }

  /// Asks to end.
  package func stop() {
    var byte: UInt8 = 0
    _ = unsafe write(writing, &byte, 1)
  }

  /// What becomes readable when somebody has asked.
  var number: Int32 { reading }
}
