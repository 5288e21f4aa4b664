/// Cuts HTML of unknown quality into tokens, each byte in exactly one of them.
///
/// What opens no complete construct is text, so nothing an author wrote disappears. The time is
/// linear in the input, whatever it holds.
package struct HTMLTokenizer: Sendable {
  private var rest: ArraySlice<UInt8>
  /// Markup that was found behind a text token and comes next.
  private var pending: HTMLToken?
  /// The raw-text element whose start tag was the last token.
  private var rawText: String?
  private var reader = HTMLMarkupReader()

  /// Starts at the front of `bytes`.
  package init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  /// The next token, or nil at the end.
  package mutating func next() -> HTMLToken? {
    if let token = pending {
      pending = nil
      return handOut(token)
    }
    if let name = rawText {
      rawText = nil
      if let token = rawText(of: name) { return token }
    }
    var behindText = rest
    while let opening = behindText.firstIndex(of: UInt8(ascii: "<")) {
      behindText = behindText[opening...]
      guard let (token, behind) = reader.markup(atFrontOf: behindText) else {
        behindText.removeFirst()
        continue
      }
      let text = rest[..<opening]
      rest = behind
      guard !text.isEmpty else { return handOut(token) }
      pending = token
      return textToken(text)
    }
    let text = rest
    rest = rest[rest.endIndex...]
    return text.isEmpty ? nil : textToken(text)
  }

  private mutating func handOut(_ token: HTMLToken) -> HTMLToken {
    if case .startTag(let tag) = token.kind, !tag.isSelfClosing,
      rawTextElements.contains(tag.name)
    {
      rawText = tag.name
    }
    return token
  }

  private func textToken(_ text: ArraySlice<UInt8>) -> HTMLToken {
    HTMLToken(.text(decodeHTMLEntities(text)), at: text.startIndex..<text.endIndex)
  }

  /// Everything up to the end tag of `name`; nil if that is nothing or if no end tag comes, in
  /// which case the start tag was a word in angle brackets.
  private mutating func rawText(of name: String) -> HTMLToken? {
    guard let end = reader.endTag(of: name, in: rest), end > rest.startIndex else { return nil }
    let text = rest[..<end]
    rest = rest[end...]
    guard name == "script" || name == "style" else { return textToken(text) }
    return HTMLToken(.text(text.text), at: text.startIndex..<text.endIndex)
  }
}

/// The elements whose content is not markup; references are decoded in the last two.
private let rawTextElements: Set = ["script", "style", "textarea", "title"]

/// Cuts `bytes` into tokens; see `HTMLTokenizer`.
package func tokenizeHTML(_ bytes: ArraySlice<UInt8>) -> [HTMLToken] {
  var tokenizer = HTMLTokenizer(bytes)
  var tokens: [HTMLToken] = []
  while let token = tokenizer.next() { tokens.append(token) }
  return tokens
}

/// The tag, comment or declaration at the front of `bytes` and what follows it, or nil if the
/// front opens nothing.
///
/// To ask at many places of one text, keep an `HTMLMarkupReader`, which stays linear.
package func parseHTMLTag(
  _ bytes: ArraySlice<UInt8>
) -> (token: HTMLToken, rest: ArraySlice<UInt8>)? {
  var reader = HTMLMarkupReader()
  return reader.markup(atFrontOf: bytes)
}
