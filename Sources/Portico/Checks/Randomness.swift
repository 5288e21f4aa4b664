internal import Foundation
internal import SourceText

extension ArraySlice<UInt8> {
  /// Whether the bytes look drawn at random, with at least `least` of them: digits among letters,
  /// many different ones, no ordinary words, and not the form of a UUID.
  func looksRandom(least: Int) -> Bool {
    guard count >= least, count <= 4096 else { return false }
    let digits = self.count(where: \.isASCIIDigit)
    let letters = self.count(where: \.isASCIILetter)
    guard digits >= 2, letters >= 2, !isUUID, !hasLongWord, !namesExample else { return false }
    let isHexadecimal = allSatisfy(\.isHexDigit)
    if isHexadecimal { return count >= 32 && bitsPerByte >= 3.2 }
    return bitsPerByte >= (count < 24 ? 3.4 : 3.7)
  }

  /// Shannon's entropy of the frequencies of the bytes.
  var bitsPerByte: Double {
    var counts: [UInt8: Int] = [:]
    for byte in self { counts[byte, default: 0] += 1 }
    return counts.values.sorted().reduce(0) { sum, times in
      let share = Double(times) / Double(count)
      return sum - share * log2(share)
    }
  }

  /// Whether it is 8-4-4-4-12 hexadecimal digits.
  private var isUUID: Bool {
    let parts = split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
  }

  /// Whether there is a run of lower-case letters as no random text has: with a vowel every few.
  private var hasLongWord: Bool {
    split { !($0 >= 0x61 && $0 <= 0x7A) }.contains { run in
      guard run.count >= 8 else { return false }
      let vowels = run.count { "aeiouy".utf8.contains($0) }
      return vowels * 4 >= run.count
    }
  }

  /// Whether it says itself that it is none.
  private var namesExample: Bool {
    let lower = map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return Self.exampleWords.contains { word in
      lower.indices.contains { lower[$0...].starts(with: word) }
    }
  }

  private static let exampleWords = [
    "example", "your", "xxxx", "test", "dummy", "sample", "placeholder", "changeme", "secret",
    "redacted", "1234567890", "abcdef", "....", "fake", "demo",
  ].map { Array($0.utf8) }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    isASCIIDigit || (self | 0x20) >= 0x61 && (self | 0x20) <= 0x66
  }
}
