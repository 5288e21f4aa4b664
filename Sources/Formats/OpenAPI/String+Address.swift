import SourceText

extension String {
  /// What stands before the first `#`, and what stands behind it.
  var splitAddress: (file: String, fragment: String?) {
    guard let sign = utf8.firstIndex(of: UInt8(ascii: "#")) else { return (self, nil) }
    return (String(self[..<sign]), String(self[index(after: sign)...]))
  }

  /// Whether the address begins with a scheme or a host.
  var isRemoteAddress: Bool {
    if hasPrefix("//") { return true }
    var rest = Array(utf8)[...]
    let scheme = rest.popRun {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
    // One letter is a drive of another operating system, which is a path all the same.
    return scheme.count > 1 && rest.first == UInt8(ascii: ":")
  }

  /// The text with `%20` and the like decoded; what is no escape stays.
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var rest = Array(utf8)[...]
    var decoded: [UInt8] = []
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let high = digits.first?.hexadecimalValue,
        let low = digits.last?.hexadecimalValue
      {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// A token of a JSON pointer without its escapes (RFC 6901 §4): `~1` first, then `~0`.
  var pointerUnescaped: String {
    guard utf8.contains(UInt8(ascii: "~")) else { return self }
    var rest = Array(utf8)[...]
    var plain: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "~"), rest.consume(UInt8(ascii: "1")) {
        plain.append(UInt8(ascii: "/"))
      } else if byte == UInt8(ascii: "~"), rest.consume(UInt8(ascii: "0")) {
        plain.append(UInt8(ascii: "~"))
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The text without white space at its ends.
  var trimmedSpace: String { Array(utf8)[...].trimmed.text }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the ASCII `word` occurs anywhere.
  func contains(_ word: StaticString) -> Bool {
    var rest = self
    let first = UInt8(ascii: "$")
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
