internal import Content
internal import SourceText

// What authors are told only when they ask, and what no site may hold.

extension Diagnostic {
  static func secretInText(_ kind: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "secret-in-text", .error, "\(kind) stands in the text; whoever reads the site can use it",
      in: source, at: span,
      help: "make it invalid, then write a word such as 'YOUR_KEY' in its place")
  }

  static func missingAlternative(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "missing-alt-text", .hint, "the picture has no alternative text", in: reference.source,
      at: reference.span, help: "say what it shows, as in '![What it shows](…)'")
  }

  static func poorAlternative(_ text: String, _ reference: Reference) -> Diagnostic {
    Diagnostic(
      "poor-alt-text", .hint, "the alternative text '\(text)' is the name of the file",
      in: reference.source, at: reference.span, help: "say what the picture shows")
  }

  static func skippedLevel(
    _ level: Int, after last: Int, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "heading-level", .hint, "a heading of level \(level) follows one of level \(last)",
      in: source, at: span, help: "use level \(last + 1)")
  }

  static func secondTitle(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "second-title", .hint, "the page has a title already; this heading has level 1, too",
      in: source, at: span, help: "use level 2")
  }

  static func ownAddress(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "own-address", .warning, "the link leads to this site by its whole address; not checked",
      in: reference.source, at: reference.span, help: "link to the Markdown file")
  }

  static func insecureLink(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "insecure-link", .hint, "'http:' can be read and changed on its way", in: reference.source,
      at: reference.span, help: "use 'https:'")
  }

  static func invalidAddress(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "invalid-address", .warning, "'\(reference.destination)' is no address that opens",
      in: reference.source, at: reference.span, help: "write it as 'https://host/path'")
  }

  static func tableWithoutHeader(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "table-header", .hint, "the table has no header", in: source, at: span,
      help: "name the columns in its first row")
  }

  static func emptyLinkText(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "empty-link-text", .warning, "the link has no words, so that nobody finds it",
      in: reference.source, at: reference.span, help: "write between its brackets where it leads")
  }

  static func vagueLinkText(_ text: String, _ reference: Reference) -> Diagnostic {
    Diagnostic(
      "vague-link-text", .hint, "the words '\(text)' do not say where the link leads",
      in: reference.source, at: reference.span, help: "use the title of the target")
  }

  static func missingDescription(in source: Source) -> Diagnostic {
    Diagnostic(
      "missing-description", .hint, "the page has no description for cards and search results",
      in: source, help: "add 'description:' to its front matter")
  }

  static func longDescription(
    _ length: Int, limit: Int, at span: SourceSpan?, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "long-description", .hint,
      "the description has \(length) characters, and is cut off behind \(limit)", in: source,
      at: span, help: "say it in one or two sentences")
  }

  static func duplicateTitle(
    _ title: String, at span: SourceSpan?, in source: Source, first: (SourceSpan, Source)?
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-title", .hint, "another page has the title '\(title)', too", in: source, at: span,
      help: "say what is special about this one",
      notes: first.map { [Note("the other page", in: $0.1, at: $0.0)] } ?? [])
  }

  static func unservableName(_ path: String, _ fault: String) -> Diagnostic {
    Diagnostic(
      "unservable-name", .warning, "the name of '\(path)' \(fault); some systems cannot have it",
      help: "rename it")
  }
}

// MARK: - Built sites

extension Diagnostic {
  static func outputLink(_ address: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "output-link", .error, "'\(address)' leads to no file of the site", in: source, at: span,
      help: "build the site again; if it stays, look into the template")
  }

  static func outputAnchor(
    _ fragment: String, of path: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "output-anchor", .error, "'\(path)' has no place '#\(fragment)'", in: source, at: span,
      help: "build the site again; if it stays, look into the template")
  }

  static func catalogReference(
    _ name: String, _ kind: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "catalog-reference", .error, "the catalog has no \(kind) called '\(name)'", in: source,
      at: span, help: "build the site again, with nothing changed by hand")
  }

  static func outputInline(_ what: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "output-inline", .error, "\(what) stands in the page, which its security policy forbids",
      in: source, at: span, help: "move it to a file")
  }

  static func outputCase(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      "output-case", .error, "'\(path)' and '\(other)' differ only in upper and lower case",
      help: "rename one of them")
  }
}
