internal import CLinux
internal import Glibc
package import Sodium

/// A descriptor that results, messages or a secret are written to; somebody else closes it.
package struct OutputDescriptor: Hashable, Sendable {
  /// The number the kernel knows it by.
  package let number: Int32

  /// Stands for the open descriptor of that number.
  package init(number: Int32) { self.number = number }

  /// Where results go.
  package static var standardOutput: Self { Self(number: STDOUT_FILENO) }

  /// Where messages go.
  package static var standardError: Self { Self(number: STDERR_FILENO) }

  /// Whether a person is likely to see what is written.
  package var isTerminal: Bool { isatty(number) == 1 }

  /// Writes all of `text`, as it is.
  package func write(_ text: String) throws(SystemError) {
    var text = text
    let failure = text.withUTF8 { unsafe writeAll(of: $0, to: number) }
    if let failure { throw failure }
  }

  /// Writes all bytes of `secret` from where they are.
  package func write(_ secret: borrowing SecretBytes) throws(SystemError) {
    let number = number
    let failure = secret.withBytes { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe writeAll(of: $0, to: number) }
    }
    if let failure { throw failure }
  }
}

/// Writes all that is in `buffer`, however often the kernel takes only a part of it or a signal
/// comes between; returns what went wrong.
func writeAll(of buffer: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> SystemError? {
  var written = 0
  while written < buffer.count {
    let rest = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[written...])
    let length = unsafe write(descriptor, rest.baseAddress, rest.count)
    if length >= 0 {
      written += length
    } else if errno == EAGAIN {
      // Whoever shares a pipe with us may have told it not to wait.
      _ = linux_wait(descriptor, Int16(POLLOUT), -1, nil)
    } else if errno != EINTR {
      return .last
    }
  }
  return nil
}
