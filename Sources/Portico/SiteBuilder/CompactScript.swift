/// A script without comments, indentation and the blanks that mean nothing.
///
/// Line ends stay where a statement may end, so that no semicolon has to be guessed
/// (ECMA-262 §12.10). Texts, templates and regular expressions stay as they are. With
/// `shorteningNames`, names that only the script itself can know become short.
package func compactScript(_ bytes: [UInt8], shorteningNames: Bool = false) -> [UInt8] {
  var tokens = scriptTokens(bytes)
  if shorteningNames { shortenNames(in: &tokens) }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for (place, token) in tokens.enumerated() {
    if place > 0 { separate(tokens[place - 1], token, &result) }
    // `,}` and `;}` end with less.
    if token.isSign("}"), tokens[place - 1].isSign(";"), result.last == UInt8(ascii: ";") {
      result.removeLast()
    }
    result += token.bytes
  }
  if !result.isEmpty { result.append(0x0A) }
  return result
}

/// Writes the blank or the line end that is needed between two pieces.
private func separate(_ last: ScriptToken, _ next: ScriptToken, _ result: inout [UInt8]) {
  if next.isOnNewLine, !continues(after: last), !continues(before: next) {
    result.append(0x0A)
  } else if next.isApart, needsBlank(last, next) {
    result.append(0x20)
  }
}

/// Whether no statement ends behind the piece.
private func continues(after token: ScriptToken) -> Bool {
  guard token.kind == .sign, let sign = token.bytes.first else { return false }
  return "{([,;=:?&|*<>".utf8.contains(sign)
}

/// Whether no statement begins with the piece, and none before it needs a line end.
private func continues(before token: ScriptToken) -> Bool {
  guard token.kind == .sign, let sign = token.bytes.first else { return false }
  return "})].?:&|,;".utf8.contains(sign)
}

private func needsBlank(_ last: ScriptToken, _ next: ScriptToken) -> Bool {
  if last.kind == .word, next.kind == .word { return true }
  // A regular expression's flags would go on; `a + +b` and `a - -b` are not `a++b` and `a--b`.
  if last.kind == .literal, next.kind == .word { return true }
  return last.kind == .sign && last.bytes == next.bytes && (last.isSign("+") || last.isSign("-"))
}
