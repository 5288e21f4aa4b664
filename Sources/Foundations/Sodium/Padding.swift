internal import CSodium

/// Padding of ISO 7816-4: a byte 0x80 and as many zeros as fill a block, which is always something.
package enum Padding {
  /// Pads `bytes` to the next multiple of `block`.
  package static func pad(_ bytes: inout [UInt8], to block: Int) {
    _ = library
    precondition(block > 0, "a block is not empty")
    bytes.append(0x80)
    bytes.append(contentsOf: repeatElement(0, count: (block - bytes.count % block) % block))
  }

  /// Returns the length without padding of `bytes`, or nil when they are not padded to `block`.
  package static func unpaddedCount(of bytes: [UInt8], block: Int) -> Int? {
    unsafe unpaddedCount(of: bytes, count: bytes.count, block: block)
  }

  static func unpaddedCount(of bytes: UnsafePointer<UInt8>, count: Int, block: Int) -> Int? {
    _ = library
    guard block > 0, count > 0, count.isMultiple(of: block) else { return nil }
    var length = 0
    return unsafe sodium_unpad(&length, bytes, count, block) == 0 ? length : nil
  }
}

extension SecretBytes {
  /// Pads the secret to `block` bytes; there must be room, and less than `block` in use.
  package mutating func pad(to block: Int) {
    precondition(count < block && block <= capacity, "padding needs room in the block")
    append(0x80)
    while count < block { append(0) }
  }

  /// Takes off the padding to `block`, and says whether there was one.
  package mutating func unpad(from block: Int) -> Bool {
    guard let length = unsafe Padding.unpaddedCount(of: base, count: count, block: block) else {
      return false
    }
    truncate(to: length)
    return true
  }
}
