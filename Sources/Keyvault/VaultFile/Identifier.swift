/// Sixteen bytes that name a person, an application or a stored secret, or salt a derivation.
///
/// Identifiers are ordered as their bytes are.
package struct Identifier: Hashable, Comparable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// How many bytes an identifier has.
  package static let count = 16

  /// The identifier with these `bytes`, or nil when there are not sixteen.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.count else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for byte in bytes { halves = (halves.0 << 8 | halves.1 >> 56, halves.1 << 8 | UInt64(byte)) }
    (high, low) = halves
  }

  /// The identifier with these `bytes`, or nil when there are not sixteen.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count == Self.count else { return nil }
    high = UInt64(bigEndianBytes: bytes, at: 0)
    low = UInt64(bigEndianBytes: bytes, at: 8)
  }

  /// The first half of `digest`.
  init(_ digest: Digest) {
    high = digest.words.0
    low = digest.words.1
  }

  /// The sixteen bytes.
  package var bytes: [UInt8] {
    (0..<Self.count).map {
      UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> (56 - 8 * UInt64($0 & 7)))
    }
  }

  package static func < (left: Identifier, right: Identifier) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension UInt64 {
  init(bigEndianBytes bytes: some Sequence<UInt8>) {
    self = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The eight bytes from `start` on, which must be there.
  init(bigEndianBytes bytes: Span<UInt8>, at start: Int) {
    self = 0
    for place in start..<(start + 8) { self = self << 8 | UInt64(bytes[place]) }
  }

  var bigEndianBytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * UInt64($0))) }
  }
}
