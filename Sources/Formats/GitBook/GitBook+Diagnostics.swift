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

  static func controlCharacters(_ count: Int, in source: Source) -> Diagnostic {
    Diagnostic(
      "control-character", .warning, "the file holds \(count) control characters; left out",
      in: source)
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
      in: source, at: SourceSpan(range))
  }

  static func unknownBlock(_ tag: Tag, isPaired: Bool, in source: Source) -> Diagnostic {
    Diagnostic(
      "unknown-block", .warning,
      isPaired
        ? "block '\(tag.name)' does not exist; its content is shown without it"
        : "block '\(tag.name)' does not exist; shown as text",
      in: source, at: tag.span,
      help: nearest(to: tag.name, among: TagRole.names).map { "did you mean '\($0)'?" })
  }
}
