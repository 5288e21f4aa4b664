/// Reads single constructs of HTML and remembers which closings do not come any more, so that
/// asking at every `<` of one text takes linear time; the places must be asked in order.
///
///     start tag    = "<" name { space | "/" | attribute } ">"
///     attribute    = name [ "=" ( '"' … '"' | "'" … "'" | unquoted ) ]
///     end tag      = "</" name … ">"
///     comment      = "<!-->" | "<!--->" | "<!--" … ( "-->" | "--!>" )
///     CDATA        = "<![CDATA[" … "]]>"
///     declaration  = "<!DOCTYPE" … ">"
///     instruction  = "<?" … "?>"
///
/// A `<` inside a tag and outside of quotes means that the first `<` was text: `a <b and <i>`.
package struct HTMLMarkupReader: Sendable {
  /// The closings that were looked for and are not ahead.
  private var absent: Set<String> = []

  /// Creates a reader for one text.
  package init() {}

  /// The construct at the front of `bytes` and what follows it, or nil if the front opens
  /// nothing.
  package mutating func markup(
    atFrontOf bytes: ArraySlice<UInt8>
  ) -> (token: HTMLToken, rest: ArraySlice<UInt8>)? {
    var rest = bytes
    guard rest.consume(UInt8(ascii: "<")), let first = rest.first else { return nil }
    let kind: HTMLToken.Kind?
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      kind = declaration(&rest)
    case UInt8(ascii: "/"):
      rest.removeFirst()
      kind = endTag(&rest)
    default:
      kind = startTag(&rest).map { .startTag($0) }
    }
    guard let kind else { return nil }
    return (HTMLToken(kind, at: bytes.startIndex..<rest.startIndex), rest)
  }

  /// The offset in `bytes` where the end tag of the element `name` begins, or nil.
  mutating func endTag(of name: String, in bytes: ArraySlice<UInt8>) -> Int? {
    guard !absent.contains(name) else { return nil }
    var rest = bytes
    while let opening = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(opening + 1)...]
      guard rest.consume(UInt8(ascii: "/")) else { continue }
      if rest.popRun(while: \.isLetter).lowercasedText == name { return opening }
    }
    absent.insert(name)
    return nil
  }
}

// MARK: - Comments and declarations

extension HTMLMarkupReader {
  private mutating func declaration(_ rest: inout ArraySlice<UInt8>) -> HTMLToken.Kind? {
    if rest.starts(with: "!-->") || rest.starts(with: "!--->") {
      rest.removeFirst(rest.starts(with: "!-->") ? 4 : 5)
      return .comment
    }
    if rest.starts(with: "!--") { return comment(&rest) }
    if rest.starts(with: "![CDATA[") { return skip(past: "]]>", &rest) ? .other : nil }
    if rest.starts(with: "?") { return skip(past: "?>", &rest) ? .other : nil }
    // In prose, `a <!b and c> d` is no declaration, though a browser would hide it.
    guard rest.dropFirst().prefix(7).lowercasedText == "doctype" else { return nil }
    return skip(past: ">", &rest) ? .other : nil
  }

  private mutating func comment(_ rest: inout ArraySlice<UInt8>) -> HTMLToken.Kind? {
    guard !absent.contains("-->") else { return nil }
    var ahead = rest.dropFirst(3)
    while ahead.popPrefix(before: UInt8(ascii: "-")) != nil {
      if ahead.starts(with: "-->") || ahead.starts(with: "--!>") {
        rest = ahead.dropFirst(ahead.starts(with: "-->") ? 3 : 4)
        return .comment
      }
      ahead.removeFirst()
    }
    absent.insert("-->")
    return nil
  }

  /// Drops everything up to and including `closing`, or nothing if it does not come.
  private mutating func skip(past closing: StaticString, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard !absent.contains(closing.description) else { return false }
    var ahead = rest.dropFirst()
    while !ahead.isEmpty {
      if ahead.starts(with: closing) {
        rest = ahead.dropFirst(closing.utf8CodeUnitCount)
        return true
      }
      ahead.removeFirst()
    }
    absent.insert(closing.description)
    return false
  }
}

