/// One line of a source and the marks below it, as a terminal shows them under each other.
struct Excerpt {
  /// The line with tabs as they are, other control characters as U+FFFD, and `…` for what was
  /// cut off because the line is too long.
  private(set) var line = ""
  /// Blanks (and the line's own tabs) up to the span, without the marks.
  private(set) var indent = ""
  /// `^` at the first cell of the span and `~` at the others on this line.
  private(set) var marks = ""

  /// Cuts the excerpt out of `line`, the line on which `span` starts.
  ///
  /// `width` is the number of cells for the text, `margin` the number of cells left of it.
  init(of span: SourceSpan, inLine line: ArraySlice<UInt8>, width: Int, margin: Int) {
    let glyphs = Glyphs(of: line, around: span.range.lowerBound)
    let shown = glyphs.fitting(span.range, in: width)
    let isCutInFront = shown.lowerBound > 0 || glyphs.isCutInFront
    let isCutBehind = shown.upperBound < glyphs.all.count || glyphs.isCutBehind
    var cell = margin
    func advance(over glyph: Glyph) -> Int {
      let cells = glyph.isTab ? tabWidth - cell % tabWidth : glyph.cells
      cell += cells
      return cells
    }

    if isCutInFront {
      self.line = "…"
      indent = " "
      cell += 1
    }
    var marked = 0
    for glyph in glyphs.all[shown] {
      self.line += glyph.text
      let cells = advance(over: glyph)
      if glyph.end <= span.range.lowerBound {
        indent += glyph.isTab ? "\t" : String(repeating: " ", count: cells)
      } else if glyph.start < span.range.upperBound {
        marked += cells
      }
    }
    if isCutBehind {
      self.line += "…"
      if let last = glyphs.all[shown].last, last.end < span.range.upperBound { marked += 1 }
    }
    marks = "^" + String(repeating: "~", count: max(0, marked - 1))
  }
}

private let tabWidth = 8

/// A character of a line: its bytes in the source, and what is printed for it.
private struct Glyph {
  var text: String
  var start: Int
  var end: Int
  var cells: Int
  var isTab: Bool { text == "\t" }

  init(_ character: Character, at offset: Int) {
    start = offset
    end = offset + character.utf8.count
    let isHidden = character != "\t" && character.unicodeScalars.contains(where: \.steersTerminal)
    text = isHidden ? "\u{FFFD}" : String(character)
    cells = character == "\t" ? tabWidth : isHidden ? 1 : character.cells
  }
}

/// The characters of a line near a place.
private struct Glyphs {
  var all: [Glyph] = []
  var isCutInFront: Bool
  var isCutBehind: Bool

  /// Reads at most `reach` bytes on either side of `offset`, so that an excerpt from a line of
  /// many megabytes costs no more than any other.
  init(of line: ArraySlice<UInt8>, around offset: Int, reach: Int = 800) {
    var start = max(line.startIndex, min(offset, line.endIndex) - reach)
    var end = min(line.endIndex, max(offset, line.startIndex) + reach)
    while start > line.startIndex, line[start].isContinuation { start -= 1 }
    while end < line.endIndex, line[end].isContinuation { end += 1 }
    isCutInFront = start > line.startIndex
    isCutBehind = end < line.endIndex
    var place = start
    for character in line[start..<end].text {
      let glyph = Glyph(character, at: place)
      place = glyph.end
      all.append(glyph)
    }
  }

  /// The indices of the glyphs to print, so that `span` is seen with text on both sides and
  /// all fits into `width` cells together with the `…` of what is left out.
  func fitting(_ span: Range<Int>, in width: Int) -> Range<Int> {
    let total = all.reduce(0) { $0 + $1.cells }
    if !isCutInFront, !isCutBehind, total <= width { return all.indices }
    let first = all.firstIndex { $0.end > span.lowerBound } ?? all.endIndex
    let before = all[..<first].reduce(0) { $0 + $1.cells }
    let inside = all[first...].prefix { $0.start < span.upperBound }.reduce(0) { $0 + $1.cells }
    let wanted = min(max(1, inside), width / 2)
    guard isCutInFront || before + wanted > width * 3 / 4 else {
      return 0..<end(from: 0, cells: width - 1)
    }
    let room = max(0, width - 2)
    let behind = isCutBehind ? room : total - before
    let context = max((room - wanted) / 2, room - behind)
    let start = start(to: first, cells: context)
    return start..<end(from: start, cells: room)
  }

  private func end(from start: Int, cells: Int) -> Int {
    var left = cells
    return all[start...].firstIndex { glyph in
      left -= glyph.cells
      return left < 0
    } ?? all.endIndex
  }

  private func start(to end: Int, cells: Int) -> Int {
    var left = cells
    let tooFar = all[..<end].lastIndex { glyph in
      left -= glyph.cells
      return left < 0
    }
    return tooFar.map { $0 + 1 } ?? 0
  }
}

extension UInt8 {
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
