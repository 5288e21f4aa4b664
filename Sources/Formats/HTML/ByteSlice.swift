/// A slice of bytes as its own cursor; this module stands alone, so it brings the few steps
/// that it takes.
extension ArraySlice<UInt8> {
  /// Drops `byte` from the front if it is there, and says whether it was.
  mutating func consume(_ byte: UInt8) -> Bool {
    guard first == byte else { return false }
    removeFirst()
    return true
  }

  /// Splits off the longest run of leading bytes that satisfy `belongs`.
  mutating func popRun(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var end = startIndex
    while end < endIndex, belongs(self[end]) { end += 1 }
    let run = self[startIndex..<end]
    self = self[end...]
    return run
  }

  /// Splits off everything before the first `byte`, or nothing and nil if there is none.
  mutating func popPrefix(before byte: UInt8) -> ArraySlice<UInt8>? {
    guard let end = firstIndex(of: byte) else { return nil }
    let run = self[startIndex..<end]
    self = self[end...]
    return run
  }

  /// Whether the slice begins with the ASCII `word`.
  func starts(with word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { unsafe self[startIndex + $0] == letters[$0] }
    }
  }

  /// The bytes as a string; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The bytes as a string with ASCII letters in lower case.
  var lowercasedText: String {
    guard contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return text }
    return String(decoding: map(\.asciiLowercased), as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is what HTML calls white space: space, tab, LF, FF or CR.
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  /// Whether the byte is one of `0` to `9`.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// The lower-case form of an ASCII letter, every other byte unchanged.
  var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// The value of a hexadecimal digit, or nil for any other byte.
  var hexDigitValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
