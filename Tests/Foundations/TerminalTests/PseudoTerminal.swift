import Foundation
import TestSupport
import Testing

/// A terminal without a screen, in which a line of `/bin/sh` runs with job control.
final class PseudoTerminal {
  private let descriptor: Int32
  private var process: pid_t = 0
  /// All that was printed, and how much of it `wait` has passed.
  private(set) var printed: [UInt8] = []
  private var seen = 0

  /// Starts the line in `folder`, which is also its home.
  init(_ line: String, in folder: TemporaryFolder) throws {
    descriptor = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    try #require(descriptor >= 0)
    var locked: Int32 = 0
    var number: Int32 = 0
    // What `unlockpt` and `ptsname` do, which Swift's C library lacks.
    let setLock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    try #require(unsafe ioctl(descriptor, setLock, &locked) == 0)
    try #require(unsafe ioctl(descriptor, getNumber, &number) == 0)
    process = try spawn(
      "cd '\(folder.path)'; \(line)", on: "/dev/pts/\(number)", home: folder)
  }

  deinit {
    kill(-process, SIGKILL)
    close(descriptor)
  }

  /// Presses keys.
  func type(_ keys: String) { type(Array(keys.utf8)) }

  /// Sends bytes, as keys or a paste do.
  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // A program that does not read what it should must not keep the test waiting for ever.
      var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard unsafe poll(&entry, 1, 10_000) > 0 else { break }
      let written = unsafe write(descriptor, Array(rest), rest.count)
      guard written > 0 else { break }
      rest = rest.dropFirst(written)
    }
    #expect(rest.isEmpty, "the program does not read what is typed")
  }

  /// Reads until `text` is printed behind what was waited for before.
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let wanted = Array(text.utf8)
    while true {
      if let range = printed[seen...].firstRange(of: wanted) {
        seen = range.upperBound
        return
      }
      guard readMore() else {
        Issue.record("'\(text)' is missing in:\n\(transcript)", sourceLocation: sourceLocation)
        throw CocoaError(.fileReadUnknown)
      }
    }
  }

  /// Reads to the end, and returns the exit code, or 128 and the number of the ending signal.
  func finish() -> Int32 {
    while readMore() {}
    var status: Int32 = 0
    guard unsafe waitpid(process, &status, 0) == process else { return -1 }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Sends a signal to the program in the foreground.
  func send(_ signal: Int32) { kill(-tcgetpgrp(descriptor), signal) }

  /// All that was printed, as text.
  var transcript: String { String(decoding: printed, as: UTF8.self) }

  /// Whether the terminal shows what is typed and edits lines, as a shell expects it.
  var isOrdinary: Bool {
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0 else { return false }
    let wanted = tcflag_t(ECHO | ICANON | ISIG)
    return modes.c_lflag & wanted == wanted
  }

  /// False when nothing more comes; a program that goes silent for too long is ended.
  private func readMore() -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&entry, 1, 10_000) > 0 else {
      kill(process, SIGKILL)
      return false
    }
    var room = [UInt8](repeating: 0, count: 4096)
    let length = unsafe read(descriptor, &room, room.count)
    guard length > 0 else { return false }
    printed += room.prefix(length)
    return true
  }
}

/// Starts a shell as the leader of a session whose terminal is called `name`.
private func spawn(_ line: String, on name: String, home folder: TemporaryFolder) throws -> pid_t {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  // The first terminal that the leader of a session opens becomes its controlling one.
  unsafe posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
  unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
  unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)

  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  var all = sigset_t()
  unsafe sigemptyset(&none)
  unsafe sigfillset(&all)
  unsafe posix_spawnattr_setsigmask(&attributes, &none)
  unsafe posix_spawnattr_setsigdefault(&attributes, &all)
  let newSession: Int32 = 0x80
  unsafe posix_spawnattr_setflags(
    &attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)))

  let words = ["/bin/sh", "-m", "-c", line]
  let variables = [
    "PATH=\(Shell.builtTools):/usr/bin:/bin", "HOME=\(folder.path)", "TERM=xterm",
    "LC_ALL=C.UTF-8",
  ]
  let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
  let environment = unsafe variables.map { unsafe strdup($0) } + [nil]
  defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
  var process: pid_t = 0
  let failure = unsafe posix_spawn(
    &process, "/bin/sh", &actions, &attributes, arguments, environment)
  try #require(failure == 0)
  return process
}
