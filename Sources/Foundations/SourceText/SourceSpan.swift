/// A range of bytes in a source; which source is known from the context that holds the span.
package struct SourceSpan: Hashable, Sendable {
  /// The offset of the first byte.
  package var start: Int32
  /// The offset behind the last byte, never before `start`.
  package var end: Int32

  /// Creates a span; an end before the start is moved to the start.
  package init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: max(start, end))
  }

  /// Creates a span from a range of offsets.
  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  /// The span of a slice that keeps its source's indices.
  package init(_ slice: ArraySlice<UInt8>) {
    self.init(slice.startIndex, slice.endIndex)
  }

  /// The same place as a range of array indices.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
