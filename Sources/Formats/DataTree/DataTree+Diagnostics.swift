package import SourceText

extension Diagnostic {
  /// The key of `entry` is in its mapping already, as `first`.
  package static func duplicateKey(
    _ entry: DataEntry, after first: DataEntry, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-key", .warning,
      "key '\(entry.key.prefix(60))' is in this mapping twice; its first value is used",
      in: source, at: entry.keySpan, help: "remove one of the two, or rename it",
      notes: [Note("the first one is here", in: source, at: first.keySpan)])
  }

  /// The bytes at `span` are not UTF-8.
  package static func invalidUTF8(in source: Source, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-utf-8", .error, "bytes that are not UTF-8; they are read as U+FFFD",
      in: source, at: span, help: "save the file in the encoding UTF-8")
  }

  /// The escape at `span` names half of a surrogate pair.
  package static func loneSurrogate(in source: Source, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lone-surrogate", .warning,
      "escape of half a surrogate pair is no character; it is read as U+FFFD",
      in: source, at: span, help: "write both halves, or the character itself")
  }

  /// The collection at `span` is nested deeper than `limit` levels.
  package static func tooDeep(limit: Int, in source: Source, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-deep", .error,
      "collections are nested more than \(limit) levels deep; from here on the text is not read",
      in: source, at: span, help: "nest fewer lists and mappings")
  }
}
