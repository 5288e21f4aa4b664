import DataTree
import SourceText

extension YAMLParser {
  /// Reports what no YAML text may contain (§5.1 c-printable) and notes what only quoted
  /// scalars may (nb-json): DEL, C1 controls, U+FEFF, U+FFFE and U+FFFF.
  mutating func checkCharacters() {
    let bytes = source.bytes
    var isASCII = true
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte >= 0x7F else { continue }
      if byte >= 0x80 { isASCII = false }
      switch byte {
      case .tab, .lineFeed, .carriageReturn: continue
      case 0x00..<0x20:
        report(.controlCharacter(in: source, at: SourceSpan(index, index + 1)))
      case 0x7F: quotable.append(SourceSpan(index, index + 1))
      case 0xC2 where isC1Control(bytes[index...].peek(1)):
        quotable.append(SourceSpan(index, index + 2))
      case 0xEF where isMarkOrNoncharacter(bytes[index...]):
        quotable.append(SourceSpan(index, index + 3))
      default: continue
      }
    }
    if !isASCII, let broken = source.firstInvalidUTF8 {
      report(.invalidUTF8(in: source, at: broken))
    }
  }

  /// Forgets the noted characters before `end`, because those from `start` on are in quotes,
  /// and reports those before `start`.
  mutating func allowQuotable(from start: Int, to end: Int) {
    while let first = quotable.first, first.start < end {
      if first.start < start { report(.unquotedCharacter(in: source, at: first)) }
      quotable.removeFirst()
    }
  }

  /// Drops a byte order mark, which may begin every document (§5.2).
  mutating func skipByteOrderMark() {
    guard rest.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    allowQuotable(from: offset, to: offset + 3)
    rest.skip(3)
    lineStart = offset
  }

  /// U+0080 to U+009F without U+0085 (next line), which is printable.
  private func isC1Control(_ second: UInt8?) -> Bool {
    guard let second else { return false }
    return second < 0xA0 && second != 0x85
  }

  private func isMarkOrNoncharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch (bytes.peek(1), bytes.peek(2)) {
    case (0xBB, 0xBF), (0xBF, 0xBE), (0xBF, 0xBF): true
    default: false
    }
  }
}
