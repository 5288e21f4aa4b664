internal import CLinux
internal import Glibc

/// A terminal whose modes are changed for the time of one question, and given back when its owner
/// goes, when a signal ends or stops the process, or when the process crashes.
///
/// The signals are held back except while `next` waits, so that their handlers never run amid
/// other code. After a stop the changed modes are applied again, and `next` says `.resumed`, for
/// the question is to be shown again. Nothing is changed before `begin`.
struct BorrowedTerminal: ~Copyable {
  private let descriptor: Int32
  /// The signals that were held back before, and the actions to put back.
  private let formerMask: sigset_t
  private let formerActions: [(signal: Int32, action: sigaction)]

  /// How the terminal treats what is typed.
  enum Mode {
    /// As lines, shown and edited by the terminal itself.
    case lines
    /// As single bytes that are not shown.
    case hiddenBytes
    /// As single bytes that are not shown, on a screen of its own without a history.
    case ownScreen
  }

  /// What came while waiting.
  enum Event {
    case input, resumed, interrupted, disturbed, timeOut, hangUp
  }

  init(
    _ descriptor: Int32, mode: Mode, interruption: Interruption
  ) throws(TerminalError) {
    precondition(unsafe loan.pointee.descriptor < 0, "a terminal is lent to one question at a time")
    var own = termios()
    guard unsafe tcgetattr(descriptor, &own) == 0 else { throw .system(.last) }
    self.descriptor = descriptor
    formerMask = blockSignals()
    unsafe loan.pointee = Loan(
      descriptor: descriptor, own: own, changed: own.changed(to: mode),
      hasOwnScreen: mode == .ownScreen, reportsInterruption: interruption == .reported)
    formerActions = installHandlers()
  }

  deinit {
    unsafe loan.pointee.giveBack()
    unsafe loan.pointee.descriptor = -1
    for (signal, action) in formerActions {
      var action = action
      _ = unsafe sigaction(signal, &action, nil)
    }
    var mask = formerMask
    _ = unsafe sigprocmask(SIG_SETMASK, &mask, nil)
  }

  /// Puts the mode in force; a process in the background is stopped here until it comes forward.
  func begin() throws(TerminalError) {
    if let failure = unsafe loan.pointee.apply() { throw .system(failure) }
  }

  /// Waits for input, at most for `milliseconds` unless they are nil.
  func next(within milliseconds: Int32? = nil) throws(TerminalError) -> Event {
    // An interruption may have been held back for longer than since this question began.
    var mask = formerMask
    _ = unsafe sigdelset(&mask, SIGINT)
    // In the background, input is the shell's, and reading it would stop us with echo on.
    let events = unsafe loan.pointee.isForeground ? Int16(POLLIN) : 0
    let ready = unsafe linux_wait(descriptor, events, milliseconds ?? -1, &mask)
    let failure = SystemError.last
    if unsafe loan.pointee.wasInterrupted {
      unsafe loan.pointee.wasInterrupted = false
      return .interrupted
    }
    if unsafe loan.pointee.wasResumed {
      unsafe loan.pointee.wasResumed = false
      return .resumed
    }
    if ready < 0 {
      guard failure.code == EINTR else { throw .system(failure) }
      return .disturbed
    }
    if ready == 0 { return .timeOut }
    return ready & Int32(POLLIN) != 0 ? .input : .hangUp
  }
}

/// What the interrupt key does while a question waits for its answer.
package enum Interruption: Sendable {
  /// It ends the process, as everywhere.
  case endsProcess
  /// It ends the question with `TerminalError.interrupted`.
  case reported
}

extension termios {
  fileprivate func changed(to mode: BorrowedTerminal.Mode) -> termios {
    var changed = self
    switch mode {
    case .lines:
      changed.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ECHOK | ISIG)
      changed.c_iflag |= tcflag_t(ICRNL)
    case .hiddenBytes, .ownScreen:
      // Lines of the terminal itself are cut after 4,095 bytes.
      changed.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN)
      changed.c_lflag |= tcflag_t(ISIG)
      // Nothing that is typed may be altered or swallowed on its way.
      changed.c_iflag &= ~tcflag_t(ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF | PARMRK)
      unsafe withUnsafeMutableBytes(of: &changed.c_cc) { keys in
        unsafe keys[Int(VMIN)] = 0
        unsafe keys[Int(VTIME)] = 0
      }
    }
    return changed
  }
}
