import Sodium
import Testing

@Suite("Spellings")
struct SpellingTests {
  @Test("Padding fills a block and always adds something", arguments: [0, 1, 14, 15, 16, 17, 32])
  func padding(count: Int) {
    let original = [UInt8](repeating: 7, count: count)
    var bytes = original
    Padding.pad(&bytes, to: 16)
    #expect(bytes.count.isMultiple(of: 16))
    #expect(bytes.count > count && bytes.count <= count + 16)
    #expect(Padding.unpaddedCount(of: bytes, block: 16) == count)
    #expect(Array(bytes.prefix(count)) == original)
  }

  @Test("What is not padded to whole blocks has no length without padding")
  func brokenPadding() {
    let zeros = [UInt8](repeating: 0, count: 16)
    #expect(Padding.unpaddedCount(of: zeros, block: 16) == nil)
    #expect(Padding.unpaddedCount(of: (zeros + [0x80]), block: 16) == nil)
    #expect(Padding.unpaddedCount(of: ([0x80] + zeros + zeros.dropLast()), block: 16) == nil)
    #expect(Padding.unpaddedCount(of: (zeros.dropLast() + [0x81]), block: 16) == nil)
    #expect(Padding.unpaddedCount(of: [UInt8](), block: 16) == nil)
  }

  @Test("A secret is padded to its block and back")
  func paddedSecrets() throws {
    var secret = try SecretBytes(capacity: 16)
    secret.append([1, 2, 3])
    secret.pad(to: 16)
    #expect(secret.count == 16)
    let wasPadded = secret.unpad(from: 16)
    #expect(wasPadded && bytes(of: secret) == [1, 2, 3])
    let isPaddedStill = secret.unpad(from: 16)
    #expect(!isPaddedStill)
  }

  @Test("Hexadecimal digits are read as they are written")
  func hexadecimalDigits() {
    #expect(hexadecimal([0, 0x1F, 0xA0, 0xFF]) == "001fa0ff")
    #expect(parseHexadecimal("001fA0ff") == [0, 0x1F, 0xA0, 0xFF])
    #expect(parseHexadecimal("") == [])
    for broken in ["0", "0g", "00 ", "00:11", "é0", "0x00"] {
      #expect(parseHexadecimal(broken) == nil)
    }
  }

  @Test("The library tells its version")
  func version() {
    #expect(sodiumVersion.hasPrefix("1."))
  }
}
