internal import Sodium
internal import SourceText

extension SecretBytes {
  /// Whether there is anything in the secret that `escapedForTerminal` would spell out.
  var steersTerminal: Bool {
    withBytes { bytes in
      var next = 0
      while next < bytes.count {
        let length = harmlessLength(of: bytes, at: next)
        if length == 0 { return true }
        next += length
      }
      return false
    }
  }

  /// The secret as a terminal may show it: what is neither printable ASCII nor a harmless
  /// character of UTF-8 becomes `\xHH`, byte by byte.
  ///
  /// It was pasted from somewhere, and may hold what an escape sequence is made of.
  func escapedForTerminal() throws(TerminalError) -> SecretBytes {
    var escaped = try secretBytes(capacity: 4 * count)
    withBytes { bytes in
      var next = 0
      while next < bytes.count {
        let length = harmlessLength(of: bytes, at: next)
        if length == 0 {
          escaped.appendEscape(of: bytes[next])
          next += 1
        }
        for _ in 0..<length {
          escaped.append(bytes[next])
          next += 1
        }
      }
    }
    return escaped
  }

  private mutating func appendEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    append(UInt8(ascii: "x"))
    append(hexadecimalDigit(byte >> 4))
    append(hexadecimalDigit(byte & 0xF))
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// How many bytes at `start` are one character that does not steer a terminal; 0 if it does, or if
/// there is no character of UTF-8.
private func harmlessLength(of bytes: Span<UInt8>, at start: Int) -> Int {
  let lead = bytes[start]
  let length = lead < 0x80 ? 1 : min(lead.leadingOnes, 4)
  guard lead < 0x80 || length >= 2, start + length <= bytes.count else { return 0 }
  var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
  for offset in 1..<max(length, 1) {
    guard bytes[start + offset] & 0xC0 == 0x80 else { return 0 }
    value = value << 6 | UInt32(bytes[start + offset] & 0x3F)
  }
  guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return 0 }
  return scalar.steersTerminal ? 0 : length
}

extension UInt8 {
  fileprivate var leadingOnes: Int { (~self).leadingZeroBitCount }
}
