package import Sodium

/// The code on paper that opens a vault when passphrases are lost: 160 random bits.
///
/// ```
/// 7Q4M-K2ZD-9XTV-1B0C-HR3W-5NPE-8GJY-6FSA-2K
/// └ 32 digits of base32: the passphrase ┘ └ the top 10 bits of H("kv.reccode", the 32 digits)
/// ```
package enum RecoveryCode {
  private static let randomCount = 20
  private static let digitCount = 32
  private static let checkCount = 2

  /// Returns the 32 digits of a new code, which are the passphrase of its owner.
  package static func random() throws(SodiumError) -> SecretBytes {
    let random = try SecretBytes(randomCount: randomCount)
    return try digits(of: random)
  }

  static func digits(of random: borrowing SecretBytes) throws(SodiumError) -> SecretBytes {
    precondition(random.count == randomCount, "a recovery code has 160 bits")
    var digits = try SecretBytes(capacity: digitCount)
    random.withBytes { random in
      var bits = BitBuffer()
      for index in random.indices {
        bits.push(random[index], count: 8)
        while let value = bits.pop(5) { digits.append(Base32.digit(value)) }
      }
    }
    return digits
  }

  /// Returns the code with these digits as it is shown: in groups of four, the check behind them.
  package static func written(_ digits: borrowing SecretBytes) throws(SodiumError) -> SecretBytes {
    precondition(digits.count == digitCount, "a recovery code has 32 digits")
    var text = try SecretBytes(capacity: digitCount + digitCount / 4 + checkCount)
    digits.withBytes { digits in
      for index in digits.indices {
        text.append(digits[index])
        if index % 4 == 3 { text.append(UInt8(ascii: "-")) }
      }
    }
    for digit in check(of: digits) { text.append(digit) }
    return text
  }

  /// Returns the digits of the code that somebody `typed`, or nil when there is a mistake in it.
  ///
  /// Case, spaces and hyphens do not count; `O` is read as `0`, `I` and `L` as `1`.
  package static func parse(
    _ typed: borrowing SecretBytes
  ) throws(SodiumError) -> SecretBytes? {
    var digits = try SecretBytes(capacity: digitCount)
    var checked: [UInt8] = []
    let isSpelled = typed.withBytes { typed in
      for index in typed.indices where !Base32.isSeparator(typed[index]) {
        guard let value = Base32.value(of: typed[index]) else { return false }
        let digit = Base32.digit(Int(value))
        if digits.count < digitCount { digits.append(digit) } else { checked.append(digit) }
        guard checked.count <= checkCount else { return false }
      }
      return true
    }
    guard isSpelled, digits.count == digitCount, checked == check(of: digits) else { return nil }
    return digits
  }

  private static func check(of digits: borrowing SecretBytes) -> [UInt8] {
    var hash = BLAKE2b("kv.reccode")
    hash.update(digits)
    let top = hash.finish().prefix(2).reduce(0) { $0 << 8 | Int($1) } >> 6
    return [Base32.digit(top >> 5), Base32.digit(top)]
  }
}
