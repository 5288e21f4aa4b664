internal import Content
internal import GitBook
internal import SourceText

extension String {
  /// Markdown without the damage that indentation does to it on the way through YAML.
  ///
  /// Lines behind the first often keep the indentation of the file, which would make them code.
  /// What all of them have in common goes; a list item's own indentation is less than that of
  /// code, so it stays.
  package var withoutCommonIndentation: String {
    guard utf8.contains(0x0A) else { return self }
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.dropFirst().filter { $0.utf8.contains { !$0.isASCIISpace } }
    guard let common = rest.map(\.blanks).min() else { return self }
    guard common > 0, lines[0].utf8.first != 0x20 else { return self }
    // Text below a list item or a heading is meant to be indented as far as it is.
    let first = lines[0].utf8.first ?? 0x20
    let startsList = first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first.isASCIIDigit
    guard !startsList else { return self }
    let shortened = lines.dropFirst().map { $0.dropFirst(Swift.min(common, $0.blanks)) }
    return ([lines[0]] + shortened).joined(separator: "\n")
  }
}

extension Substring {
  /// How many blanks it begins with.
  fileprivate var blanks: Int { utf8.prefix { $0 == 0x20 }.count }
}

extension Document {
  /// Fits the document into a page whose last heading has the level `level`: its headings are
  /// below that, its title is a heading again, and its anchors begin with `prefix`.
  mutating func embed(below level: Int, prefix: String) {
    if let title {
      anchors.append(
        Anchor(
          id: "title", text: title.text, kind: .heading(level: 1), isInOutline: false,
          span: title.span))
      let heading = Heading(
        level: 1, content: title.content, anchor: AnchorIndex(anchors.count - 1))
      blocks.insert(Block(.heading(heading), at: title.span), at: 0)
      self.title = nil
    }
    let levels = anchors.compactMap { anchor in
      if case .heading(let level) = anchor.kind { level } else { nil }
    }
    let shift = level + 1 - (levels.min() ?? 1)
    for place in anchors.indices {
      anchors[place].id = prefix + anchors[place].id
      if case .heading(let level) = anchors[place].kind {
        anchors[place].kind = .heading(level: min(max(level + shift, 2), 6))
      }
    }
  }
}
