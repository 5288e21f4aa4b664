/// The emoji that a shortcode means, such as `tada` in `:tada:`; nil for an unknown name.
///
/// Names are those of GitHub, and common ones of Unicode, Slack, JoyPixels and Emojibase:
/// lower-case, made of `a` to `z`, digits, `+`, `_` and `-`. Flags are also `flag_` or `flag-` and
/// a region code; people have a skin tone by `_tone1` to `_tone5` at the end.
package func emoji(named name: ArraySlice<UInt8>) -> String? {
  if let emoji = EmojiNames.table[String(decoding: name, as: UTF8.self)] { return emoji }
  guard let digit = name.last, digit >= UInt8(ascii: "1"), digit <= UInt8(ascii: "5"),
    name.dropLast().suffix(5).elementsEqual("_tone".utf8),
    let base = EmojiNames.table[String(decoding: name.dropLast(6), as: UTF8.self)],
    let first = base.unicodeScalars.first, first.properties.isEmojiModifierBase,
    let tone = Unicode.Scalar(0x1F3FB + UInt32(digit - UInt8(ascii: "1")))
  else { return nil }
  // The tone stands behind the person, in the place of a variation selector (UTS #51 §2.4).
  let rest = base.unicodeScalars.dropFirst().drop { $0.value == variationSelector16 }
  return String(String.UnicodeScalarView([first, tone] + rest))
}

/// Whether the scalar is drawn as an emoji by default, or has no use but in an emoji.
///
/// These are the scalars with `Emoji_Presentation` (skin tones and regional indicators among
/// them), the emoji variation selector, the keycap, and tags (UTS #51 §1.4). Scalars that are text
/// by default (`©`, digits) are not, nor is the joiner, which Persian and Indic words need.
package func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x20E3: false
  case 0x20E3, variationSelector16, 0xE0020...0xE007F: true
  default: scalar.properties.isEmojiPresentation
  }
}

/// The text without its emoji, and without the spaces that would be left at either end or double.
///
/// A text without emoji is returned as it is. Signs that are text by default stay unless the emoji
/// variation selector, a skin tone or a joiner follows.
package func droppingEmoji(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0xE2 }) else { return text }
  let scalars = Array(text.unicodeScalars)[...]
  var rest = scalars
  var kept = String.UnicodeScalarView()
  while let scalar = rest.first {
    let length = emojiLength(rest)
    guard length > 0 else {
      kept.append(scalar)
      rest.removeFirst()
      continue
    }
    rest.removeFirst(length)
    guard kept.last?.properties.isWhitespace ?? true else { continue }
    rest = rest.drop { $0.properties.isWhitespace }
    while rest.isEmpty, kept.last?.properties.isWhitespace == true { kept.removeLast() }
  }
  return kept.count == scalars.count ? text : String(kept)
}

// MARK: - Sequences

private let variationSelector16: UInt32 = 0xFE0F
private let zeroWidthJoiner: UInt32 = 0x200D
private let keycap: UInt32 = 0x20E3

/// How many scalars at the front are one emoji sequence (UTS #51 §1.4.9); 0 when there is none.
private func emojiLength(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
  guard let first = scalars.first else { return 0 }
  let second = scalars.dropFirst().first
  if first.isASCII {
    guard first.properties.isEmoji else { return 0 }
    if second?.value == keycap { return 2 }
    let third = scalars.dropFirst(2).first
    return second?.value == variationSelector16 && third?.value == keycap ? 3 : 0
  }
  guard isEmoji(first) || first.properties.isEmoji && second.map(extendsEmoji) ?? false
  else { return 0 }
  var rest = scalars.dropFirst()
  while let next = rest.first, extendsEmoji(next) {
    rest.removeFirst()
    if next.value == zeroWidthJoiner, rest.first?.properties.isEmoji ?? false { rest.removeFirst() }
  }
  return scalars.count - rest.count
}

/// Whether the scalar behind an emoji belongs to it.
private func extendsEmoji(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xFE0E, variationSelector16, zeroWidthJoiner, keycap, 0xE0020...0xE007F: true
  default: scalar.properties.isEmojiModifier
  }
}

// MARK: - Names

/// What shortcodes mean; see `lines` for the list.
enum EmojiNames {
  /// The emoji of each name.
  static let table: [String: String] = {
    var table: [String: String] = [:]
    table.reserveCapacity(3500)
    for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      guard let codes = words.first else { continue }
      let emoji = emoji(fromCodes: codes)
      for name in words.dropFirst() { table[String(Substring(name))] = emoji }
    }
    return table
  }()

  private static func emoji(fromCodes codes: Substring.UTF8View) -> String {
    var emoji = String.UnicodeScalarView()
    for code in codes.split(separator: UInt8(ascii: "-")) {
      if let scalar = UInt32(Substring(code), radix: 16).flatMap(Unicode.Scalar.init) {
        emoji.append(scalar)
      }
    }
    return String(emoji)
  }
}
