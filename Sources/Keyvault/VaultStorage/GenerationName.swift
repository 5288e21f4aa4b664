internal import Sodium
internal import VaultFile

/// The name of an older state beside its vault: `NAME.g<generation>-<8 digits of the file's hash>`.
package struct GenerationName: Hashable, Sendable {
  /// Which state it is; 0 for a file that could not be read when it was replaced.
  package let generation: Int
  /// The first eight digits of the hash of the file.
  package let digits: String
  /// The whole name.
  package let text: String

  /// The name for the file with the hash `file`.
  init(_ generation: Int, file: Digest, of name: String) {
    self.generation = generation
    digits = hexadecimal(file.bytes.prefix(4))
    text = "\(name).g\(generation)-\(digits)"
  }

  /// The name `text`, if it is one of a state of `name`.
  init?(_ text: String, of name: String) {
    guard text.hasPrefix("\(name).g") else { return nil }
    let parts = text.utf8.dropFirst(name.utf8.count + 2).split(
      separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let number = String(parts[0]), let digits = String(parts[1]),
      let generation = Int(number), generation >= 0, String(generation) == number,
      digits.utf8.count == 8, digits.utf8.allSatisfy(isHexadecimal)
    else { return nil }
    self.generation = generation
    self.digits = digits
    self.text = text
  }
}
