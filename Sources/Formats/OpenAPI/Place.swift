package import SourceText

/// Where something of an API was written: the file, the bytes in it, and the way there.
package struct Place: Sendable {
  /// The file, which is not always the one that the API begins in.
  package var source: Source
  /// The bytes of the value in `source`.
  package var span: SourceSpan
  /// The way from the root of `source` to the value.
  package var pointer: JSONPointer

  /// Creates a place.
  package init(_ source: Source, at span: SourceSpan, _ pointer: JSONPointer) {
    self.source = source
    self.span = span
    self.pointer = pointer
  }
}
