import DataTree

/// The anchored nodes of a document, and the account of what their aliases add to it.
///
/// An alias is a copy of its node, so a few lines can ask for more nodes than fit any memory
/// ("billion laughs"). What a copy weighs and how deep it nests is known from its anchor.
struct Anchors {
  /// What `&name` stands for.
  struct Anchor {
    /// Tells this anchor from earlier and later ones of the same name.
    let number: Int
    /// The node; nil as long as it is being read, when an alias would contain itself.
    var node: DataNode?
    var weight = 0
    var height = 0
  }

  /// An anchor that waits for its node to be read.
  struct Opening {
    let name: String
    let number: Int
    let weight: Int
    let depth: Int
    let deepest: Int
  }

  private var byName: [String: Anchor] = [:]
  private var count = 0
  /// The weight of all nodes so far: one a node, and one for every 64 bytes of a string.
  private var weight = 0
  /// The greatest depth since the innermost open anchor.
  private var deepest = 0
  /// The weight of what aliases have added.
  private var aliased = 0
  private var budget = 0

  /// Forgets the anchors of the document before; aliases may add a hundred nodes a byte, within
  /// one and ten million.
  mutating func startDocument(ofLength length: Int) {
    byName = [:]
    budget = min(max(1_000_000, length * 100), 10_000_000)
  }

  subscript(name: String) -> Anchor? { byName[name] }

  var names: some Collection<String> { byName.keys }

  /// Accounts for a node at `depth` with a text of `length` bytes.
  mutating func countNode(at depth: Int, length: Int = 0) {
    weight += 1 + length / 64
    if depth > deepest { deepest = depth }
  }

  /// Begins the anchor `name` for the node that follows at `depth`.
  mutating func open(_ name: String, at depth: Int) -> Opening {
    count += 1
    byName[name] = Anchor(number: count)
    defer { deepest = depth }
    return Opening(name: name, number: count, weight: weight, depth: depth, deepest: deepest)
  }

  /// Gives an anchor its node, unless a later anchor has taken the name.
  mutating func close(_ opening: Opening, with node: DataNode) {
    if byName[opening.name]?.number == opening.number {
      byName[opening.name]?.node = node
      byName[opening.name]?.weight = weight - opening.weight
      byName[opening.name]?.height = max(0, deepest - opening.depth)
    }
    deepest = max(deepest, opening.deepest)
  }

  /// Accounts for the text of a key that is a collection: nested ones repeat each other's text.
  mutating func countKeyText(ofLength length: Int) -> Bool {
    aliased += length / 64
    return aliased <= budget
  }

  /// Accounts for a copy of `anchor`'s node at `depth`; false when it is beyond the budget.
  mutating func countAlias(of anchor: Anchor, at depth: Int) -> Bool {
    guard aliased + anchor.weight <= budget else { return false }
    aliased += anchor.weight
    weight += anchor.weight
    deepest = max(deepest, depth + anchor.height)
    return true
  }
}
