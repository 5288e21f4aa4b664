import SourceText

/// Which closing tag belongs to which opening one.
struct TagPairs {
  /// For the index of an opening tag that of its closing tag, and the other way round; nil for
  /// tags that found no partner.
  private(set) var partners: [Int?]

  /// Pairs `tags` by name; what was opened in between and has no closing tag is skipped.
  init(_ tags: [TemplateTag]) {
    partners = Array(repeating: nil, count: tags.count)
    var open: [Int] = []
    var openCounts: [ArraySlice<UInt8>: Int] = [:]
    for (index, tag) in tags.enumerated() {
      if tag.opensElement {
        open.append(index)
        openCounts[tag.name, default: 0] += 1
      }
      guard tag.kind == .close, openCounts[tag.name, default: 0] > 0 else { continue }
      while let candidate = open.popLast() {
        let name = tags[candidate].name
        openCounts[name, default: 1] -= 1
        guard name == tag.name else { continue }
        partners[candidate] = index
        partners[index] = candidate
        break
      }
    }
  }
}
