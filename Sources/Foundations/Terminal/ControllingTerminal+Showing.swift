internal import Glibc
package import Sodium

extension ControllingTerminal {
  /// Shows `secret` between two texts on a screen of its own, until a key is pressed or, unless
  /// they are nil, the `seconds` are over; then nothing of it is left in sight or in the history.
  ///
  /// Throws `ended` when the terminal goes away before. What could steer it is spelled out, in the
  /// secret as well as in the texts. With `interruption` left as it is, the interrupt key clears
  /// the screen and ends the process.
  package func show(
    _ secret: borrowing SecretBytes, before: String, after: String, seconds: Int? = 30,
    interruption: Interruption = .endsProcess
  ) throws(TerminalError) {
    let page = Page(before: before, after: after, seconds: seconds, interruption: interruption)
    // A second copy exists only where the first one cannot be shown.
    guard secret.steersTerminal else { return try show(secret, on: page) }
    let visible = try secret.escapedForTerminal()
    try show(visible, on: page)
  }

  private struct Page {
    let before: String
    let after: String
    let seconds: Int?
    let interruption: Interruption
  }

  private func show(
    _ visible: borrowing SecretBytes, on page: Page
  ) throws(TerminalError) {
    let borrowed = try BorrowedTerminal(
      descriptor, mode: .ownScreen, interruption: page.interruption)
    let deadline = page.seconds.map { ContinuousClock.now + .seconds($0) }
    try borrowed.begin()
    try draw(visible, on: page)
    while true {
      let left = deadline.map { max(.zero, $0 - .now) }
      switch try borrowed.next(within: left?.milliseconds) {
      case .input:
        // A terminal that is gone has something to read, too: its end.
        guard try readByte() != nil else { throw .ended }
        return
      case .timeOut: return
      case .hangUp: throw .ended
      case .resumed: try draw(visible, on: page)
      case .disturbed: break
      case .interrupted: throw .interrupted
      }
    }
  }

  private func draw(_ visible: borrowing SecretBytes, on page: Page) throws(TerminalError) {
    let output = OutputDescriptor(number: descriptor)
    do throws(SystemError) {
      try output.write("\u{1B}[H\u{1B}[2J" + escapedLinesForTerminal(page.before))
      try output.write(visible)
      try output.write(escapedLinesForTerminal(page.after))
    } catch {
      throw .system(error)
    }
  }
}

extension Duration {
  /// The whole milliseconds, rounded up, so that waiting for them is not too short.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(
      clamping: min(seconds, 1 << 21) * 1000 + (attoseconds + 999_999_999_999_999)
        / 1_000_000_000_000_000)
  }
}
