package import Content
package import SourceText

extension Diagnostic {
  static func emptyLink(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "empty-link", .warning, "the link has no address; shown as text", in: reference.source,
      at: reference.span, help: "add an address, or remove the link")
  }

  static func brokenReference(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "broken-reference", .warning,
      "the target was deleted or lies in another space; shown as text", in: reference.source,
      at: reference.span, help: "link to the page that took its place")
  }

  static func brokenLink(_ reference: Reference, nearest: String?) -> Diagnostic {
    let help = nearest.map { "did you mean '\($0)'?" }
    switch reference.role {
    case .image, .file, .specification, .embed:
      return Diagnostic(
        "missing-asset", .warning, "there is no file '\(reference.destination)'",
        in: reference.source, at: reference.span, help: help ?? "add the file, or correct the path")
    case .link, .mention, .card:
      return Diagnostic(
        "broken-link", .warning,
        "there is no page or file '\(reference.destination)'; shown as text",
        in: reference.source, at: reference.span,
        help: help ?? "correct the path, or remove the link")
    }
  }

  /// An example that is to be shown stands in a file that is not there.
  package static func missingExample(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "missing-asset", .warning,
      "there is no file '\(reference.destination)' with the example; its address is shown",
      in: reference.source, at: reference.span, help: "add the file, or correct the path")
  }

  static func brokenAnchor(
    _ fragment: String, _ reference: Reference, nearest: String?, repair: String
  )
    -> Diagnostic
  {
    Diagnostic(
      "broken-anchor", .warning, "the page has no place '#\(fragment)'; \(repair)",
      in: reference.source, at: reference.span,
      help: nearest.map { "did you mean '#\($0)'?" }
        ?? "name the place with '<a id=\"…\"></a>', or link to a heading")
  }

  static func linkOutside(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      "link-outside", .warning,
      "'\(reference.destination)' leads out of the source folder; shown as text",
      in: reference.source, at: reference.span, help: "copy the file into the source folder")
  }

  static func otherCase(_ file: String, _ reference: Reference) -> Diagnostic {
    Diagnostic(
      "wrong-case", .warning, "the file is spelled '\(file)'; some systems will not find it",
      in: reference.source, at: reference.span, help: "spell it the same way here")
  }

  static func unsafeURL(_ scheme: String, _ reference: Reference) -> Diagnostic {
    Diagnostic(
      "unsafe-url", .warning, "addresses with '\(scheme):' are not allowed; shown as text",
      in: reference.source, at: reference.span, help: "use 'https:'")
  }

  static func unmappedSpace(_ id: String, _ reference: Reference) -> Diagnostic {
    Diagnostic(
      "gitbook-space", .hint, "the link leads to the GitBook space '\(id)'; it stays as it is",
      in: reference.source, at: reference.span,
      help: "name its address under 'gitbookSpaces' in portico.yml")
  }

  static func notAPage(_ path: String, _ reference: Reference) -> Diagnostic {
    Diagnostic(
      "broken-link", .warning, "'\(path)' is not a page of the site; shown as text",
      in: reference.source, at: reference.span, help: "link to a page")
  }
}

// MARK: - Tables of contents

extension Diagnostic {
  static func missingPage(_ path: String, at span: SourceSpan, in source: Source, nearest: String?)
    -> Diagnostic
  {
    Diagnostic(
      "missing-page", .warning, "there is no file '\(path)'; the label is shown without a link",
      in: source, at: span,
      help: nearest.map { "did you mean '\($0)'?" } ?? "add the file, or remove the entry")
  }

  static func pageTwice(_ path: String, at span: SourceSpan, in source: Source, first: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "page-twice", .hint, "'\(path)' is listed twice; the first entry is its place", in: source,
      at: span, help: "remove one of the two entries",
      notes: [.init("first listed here", in: source, at: first)])
  }

  /// Pages that exist as files and are named by no table of contents.
  package static func unlistedPages(_ paths: [String]) -> Diagnostic {
    let names = paths.prefix(5).joined(separator: ", ")
    return Diagnostic(
      "unlisted-page", .hint,
      paths.count == 1
        ? "'\(paths[0])' is not in the table of contents; built without a place in the navigation"
        : "\(paths.count) pages are not in the table of contents; built without a place in the "
          + "navigation",
      help: paths.count == 1
        ? "list it, or remove it"
        : "list them, or remove them: \(names)\(paths.count > 5 ? ", …" : "")")
  }

  static func computedPages(_ name: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "computed-pages", .warning,
      "pages of the specification '\(name)' are made by GitBook; left out", in: source, at: span,
      help: "embed its operations in pages, and list those")
  }

  /// Two pages that would have the same address.
  package static func pathCollision(_ path: String, with other: String, in source: Source)
    -> Diagnostic
  {
    Diagnostic(
      "path-collision", .warning, "'\(other)' has the same address; this page is at '\(path)'",
      in: source, help: "rename one of the two files")
  }
}

