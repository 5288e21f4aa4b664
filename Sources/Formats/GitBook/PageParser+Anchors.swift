internal import Content
internal import SourceText

/// An anchor whose final id is not known yet.
struct PendingAnchor {
  var anchor: Anchor
  /// The id the author gave, or nil for one made from the text.
  var explicitID: String?
}

extension PageParser {
  /// Records a place that can be linked to.
  mutating func addAnchor(
    _ text: String, kind: Anchor.Kind, explicitID: String? = nil, isInOutline: Bool = false,
    at span: SourceSpan
  ) -> AnchorIndex {
    anchors.append(
      PendingAnchor(
        anchor: Anchor(id: "", text: text, kind: kind, isInOutline: isInOutline, span: span),
        explicitID: explicitID.flatMap { $0.isEmpty ? nil : $0.withoutSpaces }))
    return AnchorIndex(anchors.count - 1)
  }

  /// The anchors with unique ids and without gaps in the levels of headings.
  ///
  /// Ids that authors gave come first, so that no automatic one takes them; then automatic ones
  /// in order, where later ones of the same text get `-1`, `-2`, ….
  func resolvedAnchors() -> [Anchor] {
    guard !anchors.isEmpty else { return [] }
    var used: Set<String> = []
    var counts: [String: Int] = [:]
    var result = anchors.map(\.anchor)
    for index in anchors.indices {
      guard let id = anchors[index].explicitID, used.insert(id).inserted else { continue }
      result[index].id = id
    }
    for index in result.indices where result[index].id.isEmpty {
      var base = anchors[index].explicitID ?? headingSlug(result[index].text)
      if base.isEmpty { base = "section" }
      var id = base
      while !used.insert(id).inserted {
        counts[base, default: 0] += 1
        id = "\(base)-\(counts[base, default: 1])"
      }
      result[index].id = id
    }
    closeLevelGaps(&result)
    return result
  }

  /// Gives headings the levels 2 to 6 without skipping one, whatever the author wrote: the page's
  /// title is the only heading of level 1 (WCAG 2.2, technique G141).
  private func closeLevelGaps(_ anchors: inout [Anchor]) {
    var open: [(written: Int, shown: Int)] = []
    for index in anchors.indices {
      guard case .heading(let level) = anchors[index].kind else { continue }
      while let last = open.last, last.written >= level { open.removeLast() }
      let shown = min((open.last?.shown ?? 1) + 1, 6)
      open.append((level, shown))
      anchors[index].kind = .heading(level: shown)
    }
  }
}

extension String {
  /// The string as an id: white space, which an id cannot hold, becomes `-`.
  fileprivate var withoutSpaces: String {
    contains(where: \.isWhitespace)
      ? String(map { $0.isWhitespace ? "-" : $0 }) : self
  }
}
