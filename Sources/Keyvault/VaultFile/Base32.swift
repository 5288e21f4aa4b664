/// Base32 as Crockford spells it: digits and capitals without `I`, `L`, `O` and `U`, the most
/// significant bits first, and zeros behind the last when five do not divide them.
package enum Base32 {
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The digits of `bytes`.
  package static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var bits = BitBuffer()
    for byte in bytes {
      bits.push(byte, count: 8)
      while let value = bits.pop(5) { text.append(digits[value]) }
    }
    if let value = bits.popRest(5) { text.append(digits[value]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that `text` spells, or nil when it spells none; hyphens and spaces do not count,
  /// nor does the case, and `O` is read as `0`, `I` and `L` as `1`.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = BitBuffer()
    for character in text.utf8 where !isSeparator(character) {
      guard let value = value(of: character) else { return nil }
      bits.push(value, count: 5)
      if let byte = bits.pop(8) { bytes.append(UInt8(byte)) }
    }
    return bits.isPadding ? bytes : nil
  }

  /// The digit that stands for the five bits of `value`.
  static func digit(_ value: Int) -> UInt8 { digits[value & 31] }

  /// The five bits that `character` stands for, as people write it.
  static func value(of character: UInt8) -> UInt8? {
    let isLetter = (character | 0x20) >= 0x61 && (character | 0x20) <= 0x7A
    var capital = isLetter ? character & 0xDF : character
    switch capital {
    case UInt8(ascii: "O"): capital = UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): capital = UInt8(ascii: "1")
    default: break
    }
    return digits.firstIndex(of: capital).map { UInt8($0) }
  }

  /// Whether people write `character` only to keep groups apart.
  static func isSeparator(_ character: UInt8) -> Bool {
    character == UInt8(ascii: " ") || character == UInt8(ascii: "-")
  }
}

/// Bits on their way from groups of one size to groups of another.
struct BitBuffer {
  private var bits = 0
  private var count = 0

  mutating func push(_ value: UInt8, count added: Int) {
    bits = bits << added | Int(value)
    count += added
  }

  mutating func pop(_ wanted: Int) -> Int? {
    guard count >= wanted else { return nil }
    count -= wanted
    defer { bits &= (1 << count) - 1 }
    return bits >> count
  }

  /// The bits that are left, with zeros behind them.
  mutating func popRest(_ wanted: Int) -> Int? {
    guard count > 0 else { return nil }
    defer { (bits, count) = (0, 0) }
    return bits << (wanted - count)
  }

  /// Whether what is left are zeros that fill up the last digit.
  var isPadding: Bool { count < 5 && bits == 0 }
}
