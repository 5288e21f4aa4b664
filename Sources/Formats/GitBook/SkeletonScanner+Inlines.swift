internal import SourceText

/// What the scanner needs to know of running text: code spans, mathematics, and asterisks that
/// CommonMark would not take for emphasis.
extension SkeletonScanner {
  // MARK: - Code spans

  /// The offset behind the code span at `index`, or behind its opening run when none closes it
  /// within the paragraph (CommonMark §6.1).
  ///
  /// The lines of a wrapped span must not start HTML blocks, so those that could are guarded.
  mutating func skippingCodeSpan(at index: Int, to lineEnd: Int, _ quoteDepth: Int) -> Int {
    var open = index
    while open < lineEnd, bytes[open] == UInt8(ascii: "`") { open += 1 }
    let length = open - index
    guard length < 80 else { return open }
    if let close = closingRun(of: length, in: open..<lineEnd) { return close }
    let known = hopeless.codeSpan(length)
    guard open < known.lowerBound || open >= known.upperBound else { return open }
    var guards: [Int] = []
    var line = lineEnd + 1
    while line < end {
      let lineEnd = endOfLine(from: line)
      let start = readLineStart(line..<lineEnd)
      guard start.quoteDepth == quoteDepth, continuesParagraph(start, line..<lineEnd) else { break }
      if bytes[start.content] == UInt8(ascii: "<") { guards.append(start.content) }
      if let close = closingRun(of: length, in: start.content..<lineEnd) {
        for offset in guards where offset < close {
          append(.guardMark, offset..<offset, offset..<offset)
        }
        return close
      }
      line = lineEnd + 1
    }
    hopeless.codeSpans[length] = open..<line
    return open
  }

  /// The offset behind the first run of exactly `length` backticks.
  private func closingRun(of length: Int, in range: Range<Int>) -> Int? {
    var run = 0
    for index in range {
      if bytes[index] == UInt8(ascii: "`") {
        run += 1
      } else {
        if run == length { return index }
        run = 0
      }
    }
    return run == length ? range.upperBound : nil
  }

  /// Whether a line goes on with the paragraph before it: it is not blank, and neither a tag nor
  /// the beginning of another block.
  private func continuesParagraph(_ start: LineStart, _ line: Range<Int>) -> Bool {
    guard start.content < line.upperBound else { return false }
    let rest = bytes[start.content..<line.upperBound]
    if rest.starts(with: "{%") || rest.starts(with: "|") || rest.starts(with: "#") { return false }
    var item = start
    readListMarkers(line, &item)
    return !item.isItem && fenceOpening(line, start) == nil
  }

  // MARK: - Asterisks

  /// Helps CommonMark with strong text in scripts without spaces; returns the offset behind the
  /// asterisks.
  ///
  /// `**（x）**字` is no strong text by CommonMark §6.2, because the closing asterisks stand between
  /// punctuation and a letter. A guard mark, which is neither, lets them close.
  mutating func scanAsterisks(at index: Int, _ lineEnd: Int) -> Int {
    var behind = index
    while behind < lineEnd, bytes[behind] == UInt8(ascii: "*") { behind += 1 }
    guard index > 0, behind < lineEnd, behind - index >= 2 else { return behind }
    if bytes[behind] >= 0xE2, isWideLetter(at: behind), isPunctuation(before: index) {
      append(.guardMark, index..<index, index..<index)
    } else if bytes[index - 1] >= 0x80, isWideLetter(before: index), isPunctuation(at: behind) {
      append(.guardMark, behind..<behind, behind..<behind)
    }
    return behind
  }

  private func isWideLetter(before index: Int) -> Bool {
    index >= 3 && bytes[index - 3] >= 0xE2 && isWideLetter(at: index - 3)
  }

  /// Whether a letter of Chinese, Japanese or Korean in three bytes stands at `index`.
  private func isWideLetter(at index: Int) -> Bool {
    guard index + 2 < end, (0xE3...0xED).contains(bytes[index]) else { return false }
    return bytes[index] != 0xE3 || bytes[index + 1] >= 0x81
  }

