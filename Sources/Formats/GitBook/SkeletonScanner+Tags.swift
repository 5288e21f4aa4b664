internal import SourceText

/// Block tags: which of them count, and where they end.
extension SkeletonScanner {
  /// Records the tag at `index` if there is one that counts; returns the offset behind it.
  ///
  /// A tag counts at the start of a line, or after other tags on it; an end tag also at the end
  /// of a line. Everything else in running text is text.
  mutating func scanTag(
    at index: Int, _ lineEnd: Int, _ prefix: Range<Int>, isFirst: Bool, _ start: LineStart
  ) -> Int? {
    guard let close = tagEnd(from: index + 2), let tag = Tag(bytes[index...], end: close) else {
      return nil
    }
    let behind = close + 2
    let isAlone = isRestOfLineBlank(from: behind)
    let role = TagRole(tag.name)
    guard isFirst || (tag.isEnd && role != nil && (isAlone || followsTag(at: behind))) else {
      return nil
    }
    switch role {
    case .raw where !tag.isEnd: return skipRaw(from: index, behind)
    case .separator: append(.separator(tag), index..<behind, prefix)
    case .container, .voidOrContainer, .void, .raw:
      appendTag(tag, index..<behind, prefix, start)
    case nil:
      guard isAlone, tag.attributes.isEmpty || behind <= lineEnd else { return nil }
      appendTag(tag, index..<behind, prefix, start)
    }
    return behind
  }

  private mutating func appendTag(
    _ tag: Tag, _ range: Range<Int>, _ prefix: Range<Int>, _ start: LineStart
  ) {
    expectsChild = tag.isEnd ? tag.isChild : tag.isParent
    if tag.isEnd, let opener = indentedTags.lastIndex(where: { $0.name == tag.name }) {
      indentedTags.removeSubrange(opener...)
    }
    append(tag.isEnd ? .close(tag) : .open(tag), range, prefix)
    let strip = pieces[pieces.count - 1].strip
    if strip > 0, !tag.isEnd, TagRole(tag.name) == .container,
      indentedTags.count < PageParser.depthLimit
    {
      indentedTags.append(IndentedTag(name: tag.name, indent: start.indent, strip: strip))
    }
  }

  private func isRestOfLineBlank(from index: Int) -> Bool {
    var cursor = index
    while cursor < end, bytes[cursor] != 0x0A {
      guard bytes[cursor].isASCIISpace else { return false }
      cursor += 1
    }
    return true
  }

  private func followsTag(at index: Int) -> Bool {
    let rest = bytes[index..<end]
    let space = rest.prefix(while: { $0 == 0x20 || $0 == 0x09 })
    return rest[space.endIndex...].starts(with: "{%")
  }

  /// The offset of the next `%}` at or after `index`, nil when there is none.
  private mutating func tagEnd(from index: Int) -> Int? {
    guard index < hopeless.tagEnd else { return nil }
    if hopeless.beforeTagEnd.contains(index) { return hopeless.beforeTagEnd.upperBound - 1 }
    var candidate = index
    while candidate + 1 < end {
      if bytes[candidate] == UInt8(ascii: "%"), bytes[candidate + 1] == UInt8(ascii: "}") {
        hopeless.beforeTagEnd = index..<(candidate + 1)
        return candidate
      }
      candidate += 1
    }
    hopeless.tagEnd = index
    return nil
  }

  /// Removes the tags of `{% raw %}…{% endraw %}` and skips what is between them.
  private mutating func skipRaw(from index: Int, _ behind: Int) -> Int? {
    guard index < hopeless.elementEnd["raw"] ?? .max else { return nil }
    var candidate = behind
    while let close = tagEnd(from: candidate) {
      var open = close
      while open > candidate, !bytes[open...].starts(with: "{%") { open -= 1 }
      if let tag = Tag(bytes[open...], end: close), tag.isEnd, tag.name == "raw" {
        append(.removed, index..<behind, index..<index)
        append(.removed, open..<(close + 2), open..<open)
        return close + 2
      }
      candidate = close + 2
    }
    hopeless.elementEnd["raw"] = index
    return nil
  }
}
