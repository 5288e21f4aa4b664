import Sodium
import Testing

/// Answers of another implementation to the same questions.
@Suite("Known answers")
struct KnownAnswerTests {
  let message = Array("what the merchant keeps to herself".utf8)

  @Test("BLAKE2b hashes under a label, with and without a key")
  func blake2b() throws {
    #expect(
      hexadecimal(BLAKE2b.hash("kv.test", Array("abc".utf8)[...]))
        == "5deab7143664a29cab0653ec6866a5e5a8a13202ad191047823498f2c2d2594f")
    #expect(
      hexadecimal(BLAKE2b.hash("kv.test", Array("a".utf8)[...], [], Array("bc".utf8)[...]))
        == "5deab7143664a29cab0653ec6866a5e5a8a13202ad191047823498f2c2d2594f")
    #expect(
      hexadecimal(BLAKE2b.hash("0123456789abcdef"))
        == "745c7fe5b8e12c96be18655ca261179a1774125f0018174f2a220f203da8fe47")
    var keyed = try BLAKE2b("kv.test", key: ascending(32))
    keyed.update(Array("abc".utf8)[...])
    #expect(
      hexadecimal(keyed.finish())
        == "671eb773fef740ecae1eca867155c6549d26d3a36186d1b8e0b1da50bddae087")
  }

  @Test("Keys are derived from a key by context and number")
  func derivation() throws {
    let key = try ascending(32)
    #expect(
      try digits(of: key.derivedKey("contexts", 1))
        == "3502d632436752ec114a4aacfe6be3439c06f6afb0341a0248c72ec8c66b830a")
    #expect(
      try digits(of: key.derivedKey("contexts", 258))
        == "9569a2ac020338cf3cd2dc4625e27a61c38773c4b2e1b5dd7976de307c239b08")
  }

  @Test("Argon2id derives a key at the costs given")
  func argon2id() throws {
    let salt = [UInt8](0..<16)
    let passphrase = try secret(Array("correct horse".utf8))
    #expect(
      try digits(
        of: Argon2id.key(
          from: passphrase, salt: salt,
          costs: Argon2id.Costs(passes: 1, memory: 8192)))
        == "3bfa796a86260b73457e1290b51695931a17e266f601d0fb45563e282fb6865b")
    #expect(
      try digits(
        of: Argon2id.key(
          from: SecretBytes(capacity: 0), salt: salt,
          costs: Argon2id.Costs(passes: 3, memory: 65536)))
        == "438cc9435932d59d4b31839da73a6a7438832e9ba0322d41a3e267003812badd")
  }

  @Test("XChaCha20-Poly1305 seals under a nonce")
  func aead() throws {
    let nonce = [UInt8](64..<88)
    let key = try ascending(32)
    let sealed = AEAD.seal(
      message, context: Array("context".utf8), key: key, nonce: nonce)
    #expect(Array(sealed.prefix(24)) == nonce)
    #expect(
      hexadecimal(sealed.dropFirst(24))
        == """
        a3516404f0941173af99e2ccccf404fce69ac6a1762920ba1e5edd2d6c7650f5\
        7a9f5eb71ea654d7da46a264f62645aa4ca7
        """)
    let empty = AEAD.seal([UInt8](), context: [], key: key, nonce: nonce)
    #expect(hexadecimal(empty.dropFirst(24)) == "61d8489bd58cfbe3ec6d5913671c3779")
  }

  @Test("Ed25519 signs what another implementation accepts")
  func signatures() throws {
    let key = try SigningKey(seed: ascending(32))
    #expect(
      hexadecimal(key.publicKey)
        == "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8")
    #expect(
      hexadecimal(key.signature(of: message))
        == """
        6f8c164723197797cc9ebf9e1533679bb02ca408d66c58225a81cd57eed9012f\
        5a54d25c2dc42a1329e73663434791cef7fe13c02d4f16121697b11333bfc202
        """)
  }

  @Test("X25519 opens what another implementation sealed")
  func sealedBoxes() throws {
    let key = try BoxKey(seed: ascending(32))
    #expect(
      hexadecimal(key.publicKey)
        == "4701d08488451f545a409fb58ae3e58581ca40ac3f7f114698cd71deac73ca01")
    let sealed = try #require(
      parseHexadecimal(
        """
        bd199f23c9213c226a93523ae4f0c96b9d21f774d9e11f4b41854c9c92153623\
        f4869ec968e00e9869275711eaa5968f20f7525d627d9c6e546bdfb924376512\
        cbd11abb29bbfcb5cb24465ae2b842d814f4
        """))
    #expect(try bytes(of: key.open(sealed[...])) == message)
  }
}

/// The secret `00 01 02 ...` of `count` bytes.
func ascending(_ count: Int) throws -> SecretBytes { try secret((0..<count).map { UInt8($0) }) }

/// The secret that has these `bytes`.
func secret(_ bytes: [UInt8]) throws -> SecretBytes { try SecretBytes(copying: bytes) }

/// The bytes of a secret of these tests, for comparing them with what is expected.
func bytes(of secret: borrowing SecretBytes) -> [UInt8] {
  secret.withBytes { bytes in bytes.indices.map { bytes[$0] } }
}

/// The bytes of a secret of these tests in hexadecimal digits.
func digits(of secret: borrowing SecretBytes) -> String { hexadecimal(bytes(of: secret)) }
