import DataTree
import SourceText

extension YAMLParser {
  /// c-l+literal(n) and c-l+folded(n) (§8.1) in a collection at column `parent`.
  ///
  /// An indentation indicator counts from the parent's column; that of a document's root is -1
  /// to the letter, but every tool and author counts from 0 there, and so do we.
  mutating func parseBlockScalar(under parent: Int, properties: Properties) -> DataNode {
    let start = offset
    let isFolded = rest.first == .greater
    rest.skip()
    let header = BlockScalarHeader(popping: &rest)
    var end = offset
    guard finishHeader() else { return nothing(at: start) }
    var text = BlockText(isFolded: isFolded)
    var indentation = header.indentation.map { $0 + max(0, parent) }
    while !rest.isEmpty {
      var line = rest
      let width = line.popSpaces(atMost: indentation)
      guard let byte = line.first, !byte.isLineEnd else {
        text.appendBlankLine(ofWidth: width)
        rest = line
        if !rest.isEmpty { rest.removeLineEnd() }
        continue
      }
      if indentation == nil {
        guard width > parent else { break }
        if text.widestBlankLine > width { report(.deepBlankLine(in: source, at: span(of: width))) }
        indentation = width
      }
      guard width >= indentation ?? 0, !(width == 0 && line.isDocumentMarker) else { break }
      let content = line.popRun { !$0.isLineEnd }
      end = content.endIndex
      text.append(content)
      rest = line
      if !rest.isEmpty { rest.removeLineEnd() }
    }
    lineStart = offset
    rejectTabBehindBlockScalar()
    let span = SourceSpan(start, end)
    let node = makeNode(.quoted(text.finish(header.chomping)[...]), at: span, with: properties)
    skipGap()
    return node
  }

  /// s-b-comment: nothing but a comment may follow the header.
  private mutating func finishHeader() -> Bool {
    let blanks = rest.popRun { $0.isBlank }
    if !blanks.isEmpty, rest.first == .hash { _ = rest.popRun { !$0.isLineEnd } }
    guard let byte = rest.first else { return true }
    guard byte.isLineEnd else {
      fail(.blockScalarHeader(in: source, at: restOfLine))
      return false
    }
    rest.removeLineEnd()
    return true
  }

  /// The line that ends a block scalar is indented with spaces, even when it is blank.
  private mutating func rejectTabBehindBlockScalar() {
    var line = rest
    _ = line.popRun { $0 == .space }
    let tabs = line.popRun { $0 == .tab }
    guard !tabs.isEmpty else { return }
    report(.tabIndent(in: source, at: SourceSpan(tabs)))
  }
}

extension ArraySlice<UInt8> {
  /// Splits off leading spaces, no more than `limit`, and returns their number.
  fileprivate mutating func popSpaces(atMost limit: Int?) -> Int {
    let end = limit.map { Swift.min(startIndex + $0, endIndex) } ?? endIndex
    var index = startIndex
    while index < end, self[index] == .space { index += 1 }
    defer { self = self[index...] }
    return index - startIndex
  }
}
