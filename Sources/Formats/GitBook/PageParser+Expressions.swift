internal import HTML
internal import SourceText

extension PageParser {
  /// What an expression in running text prints; nothing when it cannot be read.
  mutating func evaluate(expressionIn piece: Piece) -> String {
    let written = source.bytes[piece.range]
    guard let start = written.firstIndex(of: UInt8(ascii: ">")),
      let end = written.lastIndex(of: UInt8(ascii: "<")), start < end
    else { return "" }
    return evaluate(decodeHTMLEntities(written[(start + 1)..<end]), at: SourceSpan(piece.range))
  }

  /// What an expression prints; nothing when it cannot be read.
  mutating func evaluate(_ expression: String, at span: SourceSpan) -> String {
    guard let value = GitBook.evaluate(expression, variables) else {
      diagnostics.append(.invalidExpression(expression, at: span, in: source))
      return ""
    }
    if value == .undefined {
      diagnostics.append(
        .undefinedVariable(expression, at: span, in: source, known: Array(variables.keys)))
    }
    return value.text
  }

  /// Whether a condition holds; one that cannot be read does not.
  mutating func isTrue(condition: String, at span: SourceSpan) -> Bool {
    guard let value = GitBook.evaluate(decodedAttribute(condition), variables) else {
      diagnostics.append(.invalidExpression(condition, at: span, in: source))
      return false
    }
    return value.isTrue
  }

  /// An attribute's value with HTML entities and Markdown's escapes undone.
  func decodedAttribute(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") })
    else { return value }
    let decoded = decodeHTMLEntities(Array(value.utf8)[...])
    guard decoded.contains("\\") else { return decoded }
    var result: [UInt8] = []
    var rest = Array(decoded.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = rest.first, next.isMarkdownPunctuation { continue }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