// MARK: - Tags

extension HTMLMarkupReader {
  private func tagName(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard rest.first?.isLetter == true else { return nil }
    let name = rest.popRun(while: \.belongsInTagName)
    guard let next = rest.first, next.isHTMLSpace || next == gt || next == slash,
      name.last != UInt8(ascii: ":")  // `<https://…>` is an address
    else { return nil }
    return name.lowercasedText
  }

  private func endTag(_ rest: inout ArraySlice<UInt8>) -> HTMLToken.Kind? {
    guard let name = tagName(&rest) else { return nil }
    _ = rest.popRun { $0 != gt && $0 != lt }
    return rest.consume(gt) ? .endTag(name) : nil
  }

  private func startTag(_ rest: inout ArraySlice<UInt8>) -> HTMLTag? {
    guard let name = tagName(&rest) else { return nil }
    var tag = HTMLTag(name)
    var quotes = Quotes.delimit
    while true {
      let separator = rest.popRun { $0.isHTMLSpace || $0 == slash }
      guard let next = rest.first, next != lt else { return nil }
      if rest.consume(gt) {
        tag.isSelfClosing = separator.contains(slash)
        return tag
      }
      guard let attribute = attribute(&rest, &quotes) else { return nil }
      if !attribute.name.isEmpty { tag.attributes.append(attribute) }
    }
  }

  /// What quotes mean in the rest of a tag.
  ///
  /// Behind a stray one (`class="a""`) it is unknown which ones open and which close. From there
  /// on they delimit nothing, so a `<` ends the attempt and none is read over and over again.
  private enum Quotes {
    case delimit, areStray
  }

  /// Nil if the tag cannot be completed; without a name for a stray quote or equals sign.
  private func attribute(
    _ rest: inout ArraySlice<UInt8>, _ quotes: inout Quotes
  ) -> HTMLAttribute? {
    let name = rest.popRun {
      !$0.isHTMLSpace && $0 != slash && $0 != gt && $0 != lt && $0 != equals && !$0.isQuote
    }
    if name.isEmpty, let stray = rest.popFirst() {
      if stray.isQuote { quotes = .areStray }
      return HTMLAttribute("", "")
    }
    var behindSpace = rest
    _ = behindSpace.popRun(while: \.isHTMLSpace)
    guard behindSpace.consume(equals) else { return HTMLAttribute(name.lowercasedText, "") }
    _ = behindSpace.popRun(while: \.isHTMLSpace)
    rest = behindSpace
    guard let value = value(&rest, &quotes) else { return nil }
    return HTMLAttribute(name.lowercasedText, decodeHTMLEntities(value))
  }

  private func value(
    _ rest: inout ArraySlice<UInt8>, _ quotes: inout Quotes
  ) -> ArraySlice<UInt8>? {
    if let quote = rest.first, quote.isQuote, quotes == .delimit {
      rest.removeFirst()
      guard let value = rest.popPrefix(before: quote) else { return nil }
      rest.removeFirst()
      return value
    }
    var value = rest.popRun { !$0.isHTMLSpace && $0 != gt && $0 != lt }
    if value.contains(where: \.isQuote) { quotes = .areStray }
    while value.first?.isQuote == true { value.removeFirst() }
    while value.last?.isQuote == true { value.removeLast() }
    return value
  }
}

private let lt = UInt8(ascii: "<")
private let gt = UInt8(ascii: ">")
private let slash = UInt8(ascii: "/")
private let equals = UInt8(ascii: "=")

extension UInt8 {
  fileprivate var belongsInTagName: Bool {
    isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: ":")
  }

  fileprivate var isQuote: Bool { self == 0x22 || self == 0x27 }
}
