import SourceText

/// A tag of a template, with what the lines around it look like.
struct TemplateTag {
  var kind: Kind
  /// What the tag names, without white space around it and without the sign of a dynamic name.
  var name: ArraySlice<UInt8>
  /// Whether the name is that of a value which in turn names a template.
  var isDynamic: Bool
  /// The tag with its delimiters.
  var range: Range<Int>
  /// Where the line of the tag begins, when only spaces and tabs stand before the tag.
  var clearStart: Int?
  /// Where the line after the tag begins, when only spaces and tabs stand behind the tag.
  var clearEnd: Int?

  /// Creates a tag of `kind` from what stands between its sign and its closing delimiter.
  init(
    kind: Kind, content: ArraySlice<UInt8>, range: Range<Int>, clearStart: Int?, clearEnd: Int?
  ) {
    self.kind = kind
    self.range = range
    self.clearStart = clearStart
    self.clearEnd = clearEnd
    name = content.trimmed
    isDynamic = name.first == 0x2A && (kind == .partial || kind == .parent || kind == .close)
    if isDynamic { name = name.dropFirst().trimmed }
  }

  /// What the sign behind the opening delimiter says.
  enum Kind {
    case variable, unescaped, section, inverted, partial, parent, block, close, comment, delimiters
  }

  /// Whether no text shares the lines of the tag.
  var isAlone: Bool { clearStart != nil && clearEnd != nil }

  /// Whether the tag writes a value, and so never gives up its line.
  var writesValue: Bool { kind == .variable || kind == .unescaped }

  /// Whether a closing tag ends what the tag begins.
  var opensElement: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .variable, .unescaped, .partial, .close, .comment, .delimiters: false
    }
  }

  /// Whether the name can be one.
  var hasName: Bool { !name.isEmpty && !name.contains(where: \.isASCIISpace) }

  /// The place an author is shown.
  var span: SourceSpan { SourceSpan(range) }
}
