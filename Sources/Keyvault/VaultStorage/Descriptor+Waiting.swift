import Glibc

extension Descriptor {
  /// Takes the lock on the file, trying again for a while if somebody else has it.
  func lock(within patience: Duration) throws(SystemError) {
    try lock(until: ContinuousClock.now + patience)
  }

  /// Takes the lock on the file, trying again until `end` if somebody else has it.
  func lock(until end: ContinuousClock.Instant) throws(SystemError) {
    while true {
      do {
        return try lock()
      } catch {
        guard error == .isLocked, ContinuousClock.now < end else { throw error }
        usleep(20_000)
      }
    }
  }
}
