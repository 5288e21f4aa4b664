internal import CLinux
internal import Glibc
internal import Sodium

/// The environment for another program: what this process has, and secrets.
///
/// ```
/// pointers   inherited, inherited, ...,  ┐        ┐            null
///                                        v        v
/// entries                                NAME=...0NAME=...0    in secret memory
/// ```
struct EnvironmentBlock: ~Copyable {
  /// The entries that are new, each ended by a zero byte.
  private let entries: SecretBytes
  /// Where in `entries` each of them begins.
  private let starts: [Int]
  private let names: Set<String>

  init(
    variables: [NamedSecret], files: [NamedSecretFile]
  ) throws(SystemError) {
    let names = variables.map(\.name.text) + files.map(\.name.text)
    self.names = Set(names)
    guard self.names.count == names.count else { throw SystemError(code: EEXIST) }
    let size =
      variables.reduce(0) { $0 + $1.name.text.utf8.count + $1.secret.bytes.count + 2 }
      + files.reduce(0) { $0 + $1.name.text.utf8.count + $1.file.path.utf8.count + 2 }
    guard var entries = try? SecretBytes(capacity: size) else { throw SystemError(code: ENOMEM) }
    var starts: [Int] = []
    for variable in variables {
      // A zero byte would end the entry early, and the program would get a part of the secret.
      guard !variable.secret.bytes.contains(0) else { throw SystemError(code: EINVAL) }
      starts.append(entries.count)
      entries.append(Array("\(variable.name.text)=".utf8)[...])
      entries.append(variable.secret.bytes)
      entries.append(0)
    }
    for file in files {
      starts.append(entries.count)
      entries.append(Array("\(file.name.text)=\(file.file.path)".utf8)[...])
      entries.append(0)
    }
    self.entries = entries
    self.starts = starts
  }

  /// Has the program take the process over; returns why it did not.
  func start(_ command: String, _ arguments: [String]) -> ReplacementError {
    unsafe withCStrings(arguments) { arguments in
      entries.withBytes { bytes in
        unsafe bytes.withUnsafeBufferPointer { buffer in
          var pointers = unsafe inherited()
          for start in starts {
            guard let base = buffer.baseAddress else { continue }
            let entry = unsafe UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self)
            unsafe pointers.append(UnsafeMutablePointer(mutating: entry))
          }
          unsafe pointers.append(nil)
          return unsafe execute(command, arguments, &pointers)
        }
      }
    }
  }

  /// The entries of this process's own environment under other names.
  private func inherited() -> [UnsafeMutablePointer<CChar>?] {
    var kept: [UnsafeMutablePointer<CChar>?] = unsafe []
    guard var next = unsafe linux_environment() else { return unsafe kept }
    while let entry = unsafe next.pointee {
      let length = unsafe strcspn(entry, "=")
      let name = unsafe UnsafeRawBufferPointer(start: entry, count: length)
      if unsafe !names.contains(String(decoding: name, as: UTF8.self)) { unsafe kept.append(entry) }
      unsafe next += 1
    }
    return unsafe kept
  }
}

/// Lends `texts` as C has them, ended by a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = unsafe texts.map { unsafe strdup($0) } + [nil]
  defer { unsafe copies.forEach { unsafe free($0) } }
  return unsafe body(copies)
}

/// Tries the places where the command may be, as `execvp` does.
private func execute(
  _ command: String, _ arguments: [UnsafeMutablePointer<CChar>?],
  _ environment: inout [UnsafeMutablePointer<CChar>?]
) -> ReplacementError {
  var refusal: SystemError?
  for path in places(of: command) {
    _ = unsafe execve(path, arguments, environment)
    let failure = SystemError.last
    switch failure.code {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: continue
    case EACCES: refusal = refusal ?? failure
    case E2BIG, ENOMEM, EAGAIN: return .notPrepared(failure)
    default: return .notExecutable(failure)
    }
  }
  return refusal.map { .notExecutable($0) } ?? .notFound
}

/// The paths to try in turn; an empty part of the `PATH` is the working folder.
private func places(of command: String) -> [String] {
  guard !command.isEmpty else { return [] }
  guard !command.utf8.contains(UInt8(ascii: "/")) else { return [command] }
  let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/bin:/usr/bin"
  return path.split(separator: ":", omittingEmptySubsequences: false)
    .map { $0.isEmpty ? "./\(command)" : "\($0)/\(command)" }
}

extension SecretBytes {
  fileprivate func contains(_ wanted: UInt8) -> Bool {
    withBytes { bytes in
      var found = false
      for index in bytes.indices { found = found || bytes[index] == wanted }
      return found
    }
  }
}
