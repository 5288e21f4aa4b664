/// The order of terms, which is that of their UTF-16 code units, since a script compares those.
enum TermOrder {
  /// Whether `left` is before `right`.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    var left = left.utf8.makeIterator()
    var right = right.utf8.makeIterator()
    while let next = left.next() {
      guard let other = right.next() else { return false }
      if next != other { return rank(next) < rank(other) }
    }
    return right.next() != nil
  }

  /// U+E000 and what follows are behind what takes two code units, whose first is below them.
  private static func rank(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte + 7 : byte
  }
}
