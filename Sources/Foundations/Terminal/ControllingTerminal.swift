internal import Glibc

/// The terminal that the process was started from, where a person is asked and shown secrets.
///
/// It is never the standard input, which may be anything. Closed when its owner goes.
package struct ControllingTerminal: ~Copyable {
  let descriptor: Int32

  /// Opens the terminal; throws `.noTerminal` where the process has none.
  package init() throws(TerminalError) {
    descriptor = unsafe open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noTerminal }
  }

  deinit { close(descriptor) }

  /// Shows `text`, made harmless, with its line ends.
  func show(_ text: String) throws(TerminalError) {
    do throws(SystemError) {
      try OutputDescriptor(number: descriptor).write(escapedLinesForTerminal(text))
    } catch {
      throw .system(error)
    }
  }

  /// Reads what has been typed, at most as much as there is room for; 0 when the terminal is gone.
  func read(into room: UnsafeMutableRawBufferPointer) throws(TerminalError) -> Int {
    while true {
      let length = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      if length >= 0 { return length }
      if errno == EIO { return 0 }
      guard errno == EINTR else { throw .system(.last) }
    }
  }
}

/// What to do once when nobody has typed anything for a while; the question stays.
package struct IdleAction {
  let milliseconds: Int32
  let action: () -> Void

  /// Creates the action to be called after `seconds` without a key.
  package init(afterSeconds seconds: Int, _ action: @escaping () -> Void) {
    milliseconds = 1000 * Int32(min(max(seconds, 0), 1_000_000))
    self.action = action
  }
}
