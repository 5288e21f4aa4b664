import Glibc

/// Keeps hang-up, interruption and termination waiting while it exists.
///
/// They arrive when it goes, so that a new vault is never left half in place.
@safe
struct SignalMask: ~Copyable {
  private var before = sigset_t()

  init() {
    var blocked = sigset_t()
    unsafe sigemptyset(&blocked)
    for signal in [SIGHUP, SIGINT, SIGTERM] { unsafe sigaddset(&blocked, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &blocked, &before)
  }

  deinit {
    var before = before
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
