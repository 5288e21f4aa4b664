extension Pattern {
  /// A text that the pattern matches, with a length between `least` and `most` characters.
  ///
  /// Each `variation` gives another one as far as there are several; nil when none was found.
  func sample(least: Int = 0, most: Int? = nil, variation: Int = 0) -> String? {
    guard least <= 10_000 else { return nil }
    let most = most ?? Int.max
    // Repeats first take what reads well, then as little as they can, then as much as is needed.
    for extra in [min(4, max(0, least)), 0, 1, least, max(0, least - body.fewest)] {
      var sampler = PatternSampler(extra: extra, variation: variation)
      guard var text = sampler.sample(of: body) else { continue }
      // Without anchors anything may stand around the match.
      if text.count < least { text = padded(text, to: least) }
      for candidate in [text] + overlaid(text) where candidate.count <= most {
        guard candidate.count >= least else { continue }
        let string = String(String.UnicodeScalarView(candidate))
        if matches(string) == true { return string }
      }
    }
    return nil
  }

  private func padded(_ text: [Unicode.Scalar], to length: Int) -> [Unicode.Scalar] {
    text + Array(repeating: text.last ?? "a", count: max(0, length - text.count))
  }

  /// The text with the characters that the look-aheads ask for in the place of its first ones.
  private func overlaid(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard !lookaheads.isEmpty else { return [] }
    let wanted = lookaheads.flatMap { node -> [Unicode.Scalar] in
      var sampler = PatternSampler(extra: 0, variation: 0)
      return sampler.sample(of: node) ?? []
    }
    return [wanted + text.dropFirst(wanted.count), wanted + text]
  }
}

extension Pattern.Node {
  /// The fewest characters that can match.
  fileprivate var fewest: Int {
    switch self {
    case .set: 1
    case .start, .end: 0
    case .sequence(let nodes): nodes.reduce(0) { min(10_000, $0 + $1.fewest) }
    case .choice(let nodes): nodes.map(\.fewest).min() ?? 0
    case .repeated(let node, let least, _): min(10_000, node.fewest &* least)
    }
  }
}

private struct PatternSampler {
  /// How many times more than it must a repeat without an end goes on.
  var extra: Int
  /// Which of several characters is taken, as far as there are several.
  var variation: Int
  /// How many characters there are already; neighbours differ, so that a text is easy to read.
  private var place = 0
  private var budget = 10_000

  init(extra: Int, variation: Int) {
    self.extra = extra
    self.variation = variation
  }

  mutating func sample(of node: Pattern.Node) -> [Unicode.Scalar]? {
    budget -= 1
    guard budget > 0 else { return nil }
    switch node {
    case .start, .end: return []
    case .set(let set):
      let found = set.examples(10)
      guard !found.isEmpty else { return nil }
      defer {
        variation /= found.count
        if found.count > 1 { place += 1 }
      }
      return [found[(place + variation) % found.count]]
    case .sequence(let nodes):
      var text: [Unicode.Scalar] = []
      for node in nodes {
        guard let part = sample(of: node) else { return nil }
        text += part
      }
      return text
    case .choice(let nodes):
      // An empty branch says little about what is meant.
      let best = nodes.first { $0.mayBeLong } ?? nodes.first
      return best.flatMap { sample(of: $0) }
    case .repeated(let node, let least, let most):
      var text: [Unicode.Scalar] = []
      let count = min(max(least, most == 1 ? 0 : least + extra), most ?? Int.max)
      for _ in 0..<count {
        guard let part = sample(of: node) else { return nil }
        text += part
      }
      return text
    }
  }
}

extension Pattern.Node {
  /// Whether a text that matches may have characters at all.
  fileprivate var mayBeLong: Bool {
    switch self {
    case .set: true
    case .start, .end: false
    case .sequence(let nodes), .choice(let nodes): nodes.contains(where: \.mayBeLong)
    case .repeated(let node, _, let most): most != 0 && node.mayBeLong
    }
  }
}
