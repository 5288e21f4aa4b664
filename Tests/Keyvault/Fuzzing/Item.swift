/// An item of C1 as a tree, read and written without the library that is tested with it.
package indirect enum Item: Hashable {
  case integer(UInt64)
  case bytes([UInt8])
  case text([UInt8])
  case array([Item])
  case simple(UInt8)
  /// What no document holds, but a broken one.
  case misspelled([UInt8])

  /// Reads a document, or returns nil when it is no C1.
  package init?(_ document: some Sequence<UInt8>) {
    var rest = Array(document)[...]
    guard let item = Item.pop(&rest, depth: 1), rest.isEmpty else { return nil }
    self = item
  }

  private static func pop(_ rest: inout ArraySlice<UInt8>, depth: Int) -> Item? {
    guard let first = rest.popFirst(), let number = popNumber(first & 31, &rest) else { return nil }
    switch first >> 5 {
    case 0: return number >> 63 == 0 ? .integer(number) : nil
    case 2, 3:
      guard number <= rest.count else { return nil }
      let content = Array(rest.prefix(Int(number)))
      rest = rest.dropFirst(Int(number))
      if first >> 5 == 2 { return .bytes(content) }
      return isText(content) ? .text(content) : nil
    case 4:
      guard number <= rest.count, depth <= 8 else { return nil }
      var items: [Item] = []
      for _ in 0..<number {
        guard let item = pop(&rest, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .array(items)
    case 7: return (20...22).contains(first & 31) ? .simple(first & 31) : nil
    default: return nil
    }
  }

  private static func popNumber(_ info: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt64? {
    guard let width = [24: 1, 25: 2, 26: 4, 27: 8][info] else {
      return info < 24 ? UInt64(info) : nil
    }
    guard width <= rest.count else { return nil }
    let number = rest.prefix(width).reduce(0) { $0 * 256 + UInt64($1) }
    rest = rest.dropFirst(width)
    let isShortest = width == 1 ? number > 23 : number >> (UInt64(width) * 4) > 0
    return isShortest ? number : nil
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return !text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  /// The bytes of the item.
  package var encoded: [UInt8] {
    switch self {
    case .integer(let number): Item.head(0, number)
    case .bytes(let content): Item.head(2, UInt64(content.count)) + content
    case .text(let content): Item.head(3, UInt64(content.count)) + content
    case .array(let items):
      items.reduce(into: Item.head(4, UInt64(items.count))) { $0 += $1.encoded }
    case .simple(let number): [0xE0 | number]
    case .misspelled(let bytes): bytes
    }
  }

  private static func head(_ type: UInt8, _ number: UInt64) -> [UInt8] {
    let info: (UInt8, Int) =
      switch number {
      case ..<24: (UInt8(number), 0)
      case ..<0x100: (24, 1)
      case ..<0x1_0000: (25, 2)
      case ..<0x1_0000_0000: (26, 4)
      default: (27, 8)
      }
    let digits = (0..<info.1).reversed().map {
      UInt8(truncatingIfNeeded: number >> (8 * UInt64($0)))
    }
    return [type << 5 | info.0] + digits
  }

  /// The items of an array, and nothing for every other item.
  package var items: [Item] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  /// The content of a byte string, or nil.
  package var content: [UInt8]? {
    guard case .bytes(let content) = self else { return nil }
    return content
  }
}
