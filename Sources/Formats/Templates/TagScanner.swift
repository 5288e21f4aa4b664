import SourceText

/// Finds the tags of a template, one after the other.
///
///     tag        = open [space] [sign] [space] name [space] close
///     unescaped  = open "{" [space] name [space] "}" close
///     delimiters = open "=" [space] new-open space new-close [space] "=" close
///     comment    = open "!" anything close
///     sign       = "#" / "^" / ">" / "<" / "$" / "/" / "&"
///
/// What looks like a tag and is none stays text.
struct TagScanner {
  private let source: Source
  private var rest: ArraySlice<UInt8>
  private var open: [UInt8] = [0x7B, 0x7B]
  private var close: [UInt8] = [0x7D, 0x7D]
  /// What was wrong with the tags so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// Longer delimiters are refused, so that searching for one stays linear.
  private static let longestDelimiter = 16

  init(_ source: Source) {
    self.source = source
    rest = source.bytes[...]
  }

  /// The next tag that can be understood, or nil when only text is left.
  mutating func next() -> TemplateTag? {
    while rest.popThrough(open) != nil {
      let start = rest.startIndex - open.count
      let (kind, ending) = popSign()
      guard let content = rest.popThrough(ending + close) else {
        diagnostics.append(.unclosedTag(at: SourceSpan(start, rest.startIndex), in: source))
        rest = rest[rest.endIndex...]
        return nil
      }
      let tag = TemplateTag(
        kind: kind, content: content, range: start..<rest.startIndex,
        clearStart: clearStart(before: start), clearEnd: clearEnd(behind: rest))
      if accepts(tag) { return tag }
    }
    return nil
  }

  /// Reads what kind of tag begins here, and what its closing delimiter is preceded by.
  private mutating func popSign() -> (kind: TemplateTag.Kind, ending: [UInt8]) {
    _ = rest.popRun(while: \.isASCIISpace)
    guard let sign = rest.first else { return (.variable, []) }
    let kind: TemplateTag.Kind
    var ending: [UInt8] = []
    switch sign {
    case 0x21: kind = .comment
    case 0x23: kind = .section
    case 0x24: kind = .block
    case 0x26: kind = .unescaped
    case 0x2F: kind = .close
    case 0x3C: kind = .parent
    case 0x3D: (kind, ending) = (.delimiters, [0x3D])
    case 0x3E: kind = .partial
    case 0x5E: kind = .inverted
    case 0x7B: (kind, ending) = (.unescaped, [0x7D])
    default: return (.variable, [])
    }
    rest.removeFirst()
    return (kind, ending)
  }

  /// Whether the tag makes sense; new delimiters are in force afterwards.
  private mutating func accepts(_ tag: TemplateTag) -> Bool {
    switch tag.kind {
    case .comment: return true
    case .delimiters:
      let words = tag.name.split(whereSeparator: \.isASCIISpace)
      guard words.count == 2, !tag.name.contains(0x3D),
        words.allSatisfy({ $0.count <= Self.longestDelimiter })
      else {
        diagnostics.append(.badDelimiters(at: tag.span, in: source))
        return false
      }
      (open, close) = (Array(words[0]), Array(words[1]))
      return true
    case .variable, .unescaped, .section, .inverted, .partial, .parent, .block, .close:
      guard tag.hasName else {
        diagnostics.append(.badTagName(tag.name.text, at: tag.span, in: source))
        return false
      }
      return true
    }
  }

  private func clearStart(before start: Int) -> Int? {
    var lineStart = start
    while lineStart > 0, source.bytes[lineStart - 1].isBlank { lineStart -= 1 }
    return lineStart == 0 || source.bytes[lineStart - 1] == 0x0A ? lineStart : nil
  }

  private func clearEnd(behind rest: ArraySlice<UInt8>) -> Int? {
    let line = rest.drop(while: \.isBlank)
    if line.isEmpty { return line.startIndex }
    if line.starts(with: "\n") { return line.startIndex + 1 }
    if line.starts(with: "\r\n") { return line.startIndex + 2 }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension ArraySlice<UInt8> {
  /// Splits off what stands before `delimiter` and drops the delimiter, or changes nothing and
  /// returns nil when it is not there.
  fileprivate mutating func popThrough(_ delimiter: [UInt8]) -> ArraySlice<UInt8>? {
    var index = startIndex
    while endIndex - index >= delimiter.count {
      if self[index] == delimiter[0], self[index...].starts(with: delimiter) {
        defer { self = self[(index + delimiter.count)...] }
        return self[startIndex..<index]
      }
      index += 1
    }
    return nil
  }
}
