internal import Foundation

/// A title as an identifier: ASCII in lower case, its words joined by single hyphens.
///
/// Accents are dropped, and so is everything of other scripts; at most 64 bytes, cut at a word.
/// Empty if nothing is left.
package func catalogID(_ title: String) -> String {
  var words: [String] = []
  var word: [UInt8] = []
  func finishWord() {
    if !word.isEmpty { words.append(String(decoding: word.prefix(64), as: UTF8.self)) }
    word = []
  }
  for scalar in title.decomposedStringWithCompatibilityMapping.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: word.append(UInt8(scalar.value))
    case 0x41...0x5A: word.append(UInt8(scalar.value) | 0x20)
    case 0x27, 0x2019: continue
    case ..<0x80: finishWord()
    default:
      let isMark =
        scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.isDefaultIgnorableCodePoint
      if !isMark { finishWord() }
    }
  }
  finishWord()
  var id = ""
  for word in words {
    guard id.utf8.count + word.utf8.count + 1 <= 65 else { break }
    id += (id.isEmpty ? "" : "-") + word
  }
  return String(id.prefix(64))
}

/// Whether a text may be the identifier of a product, an API or an environment.
package func isCatalogID(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 64
    && text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A) }
    }
}

extension String {
  /// The text without emoji and the spaces beside them.
  var withoutEmoji: String {
    var kept = UnicodeScalarView()
    for scalar in unicodeScalars {
      let properties = scalar.properties
      let isPicture = scalar.value > 0xFF && (properties.isEmoji || properties.isEmojiModifier)
      if isPicture || properties.isVariationSelector || scalar.value == 0x200D { continue }
      kept.append(scalar)
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }
}
