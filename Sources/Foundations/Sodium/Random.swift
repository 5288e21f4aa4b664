internal import CSodium

/// Returns `count` bytes that nobody can predict.
package func randomBytes(_ count: Int) -> [UInt8] {
  _ = library
  return unsafe [UInt8](unsafeUninitializedCapacity: count) { bytes, used in
    if let start = bytes.baseAddress { unsafe randombytes_buf(start, count) }
    used = count
  }
}

/// Overwrites `bytes` with zeros, which the compiler does not optimise away, and empties the array.
///
/// Copies that share storage with the array keep theirs; the array itself is the last to go.
package func wipe(_ bytes: inout [UInt8]) {
  unsafe bytes.withUnsafeMutableBufferPointer { bytes in
    if let start = bytes.baseAddress { unsafe sodium_memzero(start, bytes.count) }
  }
  bytes = []
}
