/// The URL with everything that RFC 3986 does not allow percent-encoded, to be written into an
/// `href` or `src`; what is encoded already stays, so encoding twice changes nothing.
package func percentEncodedURL(_ url: String) -> String {
  let bytes = Array(url.utf8)
  return percentEncoded(url) { index, byte in
    guard byte == UInt8(ascii: "%") else { return byte.isUnreserved || byte.isReserved }
    return bytes[index...].dropFirst().prefix(2).count { $0.hexDigitValue != nil } == 2
  }
}

/// The relative path with every character that means something in a URL encoded, so that `#`,
/// `?`, `%` and `:` are part of file names; only `/` separates.
package func percentEncodedPath(_ path: String) -> String {
  percentEncoded(path) { _, byte in byte == UInt8(ascii: "/") || byte.belongsInPathSegment }
}

/// The file or folder name as one segment of a path: like `percentEncodedPath(_:)`, but `/` is
/// encoded too.
package func percentEncodedPathSegment(_ name: String) -> String {
  percentEncoded(name) { _, byte in byte.belongsInPathSegment }
}

/// The text as a value in a query string, where `&`, `=` and `+` mean something.
package func percentEncodedQueryValue(_ text: String) -> String {
  percentEncoded(text) { _, byte in byte.isUnreserved }
}

/// The text with each `%XX` replaced by its byte; what is not a valid escape stays, and bytes
/// that are not UTF-8 become U+FFFD.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var rest = Array(text.utf8)[...]
  var decoded: [UInt8] = []
  decoded.reserveCapacity(rest.count)
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%"), rest.count >= 2,
      let high = rest.first?.hexDigitValue, let low = rest.dropFirst().first?.hexDigitValue
    else {
      decoded.append(byte)
      continue
    }
    decoded.append(high << 4 | low)
    rest.removeFirst(2)
  }
  return String(decoding: decoded, as: UTF8.self)
}

/// Encodes the bytes that `isKept` refuses; it gets each byte with its offset.
private func percentEncoded(_ text: String, isKept: (Int, UInt8) -> Bool) -> String {
  var encoded: [UInt8] = []
  encoded.reserveCapacity(text.utf8.count)
  for (index, byte) in text.utf8.enumerated() {
    if isKept(index, byte) {
      encoded.append(byte)
    } else {
      encoded.append(UInt8(ascii: "%"))
      encoded.append(upperHexDigits[Int(byte >> 4)])
      encoded.append(upperHexDigits[Int(byte & 15)])
    }
  }
  return encoded.count == text.utf8.count ? text : String(decoding: encoded, as: UTF8.self)
}

private let upperHexDigits = Array("0123456789ABCDEF".utf8)

extension UInt8 {
  /// RFC 3986 §2.3.
  fileprivate var isUnreserved: Bool {
    isLetter || isDigit || self == 0x2D || self == 0x2E || self == 0x5F || self == 0x7E
  }

  /// RFC 3986 §2.2.
  fileprivate var isReserved: Bool {
    switch self {
    case 0x21, 0x23, 0x24, 0x26...0x2C, 0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5B, 0x5D: true
    default: false
    }
  }

  /// RFC 3986 §3.3 without the colon, which in the first segment would end a scheme (§4.2).
  fileprivate var belongsInPathSegment: Bool {
    switch self {
    case 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D, 0x40: true
    default: isUnreserved
    }
  }
}
