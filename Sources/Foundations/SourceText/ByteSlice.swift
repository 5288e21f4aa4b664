/// A slice of a source's bytes is its own cursor: what remains to be read, starting at the
/// source offset `startIndex`.
extension ArraySlice<UInt8> {
  /// Drops `byte` from the front if it is there, and says whether it was.
  @inlinable
  package mutating func consume(_ byte: UInt8) -> Bool {
    guard first == byte else { return false }
    removeFirst()
    return true
  }

  /// Drops the ASCII `word` from the front if it is there, and says whether it was.
  @inlinable
  package mutating func consume(_ word: StaticString) -> Bool {
    guard starts(with: word) else { return false }
    removeFirst(word.utf8CodeUnitCount)
    return true
  }

  /// Whether the slice begins with the ASCII `word`.
  @inlinable
  package func starts(with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<length where unsafe self[startIndex + index] != letters[index] {
        return false
      }
      return true
    }
  }

  /// Splits off the longest run of leading bytes that satisfy `belongs`.
  @inlinable
  package mutating func popRun(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var end = startIndex
    while end < endIndex, belongs(self[end]) { end += 1 }
    let run = self[startIndex..<end]
    self = self[end...]
    return run
  }

  /// Splits off everything up to and including the next LF, or all that is left.
  @inlinable
  package mutating func popLine() -> ArraySlice<UInt8> {
    var end = startIndex
    while end < endIndex, self[end] != 0x0A { end += 1 }
    if end < endIndex { end += 1 }
    let line = self[startIndex..<end]
    self = self[end...]
    return line
  }

  /// The slice without leading and trailing spaces, tabs and line ends.
  @inlinable
  package var trimmed: ArraySlice<UInt8> {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isASCIISpace { start += 1 }
    while end > start, self[end - 1].isASCIISpace { end -= 1 }
    return self[start..<end]
  }

  /// The bytes as a string; what is not UTF-8 becomes U+FFFD.
  @inlinable
  package var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
  /// Whether the byte is a space, tab, LF, VT, FF or CR.
  @inlinable
  package var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  /// Whether the byte is one of `0` to `9`.
  @inlinable
  package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether the byte is an ASCII letter.
  @inlinable
  package var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// The lower-case form of an ASCII letter, every other byte unchanged.
  @inlinable
  package var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
