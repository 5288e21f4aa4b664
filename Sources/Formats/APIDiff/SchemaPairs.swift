import OpenAPI

/// The schemas that stand at the same places of two versions, each pair once for each direction.
///
/// Pairs are found breadth first, so that the first place of a pair is the nearest one, and
/// recursion ends where a pair is met again.
struct SchemaPairs {
  private(set) var all: [Pair] = []
  private var known: [Key: Int] = [:]
  /// The pairs that were found and not compared yet.
  private var next = 0

  /// Schemas that must all hold at one place, in both versions.
  struct Pair {
    var old: [SchemaID]
    var new: [SchemaID]
    var direction: SchemaNode.Direction
    /// The place of the root that the pair was first found below.
    var root: ChangePlace
    var parent: Int?
    var step: ChangePlace.Step?
    /// The pairs below, as often as they are there.
    var children: [Int] = []
    /// How many operations and parameters begin with it.
    var rootCount = 0
  }

  private struct Key: Hashable {
    var old: [SchemaID]
    var new: [SchemaID]
    var direction: SchemaNode.Direction
  }

  subscript(pair: Int) -> Pair { all[pair] }

  /// Adds schemas that a place of an operation begins with.
  mutating func addRoot(
    _ old: [SchemaID], _ new: [SchemaID], _ direction: SchemaNode.Direction, at root: ChangePlace
  ) {
    let place = place(of: old, new, direction, root, parent: nil, step: nil)
    all[place].rootCount += 1
  }

  /// Adds schemas below `parent`; without a step they stand at the same place as that.
  mutating func add(
    _ old: [SchemaID], _ new: [SchemaID], below parent: Int, _ step: ChangePlace.Step?
  ) {
    let (root, direction) = (all[parent].root, all[parent].direction)
    let child = place(of: old, new, direction, root, parent: parent, step: step)
    all[parent].children.append(child)
  }

  private mutating func place(
    of old: [SchemaID], _ new: [SchemaID], _ direction: SchemaNode.Direction,
    _ root: ChangePlace, parent: Int?, step: ChangePlace.Step?
  ) -> Int {
    let key = Key(old: old, new: new, direction: direction)
    if let place = known[key] { return place }
    known[key] = all.count
    all.append(
      Pair(old: old, new: new, direction: direction, root: root, parent: parent, step: step))
    return all.count - 1
  }

  /// The next pair to compare; nil once all were.
  mutating func popNext() -> Int? {
    guard next < all.count else { return nil }
    next += 1
    return next - 1
  }

  /// The first place that the pair was found at.
  func place(of pair: Int) -> ChangePlace {
    var steps: [ChangePlace.Step] = []
    var step: Int? = pair
    while let found = step {
      guard steps.count < Self.mostSteps else {
        steps.append(.omitted)
        break
      }
      if let last = all[found].step { steps.append(last) }
      step = all[found].parent
    }
    var place = all[pair].root
    place.steps = steps.reversed()
    return place
  }

  /// How many steps of a way are told.
  private static var mostSteps: Int { 64 }
}

extension SchemaPairs {
  /// In how many places each pair is met, where recursion counts once; limited to
  /// `Finding.mostPlaces`.
  ///
  /// Without the steps that lead back to a pair on the way, the pairs form a graph without
  /// circles, in which the ways to a pair are those to all pairs above it.
  func placeCounts() -> [Int] {
    var counts = all.map(\.rootCount)
    let (order, back) = orderFromAbove()
    for pair in order {
      let count = counts[pair]
      for (number, child) in all[pair].children.enumerated()
      where !back.contains(Step(pair: pair, number: number)) {
        counts[child] = min(Finding.mostPlaces, counts[child] + count)
      }
    }
    return counts
  }

  private struct Step: Hashable {
    var pair: Int
    var number: Int
  }

  /// The pairs so that those above come first, and the steps back that this leaves out.
  private func orderFromAbove() -> (order: [Int], back: Set<Step>) {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: all.count)
    var order: [Int] = []
    var back: Set<Step> = []
    for root in all.indices where all[root].rootCount > 0 && states[root] == .new {
      var stack = [Step(pair: root, number: 0)]
      states[root] = .open
      while let top = stack.last {
        guard top.number < all[top.pair].children.count else {
          states[top.pair] = .done
          order.append(top.pair)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].number += 1
        let child = all[top.pair].children[top.number]
        switch states[child] {
        case .new:
          states[child] = .open
          stack.append(Step(pair: child, number: 0))
        case .open: back.insert(top)
        case .done: break
        }
      }
    }
    return (order.reversed(), back)
  }
}
