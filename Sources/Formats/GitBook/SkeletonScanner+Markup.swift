internal import SourceText

/// Raw HTML as the scanner sees it: what becomes a piece, and what must not start an HTML block.
extension SkeletonScanner {
  /// Deals with the `<` at `index`; returns the offset to go on from, nil when it is just text.
  mutating func scanMarkup(
    at index: Int, _ lineEnd: Int, _ prefix: Range<Int>, _ start: LineStart
  ) -> Int? {
    let rest = bytes[index..<end]
    if rest.starts(with: "<!--") { return skipComment(at: index) }
    let isEnd = rest.starts(with: "</")
    let name = elementName(at: index + (isEnd ? 2 : 1))
    switch (name, isEnd) {
    case ("details", false):
      guard let close = offset(of: UInt8(ascii: ">"), in: index..<lineEnd) else { return nil }
      append(.detailsOpen, index..<(close + 1), prefix)
      return close + 1
    case ("details", true):
      guard let close = offset(of: UInt8(ascii: ">"), in: index..<lineEnd) else { return nil }
      append(.detailsClose, index..<(close + 1), prefix)
      return close + 1
    case ("summary", false):
      guard let close = elementEnd("summary", from: index) else { return nil }
      append(.summary, index..<close, prefix)
      return close
    case ("table", false), ("figure", false):
      guard let close = nestedElementEnd(name, from: index) else { return nil }
      append(.fragment, index..<close, prefix)
      return close
    case ("pre", false), ("script", false), ("style", false), ("textarea", false):
      return elementEnd(name, from: index)
    case ("code", false):
      guard rest.starts(with: "<code class=\"expression\">"),
        let close = elementEnd("code", from: index), close <= lineEnd
      else { return nil }
      append(.expression, index..<close, prefix)
      return close
    default: return nil
    }
  }

  /// Keeps cmark from reading the line at `index` as the start of an HTML block when it begins
  /// with a tag that stands in running text or that HTML does not know, or with something that
  /// never ends.
  ///
  /// CommonMark §4.6 would print the lines after `<img …>` or `<name>` without reading their
  /// Markdown, and take the whole page into a comment or a `pre` that is not closed.
  mutating func guardHTMLBlock(at index: Int, _ lineEnd: Int) {
    guard index + 1 < lineEnd, bytes[index] == UInt8(ascii: "<") else { return }
    let isEnd = bytes[index + 1] == UInt8(ascii: "/")
    if bytes[index..<end].starts(with: "<!--") {
      guard commentEnd(at: index) == nil else { return }
    } else {
      let name = elementName(at: index + (isEnd ? 2 : 1))
      if blockElementNames.contains(name) {
        guard rawTextNames.contains(name), !isEnd, elementEnd(name, from: index) == nil else {
          if openHTMLDepth == nil, !rawTextNames.contains(name) {
            openHTMLDepth = lineStructure.quoteDepth
          }
          return
        }
      }
    }
    append(.guardMark, index..<index, index..<index)
  }

  private mutating func skipComment(at index: Int) -> Int? {
    guard let close = commentEnd(at: index) else { return nil }
    append(.removed, index..<close, index..<index)
    return close
  }

  /// The offset behind the comment that begins at `index`, nil when nothing ends it.
  private mutating func commentEnd(at index: Int) -> Int? {
    guard index < hopeless.commentEnd else { return nil }
    // `<!-->` and `<!--->` are comments too.
    var candidate = index + 2
    while candidate + 2 < end {
      if bytes[candidate] == UInt8(ascii: "-"), bytes[candidate..<end].starts(with: "-->") {
        return candidate + 3
      }
      candidate += 1
    }
    hopeless.commentEnd = index
    return nil
  }

  /// The lower-case name at `index`; empty when there is none.
  private func elementName(at index: Int) -> String {
    let name = bytes[index..<min(end, index + 24)].prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
    }
    return String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
  }

  private func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: byte)
  }

  /// The offset behind the next end tag of the element, nil when there is none.
  private mutating func elementEnd(_ name: String, from index: Int) -> Int? {
    guard index < hopeless.elementEnd[name] ?? .max else { return nil }
    if let found = nextTag(name, from: index + 1, isEnd: true) { return found.upperBound }
    hopeless.elementEnd[name] = index
    return nil
  }

  /// The offset behind the end tag that closes the element at `index`; when there are too few
  /// end tags, behind the last one.
  private mutating func nestedElementEnd(_ name: String, from index: Int) -> Int? {
    guard index < hopeless.elementEnd[name] ?? .max else { return nil }
    var depth = 1
    var candidate = index + 1
    var last: Int?
    while let tag = nextTag(name, from: candidate, isEnd: nil) {
      candidate = tag.upperBound
      if bytes[tag.lowerBound + 1] == UInt8(ascii: "/") {
        depth -= 1
        last = tag.upperBound
      } else {
        depth += 1
      }
      if depth == 0 { return tag.upperBound }
    }
    if last == nil { hopeless.elementEnd[name] = index }
    return last
  }

  /// The next start or end tag of the element, up to and including its `>`.
  private func nextTag(_ name: String, from index: Int, isEnd: Bool?) -> Range<Int>? {
    let letters = Array(name.utf8)
    var candidate = index
    while candidate + letters.count < end {
      defer { candidate += 1 }
      guard bytes[candidate] == UInt8(ascii: "<") else { continue }
      var cursor = candidate + 1
      let closes = bytes[cursor] == UInt8(ascii: "/")
      if closes { cursor += 1 }
      guard isEnd == nil || closes == isEnd, cursor + letters.count <= end else { continue }
      guard
        zip(bytes[cursor..<(cursor + letters.count)], letters).allSatisfy({
          $0.asciiLowercased == $1
        })
      else { continue }
      cursor += letters.count
      if cursor < end, bytes[cursor].isASCIILetter || bytes[cursor] == UInt8(ascii: "-") {
        continue
      }
      while cursor < end, bytes[cursor] != UInt8(ascii: ">") { cursor += 1 }
      return candidate..<min(cursor + 1, end)
    }
    return nil
  }
}

/// The elements whose HTML blocks end with their end tag, not with a blank line.
private let rawTextNames: Set<String> = ["pre", "script", "style", "textarea"]

/// The elements that may begin an HTML block of CommonMark.
private let blockElementNames: Set<String> = [
  "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt",
  "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
  "header", "hr", "iframe", "li", "main", "nav", "ol", "p", "pre", "script", "section", "style",
  "summary", "table", "tbody", "td", "textarea", "th", "thead", "tr", "ul",
]
