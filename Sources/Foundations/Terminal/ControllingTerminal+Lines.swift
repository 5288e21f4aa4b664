internal import Glibc

extension ControllingTerminal {
  /// Asks `question` and reads a line of at most `limit` bytes that is shown while it is typed.
  ///
  /// The line is text without control characters; ^D on an empty line is `.ended`. It is for
  /// names, never for a secret.
  package func readLine(
    _ question: String, limit: Int = 1024, interruption: Interruption = .endsProcess
  ) throws(TerminalError) -> String {
    let borrowed = try BorrowedTerminal(descriptor, mode: .lines, interruption: interruption)
    try borrowed.begin()
    try show(question)
    var line: [UInt8] = []
    while true {
      switch try borrowed.next() {
      case .input:
        let typed = try readTyped()
        line += typed
        if typed.isEmpty, line.isEmpty { throw .ended }
        if line.last == UInt8(ascii: "\n") { return try text(of: line.dropLast(), limit) }
        // ^D hands over what there is without a line end; only a second one means it.
        if typed.isEmpty || line.count > limit { return try text(of: line[...], limit) }
      case .resumed:
        // The terminal forgot what was typed before the stop.
        line = []
        try show(question)
      case .disturbed, .timeOut: break
      case .interrupted: throw .interrupted
      case .hangUp: throw .ended
      }
    }
  }

  /// What the terminal has: a line at most, and never more than 4,096 bytes.
  private func readTyped() throws(TerminalError) -> [UInt8] {
    var failure: TerminalError?
    let typed = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { room, length in
      do throws(TerminalError) {
        length = try unsafe read(into: UnsafeMutableRawBufferPointer(room))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return typed
  }

  private func text(of line: ArraySlice<UInt8>, _ limit: Int) throws(TerminalError) -> String {
    guard line.count <= limit else { throw .tooLong(limit: limit) }
    if let control = line.first(where: { $0 < 0x20 || $0 == Control.delete }) {
      throw .controlByte(control)
    }
    guard let text = String(validating: line, as: UTF8.self) else { throw .notText }
    return text
  }
}
