extension Lexer {
  /// How many strings may stand within each other; deeper ones are one text.
  private static let depthLimit = 100

  /// The style of the string that begins at `position`, if one does.
  ///
  /// A string over several lines begins only where its end exists.
  mutating func style(_ grammar: Grammar, at byte: UInt8) -> StringStyle? {
    for style in grammar.strings where style.opening[0] == byte && sees(style.opening) {
      guard style.isMultiline else { return style }
      if exists(style.closing, from: position + style.opening.count) { return style }
    }
    return nil
  }

  /// Takes the text of a string and its end, or stops where code stands within it.
  mutating func takeString(_ style: StringStyle) {
    var index = position
    let marks = style.marks
    while index < end {
      let byte = code[index]
      guard marks.contains(byte) else {
        index += 1
        continue
      }
      if byte == 0x0A, !style.isMultiline { break }
      if let interpolation = style.interpolation, byte == interpolation.opening[0],
        sees(interpolation.opening, at: index), interpolations.count < Self.depthLimit
      {
        let behind = index + interpolation.opening.count
        if interpolation.isDoubledLiteral, behind < end, code[behind] == byte {
          index = behind + 1
          continue
        }
        take(.string, to: behind)
        interpolations.append(OpenInterpolation(style: style))
        return
      }
      if style.escape == .backslash, byte == UInt8(ascii: "\\") {
        // An escaped line feed still ends a string that cannot span lines, in most languages;
        // in the others it is rare.
        index += index + 1 < end && code[index + 1] == 0x0A && !style.isMultiline ? 1 : 2
        continue
      }
      if byte == style.closing[0], sees(style.closing, at: index) {
        index += style.closing.count
        guard style.escape == .doubling, sees(style.closing, at: index) else {
          return take(.string, to: min(index, end))
        }
        index += style.closing.count
        continue
      }
      index += 1
    }
    take(.string, to: min(index, end))
  }

  /// Ends the interpolations of strings that a line feed ends.
  mutating func closeLine() {
    guard !interpolations.isEmpty,
      let outermost = interpolations.firstIndex(where: { !$0.style.isMultiline })
    else { return }
    interpolations.removeSubrange(outermost...)
  }

  mutating func takeComment(_ grammar: Grammar, at byte: UInt8) -> Bool {
    for mark in grammar.lineComments where mark[0] == byte && sees(mark) {
      take(.comment, to: lineEnd)
      return true
    }
    guard let blocks = grammar.blockComments, byte == UInt8(ascii: "/"), sees("/*"),
      exists(Array("*/".utf8), from: position + 2)
    else { return false }
    take(.comment, to: commentEnd(isNested: blocks == .nested))
    return true
  }

  /// Where a comment ends; nested ones that are not all closed end with the last mark there is.
  private func commentEnd(isNested: Bool) -> Int {
    var index = position + 2
    var depth = 1
    var lastEnd = end
    while index + 1 < end {
      if code[index] == UInt8(ascii: "*"), code[index + 1] == UInt8(ascii: "/") {
        index += 2
        depth -= 1
        lastEnd = index
        if depth == 0 { return index }
      } else if isNested, code[index] == UInt8(ascii: "/"), code[index + 1] == UInt8(ascii: "*") {
        index += 2
        depth += 1
      } else {
        index += 1
      }
    }
    return lastEnd
  }

  /// Takes a here-document: "<<" [ "-" | "~" ] ( word | quoted word ), text, and a line of the
  /// same word.
  ///
  /// What follows the mark in its line is code again, and read by `readRest`.
  mutating func takeDocument(_ mark: [UInt8], readRest: (inout Lexer) -> Void) -> Bool {
    guard openDocuments < 8, sees(mark) else { return false }
    var start = position + mark.count
    if start < end, "-~".utf8.contains(code[start]) { start += 1 }
    start = run(from: start, while: \.isBlank)
    let quote = start < end && code[start].isQuote ? code[start] : nil
    if quote != nil { start += 1 }
    let wordEnd = run(from: start, while: \.isWord)
    guard wordEnd > start, quote == nil || (wordEnd < end && code[wordEnd] == quote),
      code[start].isWordStart
    else { return false }
    let word = code[start..<wordEnd]
    guard let close = documentEnd(word, from: wordEnd) else {
      openDocuments += 1
      return false
    }
    take(.string, to: wordEnd + (quote == nil ? 0 : 1))
    within(lineEnd, readRest)
    take(.string, to: close)
    return true
  }

  private func documentEnd(_ word: ArraySlice<UInt8>, from start: Int) -> Int? {
    var line = run(from: start) { $0 != 0x0A } + 1
    while line < end {
      let first = run(from: line, while: \.isBlank)
      if sees(word, at: first) {
        let behind = first + word.count
        if behind == end || !code[behind].isWord { return behind }
      }
      line = run(from: first) { $0 != 0x0A } + 1
    }
    return nil
  }
}
