import SourceText

// MARK: - Block structure

extension Diagnostic {
  static func tabIndent(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a tab does not count as indentation", in: source, at: span, help: "use spaces")
  }

  static func strayLine(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "line fits no open list or mapping by its indentation", in: source, at: span,
      help: "indent it like the entry before it, or further than its parent")
  }

  static func strayText(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("text behind a complete value", in: source, at: span)
  }

  static func strayColon(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a ':' that a blank follows makes a key of what is before it, which must be on one line",
      in: source, at: span, help: "quote the value, or write the key on one line")
  }

  static func nestedColon(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a ': ' inside an unquoted value begins a mapping, which must be on a line of its own",
      in: source, at: span, help: "quote the value")
  }

  static func misplacedIndicator(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a list or mapping must begin on a line of its own", in: source, at: span,
      help: "begin a new line, or quote the value")
  }

  static func missingColon(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a line among the entries of a mapping must be a key, ':' and a value",
      in: source, at: span, help: "add ': ', or indent the line to continue the value before it")
  }

  static func dashAmongKeys(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a list entry cannot stand among the keys of a mapping", in: source, at: span,
      help: "indent the dash")
  }

  static func longKey(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a key may have 1024 characters at most", in: source, at: span,
      help: "write '? ' before the key and ': ' on the next line")
  }

  static func multilineKey(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a key in a flow list must be on one line with its ':'", in: source, at: span,
      help: "write '? ' before the key")
  }
}

// MARK: - Scalars

extension Diagnostic {
  static func reservedIndicator(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "'@' and '`' are reserved and cannot begin an unquoted value", in: source, at: span,
      help: "quote the value")
  }

  static func indicatorAsText(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "this character has a meaning of its own and cannot begin an unquoted value here",
      in: source, at: span, help: "quote the value")
  }

  static func adjacentComment(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a comment needs a blank before its '#'", in: source, at: span,
      help: "insert a space, or quote the value")
  }

  static func unclosedQuote(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("quote is never closed", in: source, at: span, help: "add the closing quote")
  }

  static func markerInQuotes(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "'---' and '...' at the beginning of a line end the document, but a quote is still open",
      in: source, at: span, help: "close the quote, or indent the line")
  }

  static func unknownEscape(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "escape does not exist; its backslash is left out", in: source, at: span,
      help: "write '\\\\' for the backslash itself, or use single quotes")
  }

  static func shortEscape(digits: Int, in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("escape needs \(digits) hexadecimal digits", in: source, at: span)
  }

  static func beyondUnicode(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("escape names no Unicode character; it is read as U+FFFD", in: source, at: span)
  }

  static func blockScalarHeader(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "behind '|' and '>' may stand an indentation from 1 to 9, '+' or '-', and a comment",
      in: source, at: span, help: "begin the text on the next line")
  }

  static func deepBlankLine(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a blank line before the text must not have more spaces than the text's indentation",
      in: source, at: span, help: "remove the spaces, or state the indentation, such as '|2'")
  }

  static func controlCharacter(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "control characters cannot be in a YAML text", in: source, at: span,
      help: "remove it, or write an escape such as \"\\x1B\" in double quotes")
  }

  static func unquotedCharacter(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("invisible character may only be in quotes", in: source, at: span)
  }
}

// MARK: - Flow collections

extension Diagnostic {
  static func unclosedFlow(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("bracket is never closed", in: source, at: span, help: "add the closing bracket")
  }

  static func strayBracket(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "bracket closes nothing", in: source, at: span, help: "remove it, or quote the value")
  }

  static func missingFlowEntry(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("an entry is missing before this", in: source, at: span)
  }

  static func missingComma(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "entries in brackets must be separated by ','", in: source, at: span,
      help: "add a comma, or quote the value")
  }

  static func dashInFlow(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a list with dashes cannot stand in brackets", in: source, at: span,
      help: "remove the dash, or quote the value")
  }

  static func flowIndent(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "lines of a bracketed or quoted value must be indented further than its key",
      in: source, at: span, help: "indent the line")
  }
}

// MARK: - Properties and aliases

extension Diagnostic {
  static func repeatedProperty(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("a value can have one anchor and one tag", in: source, at: span, help: "remove one")
  }

  static func missingAnchorName(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "'&' and '*' must be followed by a name", in: source, at: span, help: "quote the value")
  }

  static func adjacentText(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("an anchor or alias must be followed by a blank", in: source, at: span)
  }

  static func malformedTag(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a tag is '!name', '!!name', '!handle!name' or '!<uri>', and a blank follows it",
      in: source, at: span, help: "quote the value")
  }

  static func unknownTagHandle(
    _ handle: String, in source: Source, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "unknown-tag-handle", .error, "tag handle '\(handle)' is not declared in this document",
      in: source, at: span, help: "add a line '%TAG \(handle) prefix' before the '---'")
  }

  static func tagMismatch(in source: Source, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "tag-mismatch", .warning, "value does not fit its tag; the tag is ignored",
      in: source, at: span, help: "write a value of that kind, or remove the tag")
  }

  static func aliasProperties(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("an alias cannot have an anchor or tag of its own", in: source, at: span)
  }

  static func unknownAlias(
    _ name: String, nearest: String?, in source: Source, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "unknown-alias", .error, "no anchor '&\(name)' stands before this alias; it is read as null",
      in: source, at: span,
      help: nearest.map { "did you mean '*\($0)'?" } ?? "quote the value if it is no alias")
  }

  static func aliasCycle(_ name: String, in source: Source, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "alias-cycle", .error, "alias '*\(name)' stands inside its own anchor; it is read as null",
      in: source, at: span, help: "write the value out, or remove the alias")
  }

  static func aliasBudget(in source: Source, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "alias-budget", .error,
      "aliases multiply this text beyond all measure; from here on it is not read",
      in: source, at: span, help: "write the values out")
  }
}

// MARK: - Documents

extension Diagnostic {
  static func furtherDocuments(in source: Source, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "further-documents", .warning, "only the first document of this file is used",
      in: source, at: span, help: "move the other documents to files of their own")
  }

  static func strayDirective(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "a directive can only follow the end of a document", in: source, at: span,
      help: "write '...' on the line before it")
  }

  static func repeatedDirective(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax("a document can have this directive once", in: source, at: span, help: "remove it")
  }

  static func malformedDirective(
    _ form: String, in source: Source, at span: SourceSpan
  ) -> Diagnostic {
    yamlSyntax("directive must have the form '\(form)'", in: source, at: span)
  }

  static func directiveWithoutDocument(in source: Source, at span: SourceSpan) -> Diagnostic {
    yamlSyntax(
      "directives must be followed by a document that begins with '---'", in: source, at: span)
  }

  static func unknownDirective(
    _ name: String, in source: Source, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "unknown-directive", .warning,
      "directive '%\(name.prefix(60))' does not exist; it is ignored",
      in: source, at: span, help: "remove it; there are '%YAML' and '%TAG'")
  }

  static func otherVersion(
    isMajor: Bool, in source: Source, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "yaml-version", isMajor ? .error : .warning,
      "this version of YAML is not known; the document is read as version 1.2",
      in: source, at: span, help: "write '%YAML 1.2', or remove the line")
  }

  private static func yamlSyntax(
    _ message: String, in source: Source, at span: SourceSpan, help: String? = nil
  ) -> Diagnostic {
    Diagnostic("yaml-syntax", .error, message, in: source, at: span, help: help)
  }
}
