extension Pattern {
  /// Whether the pattern matches somewhere in `text`; nil when it is too large to tell.
  ///
  /// All ways through the pattern are followed at once, one character after the other, so the
  /// time is the product of both lengths at most.
  func matches(_ text: String) -> Bool? {
    let scalars = Array(text.unicodeScalars.prefix(10_001))
    guard scalars.count <= 10_000, let program = PatternProgram(body) else { return nil }
    guard !lookaheads.isEmpty else { return program.matches(scalars, from: 0, isSearch: true) }
    let conditions = lookaheads.compactMap(PatternProgram.init)
    guard conditions.count == lookaheads.count, scalars.count <= 1_000 else { return nil }
    return (0...scalars.count).contains { start in
      conditions.allSatisfy { $0.matches(scalars, from: start, isSearch: false) }
        && program.matches(scalars, from: start, isSearch: false)
    }
  }
}

/// A pattern as steps of a machine that is in many places at once.
private struct PatternProgram {
  private enum Step {
    case set(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case start
    case end
  }

  private var steps: [Step] = []
  private static let limit = 5_000

  init?(_ node: Pattern.Node) {
    guard add(node) else { return nil }
  }

  /// Adds the steps of a node; false when there are too many.
  private mutating func add(_ node: Pattern.Node) -> Bool {
    guard steps.count < Self.limit else { return false }
    switch node {
    case .set(let set): steps.append(.set(set))
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .sequence(let nodes): return nodes.allSatisfy { add($0) }
    case .choice(let nodes): return addChoice(nodes)
    case .repeated(let node, let least, let most): return addRepeated(node, least, most)
    }
    return true
  }

  private mutating func addChoice(_ nodes: [Pattern.Node]) -> Bool {
    var exits: [Int] = []
    for (place, node) in nodes.enumerated() {
      let split = steps.count
      if place < nodes.count - 1 { steps.append(.split(split + 1, 0)) }
      guard add(node) else { return false }
      guard place < nodes.count - 1 else { break }
      exits.append(steps.count)
      steps.append(.jump(0))
      steps[split] = .split(split + 1, steps.count)
    }
    for exit in exits { steps[exit] = .jump(steps.count) }
    return true
  }

  private mutating func addRepeated(_ node: Pattern.Node, _ least: Int, _ most: Int?) -> Bool {
    for _ in 0..<least {
      let before = steps.count
      guard add(node) else { return false }
      // What has no steps has none the next time either.
      if steps.count == before { return true }
    }
    guard let most else {
      let split = steps.count
      steps.append(.split(split + 1, 0))
      guard add(node) else { return false }
      steps.append(.jump(split))
      steps[split] = .split(split + 1, steps.count)
      return true
    }
    var splits: [Int] = []
    for _ in least..<max(least, most) {
      splits.append(steps.count)
      steps.append(.split(0, 0))
      guard steps.count < Self.limit, add(node) else { return false }
    }
    for split in splits { steps[split] = .split(split + 1, steps.count) }
    return true
  }

  /// Whether the steps lead to their end from `start`, or from any later place in a search.
  func matches(_ text: [Unicode.Scalar], from start: Int, isSearch: Bool) -> Bool {
    var current: [Int] = []
    var reached = [Int](repeating: -1, count: steps.count + 1)
    for place in start...text.count {
      var stack = current
      if place == start || isSearch { stack.append(0) }
      var waiting: [Int] = []
      while let step = stack.popLast() {
        guard reached[step] != place else { continue }
        reached[step] = place
        guard step < steps.count else { return true }
        switch steps[step] {
        case .set: waiting.append(step)
        case .split(let first, let second): stack += [second, first]
        case .jump(let target): stack.append(target)
        case .start: if place == 0 { stack.append(step + 1) }
        case .end: if place == text.count { stack.append(step + 1) }
        }
      }
      guard place < text.count else { return false }
      current = waiting.compactMap { step in
        guard case .set(let set) = steps[step], set.contains(text[place]) else { return nil }
        return step + 1
      }
      if current.isEmpty, !isSearch { return false }
    }
    return false
  }
}
