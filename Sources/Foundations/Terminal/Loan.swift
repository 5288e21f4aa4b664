internal import CLinux
internal import Glibc

/// What a signal handler has to know in order to give a terminal back and to take it again.
struct Loan {
  /// The terminal, or negative while none is lent.
  var descriptor: Int32 = -1
  /// The modes to give back, and those that the question wants.
  var own = termios()
  var changed = termios()
  var hasOwnScreen = false
  var reportsInterruption = false
  /// What handlers have seen since the question last looked.
  var wasResumed = false
  var wasInterrupted = false
}

/// The one loan there can be; behind a pointer, because the access checks for a variable could
/// stop a handler that comes at the wrong time.
nonisolated(unsafe) let loan: UnsafeMutablePointer<Loan> = {
  let loan = UnsafeMutablePointer<Loan>.allocate(capacity: 1)
  unsafe loan.initialize(to: Loan())
  return unsafe loan
}()

/// The signals that end or stop the process, or let it go on, other than by a fault of its own.
private let heldSignals = [
  SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGTSTP, SIGCONT,
]

/// The signals of a fault, which cannot be held back.
private let faultSignals = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP]

/// Holds back the signals that are handled; returns those that were held back before.
func blockSignals() -> sigset_t {
  var held = sigset_t()
  var former = sigset_t()
  _ = unsafe sigemptyset(&held)
  for signal in heldSignals { _ = unsafe sigaddset(&held, signal) }
  _ = unsafe sigprocmask(SIG_BLOCK, &held, &former)
  return former
}

/// Handles the signals, except for those that the process was told to ignore; returns the actions
/// to put back.
func installHandlers() -> [(signal: Int32, action: sigaction)] {
  var former: [(signal: Int32, action: sigaction)] = []
  for signal in heldSignals + faultSignals where linux_ignores_signal(signal) == 0 {
    var action = sigaction()
    guard unsafe linux_handle_signal(signal, handler(of: signal), &action) == 0 else { continue }
    former.append((signal, action))
  }
  return former
}

private func handler(of signal: Int32) -> @convention(c) (Int32) -> Void {
  switch signal {
  case SIGINT: interrupt
  case SIGTSTP: stop
  case SIGCONT: resume
  default: end
  }
}

// MARK: - Handlers

/// Gives the terminal back and dies of the signal.
private func end(_ signal: Int32) {
  unsafe loan.pointee.giveBack()
  linux_raise_by_default(signal)
}

private func interrupt(_ signal: Int32) {
  guard unsafe loan.pointee.reportsInterruption else { return end(signal) }
  unsafe loan.pointee.wasInterrupted = true
}

/// Gives the terminal back for as long as the process is stopped.
private func stop(_ signal: Int32) {
  let code = errno
  unsafe loan.pointee.giveBack()
  linux_raise_by_default(signal)
  _ = linux_handle_signal(signal, stop, nil)
  // Where nobody could let the process go on, the kernel does not stop it and nothing follows.
  if unsafe !loan.pointee.wasResumed { resume(signal) }
  errno = code
}

/// Takes the terminal again, unless the process goes on in the background.
private func resume(_ signal: Int32) {
  let code = errno
  if unsafe loan.pointee.isForeground {
    _ = unsafe loan.pointee.apply()
    unsafe loan.pointee.wasResumed = true
  }
  errno = code
}

extension Loan {
  /// Whether the terminal is ours to change and to read.
  var isForeground: Bool { tcgetpgrp(descriptor) == getpgrp() }

  /// Puts the question's modes in force, drops what was typed before, and takes the screen.
  func apply() -> SystemError? {
    guard descriptor >= 0 else { return nil }
    var modes = changed
    // Waiting for the output first, as TCSAFLUSH does, could take for ever in a handler.
    while unsafe tcsetattr(descriptor, TCSANOW, &modes) != 0 {
      guard errno == EINTR else { return .last }
    }
    tcflush(descriptor, TCIFLUSH)
    if hasOwnScreen { write("\u{1B}[?1049h") }
    return nil
  }

  /// Clears and leaves the screen, drops what was typed since, and puts the own modes in force.
  func giveBack() {
    guard descriptor >= 0, isForeground else { return }
    if hasOwnScreen { write("\u{1B}[H\u{1B}[2J\u{1B}[?1049l") }
    tcflush(descriptor, TCIFLUSH)
    var modes = own
    _ = unsafe tcsetattr(descriptor, TCSANOW, &modes)
  }

  private func write(_ sequence: StaticString) {
    _ = unsafe Glibc.write(descriptor, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }
}
