internal import SourceText

/// A script without comments, indentation and the blanks that mean nothing.
///
/// Line ends stay where a statement may end, so that no semicolon has to be guessed
/// (ECMA-262 §12.10). Texts, templates and regular expressions stay as they are. Scripts in the style
/// of the house, in which semicolons end all statements, need no line ends, and names that only the
/// script itself can know become short. So do the names of properties in lines that begin with
/// `// Own names:`; scripts that share objects share the line, and so the short names.
package func compactScript(_ bytes: [UInt8], isInHouseStyle: Bool = false) -> [UInt8] {
  var tokens = scriptTokens(bytes)
  dropMeaningless(from: &tokens)
  if isInHouseStyle {
    shortenNames(in: &tokens, own: ownNames(bytes))
    joinDeclarations(in: &tokens)
  }
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

/// Makes one declaration of those that follow each other, which all begin with `let` by now.
private func joinDeclarations(in tokens: inout [ScriptToken]) {
  var kept: [ScriptToken] = []
  kept.reserveCapacity(tokens.count)
  /// For each open bracket, whether the statement in it declares something.
  var declares = [false]
  for token in tokens {
    if token.kind == .word, token.text == "let" {
      if kept.last?.isSign(";") == true, declares.last == true {
        kept[kept.count - 1].bytes = [UInt8(ascii: ",")]
        continue
      }
      declares[declares.count - 1] = true
    } else if kept.last?.isSign(";") == true {
      declares[declares.count - 1] = false
    }
    if token.isSign("{") || token.isSign("(") || token.isSign("[") { declares.append(false) }
    if token.isSign("}") || token.isSign(")") || token.isSign("]"), declares.count > 1 {
      declares.removeLast()
    }
    kept.append(token)
  }
  tokens = kept
}

/// The names that a script says nobody else knows.
private func ownNames(_ bytes: [UInt8]) -> [String] {
  bytes.split(separator: 0x0A).compactMap { line in
    var line = line.drop(while: \.isASCIISpace)
    return line.consume("// Own names:") ? line : nil
  }.flatMap { $0.split(whereSeparator: { !$0.isASCIILetter }) }
    .map { String(decoding: $0, as: UTF8.self) }
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
