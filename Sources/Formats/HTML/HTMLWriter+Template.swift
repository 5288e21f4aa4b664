extension HTMLFragment {
  /// Creates a fragment from the markup of a template, byte for byte.
  ///
  /// Templates are trusted markup: whoever writes them writes the site. Nothing that comes from
  /// a page, its front matter or a stranger may be passed here; that is what
  /// `HTMLWriter.text(_:)` is for.
  package init(template markup: some Sequence<UInt8>) {
    var writer = HTMLWriter(capacity: markup.underestimatedCount)
    var plain: [UInt8] = []
    for byte in markup {
      let special: StaticString
      switch byte {
      case 0x26: special = "&"
      case 0x3C: special = "<"
      case 0x3E: special = ">"
      case 0x22: special = "\""
      default:
        plain.append(byte)
        continue
      }
      writer.text(plain[...])
      writer.markup(special)
      plain.removeAll(keepingCapacity: true)
    }
    writer.text(plain[...])
    self = writer.fragment
  }
}
