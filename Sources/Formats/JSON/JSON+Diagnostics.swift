import SourceText

extension Diagnostic {
  static func jsonEmpty(in source: Source, at span: SourceSpan) -> Diagnostic {
    jsonSyntax("a JSON text needs a value; this one is empty", in: source, at: span)
  }

  static func jsonTrailingText(
    _ word: String, in source: Source, at span: SourceSpan
  ) -> Diagnostic {
    jsonSyntax(
      "a JSON text is one value; what follows it is not read", in: source, at: span,
      help: word == "/" || word == "#" ? "remove the comment; JSON has none" : nil)
  }

  static func jsonNoValue(_ word: String, in source: Source, at span: SourceSpan) -> Diagnostic {
    let help: String? =
      switch word.lowercased() {
      case "'": "use double quotes"
      case "/", "#": "remove the comment; JSON has none"
      case "true", "false", "null": "write '\(word.lowercased())'"
      case "none", "nil", "undefined", "nan", "infinity": "write 'null'"
      case let word where word.first?.isLetter == true: "put the text in double quotes"
      default: nil
      }
    return jsonSyntax(
      word.isEmpty ? "a value is missing at the end of the text" : "a value must stand here",
      in: source, at: span, help: help)
  }

  static func jsonNoKey(_ word: String, in source: Source, at span: SourceSpan) -> Diagnostic {
    let help: String? =
      switch word {
      case "'": "use double quotes"
      case "/", "#": "remove the comment; JSON has none"
      case "": "close the object with '}'"
      case let word where word.first?.isLetter == true: "put the key in double quotes"
      default: nil
      }
    return jsonSyntax("a key in double quotes must stand here", in: source, at: span, help: help)
  }

  static func jsonNoColon(in source: Source, at span: SourceSpan) -> Diagnostic {
    jsonSyntax("a key must be followed by ':' and its value", in: source, at: span)
  }

  static func jsonNoComma(in source: Source, at span: SourceSpan) -> Diagnostic {
    jsonSyntax(
      "elements must be separated by ',' and the last one closed by its bracket",
      in: source, at: span)
  }

  static func jsonTrailingComma(in source: Source, at span: SourceSpan) -> Diagnostic {
    jsonSyntax(
      "a comma must be followed by another element", in: source, at: span,
      help: "remove the comma")
  }

  static func jsonUnclosed(in source: Source, at span: SourceSpan) -> Diagnostic {
    jsonSyntax("bracket is never closed", in: source, at: span)
  }

  static func jsonUnclosedString(in source: Source, at span: SourceSpan) -> Diagnostic {
    jsonSyntax("string is never closed", in: source, at: span, help: "add the closing '\"'")
  }

  static func jsonControlCharacter(in source: Source, at span: SourceSpan) -> Diagnostic {
    jsonSyntax(
      "line ends, tabs and other control characters in a string must be escaped",
      in: source, at: span, help: "write '\\n' for a line end and '\\t' for a tab")
  }

  static func jsonEscape(in source: Source, at span: SourceSpan) -> Diagnostic {
    jsonSyntax(
      "a backslash must be followed by one of '\"\\/bfnrt' or by 'u' and four hexadecimal digits",
      in: source, at: span, help: "write '\\\\' for the backslash itself")
  }

  static func jsonNumber(
    _ number: String, hasLeadingZero: Bool, in source: Source, at span: SourceSpan
  ) -> Diagnostic {
    jsonSyntax(
      hasLeadingZero
        ? "a number must not begin with a zero that is followed by digits"
        : "'\(number.prefix(60))' is not a whole number, fraction or exponent",
      in: source, at: span,
      help: hasLeadingZero ? "remove the zero, or put the number in double quotes" : nil)
  }

  private static func jsonSyntax(
    _ message: String, in source: Source, at span: SourceSpan, help: String? = nil
  ) -> Diagnostic {
    Diagnostic("json-syntax", .error, message, in: source, at: span, help: help)
  }
}
