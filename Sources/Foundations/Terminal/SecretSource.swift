internal import CLinux
internal import Glibc
package import Sodium

/// Where a secret is read from without asking a person.
package enum SecretSource: Hashable, Sendable {
  /// The standard input.
  case standardInput
  /// A descriptor that the process was started with.
  case descriptor(Int32)
  /// A file, which must be regular, the user's own, and have the permissions 0600 or 0400.
  case file(String)

  /// Reads to the end, without one line feed there, with or without a carriage return before it.
  ///
  /// More than `limit` bytes before that line end are refused. A terminal is refused, since it
  /// would show what is typed. Waits for as long as the other end of a pipe stays open.
  package func read(limit: Int) throws(TerminalError) -> SecretBytes {
    switch self {
    case .standardInput: try readSecret(from: STDIN_FILENO, limit: limit)
    case .descriptor(let number): try readSecret(from: number, limit: limit)
    case .file(let path): try readSecret(inFile: path, limit: limit)
    }
  }
}

private func readSecret(inFile path: String, limit: Int) throws(TerminalError) -> SecretBytes {
  // A pipe without a writer must not make us wait, nor a terminal become ours.
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  guard file >= 0 else { throw .system(.last) }
  defer { close(file) }
  var status = stat()
  guard unsafe fstat(file, &status) == 0 else { throw .system(.last) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .insecureFile(.notRegular) }
  guard status.st_uid == geteuid() else { throw .insecureFile(.otherOwner) }
  let permissions = status.st_mode & 0o7777
  guard permissions == 0o600 || permissions == 0o400 else {
    throw .insecureFile(.permissions(permissions))
  }
  return try readSecret(from: file, limit: limit)
}

private func readSecret(from file: Int32, limit: Int) throws(TerminalError) -> SecretBytes {
  precondition(limit >= 0, "a limit is not negative")
  guard isatty(file) == 0 else { throw .terminalInput }
  // A line end of two bytes, and one byte more, which tells that there are too many.
  let most = limit + 3
  var secret = try secretBytes(capacity: min(most, 4096))
  while true {
    if secret.count == secret.capacity {
      guard secret.capacity < most else { throw .tooLong(limit: limit) }
      var larger = try secretBytes(capacity: min(most, secret.capacity * 2))
      larger.append(secret)
      secret = larger
    }
    guard try readMore(of: file, into: &secret) else { break }
  }
  secret.dropLineEnd()
  guard secret.count <= limit else { throw .tooLong(limit: limit) }
  return secret
}

/// Reads once, which may give less than there is room for; false at the end of the input.
private func readMore(
  of file: Int32, into secret: inout SecretBytes
) throws(TerminalError) -> Bool {
  while true {
    var length = 0
    var failure: SystemError?
    secret.append { room in
      length = unsafe room.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(file, buffer.baseAddress, buffer.count)
      }
      if length < 0 { failure = .last }
      return max(length, 0)
    }
    guard let failure else { return length > 0 }
    switch failure.code {
    case EINTR: continue
    case EAGAIN: _ = linux_wait(file, Int16(POLLIN), -1, nil)
    default: throw .system(failure)
    }
  }
}

/// Takes memory for a secret; the only thing to go wrong is that there is none.
func secretBytes(capacity: Int) throws(TerminalError) -> SecretBytes {
  do {
    return try SecretBytes(capacity: capacity)
  } catch {
    throw .outOfMemory
  }
}

extension SecretBytes {
  /// The last byte in use, or the one as many before it as told.
  func last(before distance: Int = 0) -> UInt8? {
    withBytes { bytes in
      distance < bytes.count ? bytes[bytes.count - 1 - distance] : nil
    }
  }

  /// Drops `\n` or `\r\n` from the end, once.
  fileprivate mutating func dropLineEnd() {
    guard last() == UInt8(ascii: "\n") else { return }
    truncate(to: count - (last(before: 1) == UInt8(ascii: "\r") ? 2 : 1))
  }
}
