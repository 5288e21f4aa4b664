import DataTree
import SourceText

/// Reads YAML 1.2.2 by recursive descent after the productions of the specification's chapters
/// 6 to 9, in one pass and without going back.
///
/// Where the productions ask for an implicit key, the node is read first and becomes a key when
/// a `:` follows it on its line. A syntax error is reported and ends the text where it stands,
/// so every open collection closes with what it has.
struct YAMLParser {
  let source: Source
  /// What remains to be read.
  var rest: ArraySlice<UInt8>
  /// The offset of the first byte of the line that the cursor is in.
  var lineStart = 0
  /// The number of spaces that line begins with.
  var indent = 0
  /// The column of the token behind the last gap, -1 when the document ends there.
  var column = 0
  /// Whether there was a tab between that token and the token or line start before it.
  var gapHasTab = false

  var anchors = Anchors()
  var handles = TagHandles()
  /// How many collections are open.
  var depth = 0
  /// Places of characters that only quoted scalars may contain, in ascending order.
  var quotable: ArraySlice<SourceSpan> = []

  /// The first line of the open flow node that is not indented enough.
  ///
  /// It waits for the node's end, because a bracket or quote that is never closed says more.
  var outdent: Diagnostic?

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var hasFailed = false

  init(_ source: Source) {
    self.source = source
    rest = source.bytes[...]
    checkCharacters()
  }

  var offset: Int { rest.startIndex }

  /// The span of the first `length` bytes at the cursor, as far as there are so many.
  func span(of length: Int) -> SourceSpan {
    SourceSpan(offset, min(offset + length, rest.endIndex))
  }

  /// The span of what remains of the line, without trailing blanks.
  var restOfLine: SourceSpan { SourceSpan(rest.untilLineEnd) }

  /// Adds `diagnostic`, unless a syntax error has ended the text or there are too many.
  mutating func report(_ diagnostic: Diagnostic) {
    guard !hasFailed, diagnostics.count < DataLimits.diagnostics else { return }
    diagnostics.append(diagnostic)
  }

  /// Reports a syntax error and ends the text here.
  mutating func fail(_ diagnostic: Diagnostic) {
    let isKnown = diagnostics.last.map { $0.id == diagnostic.id && $0.span == diagnostic.span }
    if !hasFailed, isKnown != true { diagnostics.append(diagnostic) }
    hasFailed = true
    rest = rest[rest.endIndex...]
    column = -1
  }

  /// Counts a collection that begins at `start`; false when it would nest too deep.
  mutating func enterCollection(at start: Int) -> Bool {
    guard depth < DataLimits.depth else {
      fail(.tooDeep(limit: DataLimits.depth, in: source, at: SourceSpan(start, start + 1)))
      return false
    }
    depth += 1
    anchors.countNode(at: depth)
    return true
  }

  mutating func leaveCollection() { depth -= 1 }

  /// A null of no width at `offset`, for a node that is not written.
  func nothing(at offset: Int) -> DataNode { DataNode(.null, at: SourceSpan(offset, offset)) }
}
