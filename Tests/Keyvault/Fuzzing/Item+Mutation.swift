/// Chance that is the same in every run.
package struct Dice {
  private var state: UInt64

  /// The dice that a number names.
  package init(_ seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

  /// Returns a number from 0 up to and without `count`.
  package mutating func roll(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }

  /// Returns any number (SplitMix64).
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}

extension Item {
  /// The item with one item in it changed.
  package func mutated(by dice: inout Dice) -> Item {
    var place = dice.roll(count)
    return replacing(&place) { $0.changed(by: &dice) }
  }

  private var count: Int { items.reduce(1) { $0 + $1.count } }

  private func replacing(_ place: inout Int, by change: (Item) -> Item) -> Item {
    defer { place -= 1 }
    if place == 0 { return change(self) }
    guard case .array(let items) = self else { return self }
    var changed: [Item] = []
    for item in items {
      guard place > 0 else {
        changed.append(item)
        continue
      }
      place -= 1
      changed.append(item.replacing(&place, by: change))
      place += 1
    }
    return .array(changed)
  }

  private func changed(by dice: inout Dice) -> Item {
    switch dice.roll(12) {
    case 0: return Item.odd[dice.roll(Item.odd.count)]
    case 1: return .misspelled(misspelled(by: &dice))
    default: break
    }
    switch self {
    case .integer(let number):
      let edges = Item.edges
      return .integer(
        dice.roll(2) == 0 ? edges[dice.roll(edges.count)] : number &+ dice.next() % 3 >> 1)
    case .bytes(let content): return .bytes(Item.changed(content, by: &dice))
    case .text(let content): return .text(Item.changed(content, by: &dice))
    case .array(let items): return .array(Item.changed(items, by: &dice))
    case .simple, .misspelled: return .integer(dice.next() % 2)
    }
  }

  /// The bytes of the item with a head that is too long, without a length, or of another type.
  private func misspelled(by dice: inout Dice) -> [UInt8] {
    let bytes = encoded
    guard let first = bytes.first else { return bytes }
    switch dice.roll(4) {
    case 0 where first & 31 < 24: return [first & 0xE0 | 24, first & 31] + bytes.dropFirst()
    case 0 where first & 31 == 24: return [first & 0xE0 | 25, 0] + bytes.dropFirst()
    case 1: return [first | 31] + bytes.dropFirst() + [0xFF]
    case 2: return [0xC1] + bytes
    default: return [first ^ UInt8(0x20 << dice.roll(3))] + bytes.dropFirst()
    }
  }

  private static let odd: [Item] = [
    .simple(20), .simple(21), .simple(22), .array([]), .bytes([]), .text([]), .integer(0),
    .array([.array([.array([])])]), .bytes(Array(repeating: 0, count: 32)),
  ]
  private static let edges: [UInt64] = [
    0, 1, 2, 3, 5, 16, 17, 23, 24, 26, 27, 255, 256, 1000, 1001, 36_500, 36_501, 65_535, 65_536,
    8 << 20, 64 << 20, 2 << 30, 1 << 31, 8 << 30, 253_402_300_799, 253_402_300_800, 1 << 62,
    1 << 63 - 1,
  ]

  private static func changed(_ content: [UInt8], by dice: inout Dice) -> [UInt8] {
    var content = content
    switch dice.roll(4) {
    case 0: content.removeLast(min(content.count, 1 + dice.roll(2)))
    case 1: content.append(UInt8(0x20 + dice.roll(95)))
    case 2: content += Array(repeating: 0x61, count: dice.roll(300))
    default:
      guard !content.isEmpty else { break }
      content[dice.roll(content.count)] ^= 1 << UInt8(dice.roll(8))
    }
    return content
  }

  private static func changed(_ items: [Item], by dice: inout Dice) -> [Item] {
    guard let last = items.last else { return [.integer(0)] }
    var items = items
    let (one, other) = (dice.roll(items.count), dice.roll(items.count))
    switch dice.roll(5) {
    case 0: items.remove(at: one)
    case 1: items.insert(items[other], at: one)
    case 2: items.swapAt(one, other)
    case 3:
      let count = dice.roll(8) == 0 ? dice.roll(70) : 1
      items.append(contentsOf: repeatElement(last, count: count))
    default: items[one] = .array([items[one]])
    }
    return items
  }
}
