import SourceText

extension Diagnostic {
  static func unclosedTag(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "template-syntax", .error, "tag is not closed; the rest is written as text", in: source,
      at: span, help: "close the tag with the same kind of braces")
  }

  static func badTagName(_ name: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "template-syntax", .error,
      name.isEmpty
        ? "tag names nothing; it is written as text"
        : "a name has no white space inside; the tag is written as text", in: source, at: span,
      help: "write one name between the braces")
  }

  static func badDelimiters(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "template-syntax", .error, "delimiters are two short words; the tag is written as text",
      in: source, at: span, help: "write the opening and the closing delimiter, as in {{=<% %>=}}")
  }

  static func strayClosingTag(
    _ name: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "template-syntax", .error, "'\(name)' is closed here but not open; the tag is left out",
      in: source, at: span, help: "remove the tag, or open '\(name)' before")
  }

  static func unclosedElement(
    _ name: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "template-syntax", .error,
      "'\(name)' is never closed; it ends with what is around it", in: source, at: span,
      help: "close it with {{/\(name)}}")
  }

  static func nestedTags(limit: Int, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "template-syntax", .error,
      "tags nest at most \(limit) levels deep; what is deeper is left out", in: source, at: span,
      help: "move the inner part into a partial")
  }

  static func unknownPartial(
    _ name: String, nearest: String?, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unknown-partial", .error, "template '\(name)' does not exist; nothing is written",
      in: source, at: span, help: nearest.map { "did you mean '\($0)'?" })
  }

  static func unknownVariable(
    _ name: String, nearest: String?, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unknown-variable", .error, "'\(name)' is not known here; it counts as empty", in: source,
      at: span, help: nearest.map { "did you mean '\($0)'?" })
  }

  static func unescapedText(
    _ name: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unescaped-text", .warning, "'\(name)' is text and not markup; it is written escaped",
      in: source, at: span, help: "write {{\(name)}}")
  }

  static func notText(
    _ name: String, kind: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "not-text", .error, "'\(name)' is \(kind) and not text; nothing is written", in: source,
      at: span, help: "open a section over it with {{#\(name)}}")
  }

  static func templateDepth(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "template-limit", .error,
      "templates include each other too deeply; nothing more is included",
      in: source, at: span, help: "end the recursion with a section that is empty at last")
  }

  static func templateWork(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "template-limit", .error, "template repeats too much; nothing more is repeated", in: source,
      at: span, help: "loop over fewer items")
  }
}
