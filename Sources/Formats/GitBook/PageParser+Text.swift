internal import Content
internal import HTML
internal import SourceText

extension PageParser {
  /// Turns the pending text into inlines: placeholders become what they stand for, emoji names
  /// become emoji, and what exporters leave behind disappears.
  mutating func flush(_ builder: inout InlineBuilder) {
    guard !builder.pending.isEmpty else { return }
    let bytes = builder.pending
    builder.pending.removeAll(keepingCapacity: true)
    guard bytes.contains(where: { $0 < 0x05 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "&") })
    else {
      builder.append(.text(String(decoding: bytes, as: UTF8.self)))
      return
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    var emojiEnd = -1
    while index < bytes.count {
      switch bytes[index] {
      case Marker.guardMark: index += 1
      case Marker.start:
        guard let (position, behind) = placeholder(in: bytes, at: index) else {
          index += 1
          continue
        }
        index = behind
        add(skeleton.pieces[position], after: &text, to: &builder)
      case Marker.end: index += 1
      case UInt8(ascii: ":"):
        if !builder.isInCode,
          let (characters, behind) = emojiName(
            in: bytes, at: index, isBehindEmoji: index == emojiEnd)
        {
          text.append(contentsOf: characters.utf8)
          index = behind
          emojiEnd = behind
        } else {
          text.append(bytes[index])
          index += 1
        }
      case UInt8(ascii: "&") where bytes[index...].starts(with: "&#xNAN;"): index += 7
      default:
        text.append(bytes[index])
        index += 1
      }
    }
    flush(text, to: &builder)
  }

  private func flush(_ text: [UInt8], to builder: inout InlineBuilder) {
    guard !text.isEmpty else { return }
    builder.append(.text(String(decoding: text, as: UTF8.self)))
  }

  /// Adds what an inline placeholder stands for behind the text before it.
  private mutating func add(
    _ piece: Piece, after text: inout [UInt8], to builder: inout InlineBuilder
  ) {
    switch piece.kind {
    case .inlineMath where builder.isInCode, .displayMath where builder.isInCode:
      text.append(contentsOf: source.bytes[piece.range])
    case .inlineMath, .displayMath:
      flush(text, to: &builder)
      text.removeAll(keepingCapacity: true)
      builder.append(.math(formula(of: piece)))
    case .expression:
      text.append(contentsOf: evaluate(expressionIn: piece).utf8)
    case .summary, .fragment:
      // Text of an HTML block that a list or quote interrupts; only the words can be shown.
      flush(text, to: &builder)
      text.removeAll(keepingCapacity: true)
      var words = InlineBuilder()
      appendHTML(source.bytes[piece.range], to: &words)
      builder.append(contentsOf: finish(&words))
    case .open, .void, .close, .separator, .detailsOpen, .detailsClose, .guardMark, .removed:
      break
    }
  }

  /// A text of cmark's that is shown as it was written, such as code or an address: the source in
  /// place of placeholders.
  func restored(_ text: String) -> String {
    guard !skeleton.pieces.isEmpty, text.utf8.contains(where: { $0 < 0x05 }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == Marker.start, let (position, behind) = placeholder(in: bytes, at: index) {
        result.append(contentsOf: source.bytes[skeleton.pieces[position].range])
        index = behind
      } else {
        if bytes[index] > Marker.guardMark { result.append(bytes[index]) }
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The piece a placeholder at `index` stands for, and the offset behind the placeholder.
  func placeholder(in bytes: [UInt8], at index: Int) -> (position: Int, behind: Int)? {
    var position = 0
    var cursor = index + 1
    while cursor < bytes.count, bytes[cursor].isASCIIDigit, cursor - index < 10 {
      position = position * 10 + Int(bytes[cursor] - 0x30)
      cursor += 1
    }
    guard cursor < bytes.count, bytes[cursor] == Marker.end, position < skeleton.pieces.count
    else { return nil }
    return (position, cursor + 1)
  }

  /// The emoji whose name stands between the colon at `index` and the next one.
  ///
  /// Both colons must stand at a word's edge or beside another emoji, so that `12:30:45` and
  /// `a:b:c` stay text.
  private func emojiName(
    in bytes: [UInt8], at index: Int, isBehindEmoji: Bool
  ) -> (String, Int)? {
    if !isBehindEmoji, index > 0, isWordByte(bytes[index - 1]) { return nil }
    guard let (characters, behind) = emojiName(in: bytes, at: index) else { return nil }
    guard behind < bytes.count, isWordByte(bytes[behind]) else { return (characters, behind) }
    guard bytes[behind] == UInt8(ascii: ":"), emojiName(in: bytes, at: behind) != nil else {
      return nil
    }
    return (characters, behind)
  }

  private func emojiName(in bytes: [UInt8], at index: Int) -> (String, Int)? {
    var cursor = index + 1
    while cursor < bytes.count, cursor - index < 64, isEmojiNameByte(bytes[cursor]) { cursor += 1 }
    guard cursor > index + 1, cursor < bytes.count, bytes[cursor] == UInt8(ascii: ":") else {
      return nil
    }
    guard let characters = emoji(named: bytes[(index + 1)..<cursor]) else { return nil }
    return (characters, cursor + 1)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ":")
  }

  private func isEmojiNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
}
