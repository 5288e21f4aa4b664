internal import Sodium

/// The name of a file while it is written: `.NAME.<16 digits>.tmp`.
struct TemporaryName: Hashable {
  let text: String

  /// A name for the next content of `name`, which no other file has.
  init(for name: String) {
    text = ".\(name).\(hexadecimal(randomBytes(8))).tmp"
  }

  /// The name `text`, if it is one for a content of `name`.
  init?(_ text: String, of name: String) {
    guard text.hasPrefix(".\(name)."), text.hasSuffix(".tmp"),
      text.utf8.count == name.utf8.count + 22
    else { return nil }
    let digits = text.utf8.dropFirst(name.utf8.count + 2).prefix(16)
    guard digits.allSatisfy(isHexadecimal) else { return nil }
    self.text = text
  }
}

/// Whether `byte` is a hexadecimal digit as this tool writes them.
func isHexadecimal(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
