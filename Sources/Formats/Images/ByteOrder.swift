/// Which byte of a number comes first.
enum ByteOrder {
  case big, little
}

extension ArraySlice<UInt8> {
  /// The unsigned number of `length` bytes (at most 7) at `offset` from the start of the slice, or
  /// nil when it is not wholly inside.
  func number(at offset: Int, length: Int, _ order: ByteOrder) -> Int? {
    guard offset >= 0, offset <= count - length else { return nil }
    var number = 0
    for index in 0..<length {
      let place = order == .big ? index : length - 1 - index
      number = number << 8 | Int(self[startIndex + offset + place])
    }
    return number
  }

  /// The `length` bytes at `offset` from the start of the slice, or nil when they are not wholly
  /// inside.
  func part(at offset: Int, length: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return self[startIndex + offset..<startIndex + offset + length]
  }

  /// Whether the bytes `expected` stand at `offset` from the start of the slice.
  func has(_ expected: [UInt8], at offset: Int) -> Bool {
    part(at: offset, length: expected.count).map { $0.elementsEqual(expected) } ?? false
  }

  /// Whether the ASCII `word` stands at `offset` from the start of the slice.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    guard let part = part(at: offset, length: word.utf8CodeUnitCount) else { return false }
    return word.withUTF8Buffer { unsafe part.elementsEqual($0) }
  }
}
