internal import CommonMark
internal import Content
internal import SourceText

extension PageParser {
  /// A fenced or indented code block, with the options its info string may hold.
  mutating func codeBlock(_ node: MarkdownNode) -> CodeBlock {
    var text = restored(node.literal)
    if text.hasSuffix("\n") { text.removeLast() }
    if text.unicodeScalars.first == "\u{200C}" { text.unicodeScalars.removeFirst() }
    let info = Array(restored(node.info).utf8)[...]
    var rest = info
    let language = rest.popRun(while: { !$0.isASCIISpace })
    var block = CodeBlock(text: text, language: CodeBlock.language(named: language.text))
    if !rest.trimmed.isEmpty, let options = Tag(infoString: rest.trimmed) { block.apply(options) }
    block.takeMarks()
    return block
  }
}

extension CodeBlock {
  /// The lower-case language of an info string's first word; nil for the names of plain text.
  static func language(named word: String) -> String? {
    var name = word.lowercased()
    if name.hasPrefix("language-") { name.removeFirst(9) }
    if name.hasPrefix("lang-") { name.removeFirst(5) }
    if name.first == "{" { name = String(name.drop { "{.".contains($0) }.prefix { $0 != "}" }) }
    return ["", "text", "txt", "plain", "plaintext", "cli", "none"].contains(name) ? nil : name
  }

  /// Sets the options that the attributes of a `code` tag or of an info string name.
  mutating func apply(_ options: Tag) {
    if let title = options["title"], !title.isEmpty { self.title = title }
    if options["overflow"] == "wrap" { isWrapped = true }
    if options.isSet("lineNumbers") { isNumbered = true }
    if options.isSet("fullWidth") { isFullWidth = true }
    if options.isSet("expandable") { isExpandable = true }
  }

  /// Whether `[!` is somewhere in the text; most code has none, and the bytes tell it at once.
  private var mayHoldMarks: Bool {
    var isBehindBracket = false
    for byte in text.utf8 {
      if isBehindBracket, byte == UInt8(ascii: "!") { return true }
      isBehindBracket = byte == UInt8(ascii: "[")
    }
    return false
  }

  /// Takes the marks `[!code ++]` and `[!code --]` out of comments at line ends and marks the
  /// lines instead.
  mutating func takeMarks() {
    guard mayHoldMarks else { return }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      for (word, mark) in [("[!code ++]", Mark.added), ("[!code --]", Mark.removed)] {
        guard let place = lines[index].firstRange(of: word) else { continue }
        let behind = lines[index][place.upperBound...].trimmedSpaces
        guard ["", "-->", "*/"].contains(behind) else { continue }
        var before = lines[index][..<place.lowerBound].trimmedEnd
        for opener in ["//", "<!--", "/*", "--", "#", ";"] where before.hasSuffix(opener) {
          before = before.dropLast(opener.count).trimmedEnd
          break
        }
        lines[index] = String(before)
        marks[index] = mark
      }
    }
    text = lines.joined(separator: "\n")
  }
}

extension Tag {
  /// The attributes behind the language of an info string.
  fileprivate init?(infoString: ArraySlice<UInt8>) {
    let written = Array("{%code ".utf8) + infoString + Array("%}".utf8)
    self.init(written[...], end: written.count - 2)
  }
}

extension Substring {
  fileprivate var trimmedSpaces: String { String(self).trimmedSpaces }

  fileprivate var trimmedEnd: Substring {
    var result = self
    while let last = result.last, last == " " || last == "\t" { result.removeLast() }
    return result
  }
}
