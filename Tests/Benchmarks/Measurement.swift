import Foundation

/// What a child process cost.
struct Cost {
  /// On the clock, in seconds.
  var wall: Double
  /// On all processors together, in seconds.
  var cpu: Double
  /// The most memory it held at once, in bytes.
  var peak: Int
}

/// Runs a program to its end and measures it; its output goes to `/dev/null`.
func measure(_ program: String, _ arguments: [String]) throws -> Cost {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  var words = unsafe ([program] + arguments).map { unsafe strdup($0) }
  unsafe words.append(nil)
  defer { unsafe words.forEach { unsafe free($0) } }
  var child: pid_t = 0
  let start = ContinuousClock.now
  guard unsafe posix_spawn(&child, program, &actions, nil, words, environ) == 0 else {
    throw BenchmarkError.cannotStart(program)
  }
  var status: Int32 = 0
  var usage = rusage()
  unsafe wait4(child, &status, 0, &usage)
  let wall = ContinuousClock.now - start
  guard status == 0 else { throw BenchmarkError.failed(program, status) }
  return Cost(
    wall: wall / .seconds(1), cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
    peak: Int(usage.ru_maxrss) * 1024)
}

/// What keeps a benchmark from giving a figure.
enum BenchmarkError: Error {
  case cannotStart(String)
  case failed(String, Int32)
  case noText
}

private func seconds(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
}

/// The middle one of several figures.
func median(_ figures: [Double]) -> Double {
  let sorted = figures.sorted()
  return sorted[sorted.count / 2]
}
