/// The tokens of `code`, without gap or overlap from its first byte to its last.
///
/// Neighbours differ in kind, and no token begins inside a UTF-8 sequence. The time is linear in
/// the length. What a grammar does not know is plain; what is left open ends with its line, so
/// that an odd quote never colours the rest of a text.
package func highlight(_ code: ArraySlice<UInt8>, as language: Language) -> [Token] {
  var lexer = Lexer(code)
  lexer.lex(language)
  lexer.take(nil, to: code.endIndex)
  return lexer.tokens
}

extension Lexer {
  /// Reads everything up to `end` as `language`.
  mutating func lex(_ language: Language) {
    switch language {
    case .json: lexJSON()
    case .yaml: lexYAML()
    case .markup: lexMarkup()
    case .http: lexHTTP()
    case .shell: lexShell()
    case .php: lexPHP()
    case .css: lexCSS()
    case .diff: lexDiff()
    case .settings: lexSettings()
    case .javaScript: lexCode(.javaScript)
    case .python: lexCode(.python)
    case .java: lexCode(.java)
    case .cSharp: lexCode(.cSharp)
    case .go: lexCode(.go)
    case .swift: lexCode(.swift)
    case .sql: lexCode(.sql)
    case .c: lexCode(.c)
    case .rust: lexCode(.rust)
    case .kotlin: lexCode(.kotlin)
    case .ruby: lexCode(.ruby)
    }
  }
}
