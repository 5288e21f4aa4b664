internal import SourceText

extension Diagnostic {
  static func unreadable(_ reason: String, in source: Source) -> Diagnostic {
    Diagnostic(
      "unreadable", .error, "the file cannot be read (\(reason)); the page is empty", in: source,
      help: "look at its permissions and its size")
  }

  static func spaceElsewhere(_ title: String, at span: SourceSpan, in source: Source) -> Diagnostic
  {
    Diagnostic(
      "space-elsewhere", .warning,
      (title.isEmpty ? "the space" : "the space '\(title)'")
        + " lies in another repository; left out",
      in: source, at: span, help: "copy its folder into this one, or build it by itself")
  }

  static func missingFolder(_ path: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "missing-folder", .error, "there is no folder '\(path)'; left out", in: source, at: span,
      help: "correct the path, or add the folder")
  }

  static func missingSummary(
    _ path: String, at span: SourceSpan?, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "missing-summary", .warning,
      "there is no '\(path)'; the table of contents is made from the files", in: source,
      at: span, help: "add the file, or correct 'structure.summary'")
  }

  static func reservedPath(_ path: String, in source: Source) -> Diagnostic {
    Diagnostic(
      "reserved-path", .error,
      "the page has the address '\(path)' of a page about an API, which is left out", in: source,
      help: "move the page out of 'apis/'")
  }

  static func securityTextExpired(
    _ time: String, at span: SourceSpan?, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "security-expired", .warning,
      "'security.txt' holds until \(time.prefix(10)), which is over; nobody may rely on it",
      in: source, at: span, help: "look through 'security' and name a later date")
  }

  static func reservedCatalogPath(_ path: String, in source: Source) -> Diagnostic {
    Diagnostic(
      "reserved-path", .error,
      "the page has the address '\(path)' of a page of the catalog, which is left out", in: source,
      help: "give the page another name or folder")
  }

  static func emptyRepository() -> Diagnostic {
    Diagnostic(
      "no-pages", .error, "there is no Markdown file to make a page of",
      help: "name the folder that holds README.md")
  }

  static func emptySummary(in source: Source) -> Diagnostic {
    Diagnostic(
      "empty-summary", .warning,
      "the table of contents names no page; it is made from the files", in: source,
      help: "list the pages, or remove the file")
  }

  static func unusedIgnore(
    _ id: String, isKnown: Bool, nearest: String?, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unused-ignore", .hint,
      isKnown
        ? "there is no '\(id)' here to ignore" : "there is no diagnostic '\(id)' to ignore",
      in: source, at: span,
      help: isKnown ? "remove it" : nearest.map { "did you mean '\($0)'?" } ?? "remove it")
  }

  static func redirectLoop(_ from: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "redirect-loop", .error, "the redirect from '\(from)' leads in a circle; left out",
      in: source, at: span, help: "lead one of them to a page")
  }

  static func redirectChain(
    _ target: String, end: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "redirect-chain", .hint, "'\(target)' is a redirect itself; its target is taken",
      in: source, at: span, help: "write '\(end)'")
  }
}
