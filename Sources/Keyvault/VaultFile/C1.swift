/// C1, the subset of CBOR (RFC 8949) in which every value has one spelling.
///
/// ```
/// item   = head, then what it announces
/// head   = type, 3 bits │ info, 5 bits │ number in 0, 1, 2, 4 or 8 bytes, big-endian
///
/// type 0   the number itself, at most 2^63 − 1         info 0-23  the number
/// type 2   so many bytes                               info 24    the number in the next byte
/// type 3   so many bytes of text                       info 25    ... 2 bytes
/// type 4   an array of so many items                   info 26    ... 4 bytes
/// type 7   info 20 false, 21 true, 22 null             info 27    ... 8 bytes
/// ```
/// Numbers take the shortest head. Arrays nest at most eight deep, the outermost one counted. Text
/// is UTF-8 without control characters, line separators and characters that change the direction
/// of writing. Nothing else exists, and nothing follows the one item of a document.
package enum C1 {
  static let maximumDepth = 8

  enum Kind: UInt8 {
    case integer = 0
    case bytes = 2
    case text = 3
    case array = 4
    case simple = 7

    /// The kind of that type, like `init(rawValue:)`, but inlined where heads are read.
    @inline(__always)
    init?(type: UInt8) {
      switch type {
      case 0: self = .integer
      case 2: self = .bytes
      case 3: self = .text
      case 4: self = .array
      case 7: self = .simple
      default: return nil
      }
    }
  }

  struct Head {
    var kind: Kind
    var number: Int

  }

  /// What stands for no value.
  static let null: UInt8 = 7 << 5 | 22

  /// Whether `document` is one item of C1 and nothing else.
  ///
  /// Linear in its length, and allocates no more than the depth.
  package static func isValid(_ document: ArraySlice<UInt8>) -> Bool { isValid(document.span) }

  /// Whether `document`, which guarded memory may lend, is one item of C1 and nothing else.
  package static func isValid(_ document: Span<UInt8>) -> Bool {
    var position = 0
    // How many items are still to come: in the array at hand, and in each of those around it.
    var remaining = 1
    var around: [Int] = []
    while true {
      guard let head = head(in: document, at: &position),
        accepts(head, in: document, at: &position, depth: around.count + 1)
      else { return false }
      remaining -= 1
      if head.kind == .array {
        around.append(remaining)
        remaining = head.number
      }
      while remaining == 0 {
        guard let outer = around.popLast() else { return position == document.count }
        remaining = outer
      }
    }
  }

  @inline(__always)
  private static func accepts(
    _ head: Head, in document: Span<UInt8>, at position: inout Int, depth: Int
  ) -> Bool {
    switch head.kind {
    case .integer: return true
    case .simple: return (20...22).contains(head.number)
    case .array: return depth <= maximumDepth && head.number <= document.count - position
    case .bytes, .text:
      guard head.number <= document.count - position else { return false }
      let content = document.extracting(position..<(position + head.number))
      position += head.number
      return head.kind == .bytes || isText(content)
    }
  }

  /// Reads the head at `position` and moves behind it, or returns nil when it is none, or not the
  /// shortest.
  ///
  /// The position is the cursor here, and not a slice that gets shorter: an index has hundreds of
  /// thousands of heads, and each new slice would count a reference.
  @inline(__always)
  static func head(in document: Span<UInt8>, at position: inout Int) -> Head? {
    guard position < document.count else { return nil }
    let first = document[position]
    position += 1
    guard let kind = Kind(type: first >> 5) else { return nil }
    let info = first & 31
    if info < 24 { return Head(kind: kind, number: Int(info)) }
    guard info <= 27, kind != .simple,
      let number = number(of: 1 << Int(info - 24), in: document, at: &position)
    else { return nil }
    return Head(kind: kind, number: number)
  }

  /// Reads a number of `width` bytes that does not fit into fewer.
  @inline(__always)
  private static func number(
    of width: Int, in document: Span<UInt8>, at position: inout Int
  ) -> Int? {
    guard width <= document.count - position else { return nil }
    var number: UInt64 = 0
    for offset in 0..<width { number = number << 8 | UInt64(document[position + offset]) }
    position += width
    let least: UInt64 = width == 1 ? 24 : 1 << (4 * UInt64(width))
    return number >= least ? Int(exactly: number) : nil
  }
}
