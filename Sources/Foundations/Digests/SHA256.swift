/// SHA-256 of bytes that come piece by piece (FIPS 180-4 §6.2).
///
/// It tells files apart and is no part of any protection: secrets belong to `Sodium`.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// How many bytes are worked on at once.
  private static let blockSize = 64

  /// Creates the digest of nothing.
  package init() {}

  /// The digest of all of `bytes`.
  package static func digest(of bytes: some Collection<UInt8>) -> SHA256Digest {
    var hash = SHA256()
    hash.append(bytes)
    return hash.digest
  }

  /// Adds bytes behind those that came before.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    length += UInt64(bytes.count)
    rest += bytes
    var start = 0
    while rest.count - start >= Self.blockSize {
      compress(rest[start..<start + Self.blockSize])
      start += Self.blockSize
    }
    rest.removeFirst(start)
  }

  /// The digest of all bytes so far.
  package var digest: SHA256Digest {
    var copy = self
    copy.pad()
    return SHA256Digest(
      bytes: copy.state.flatMap { word in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
      })
  }

  /// FIPS 180-4 §5.1.1: a bit, zeros, and the length in bits as the last 64 bits of a block.
  private mutating func pad() {
    let bits = length << 3
    append([0x80])
    let used = rest.count
    let zeros = (used <= 56 ? 56 : 56 + Self.blockSize) - used
    append([UInt8](repeating: 0, count: zeros))
    append((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
  }

  // MARK: - Computation

  private mutating func compress(_ block: ArraySlice<UInt8>) {
    var bytes = block
    for place in 0..<16 {
      schedule[place] = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
      bytes.removeFirst(4)
    }
    for place in 16..<64 {
      let (near, far) = (schedule[place - 15], schedule[place - 2])
      let small0 = near.rotated(7) ^ near.rotated(18) ^ near >> 3
      let small1 = far.rotated(17) ^ far.rotated(19) ^ far >> 10
      schedule[place] = schedule[place - 16] &+ small0 &+ schedule[place - 7] &+ small1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for place in 0..<64 {
      let big1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let choice = e & f ^ ~e & g
      let first = h &+ big1 &+ choice &+ roundConstants[place] &+ schedule[place]
      let big0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let majority = a & b ^ a & c ^ b & c
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ big0 &+ majority)
    }
    for (place, value) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= value }
  }
}

/// A finished SHA-256 digest.
package struct SHA256Digest: Hashable, Sendable {
  /// The 32 bytes.
  package let bytes: [UInt8]

  /// The bytes as 64 hexadecimal digits in lower case.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension UInt32 {
  /// The bits moved to the right by `count` places, and those that fall off put in on the left.
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
