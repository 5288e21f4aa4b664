/// `text` with everything but unreserved characters escaped (RFC 3986 §2.3).
package func percentEncoded(_ text: String) -> String {
  percentEncoded(text) { byte in
    switch UnicodeScalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
    default: false
    }
  }
}

/// The same of a value that may be within marks.
func percentEncodedValue(_ text: String) -> String {
  guard let mark = text.unicodeScalars.first.flatMap(SampleMark.init(opening:)),
    text.unicodeScalars.last == SampleMark.closing
  else { return percentEncoded(text) }
  let value = String(text.unicodeScalars.dropFirst().dropLast())
  return SampleMark(mark.field, .percent).around(percentEncoded(value))
}

/// An address with what no address may hold escaped, and without its fragment.
///
/// Braces stay: a reader is to see what has to be filled in.
func escapedURL(_ url: String) -> String {
  let url = url.utf8.prefix { $0 != UInt8(ascii: "#") }
  return percentEncoded(String(Substring(url))) { byte in
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`|".utf8.contains(byte)
  }
}

/// A cookie's value with what RFC 6265 §4.1.1 forbids escaped.
func cookieValue(_ text: String) -> String {
  percentEncoded(text) { byte in
    byte > 0x20 && byte < 0x7F && !"\",;\\%".utf8.contains(byte)
  }
}

/// A header's value on one line, without blanks around it (RFC 9110 §5.5).
func headerValue(_ text: String) -> String {
  var scalars = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }[...]
  while scalars.first == " " { scalars.removeFirst() }
  while scalars.last == " " { scalars.removeLast() }
  var value = ""
  value.unicodeScalars.append(contentsOf: scalars)
  return value
}

/// The name of a file that needs quotes nowhere.
func fileName(_ name: String) -> String {
  let safe = name.utf8.map { byte -> Character in
    let isSafe =
      byte != UInt8(ascii: "~") && percentEncoded(String(UnicodeScalar(byte))).utf8.count == 1
    return isSafe ? Character(UnicodeScalar(byte)) : "-"
  }
  let trimmed = String(safe.drop { $0 == "-" || $0 == "." })
  return trimmed.isEmpty ? "file.bin" : trimmed
}

private func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isKept(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Unicode.Scalar {
  /// Whether the scalar can stand in a method or a header's name (RFC 9110 §5.6.2).
  var isToken: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: "!#$%&'*+-.^_`|~".unicodeScalars.contains(self)
    }
  }
}
