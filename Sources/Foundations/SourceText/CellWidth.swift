extension Character {
  /// The cells a terminal gives the character: 0, 1 or 2 (more for a cluster of spacing letters).
  ///
  /// Wide and full-width letters of UAX #11 and emoji take two, combining marks none. A tab
  /// counts as one here, because its width depends on where it stands.
  package var cells: Int {
    if let ascii = utf8.first, ascii < 0x80, utf8.count == 1 { return 1 }
    let scalars = unicodeScalars
    guard scalars.count > 1, let first = scalars.first else { return scalars.first?.cells ?? 0 }
    if first.isRegionalIndicator { return 2 }
    if first.properties.isEmoji, scalars.contains(where: \.joinsEmoji) { return 2 }
    return scalars.reduce(0) { $0 + $1.cells }
  }
}

extension StringProtocol {
  /// The cells a terminal needs for the text, which should hold no tabs or line ends.
  package var cells: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.cells }
  }
}

extension Unicode.Scalar {
  fileprivate var cells: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if isMedialJamo { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide || properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Behind an emoji: a joiner, the variation selector, the keycap, a skin tone or a flag's tag.
  fileprivate var joinsEmoji: Bool {
    switch value {
    case 0x200D, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
    default: false
    }
  }

  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Vowels and finals of decomposed Hangul stand in the cells of their initial.
  private var isMedialJamo: Bool { (0x1160...0x11FF).contains(value) }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}

/// The blocks of East Asian Width W and F (UAX #11) without the emoji, in rising order.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
  0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
  0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