  private func isPunctuation(before index: Int) -> Bool {
    let byte = bytes[index - 1]
    if byte < 0x80 { return byte.isMarkdownPunctuation }
    return index >= 3 && isWidePunctuation(at: index - 3)
  }

  private func isPunctuation(at index: Int) -> Bool {
    let byte = bytes[index]
    return byte < 0x80 ? byte.isMarkdownPunctuation : isWidePunctuation(at: index)
  }

  /// Whether punctuation of Chinese or Japanese, a typographic quote or a dash is at `index`.
  private func isWidePunctuation(at index: Int) -> Bool {
    guard index + 2 < end else { return false }
    return switch (bytes[index], bytes[index + 1]) {
    case (0xE2, 0x80), (0xE3, 0x80): true
    case (0xEF, 0xBC): bytes[index + 2] < 0x90 || (0x9A...0xA0).contains(bytes[index + 2])
    default: false
    }
  }

  // MARK: - Mathematics

  /// Records `$$…$$` at `index` and returns the offset behind it, or behind the dollars when
  /// nothing closes them.
  ///
  /// Within a line of text, the dollars stand directly at the formula, as in `$$x$$`; so `$$ 5`
  /// stays a price.
  mutating func scanMath(
    at index: Int, _ lineEnd: Int, _ prefix: Range<Int>, isFirst: Bool
  ) -> Int {
    if let close = closingDollars(in: (index + 2)..<lineEnd) {
      let inner = bytes[(index + 2)..<close]
      guard let first = inner.first, let last = inner.last, !inner.trimmed.isEmpty else {
        return close + 2
      }
      let isAlone = isFirst && bytes[(close + 2)..<lineEnd].allSatisfy(\.isASCIISpace)
      if isAlone || (!first.isASCIISpace && !last.isASCIISpace) {
        append(isAlone ? .displayMath : .inlineMath, index..<(close + 2), prefix)
        return close + 2
      }
      return index + 2
    }
    guard isFirst else { return index + 2 }
    let isOpener = bytes[(index + 2)..<lineEnd].allSatisfy(\.isASCIISpace)
    let close =
      isOpener ? closingLine(behind: lineEnd, from: index) : closingEnd(behind: lineEnd)
    guard let close else { return index + 2 }
    append(.displayMath, index..<close, prefix)
    return close
  }

  /// The end of the line that is nothing but `$$` behind a line that is; blank lines may lie
  /// between.
  private mutating func closingLine(behind lineEnd: Int, from index: Int) -> Int? {
    guard index < hopeless.elementEnd["$$"] ?? .max else { return nil }
    var line = lineEnd + 1
    while line < end {
      let lineEnd = endOfLine(from: line)
      let content = readLineStart(line..<lineEnd).content
      if bytes[content..<lineEnd].trimmed.elementsEqual("$$".utf8) { return lineEnd }
      line = lineEnd + 1
    }
    hopeless.elementEnd["$$"] = index
    return nil
  }

  /// The offset behind dollars at the end of a line of the same paragraph.
  private func closingEnd(behind lineEnd: Int) -> Int? {
    var line = lineEnd + 1
    while line < end {
      let lineEnd = endOfLine(from: line)
      let content = bytes[readLineStart(line..<lineEnd).content..<lineEnd].trimmed
      if content.isEmpty || content.starts(with: "{%") { return nil }
      if let close = closingDollars(in: content.startIndex..<content.endIndex) {
        return close + 2 == content.endIndex ? close + 2 : nil
      }
      line = lineEnd + 1
    }
    return nil
  }

  /// The offset of the next `$$` before a backtick, which formulas do not hold.
  private func closingDollars(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "$") where bytes[index + 1] == UInt8(ascii: "$"): return index
      case UInt8(ascii: "`"): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }
}
