extension C1 {
  /// Whether `bytes` are UTF-8 that a terminal shows as it stands: without control characters
  /// (U+0000-001F, U+007F-009F), line separators (U+2028, U+2029) and marks of direction
  /// (U+061C, U+200E, U+200F, U+202A-202E, U+2066-2069).
  package static func isText(_ bytes: ArraySlice<UInt8>) -> Bool { isText(bytes.span) }

  static func isText(_ bytes: Span<UInt8>) -> Bool {
    var isASCII = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { return false }
      if byte >= 0x80 { isASCII = false }
    }
    return isASCII || (isUTF8(bytes) && !hasHiddenCharacters(bytes))
  }

  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes)) != nil
  }

  /// Looks for the forbidden characters above ASCII in valid UTF-8.
  private static func hasHiddenCharacters(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices.dropLast() {
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      switch (bytes[index], bytes[index + 1], third) {
      case (0xC2, 0x80...0x9F, _), (0xD8, 0x9C, _): return true
      case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xA9):
        return true
      default: continue
      }
    }
    return false
  }
}

extension String {
  /// Whether the text comes before `other` when both are compared by their bytes.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
