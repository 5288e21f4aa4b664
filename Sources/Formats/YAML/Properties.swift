import SourceText

/// The tag and the anchors in front of a node (§6.9).
struct Properties {
  var tag: Tag?
  var anchors: [Anchors.Opening] = []
  /// Where they stand, nil when there are none.
  var span: SourceSpan?

  var isEmpty: Bool { span == nil }

  /// Adds properties that stand behind these; false when both have a tag or both an anchor.
  mutating func merge(_ inner: Properties) -> Bool {
    guard let innerSpan = inner.span else { return true }
    defer {
      tag = inner.tag ?? tag
      anchors += inner.anchors
      span = SourceSpan(Int(span?.start ?? innerSpan.start), Int(innerSpan.end))
    }
    return (tag == nil || inner.tag == nil) && (anchors.isEmpty || inner.anchors.isEmpty)
  }
}
