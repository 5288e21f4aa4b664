package import Sodium
import VaultFile

/// The rules of passphrases, which people choose and type.
package enum Passphrase {
  /// How many bytes a passphrase has.
  package static let counts = 12...1024
  private static let generatedCount = 20

  /// Throws `value-refused` for a passphrase that is too short, too long, no text or well known,
  /// and returns what else is to be said of it.
  package static func check(
    _ passphrase: borrowing SecretBytes
  ) throws(VaultError) -> [VaultWarning] {
    guard passphrase.count >= counts.lowerBound else { throw .shortPassphrase }
    guard passphrase.count <= counts.upperBound else { throw .longPassphrase }
    let isASCII = passphrase.withBytes { bytes in bytes.indices.allSatisfy { bytes[$0] < 0x80 } }
    guard isASCII || passphrase.withBytes({ isUTF8($0) }) else { throw .passphraseIsNoText }
    guard !passphrase.withBytes({ hasControls($0) }) else { throw .controlInPassphrase }
    guard !passphrase.withBytes({ isRepetition($0) }), !isCommon(passphrase) else {
      throw .commonPassphrase
    }
    return isASCII ? [] : [.nonASCIIPassphrase]
  }

  /// Returns a new passphrase of 100 random bits: 20 digits of base32 in groups of four, between
  /// which the hyphens count.
  package static func generated() throws(VaultError) -> SecretBytes {
    do {
      let digits = try RecoveryCode.random()
      var text = try SecretBytes(capacity: generatedCount + generatedCount / 4 - 1)
      digits.withBytes { digits in
        for index in 0..<generatedCount {
          if index > 0, index.isMultiple(of: 4) { text.append(UInt8(ascii: "-")) }
          text.append(digits[index])
        }
      }
      return text
    } catch { throw VaultError(error, in: .locks) }
  }

  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes)) != nil
  }

  /// Whether there is a control character in the UTF-8 of `bytes`: U+0000-001F or U+007F-009F.
  private static func hasControls(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { return true }
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] <= 0x9F { return true }
    }
    return false
  }

  /// Whether `bytes` are one character over and over.
  private static func isRepetition(_ bytes: Span<UInt8>) -> Bool {
    let width =
      switch bytes[0] {
      case ..<0x80: 1
      case ..<0xE0: 2
      case ..<0xF0: 3
      default: 4
      }
    return bytes.indices.allSatisfy { bytes[$0] == bytes[$0 % width] }
  }

  /// Whether `passphrase` is on the list of common ones, whatever the case of its letters.
  private static func isCommon(_ passphrase: borrowing SecretBytes) -> Bool {
    passphrase.withBytes { bytes in
      commonPassphrases.contains { common in
        let common = Array(common.utf8)
        return common.count == bytes.count
          && bytes.indices.allSatisfy { lowercase(bytes[$0]) == common[$0] }
      }
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
