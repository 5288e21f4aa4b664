/// A script without comments, indentation and the blanks that mean nothing.
///
/// Line ends stay where a statement may end, so that no semicolon has to be guessed
/// (ECMA-262 §12.10). Texts, templates and regular expressions stay as they are. Scripts in the style
/// of the house, in which semicolons end all statements, need no line ends, and names that only the
/// script itself can know become short.
package func compactScript(_ bytes: [UInt8], isInHouseStyle: Bool = false) -> [UInt8] {
  var tokens = scriptTokens(bytes)
  dropMeaningless(from: &tokens)
  if isInHouseStyle { shortenNames(in: &tokens) }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for (place, token) in tokens.enumerated() {
    if place > 0 { separate(tokens[place - 1], token, mayJoinLines: isInHouseStyle, &result) }
    // `,}` and `;}` end with less.
    if token.isSign("}"), tokens[place - 1].isSign(";"), result.last == UInt8(ascii: ";") {
      result.removeLast()
    }
    result += token.bytes
  }
  if !result.isEmpty { result.append(0x0A) }
  return result
}

/// Leaves out zeros before a point, round brackets around a lone parameter of an arrow, and commas
/// that end a list.
private func dropMeaningless(from tokens: inout [ScriptToken]) {
  var kept: [ScriptToken] = []
  kept.reserveCapacity(tokens.count)
  for (place, token) in tokens.enumerated() {
    let next = place + 1 < tokens.count ? tokens[place + 1] : nil
    // `.5` is as good as `0.5`.
    if token.kind == .word, token.bytes == [0x30], next?.isSign(".") == true,
      kept.last?.kind == .sign
    {
      continue
    }
    if token.isSign("("), isLoneParameter(at: place, of: tokens) { continue }
    if token.isSign(")"), place > 1, isLoneParameter(at: place - 2, of: tokens) { continue }
    let endsList = next.map { $0.isSign("}") || $0.isSign("]") || $0.isSign(")") } ?? false
    let isHole = kept.last.map { $0.isSign(",") || $0.isSign("[") } ?? true
    if token.isSign(","), endsList, !isHole { continue }
    kept.append(token)
  }
  tokens = kept
}

/// Whether `(name) =>` begins at a place, behind a sign, so that nothing grows together.
private func isLoneParameter(at place: Int, of tokens: [ScriptToken]) -> Bool {
  guard place > 0, place + 4 < tokens.count, tokens[place].isSign("("),
    tokens[place - 1].kind == .sign, tokens[place + 1].kind == .word
  else { return false }
  return tokens[place + 2].isSign(")") && tokens[place + 3].isSign("=")
    && tokens[place + 4].isSign(">")
}

/// Writes the blank or the line end that is needed between two pieces.
private func separate(
  _ last: ScriptToken, _ next: ScriptToken, mayJoinLines: Bool, _ result: inout [UInt8]
) {
  if !mayJoinLines, next.isOnNewLine, !continues(after: last), !continues(before: next) {
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
