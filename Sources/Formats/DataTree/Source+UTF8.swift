package import SourceText

extension Source {
  /// The first bytes that are not UTF-8, or nil when all of them are.
  package var firstInvalidUTF8: SourceSpan? {
    let bytes = bytes
    let span = bytes.span
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return SourceSpan(error.byteOffsets)
    }
  }
}
