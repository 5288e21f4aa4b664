/// Whether a text in Markdown is one paragraph without any markup, so that it need not be parsed.
///
/// True only for what is certainly plain: most descriptions of APIs are such sentences, and there
/// may be hundreds of thousands of them.
func isPlainProse(_ text: String) -> Bool {
  var before: UInt8 = 0x0A
  var isFirst = true
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "@"),
      UInt8(ascii: "="), UInt8(ascii: "+"), 0x00...0x1F, 0x7F:
      return false
    // `://` makes a link, `:name:` an emoji.
    case UInt8(ascii: ":"): break
    case UInt8(ascii: "-") where isFirst, 0x30...0x39 where isFirst: return false
    default:
      if before == UInt8(ascii: ":"), byte != 0x20 { return false }
      if byte == 0x20, before == 0x20 { return false }
      // `www.` makes a link.
      if byte == UInt8(ascii: "."), before | 0x20 == UInt8(ascii: "w") { return false }
    }
    isFirst = false
    before = byte
  }
  return !isFirst && before != 0x20 && text.utf8.first != 0x20
}