// MARK: - Configuration

extension Diagnostic {
  static func configurationIsNoMapping(at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "configuration", .error, "the file holds no 'key: value' lines; ignored", in: source,
      at: span, help: "write a key, ':' and a value on each line")
  }

  static func unknownURLStyle(_ word: String, at span: SourceSpan, in source: Source) -> Diagnostic
  {
    Diagnostic(
      "configuration", .error, "'urls: \(word)' is not known; taken as 'file'", in: source,
      at: span, help: "use 'file' or 'directory'")
  }

  static func unknownConfigurationKey(
    _ key: String, at span: SourceSpan, in source: Source, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-key", .warning, "'\(key)' is not known; ignored", in: source, at: span,
      help: nearest(to: key, among: known).map { "did you mean '\($0)'?" } ?? "remove it")
  }

  /// A redirect to a page that does not exist.
  package static func redirectWithoutTarget(
    _ target: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "redirect-target", .warning, "there is no page '\(target)'; the redirect is left out",
      in: source, at: span, help: "lead it to a page that exists")
  }

  /// A redirect from the address of a page, which wins.
  package static func redirectFromPage(_ path: String, at span: SourceSpan, in source: Source)
    -> Diagnostic
  {
    Diagnostic(
      "redirect-source", .hint, "'\(path)' is a page; the redirect has no effect", in: source,
      at: span, help: "remove it")
  }
}

// MARK: - APIs in the configuration

extension Diagnostic {
  static func wrongConfigurationType(
    _ key: String, expected: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "wrong-type", .error, "'\(key)' is not \(expected); ignored", in: source, at: span,
      help: "write \(expected)")
  }

  static func missingConfigurationKey(
    _ key: String, of owner: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "missing-key", .error, "the \(owner) has no '\(key)'", in: source, at: span,
      help: "add '\(key):' to it")
  }

  static func invalidIdentifier(
    _ id: String, of owner: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    let better = catalogID(id)
    return Diagnostic(
      "invalid-id", .error,
      "'\(id)' is no \(owner)'s id: lower-case letters, digits and single hyphens, at most 64; "
        + "ignored", in: source, at: span,
      help: better.isEmpty ? "write a word such as 'payments'" : "write '\(better)'")
  }

  static func duplicateIdentifier(
    _ id: String, of owner: String, at span: SourceSpan, in source: Source, first: SourceSpan,
    in firstSource: Source
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-id", .error, "'\(id)' is another \(owner) already; ignored", in: source,
      at: span, help: "give one of them another id",
      notes: [.init("first used here", in: firstSource, at: first)])
  }

  static func longText(
    _ key: String, _ length: Int, limit: Int, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "long-text", .warning,
      "'\(key)' has \(length) characters, and \(limit) are what cards and search results show",
      in: source, at: span, help: "say it in fewer words")
  }

  static func unknownPage(
    _ path: String, nearest: String?, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unknown-page", .error, "there is no page '\(path)'; left out", in: source, at: span,
      help: nearest.map { "did you mean '\($0)'?" } ?? "correct the path, or add the page")
  }

  static func sunsetBeforeDeprecation(
    _ sunset: String, _ deprecated: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "early-sunset", .warning,
      "the version is gone on \(sunset), before it is deprecated on \(deprecated)", in: source,
      at: span, help: "exchange the two dates, or correct one")
  }

  static func unknownWord(
    _ word: String, of key: String, known: [String], at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    let likely = nearest(to: word, among: known)
    return Diagnostic(
      "unknown-word", .error, "'\(key)' cannot be '\(word)'; ignored", in: source, at: span,
      help: likely.map { "did you mean '\($0)'?" } ?? "use \(known.listed)")
  }
}

extension [String] {
  /// The words in quotes as a sentence has them, the last one after "or".
  var listed: String {
    let quoted = map { "'\($0)'" }
    guard let last = quoted.last, count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
