internal import Sodium

/// Thirty-two bytes that stand for others: a hash, or what is stored instead of a secret.
package struct Digest: Hashable, Sendable {
  let words: (UInt64, UInt64, UInt64, UInt64)

  /// How many bytes a digest has.
  package static let count = 32
  /// Thirty-two zero bytes, which stand for nothing before.
  package static let zero = Digest(words: (0, 0, 0, 0))

  private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The digest with these `bytes`, or nil when there are not thirty-two.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.count else { return nil }
    words = (
      UInt64(bigEndianBytes: bytes.prefix(8)), UInt64(bigEndianBytes: bytes.dropFirst(8).prefix(8)),
      UInt64(bigEndianBytes: bytes.dropFirst(16).prefix(8)), UInt64(bigEndianBytes: bytes.suffix(8))
    )
  }

  /// The digest with these `bytes`, or nil when there are not thirty-two.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count == Self.count else { return nil }
    words = (
      UInt64(bigEndianBytes: bytes, at: 0), UInt64(bigEndianBytes: bytes, at: 8),
      UInt64(bigEndianBytes: bytes, at: 16), UInt64(bigEndianBytes: bytes, at: 24)
    )
  }

  /// The hash of all `parts`, one after the other, for the purpose that `label` names.
  package init(_ label: StaticString, _ parts: ArraySlice<UInt8>...) {
    var hash = BLAKE2b(label)
    for part in parts { hash.update(part) }
    self.init(hash: hash.finish())
  }

  /// The digest with the bytes of a `hash`, of which there are always thirty-two.
  init(hash: [UInt8]) {
    guard let digest = Digest(hash) else { preconditionFailure("a digest has 32 bytes") }
    self = digest
  }

  /// The thirty-two bytes.
  package var bytes: [UInt8] {
    words.0.bigEndianBytes + words.1.bigEndianBytes + words.2.bigEndianBytes
      + words.3.bigEndianBytes
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}

extension Digest {
  /// The digest that 64 lower-case hexadecimal digits spell.
  init?(lowercaseHexadecimal digits: some Collection<UInt8>) {
    let text = String(decoding: digits, as: UTF8.self)
    guard let bytes = parseHexadecimal(text), hexadecimal(bytes) == text else { return nil }
    self.init(bytes)
  }
}
