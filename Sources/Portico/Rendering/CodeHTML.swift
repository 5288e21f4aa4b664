internal import HTML
internal import Highlighting

/// The longest text that is highlighted, in bytes; a longer one is a file and shown plain.
private let longestHighlightedText = 200_000

/// A text as HTML, with spans around the tokens of its language if that is known.
func codeHTML(_ text: String, language: String?) -> HTMLFragment {
  let bytes = Array(text.utf8)
  var tokens = tokens(of: bytes, language: language)
  var html = HTMLWriter(capacity: bytes.count * 2)
  html.code(bytes[...], &tokens)
  return html.fragment
}

/// The tokens of a text, or none when it is to be shown plain.
func tokens(of bytes: [UInt8], language: String?) -> ArraySlice<Token> {
  guard bytes.count <= longestHighlightedText,
    let language = language.flatMap(Language.init(named:))
  else { return [] }
  return highlight(bytes[...], as: language)[...]
}

extension HTMLWriter {
  /// Writes a part of a highlighted text, and drops the tokens that end with it.
  ///
  /// Parts are written in their order. A token that crosses the end of a part, such as a line
  /// or a link, gets a span in each.
  mutating func code(_ part: ArraySlice<UInt8>, _ tokens: inout ArraySlice<Token>) {
    var cursor = part.startIndex
    var place = tokens.startIndex
    defer { tokens = tokens[place...] }
    while cursor < part.endIndex, place < tokens.endIndex {
      let token = tokens[place]
      guard token.range.lowerBound < part.endIndex else { break }
      let end = min(token.range.upperBound, part.endIndex)
      if end > cursor {
        write(part[cursor..<end], as: token.kind)
        cursor = end
      }
      guard token.range.upperBound <= part.endIndex else { return }
      place += 1
    }
    text(part[cursor...])
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>, as kind: Token.Kind?) {
    guard let kind else { return text(bytes) }
    markup("<span class=\"")
    text(kind.cssClass)
    markup("\">")
    text(bytes)
    markup("</span>")
  }
}
