internal import HTML
internal import SourceText

extension Diagnostic {
  static func notUTF8(at offset: Int, in source: Source) -> Diagnostic {
    Diagnostic(
      "not-utf-8", .warning, "the file is not UTF-8; what could not be read is shown as '\u{FFFD}'",
      in: source, at: SourceSpan(offset, offset + 1), help: "save the file as UTF-8")
  }

  static func doubleEncoded(in source: Source) -> Diagnostic {
    Diagnostic(
      "double-encoded", .warning,
      "the text was encoded twice (UTF-8 read as Windows-1252); it is shown repaired",
      in: source, help: "save the repaired text, so that search and links see what readers see")
  }

  static func controlCharacters(
    _ count: Int, first offset: Int, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "control-character", .warning,
      count == 1
        ? "the file holds a control character here; left out"
        : "the file holds \(count) control characters, the first one here; left out",
      in: source, at: SourceSpan(offset, offset), help: "delete what cannot be seen")
  }
}

// MARK: - Blocks

extension Diagnostic {
  static func unclosedBlock(_ name: String, at range: Range<Int>, in source: Source) -> Diagnostic {
    let close = name == "<details>" ? "</details>" : "{% end\(name) %}"
    return Diagnostic(
      "unclosed-block", .warning,
      "'\(name)' is not closed; it ends with the block around it or with the page",
      in: source, at: SourceSpan(range), help: "add '\(close)'")
  }

  static func unopenedBlock(_ name: String, at range: Range<Int>, in source: Source) -> Diagnostic {
    Diagnostic(
      "unopened-block", .warning, "nothing opens the '\(name)' that is closed here; left out",
      in: source, at: SourceSpan(range), help: "open the block before, or delete the closing tag")
  }

  static func unknownBlock(_ tag: Tag, isPaired: Bool, in source: Source) -> Diagnostic {
    Diagnostic(
      "unknown-block", .warning,
      isPaired
        ? "block '\(tag.name)' does not exist; its content is shown without it"
        : "block '\(tag.name)' does not exist; shown as text",
      in: source, at: tag.span,
      help: nearest(to: tag.name, among: TagRole.names).map { "did you mean '\($0)'?" }
        ?? "correct the name, or put the tag into code to show it")
  }
}

extension Diagnostic {
  static func misnestedBlock(_ name: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "misnested-block", .warning,
      "'\(name)' is closed elsewhere than it was opened; it ended with its list or quote",
      in: source, at: span, help: "indent the opening and the closing tag alike")
  }

  static func deepNesting(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "deep-nesting", .warning,
      "more than \(PageParser.depthLimit) levels within each other; deeper ones are shown flat",
      in: source, at: span, help: "nest fewer lists, quotes or blocks")
  }

  static func unknownHintStyle(
    _ style: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "hint-style", .warning, "hint style '\(style)' does not exist; shown as 'info'",
      in: source, at: span, help: "use 'info', 'success', 'warning' or 'danger'")
  }

  static func invalidDate(_ date: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "invalid-date", .warning, "'\(date)' is not a date; shown as it is", in: source, at: span,
      help: "write it as YYYY-MM-DD")
  }

  static func missingAttribute(_ name: String, of tag: Tag, in source: Source) -> Diagnostic {
    Diagnostic(
      "missing-attribute", .warning, "'\(tag.name)' needs '\(name)'; only its content is shown",
      in: source, at: tag.span, help: "add '\(name)=\"…\"'")
  }

  static func missingInclude(
    _ path: String, isInternal: Bool, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    let isInternal = isInternal || path.hasPrefix("/reusable-content/")
    return Diagnostic(
      "missing-include", .warning,
      isInternal
        ? "'\(path)' exists only within GitBook; nothing is included"
        : "there is no file '\(path)' to include",
      in: source, at: span,
      help: (isInternal
        ? "export the text as a file, and include that"
        : "correct the path, which begins at this file"))
  }

  static func includeCycle(_ path: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "include-cycle", .warning, "'\(path)' includes itself; left out here", in: source, at: span,
      help: "move what both share to a file of its own")
  }

  static func tooManyIncludes(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "include-limit", .warning, "more than 20 includes within each other or 1000 on one page",
      in: source, at: span, help: "include less, or split the page")
  }

  static func integration(_ name: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "integration", .warning, "integration '\(name)' works only within GitBook; a note is shown",
      in: source, at: span, help: "link to what it shows, or describe it")
  }

  static func removedMarkup(
    _ finding: HTMLFinding, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    let (id, message, help): (String, String, String) =
      switch finding {
      case .element(let name):
        ("removed-element", "element '\(name)' is not allowed; left out", "remove it")
      case .unwrapped(let name):
        (
          "removed-element", "element '\(name)' is not allowed; its content is shown without it",
          "write it in Markdown"
        )
      case .eventHandler(let name):
        ("removed-script", "attribute '\(name)' would run a script; left out", "remove it")
      case .unsafeURL(let attribute, let scheme):
        (
          "unsafe-url", "'\(scheme):' is not allowed in '\(attribute)'; the address is left out",
          "use 'https:'"
        )
      case .style(let property, let value):
        ("removed-style", "style '\(property): \(value)' has no counterpart; left out", "remove it")
      case .frameDocument:
        ("removed-script", "attribute 'srcdoc' is not allowed; left out", "remove it")
      }
    return Diagnostic(id, .warning, message, in: source, at: span, help: help)
  }
}

// MARK: - Front matter and expressions

extension Diagnostic {
  static func invalidFrontMatter(_ cause: Diagnostic?, in source: Source) -> Diagnostic {
    Diagnostic(
      "front-matter", .error,
      "the front matter is not valid YAML: \(cause?.message ?? "unknown"); read line by line",
      in: source, at: cause?.span, help: cause?.help ?? "quote values that hold ': '")
  }

  static func frontMatterIsNoMapping(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "front-matter", .error, "the front matter holds no 'key: value' lines; ignored", in: source,
      at: span, help: "write lines such as 'description: What the page is about'")
  }

  static func notBoolean(_ key: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "front-matter-value", .error, "'\(key)' is neither true nor false; taken as false",
      in: source, at: span, help: "write '\(key): true'")
  }

  static func invalidExpression(
    _ expression: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "invalid-expression", .warning, "'\(expression)' cannot be evaluated; counts as nothing",
      in: source, at: span, help: "write a path such as 'space.vars.name', a comparison or a text")
  }

  static func undefinedVariable(
    _ expression: String, at span: SourceSpan, in source: Source, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "undefined-variable", .warning, "'\(expression)' has no value; nothing is shown",
      in: source, at: span,
      help: nearest(to: expression, among: known.sorted()).map { "did you mean '\($0)'?" }
        ?? "give it a value in '.gitbook/vars.yaml'")
  }
}

// MARK: - Configuration

extension Diagnostic {
  static func zeroWidthCharacters(from offset: Int, in source: Source) -> Diagnostic {
    Diagnostic(
      "zero-width", .warning,
      "the file holds characters without width, the first one here; they are ignored",
      in: source, at: SourceSpan(offset, offset), help: "delete them")
  }

  static func configurationIsNoMapping(
    at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "configuration", .warning, "there should be 'key: value' lines here; ignored", in: source,
      at: span, help: "write a key, ':' and a value on each line")
  }

  static func unknownNodeType(_ word: String, at span: SourceSpan, in source: Source) -> Diagnostic
  {
    Diagnostic(
      "unknown-node", .warning, "'\(word)' is no part of a site; left out", in: source, at: span,
      help: "use 'section', 'section-group' or 'space'")
  }
}
