/// Reads the items of a C1 document one after the other, each as what it must be there.
///
/// Every method throws when the next item is not what was asked for: `newerVersion` for an unknown
/// record or number, `damaged` for all else.
package struct C1Reader {
  private let document: ArraySlice<UInt8>
  private var position: Int
  /// The section that errors name.
  package let section: VaultSection

  /// The last second of the year 9999, the latest time that is one.
  static let latestTime = 253_402_300_799

  /// Starts at the front of `document`, of which all is checked to be C1 before.
  package init(
    _ document: ArraySlice<UInt8>, in section: VaultSection
  ) throws(VaultFileError) {
    guard C1.isValid(document) else { throw .damaged(section) }
    self.init(unchecked: document, in: section)
  }

  private init(unchecked document: ArraySlice<UInt8>, in section: VaultSection) {
    self.document = document
    position = 0
    self.section = section
  }

  /// Reads `document` with `body`, which asks for all of it.
  ///
  /// The outcome is that of a reader which checks first that all is C1, but it takes one pass, for
  /// documents of megabytes: no item gets past the reader that is not C1, and where `body` throws,
  /// the bytes after that item are checked as well before the reason is believed.
  package static func read<Value>(
    _ document: ArraySlice<UInt8>, in section: VaultSection,
    _ body: (inout C1Reader) throws(VaultFileError) -> Value
  ) throws(VaultFileError) -> Value {
    var reader = C1Reader(unchecked: document, in: section)
    let value: Value
    do throws(VaultFileError) { value = try body(&reader) } catch {
      throw C1.isValid(document) ? error : .damaged(section)
    }
    guard reader.position == document.count else { throw .damaged(section) }
    return value
  }

  /// What makes bytes unacceptable here.
  package var damage: VaultFileError { .damaged(section) }

  /// The bytes that are not read yet.
  var remainder: ArraySlice<UInt8> { document.dropFirst(position) }

  /// Enters an array of exactly `arity` items; every other number is a newer version's.
  package mutating func record(_ arity: Int) throws(VaultFileError) {
    guard try head(.array) == arity else { throw .newerVersion(section) }
  }

  /// Enters an array of exactly `arity` items of which the first is the text `label`.
  package mutating func record(_ label: String, _ arity: Int) throws(VaultFileError) {
    try record(arity)
    guard try text().utf8.elementsEqual(label.utf8) else { throw .newerVersion(section) }
  }

  /// Enters an array of any number of items up to `limit`, and returns their number.
  package mutating func list(upTo limit: Int) throws(VaultFileError) -> Int {
    let count = try head(.array)
    guard count <= limit else { throw damage }
    return count
  }

  /// Reads an array of up to `limit` items, each with `item`.
  package mutating func list<Item>(
    upTo limit: Int, _ item: (inout C1Reader) throws(VaultFileError) -> Item
  ) throws(VaultFileError) -> [Item] {
    let count = try list(upTo: limit)
    var items = room(for: count, of: Item.self)
    for _ in 0..<count { items.append(try item(&self)) }
    return items
  }

  /// Reads a set of up to `limit` items, of which each must come after the one before.
  package mutating func set<Item, Key>(
    upTo limit: Int, by key: (Item) -> Key, inOrder precedes: (Key, Key) -> Bool,
    _ item: (inout C1Reader) throws(VaultFileError) -> Item
  ) throws(VaultFileError) -> [Item] {
    let count = try list(upTo: limit)
    var items = room(for: count, of: Item.self)
    var isInOrder = true
    var last: Key?
    for _ in 0..<count {
      let item = try item(&self)
      let next = key(item)
      if let last, !precedes(last, next) { isInOrder = false }
      last = next
      items.append(item)
    }
    guard isInOrder else { throw damage }
    return items
  }

  /// An empty array with room for as many of `count` items as the bytes that are left could hold.
  ///
  /// Items are larger in memory than the least item in the file, so that a stranger's count must
  /// not reserve by itself; what is stored in great numbers takes more bytes than this.
  private func room<Item>(for count: Int, of _: Item.Type) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(min(count, (document.count - position) / 24))
    return items
  }

  /// Reads a number in `range`.
  package mutating func integer(
    in range: ClosedRange<Int> = 0...Int.max
  ) throws(VaultFileError) -> Int {
    let number = try head(.integer)
    guard range.contains(number) else { throw damage }
    return number
  }

  /// Reads a number that stands for one of the cases of `Choice`.
  package mutating func choice<Choice: RawRepresentable<Int>>(
    _: Choice.Type = Choice.self
  ) throws(VaultFileError) -> Choice {
    guard let choice = Choice(rawValue: try head(.integer)) else { throw .newerVersion(section) }
    return choice
  }

  /// Reads a time in seconds since 1970.
  package mutating func time() throws(VaultFileError) -> Int {
    try integer(in: 0...Self.latestTime)
  }

  /// Reads a byte string of any length.
  package mutating func bytes() throws(VaultFileError) -> ArraySlice<UInt8> {
    let range = try pop(head(.bytes))
    return document.dropFirst(range.lowerBound).prefix(range.count)
  }

  /// Reads a byte string of exactly `count` bytes.
  package mutating func bytes(_ count: Int) throws(VaultFileError) -> [UInt8] {
    let bytes = try bytes()
    guard bytes.count == count else { throw damage }
    return Array(bytes)
  }

  /// Reads an identifier.
  package mutating func identifier() throws(VaultFileError) -> Identifier {
    let range = try pop(head(.bytes))
    guard let identifier = Identifier(document.span.extracting(range)) else { throw damage }
    return identifier
  }

  /// Reads a digest.
  package mutating func digest() throws(VaultFileError) -> Digest {
    let range = try pop(head(.bytes))
    guard let digest = Digest(document.span.extracting(range)) else { throw damage }
    return digest
  }

  /// Reads a text of a length in bytes within `lengths`.
  package mutating func text(
    _ lengths: ClosedRange<Int> = 0...Int.max
  ) throws(VaultFileError) -> String {
    let range = try pop(head(.text))
    guard lengths.contains(range.count) else { throw damage }
    guard C1.isText(document.span.extracting(range)) else { throw damage }
    let bytes = document.startIndex + range.lowerBound..<document.startIndex + range.upperBound
    return String(decoding: document[bytes], as: UTF8.self)
  }

  /// Reads `null`, or a value with `item`.
  package mutating func optional<Item>(
    _ item: (inout C1Reader) throws(VaultFileError) -> Item
  ) throws(VaultFileError) -> Item? {
    guard position < document.count, document.span[position] == C1.null else {
      return try item(&self)
    }
    position += 1
    return nil
  }

  private mutating func head(_ kind: C1.Kind) throws(VaultFileError) -> Int {
    if position < document.count {
      // Nearly all heads are of one byte.
      let first = document.span[position]
      if first >> 5 == kind.rawValue, first & 31 < 24 {
        position += 1
        return Int(first & 31)
      }
    }
    var next = position
    guard let head = C1.head(in: document.span, at: &next), head.kind == kind else { throw damage }
    position = next
    return head.number
  }

  /// Moves behind the next `count` bytes, and returns where they are in the document's span.
  private mutating func pop(_ count: Int) throws(VaultFileError) -> Range<Int> {
    guard count <= document.count - position else { throw damage }
    let range = position..<position + count
    position = range.upperBound
    return range
  }
}
