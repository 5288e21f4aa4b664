import DataTree
import SourceText

extension YAMLParser {
  /// l-yaml-stream (§9.2): documents, each behind directives, a `---`, a `...` or nothing.
  mutating func parseStream() -> [DataNode] {
    var documents: [DataNode] = []
    while true {
      skipByteOrderMark()
      skipGap()
      guard !rest.isEmpty else { break }
      if column == -1 {
        parseMarker(into: &documents)
      } else if column == 0, rest.first == .percent {
        parseDirectives()
      } else {
        rest = source.bytes[lineStart...]
        documents.append(parseDocument())
      }
    }
    allowQuotable(from: source.bytes.count, to: source.bytes.count)
    return documents
  }

  /// `---` and the document behind it, or `...` and the end of its line.
  private mutating func parseMarker(into documents: inout [DataNode]) {
    let isStart = rest.first == .dash
    rest.skip(3)
    if isStart { documents.append(parseDocument()) } else { finishLine() }
  }

  /// l-bare-document: one block node, with the anchors and tag handles of its own.
  private mutating func parseDocument() -> DataNode {
    anchors.startDocument(ofLength: source.bytes.count)
    let node = parseBlockNode(under: -1, in: .blockIn, allowsCompact: false)
    if column == 0, rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      skipByteOrderMark()
      skipGap()
    }
    if column >= 0 { failAtStrayText() }
    handles = TagHandles()
    return node
  }

  /// l-directive+ (§6.8): lines that begin with `%`, up to the `---` they belong to.
  private mutating func parseDirectives() {
    let first = restOfLine
    var hasVersion = false
    while column == 0, rest.first == .percent {
      let line = restOfLine
      rest.skip()
      let name = rest.popRun { !$0.isBlank && !$0.isLineEnd }
      if name.elementsEqual("YAML".utf8) {
        if hasVersion { fail(.repeatedDirective(in: source, at: line)) }
        hasVersion = true
        parseVersion(on: line)
      } else if name.elementsEqual("TAG".utf8) {
        parseTagDirective(on: line)
      } else {
        report(.unknownDirective(name.text, in: source, at: line))
        _ = rest.popRun { !$0.isLineEnd }
      }
      finishLine()
    }
    guard !rest.starts(with: "---") || column != -1 else { return }
    fail(.directiveWithoutDocument(in: source, at: first))
  }

  /// ns-yaml-directive: `%YAML 1.2`; other minor versions are read as 1.2.
  private mutating func parseVersion(on line: SourceSpan) {
    rest.dropBlanks()
    let major = rest.popRun(while: \.isASCIIDigit)
    let hasDot = rest.consume(.dot)
    let minor = rest.popRun(while: \.isASCIIDigit)
    guard hasDot, !major.isEmpty, !minor.isEmpty, rest.isSeparated(after: 0) else {
      fail(.malformedDirective("%YAML 1.2", in: source, at: line))
      return
    }
    if major.text != "1" || Int(minor.text) ?? 3 > 2 {
      report(.otherVersion(isMajor: major.text != "1", in: source, at: line))
    }
  }

  /// ns-tag-directive: `%TAG !handle! prefix`.
  private mutating func parseTagDirective(on line: SourceSpan) {
    rest.dropBlanks()
    let handle = rest.popRun { !$0.isBlank && !$0.isLineEnd }
    rest.dropBlanks()
    let prefix = rest.popRun { !$0.isBlank && !$0.isLineEnd }
    guard TagHandles.isHandle(handle), TagHandles.isPrefix(prefix) else {
      fail(.malformedDirective("%TAG !name! prefix", in: source, at: line))
      return
    }
    if !handles.declare(handle.text, as: prefix.text) {
      fail(.repeatedDirective(in: source, at: line))
    }
  }
}
