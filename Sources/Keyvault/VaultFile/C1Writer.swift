/// Writes the items of a C1 document one after the other.
package struct C1Writer {
  /// What is written so far.
  package private(set) var document: [UInt8] = []

  /// Creates an empty document.
  package init() {}

  /// Begins an array; its `count` items follow.
  package mutating func array(_ count: Int) { head(.array, count) }

  /// Writes a number, which is not negative.
  package mutating func integer(_ number: Int) { head(.integer, number) }

  /// Writes a byte string.
  package mutating func bytes(_ bytes: some Collection<UInt8>) {
    beginBytes(bytes.count)
    document.append(contentsOf: bytes)
  }

  /// Begins a byte string; its `count` bytes follow.
  package mutating func beginBytes(_ count: Int) { head(.bytes, count) }

  /// Writes a text, whose characters are the caller's to check.
  package mutating func text(_ text: String) {
    head(.text, text.utf8.count)
    document.append(contentsOf: text.utf8)
  }

  /// Writes `null`.
  package mutating func null() { document.append(C1.null) }

  /// Writes `value` with `write`, or `null` if there is none.
  package mutating func optional<Value>(
    _ value: Value?, _ write: (inout C1Writer, Value) -> Void
  ) {
    if let value { write(&self, value) } else { null() }
  }

  /// Writes the array of `items`, each with `write`.
  package mutating func list<Items: Collection>(
    _ items: Items, _ write: (inout C1Writer, Items.Element) -> Void
  ) {
    array(items.count)
    for item in items { write(&self, item) }
  }

  /// Puts an item that is already written into the document.
  package mutating func item(_ item: some Sequence<UInt8>) { document.append(contentsOf: item) }

  private mutating func head(_ kind: C1.Kind, _ number: Int) {
    precondition(number >= 0, "C1 has no negative numbers")
    let type = kind.rawValue << 5
    let (info, width): (UInt8, Int) =
      switch number {
      case ..<24: (UInt8(number), 0)
      case ..<0x100: (24, 1)
      case ..<0x1_0000: (25, 2)
      case ..<0x1_0000_0000: (26, 4)
      default: (27, 8)
      }
    document.append(type | info)
    for place in (0..<width).reversed() {
      document.append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }
}
