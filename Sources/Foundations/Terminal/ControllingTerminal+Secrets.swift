internal import Glibc
package import Sodium

extension ControllingTerminal {
  /// Asks `question` and reads a line of at most `limit` bytes that is not shown.
  ///
  /// Backspace, ^W and ^U edit, ^D on an empty line is `.ended`, and a paste is taken as it is,
  /// without a terminal's markers around it. Any other control byte refuses the whole line, and
  /// so does a byte too many. What was typed before the question or after the line is dropped.
  /// `idle` is called, once, when nobody types.
  package func readSecret(
    _ question: String, limit: Int, interruption: Interruption = .endsProcess,
    idle: IdleAction? = nil
  ) throws(TerminalError) -> SecretBytes {
    var line = try SecretLine(limit: limit)
    let borrowed = try BorrowedTerminal(
      descriptor, mode: .hiddenBytes, interruption: interruption)
    try borrowed.begin()
    try show(question)
    // What the person ends the line with is not shown either.
    defer { try? show("\n") }
    var timeOut = idle?.milliseconds
    while true {
      switch try borrowed.next(within: timeOut) {
      case .input:
        guard let byte = try readByte() else { throw .ended }
        if try line.take(byte) { return line.finished() }
      case .resumed:
        // The terminal dropped what it had not handed over, and a part is not what was typed.
        line.restart()
        try show(question)
      case .disturbed: break
      case .interrupted: throw .interrupted
      case .hangUp: throw .ended
      case .timeOut:
        timeOut = nil
        idle?.action()
      }
    }
  }

  /// The next byte, or nil when the terminal is gone.
  func readByte() throws(TerminalError) -> UInt8? {
    var byte: UInt8 = 0
    defer { byte = 0 }
    let length = try unsafe withUnsafeMutableBytes(of: &byte) { room throws(TerminalError) in
      try unsafe read(into: room)
    }
    return length == 1 ? byte : nil
  }
}
