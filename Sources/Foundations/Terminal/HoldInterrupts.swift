internal import CLinux
internal import Glibc

/// Runs `body` with the interrupt key held back, except while a question of a terminal waits.
///
/// A key pressed meanwhile takes effect at the next question, or when this returns. It is for work
/// that must not be left in the middle without asking, such as keeping what cannot be had again.
package func holdingInterrupts<Result: ~Copyable, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  var interrupt = sigset_t()
  var former = sigset_t()
  _ = unsafe sigemptyset(&interrupt)
  _ = unsafe sigaddset(&interrupt, SIGINT)
  _ = unsafe sigprocmask(SIG_BLOCK, &interrupt, &former)
  defer { _ = unsafe sigprocmask(SIG_SETMASK, &former, nil) }
  return try body()
}
