internal import CSodium

extension SecretBytes {
  /// Whether both secrets have the same bytes, found in a time that depends on their lengths only.
  package func matches(_ other: borrowing SecretBytes) -> Bool {
    guard count == other.count else { return false }
    return unsafe sodium_memcmp(base, other.base, count) == 0
  }

  /// Whether the secret has these `bytes`, found in a time that depends on the lengths only.
  package func matches(_ bytes: [UInt8]) -> Bool {
    guard count == bytes.count else { return false }
    return unsafe sodium_memcmp(base, bytes, count) == 0
  }
}

/// Whether two runs of bytes are equal, found in a time that depends on their lengths only.
package func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  return unsafe sodium_memcmp(left, right, left.count) == 0
}
