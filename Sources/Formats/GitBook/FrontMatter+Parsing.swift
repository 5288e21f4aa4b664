internal import DataTree
internal import SourceText
internal import YAML

/// Reads the YAML between `---` lines at the start of a text, and where the text goes on.
///
///     front matter = "---" line end *line ( "---" / "..." ) line end
///
/// YAML that is not valid is read line by line as `key: value`, so that nothing of it is printed
/// and nothing simple is lost.
func parseFrontMatter(_ source: Source) -> Parsed<(matter: FrontMatter, bodyStart: Int)> {
  var rest = source.bytes[...]
  guard rest.first == UInt8(ascii: "-"), rest.popLine().trimmed.elementsEqual("---".utf8) else {
    return Parsed((FrontMatter(), 0))
  }
  while !rest.isEmpty {
    let start = rest.startIndex
    let line = rest.popLine()
    guard line.first == UInt8(ascii: "-") || line.first == UInt8(ascii: ".") else { continue }
    let mark = line.trimmed
    guard mark.elementsEqual("---".utf8) || mark.elementsEqual("...".utf8) else { continue }
    return readFrontMatter(source, end: start, bodyStart: rest.startIndex)
  }
  return Parsed((FrontMatter(), 0))
}

private func readFrontMatter(
  _ source: Source, end: Int, bodyStart: Int
) -> Parsed<(matter: FrontMatter, bodyStart: Int)> {
  // The opening line is YAML's own document start, so places stay those of the page.
  let yaml = Source(path: source.path, bytes: Array(source.bytes[..<end]))
  var parsed = parseYAML(yaml)
  if parsed.diagnostics.contains(where: { $0.severity == .error }) {
    let first = parsed.diagnostics.first { $0.severity == .error }
    parsed.diagnostics = [.invalidFrontMatter(first, in: source)]
    parsed.value = readLinewise(source.bytes[..<end])
  }
  for index in parsed.diagnostics.indices { parsed.diagnostics[index].source = source }
  var matter = FrontMatter()
  guard parsed.value.entries != nil else {
    if !parsed.value.isNull {
      parsed.diagnostics.append(.frontMatterIsNoMapping(at: parsed.value.span, in: source))
    }
    return Parsed((matter, bodyStart), parsed.diagnostics)
  }
  matter.read(parsed.value, in: source, &parsed.diagnostics)
  return Parsed((matter, bodyStart), parsed.diagnostics)
}

private func readLinewise(_ bytes: ArraySlice<UInt8>) -> DataNode {
  var rest = bytes
  _ = rest.popLine()
  var entries: [DataEntry] = []
  while !rest.isEmpty {
    let line = rest.popLine()
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line.first?.isASCIILetter ?? false
    else { continue }
    let value = line[(colon + 1)...].trimmed
    let kind: DataNode.Kind =
      switch value.text {
      case "true": .bool(true)
      case "false": .bool(false)
      case "": .null
      default: .string(value.text)
      }
    entries.append(
      DataEntry(
        key: line[..<colon].trimmed.text, at: SourceSpan(line[..<colon]),
        value: DataNode(kind, at: SourceSpan(value))))
  }
  return DataNode(.mapping(entries), at: SourceSpan(bytes))
}

extension FrontMatter {
  fileprivate mutating func read(
    _ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]
  ) {
    entries = node
    for entry in node.entries ?? [] {
      let value = entry.value
      switch entry.key {
      case "title": title = value.scalarText
      case "description": description = value.scalarText.map(plainDescription)
      case "icon": icon = value.scalarText.flatMap(\.iconName)
      case "hidden": isHidden = flag(entry, in: source, &diagnostics)
      case "noIndex": isUnindexed = flag(entry, in: source, &diagnostics)
      case "noRobotsIndex": isUnindexedByRobots = flag(entry, in: source, &diagnostics)
      case "cover":
        cover = value.string ?? value["light"]?.string
        darkCover = value["dark"]?.string
      case "layout": layout.read(value)
      case "tags":
        tags = (value.elements ?? [value]).compactMap { $0.scalarText ?? $0["tag"]?.scalarText }
      case "vars":
        for variable in value.entries ?? [] {
          if let text = variable.value.scalarText { variables[variable.key] = text }
        }
      case "if": condition = value.scalarText
      case "metaLinks": canonical = value["canonical"]?.string
      case "aliases", "redirect_from":
        aliases = value.elements?.compactMap(\.scalarText) ?? value.string.map { [$0] } ?? []
      case "updated", "date": updated = value.scalarText
      default: break
      }
    }
  }

  private func flag(
    _ entry: DataEntry, in source: Source, _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    if let bool = entry.value.bool { return bool }
    if !entry.value.isNull {
      diagnostics.append(.notBoolean(entry.key, at: entry.value.span, in: source))
    }
    return false
  }
}

extension FrontMatter.Layout {
  fileprivate mutating func read(_ node: DataNode) {
    isWide = node["width"]?.string == "wide"
    func isVisible(_ part: String) -> Bool { node[part]?["visible"]?.bool ?? true }
    showsTitle = isVisible("title")
    showsDescription = isVisible("description")
    showsNavigation = isVisible("tableOfContents")
    showsOutline = isVisible("outline")
    showsPagination = isVisible("pagination")
    showsTags = isVisible("tags")
    showsCover = isVisible("cover")
    showsMetadata = isVisible("metadata")
  }
}

/// A description as plain text: Markdown's escapes and the exporter's spaces undone.
private func plainDescription(_ text: String) -> String {
  var result: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "\\"), let next = rest.first, next.isMarkdownPunctuation { continue }
    if byte == UInt8(ascii: "&"), rest.consume("#x20;") {
      result.append(0x20)
      continue
    }
    result.append(byte.isASCIISpace ? 0x20 : byte)
  }
  return result[...].trimmed.text
}

extension UInt8 {
  /// Whether the byte is ASCII punctuation, which a backslash escapes (CommonMark §2.4).
  var isMarkdownPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40)
      || (self >= 0x5B && self <= 0x60) || (self >= 0x7B && self <= 0x7E)
  }
}
