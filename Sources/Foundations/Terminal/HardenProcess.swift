internal import CLinux
internal import Glibc

/// What the process was started with and hardening changes, so that a program which takes the
/// process over can have it back.
package struct InheritedState: Sendable {
  /// The signals that were blocked.
  let blockedSignals: sigset_t
  /// Those of the signals which hardening touches that were ignored.
  let ignoredSignals: [Int32]
  /// The permissions that new files did not get.
  let umask: mode_t
}

/// Those whose default ends the process with a memory dump; the Swift runtime handles them with a
/// report that prints registers and the memory they point to.
private let crashSignals = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP]

/// Those that would end the process where a call can report the error instead: a pipe without a
/// reader, a file past the limit of sizes.
private let outputSignals = [SIGPIPE, SIGXFSZ]

/// Keeps what is in memory from leaving the process by accident; the first call in `main`.
///
/// The process cannot be traced by its own user and leaves no core dump, a crash prints one line
/// and no memory, new files are the user's own, a closed pipe is an error and not a signal, and
/// none of the standard descriptors is left closed, where the next file opened would take its
/// place and be written to.
@discardableResult
package func hardenProcess() -> InheritedState {
  _ = linux_forbid_tracing()
  _ = linux_forbid_core_dumps()
  var blocked = sigset_t()
  _ = unsafe sigprocmask(SIG_BLOCK, nil, &blocked)
  let ignored = (crashSignals + outputSignals).filter { linux_ignores_signal($0) != 0 }
  for signal in crashSignals { linux_reset_signal(signal) }
  for signal in outputSignals { linux_ignore_signal(signal) }
  for standard in STDIN_FILENO...STDERR_FILENO where fcntl(standard, F_GETFD) < 0 {
    _ = unsafe open("/dev/null", O_RDWR)
  }
  return InheritedState(
    blockedSignals: blocked, ignoredSignals: ignored, umask: Glibc.umask(0o077))
}

extension InheritedState {
  /// Gives the process the umask, the dispositions and the signal mask that it was started with.
  func restore() {
    _ = Glibc.umask(umask)
    for signal in crashSignals + outputSignals {
      if ignoredSignals.contains(signal) {
        linux_ignore_signal(signal)
      } else {
        linux_reset_signal(signal)
      }
    }
    var mask = blockedSignals
    _ = unsafe sigprocmask(SIG_SETMASK, &mask, nil)
  }
}
