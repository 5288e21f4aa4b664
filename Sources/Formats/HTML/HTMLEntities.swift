/// The text with its character references decoded (WHATWG HTML §13.2.5.72 and following).
///
///     reference = "&" name ";" | "&#" digits [ ";" ] | "&#" ( "x" | "X" ) hexadecimal [ ";" ]
///
/// NUL, surrogates and numbers beyond Unicode become U+FFFD; the numbers 128 to 159 mean
/// Windows-1252; other control characters except tab and line feed disappear, and so does
/// `&#xNAN;`, which an exporter writes for characters that it lost. All else stays as it is,
/// names without a semicolon too, because they are part of addresses (`?a=1&copy=2`).
package func decodeHTMLEntities(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "&")) else { return bytes.text }
  var rest = bytes
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  while let plain = rest.popPrefix(before: UInt8(ascii: "&")) {
    decoded += plain
    rest.removeFirst()
    switch reference(&rest) {
    case .character(let scalar): decoded += String(scalar).utf8
    case .nothing: break
    case nil: decoded.append(UInt8(ascii: "&"))
    }
  }
  decoded += rest
  return String(decoding: decoded, as: UTF8.self)
}

/// What a character reference stands for.
private enum Reference {
  case character(Unicode.Scalar)
  case nothing
}

/// Reads a reference behind its `&`; on nil nothing has been read.
private func reference(_ rest: inout ArraySlice<UInt8>) -> Reference? {
  var ahead = rest
  guard let reference = ahead.consume(UInt8(ascii: "#")) ? numeric(&ahead) : named(&ahead) else {
    return nil
  }
  rest = ahead
  return reference
}

private func named(_ rest: inout ArraySlice<UInt8>) -> Reference? {
  let name = rest.prefix(longestName).prefix { $0.isLetter || $0.isDigit }
  rest = rest[name.endIndex...]
  guard rest.consume(UInt8(ascii: ";")), let scalar = htmlEntityNames[name.text] else {
    return nil
  }
  return .character(scalar)
}

private let longestName = htmlEntityNames.keys.reduce(0) { max($0, $1.utf8.count) }

private func numeric(_ rest: inout ArraySlice<UInt8>) -> Reference? {
  if rest.prefix(5).lowercasedText == "xnan;" {
    rest.removeFirst(5)
    return .nothing
  }
  let isHexadecimal = rest.first == UInt8(ascii: "x") || rest.first == UInt8(ascii: "X")
  if isHexadecimal { rest.removeFirst() }
  let radix: UInt32 = isHexadecimal ? 16 : 10
  var number: UInt32 = 0
  let digits = rest.popRun { byte in
    guard let digit = byte.hexDigitValue, digit < radix else { return false }
    number = min(number * radix + UInt32(digit), 0x11_0000)
    return true
  }
  guard !digits.isEmpty else { return nil }
  _ = rest.consume(UInt8(ascii: ";"))
  return character(number)
}

private func character(_ number: UInt32) -> Reference {
  switch number {
  case 0: .character("\u{FFFD}")
  case 0x09, 0x0A: .character(Unicode.Scalar(UInt8(number)))
  case 0x01..<0x20, 0x7F: .nothing
  case 0x80..<0xA0: windows1252[Int(number - 0x80)].map { .character($0) } ?? .nothing
  default: .character(Unicode.Scalar(number) ?? "\u{FFFD}")
  }
}

/// What Windows-1252 has in place of the second block of control characters.
private let windows1252: [Unicode.Scalar?] = [
  "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
  nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
]
