internal import CSodium

/// The library set up for use, which every other call needs before it.
///
/// Swift runs the initialiser once, whichever thread asks first. Without a source of random bytes
/// nothing in this module can keep what it promises, so a failure ends the program.
let library: Void = {
  precondition(sodium_init() >= 0, "libsodium cannot be set up on this machine")
}()

/// The version of libsodium in use, such as `1.0.18`.
package var sodiumVersion: String {
  unsafe sodium_version_string().map { unsafe String(cString: $0) } ?? ""
}

/// Clears what the calls before may have left on the stack; best effort, not a promise.
func wipeStack() { sodium_stackzero(4096) }
