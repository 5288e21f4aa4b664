internal import SourceText

extension Skeleton {
  /// Finds for every opening piece the one that closes it.
  ///
  /// A closing piece closes what was opened within; what nobody closes ends with its parent or
  /// with the page; a closing piece without an opening one is left out. Unknown tags count only
  /// when both are there, otherwise they are text.
  mutating func pair(in source: Source) {
    guard pieces.contains(where: \.isBlock) else { return }
    forgetUnknownTags(in: source)
    var stack: [Int] = []
    var openCounts: [String: Int] = [:]
    let nextOfName = positionsOfNext()
    for index in pieces.indices {
      switch pieces[index].kind {
      case .open(let tag):
        if isVoid(tag, at: index, nextOfName) {
          pieces[index].kind = .void(tag)
          continue
        }
        if openCounts[tag.name, default: 0] > 0, let parent = parentNames[tag.name] {
          endSibling(beside: index, parent, &stack, &openCounts, source)
        }
        stack.append(index)
        openCounts[tag.name, default: 0] += 1
      case .detailsOpen:
        stack.append(index)
        openCounts["<details>", default: 0] += 1
      case .close, .detailsClose:
        close(index, &stack, &openCounts, source)
      case .separator(let tag):
        guard openCounts["if", default: 0] > 0,
          let opener = stack.suffix(PageParser.depthLimit).last(where: { pieces[$0].name == "if" })
        else {
          diagnostics.append(.unopenedBlock(tag.name, at: pieces[index].range, in: source))
          pieces[index].kind = .removed
          continue
        }
        pieces[index].partner = opener
      case .void, .summary, .fragment, .displayMath, .inlineMath, .expression, .guardMark,
        .removed:
        break
      }
    }
    for opener in stack {
      diagnostics.append(
        .unclosedBlock(pieces[opener].name ?? "", at: pieces[opener].range, in: source))
    }
  }

  /// Ends a tab that was not closed, and what is open in it, where its sibling begins.
  private mutating func endSibling(
    beside index: Int, _ parent: String, _ stack: inout [Int],
    _ openCounts: inout [String: Int], _ source: Source
  ) {
    let name = pieces[index].name
    // No deeper than blocks nest, so that many openings stay linear.
    let candidates = stack.suffix(PageParser.depthLimit)
    guard
      let nearest = candidates.last(where: {
        pieces[$0].name == name || pieces[$0].name == parent
      }), pieces[nearest].name == name
    else { return }
    pieces[index].ends = nearest
    while let opener = stack.popLast() {
      let openerName = pieces[opener].name ?? ""
      openCounts[openerName, default: 1] -= 1
      diagnostics.append(.unclosedBlock(openerName, at: pieces[opener].range, in: source))
      if opener == nearest { return }
    }
  }

  private mutating func close(
    _ index: Int, _ stack: inout [Int], _ openCounts: inout [String: Int], _ source: Source
  ) {
    let name = pieces[index].name ?? ""
    guard openCounts[name, default: 0] > 0 else {
      diagnostics.append(.unopenedBlock(name, at: pieces[index].range, in: source))
      pieces[index].kind = .removed
      return
    }
    while let opener = stack.popLast() {
      let openerName = pieces[opener].name ?? ""
      openCounts[openerName, default: 1] -= 1
      if openerName == name {
        pieces[opener].partner = index
        pieces[index].partner = opener
        return
      }
      diagnostics.append(.unclosedBlock(openerName, at: pieces[opener].range, in: source))
    }
  }

  /// Turns unknown tags that have no partner back into text.
  private mutating func forgetUnknownTags(in source: Source) {
    var open: [String: [Int]] = [:]
    var paired: Set<Int> = []
    var unknown: [Int] = []
    for index in pieces.indices {
      guard let tag = pieces[index].tag, TagRole(tag.name) == nil else { continue }
      unknown.append(index)
      if !tag.isEnd {
        open[tag.name, default: []].append(index)
      } else if let opener = open[tag.name]?.popLast() {
        paired.insert(opener)
        paired.insert(index)
      }
    }
    guard !unknown.isEmpty else { return }
    for index in unknown {
      guard let tag = pieces[index].tag, !tag.isEnd || !paired.contains(index) else { continue }
      diagnostics.append(
        .unknownBlock(tag, isPaired: paired.contains(index), in: source))
    }
    let forgotten = Set(unknown).subtracting(paired)
    pieces = pieces.indices.filter { !forgotten.contains($0) }.map { pieces[$0] }
  }

  /// For each opening tag that may stand alone: the next piece with the same name, or nil.
  private func positionsOfNext() -> [Int: Int] {
    var latest: [String: Int] = [:]
    var result: [Int: Int] = [:]
    for index in pieces.indices.reversed() {
      guard let tag = pieces[index].tag, let role = TagRole(tag.name), role != .container else {
        continue
      }
      if let next = latest[tag.name] { result[index] = next }
      latest[tag.name] = index
    }
    return result
  }

  /// Whether an opening tag stands alone: its end tag does not come next among the tags of its
  /// name within the same parent.
  private func isVoid(_ tag: Tag, at index: Int, _ nextOfName: [Int: Int]) -> Bool {
    guard let role = TagRole(tag.name), role != .container else { return false }
    if role == .void { return true }
    guard let next = nextOfName[index], let other = pieces[next].tag, other.isEnd else {
      return true
    }
    var depth = 0
    for between in pieces[(index + 1)..<next] {
      switch between.kind {
      case .open(let tag) where TagRole(tag.name) == .container: depth += 1
      case .close(let tag) where TagRole(tag.name) == .container: depth -= 1
      case .detailsOpen: depth += 1
      case .detailsClose: depth -= 1
      default: break
      }
      if depth < 0 { return true }
    }
    return false
  }
}

/// The blocks that end where the next of their kind begins, and what they stand in.
private let parentNames: [String: String] = [
  "tab": "tabs", "step": "stepper", "column": "columns", "update": "updates",
  "code-tabs-item": "code-tabs",
]

extension Piece {
  /// The tag of a tag piece.
  var tag: Tag? {
    switch kind {
    case .open(let tag), .void(let tag), .close(let tag), .separator(let tag): tag
    case .detailsOpen, .detailsClose, .summary, .fragment, .displayMath, .inlineMath, .expression,
      .guardMark, .removed:
      nil
    }
  }

  /// What an author calls the block.
  var name: String? {
    switch kind {
    case .detailsOpen, .detailsClose: "<details>"
    default: tag?.name
    }
  }
}
