internal import CSodium

/// Bytes that live in guarded, locked memory and are wiped when their owner goes.
///
/// They cannot be copied, printed, compared with `==` or turned into text. Every value costs four
/// memory mappings, so that a program keeps a handful of them alive and not one per stored secret.
///
/// ```
///   no access │ canary │ bytes ... │ no access        locked, and left out of core dumps
///             └─ the bytes end where the page ends ┘
/// ```
@safe
package struct SecretBytes: ~Copyable {
  /// Where the bytes are; they never move.
  let base: UnsafeMutablePointer<UInt8>
  /// How many bytes the memory has room for.
  package let capacity: Int
  /// How many of them are in use.
  package private(set) var count: Int
  /// Whether the memory is kept from being swapped to disk.
  package let isLocked: Bool

  /// Takes memory for `capacity` bytes, with none of them in use.
  package init(capacity: Int) throws(SodiumError) {
    _ = library
    precondition(capacity >= 0, "a capacity is not negative")
    guard let memory = unsafe sodium_malloc(max(capacity, 1)) else { throw .outOfMemory }
    unsafe base = memory.bindMemory(to: UInt8.self, capacity: max(capacity, 1))
    self.capacity = capacity
    count = 0
    // The allocation says nothing of a lock that failed; asking again does.
    isLocked = unsafe sodium_mlock(memory, max(capacity, 1)) == 0
  }

  /// Takes memory for as many bytes as `bytes` has, and copies them.
  ///
  /// The original stays where it is; wiping it is the caller's business.
  package init(copying bytes: [UInt8]) throws(SodiumError) {
    try self.init(capacity: bytes.count)
    append(bytes[...])
  }

  /// Takes memory for `count` random bytes.
  package init(randomCount count: Int) throws(SodiumError) {
    try self.init(capacity: count)
    unsafe randombytes_buf(base, count)
    self.count = count
  }

  deinit { unsafe sodium_free(base) }

  /// Lends the bytes in use for the time of `body`.
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(unsafe Span(_unsafeStart: base, count: count))
  }

  /// Puts `bytes` behind those in use; there must be room for them.
  package mutating func append(_ bytes: ArraySlice<UInt8>) {
    precondition(bytes.count <= capacity - count, "the bytes do not fit into the secret")
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe (base + count).update(from: start, count: source.count)
    }
    count += bytes.count
  }

  /// Puts the bytes of `other` behind those in use; there must be room for them.
  package mutating func append(_ other: borrowing SecretBytes) {
    precondition(other.count <= capacity - count, "the bytes do not fit into the secret")
    unsafe (base + count).update(from: other.base, count: other.count)
    count += other.count
  }

  /// Puts `byte` behind those in use; there must be room for it.
  package mutating func append(_ byte: UInt8) {
    precondition(count < capacity, "the byte does not fit into the secret")
    unsafe base[count] = byte
    count += 1
  }

  /// Lends the room behind the bytes in use to `body`, which returns how many bytes it wrote there.
  package mutating func append<Failure: Error>(
    writtenBy body: (inout MutableSpan<UInt8>) throws(Failure) -> Int
  ) throws(Failure) {
    var room = unsafe MutableSpan(_unsafeStart: base + count, count: capacity - count)
    let length = try body(&room)
    precondition(length >= 0 && length <= capacity - count, "a secret fits into its memory")
    count += length
  }

  /// Returns a secret of the `count` bytes from `start` on, which must be in use.
  package func part(_ start: Int, _ count: Int) throws(SodiumError) -> SecretBytes {
    precondition(
      start >= 0 && count >= 0 && count <= self.count - start, "a part is within its secret")
    var part = try SecretBytes(capacity: count)
    unsafe part.base.update(from: base + start, count: count)
    part.use(count)
    return part
  }

  /// Keeps the first `length` bytes in use and wipes the others.
  package mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count, "a secret is cut within its length")
    unsafe sodium_memzero(base + length, count - length)
    count = length
  }

  /// Wipes all bytes, after which none is in use.
  package mutating func wipe() { truncate(to: 0) }

  /// Declares the first `length` bytes, which a function of the library has written, in use.
  mutating func use(_ length: Int) {
    precondition(length >= 0 && length <= capacity, "a secret fits into its memory")
    count = length
  }
}
