import Digests
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  /// The examples that NIST publishes with FIPS 180-4, and the empty message.
  static let vectors: [(message: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test("The standard's examples have the standard's digests", arguments: vectors)
  func vector(_ message: String, _ digest: String) {
    #expect(SHA256.digest(of: message.utf8).hexadecimal == digest)
  }

  @Test("Lengths around a block's end are padded right")
  func padding() {
    // Digests of 55, 56, 63, 64 and 65 zero bytes, computed by sha256sum.
    let known = [
      55: "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7",
      56: "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb",
      63: "c7723fa1e0127975e49e62e753db53924c1bd84b8ac1ac08df78d09270f3d971",
      64: "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b",
      65: "98ce42deef51d40269d542f5314bef2c7468d401ad5d85168bfab4c0108f75f7",
    ]
    for (count, digest) in known {
      let bytes = [UInt8](repeating: 0, count: count)
      #expect(SHA256.digest(of: bytes).hexadecimal == digest, "\(count) bytes")
    }
  }

  @Test("It does not matter in which pieces the bytes come")
  func pieces() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let whole = SHA256.digest(of: bytes)
    for size in [1, 3, 63, 64, 65, 500] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        hash.append(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(hash.digest == whole, "pieces of \(size)")
    }
  }
}
