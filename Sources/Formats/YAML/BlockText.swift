/// The text of a block scalar while its lines are read.
struct BlockText {
  let isFolded: Bool
  /// The greatest number of spaces in a blank line before the first text.
  private(set) var widestBlankLine = 0
  private var text: [UInt8] = []
  /// The line ends since the last text.
  private var breaks = 0
  private var hasContent = false
  /// Whether the last line of text began with a blank; folding spares its line ends.
  private var wasSpaced = false

  init(isFolded: Bool) { self.isFolded = isFolded }

  /// Adds an l-empty line with `width` spaces.
  mutating func appendBlankLine(ofWidth width: Int) {
    if !hasContent { widestBlankLine = max(widestBlankLine, width) }
    breaks += 1
  }

  /// Adds a line of text without its indentation; the end of the text counts as a line end.
  mutating func append(_ line: ArraySlice<UInt8>) {
    let isSpaced = line.first?.isBlank == true
    if hasContent, isFolded, !isSpaced, !wasSpaced {
      text.appendFold(ofBreaks: breaks)
    } else {
      text.appendLineFeeds(breaks)
    }
    text += line
    breaks = 1
    hasContent = true
    wasSpaced = isSpaced
  }

  /// The whole text with the line ends that `chomping` leaves at its end.
  consuming func finish(_ chomping: BlockScalarHeader.Chomping) -> [UInt8] {
    switch chomping {
    case .strip: break
    case .clip: text.appendLineFeeds(hasContent ? 1 : 0)
    case .keep: text.appendLineFeeds(breaks)
    }
    return text
  }
}
