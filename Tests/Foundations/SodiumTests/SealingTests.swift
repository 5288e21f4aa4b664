import Sodium
import Testing

@Suite("Sealing")
struct SealingTests {
  let message = Array("what the merchant keeps to herself".utf8)

  @Test("What was sealed opens again, to an array and to a secret")
  func opens() throws {
    let key = try SecretBytes(randomCount: 32)
    let sealed = AEAD.seal(message, context: [1], key: key)
    #expect(sealed.count == message.count + AEAD.overhead)
    #expect(try AEAD.open(sealed[...], context: [1], key: key) == message)
    #expect(try bytes(of: AEAD.openSecret(sealed[...], context: [1], key: key)) == message)
    #expect(AEAD.seal(message, context: [1], key: key) != sealed)
  }

  @Test("One changed bit anywhere, another context or another key is refused")
  func changed() throws {
    let key = try SecretBytes(randomCount: 32)
    let sealed = AEAD.seal(message, context: [1], key: key)
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1 << UInt8(index % 8)
      #expect(throws: SodiumError.refused) {
        try AEAD.open(changed[...], context: [1], key: key)
      }
    }
    for length in sealed.indices {
      #expect(throws: SodiumError.refused) {
        try AEAD.open(sealed[..<length], context: [1], key: key)
      }
      #expect(throws: SodiumError.refused) {
        _ = try AEAD.openSecret(sealed[..<length], context: [1], key: key)
      }
    }
    #expect(throws: SodiumError.refused) { try AEAD.open(sealed[...], context: [], key: key) }
    let other = try SecretBytes(randomCount: 32)
    #expect(throws: SodiumError.refused) { try AEAD.open(sealed[...], context: [1], key: other) }
  }

  @Test("A slice in the middle of a file opens as well")
  func slices() throws {
    let key = try SecretBytes(randomCount: 32)
    let file = [9, 9, 9] + AEAD.seal(message, context: [], key: key) + [9]
    #expect(try AEAD.open(file[3..<(file.count - 1)], context: [], key: key) == message)
  }

  @Test("A sealed box opens for its recipient only, and only unchanged")
  func sealedBoxes() throws {
    let key = try BoxKey(seed: ascending(32))
    let other = try BoxKey(seed: SecretBytes(randomCount: 32))
    let sealed = try seal(secret(message), to: key.publicKey)
    #expect(try bytes(of: key.open(sealed[...])) == message)
    #expect(throws: SodiumError.refused) { _ = try other.open(sealed[...]) }
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 0x10
      #expect(throws: SodiumError.refused) { _ = try key.open(changed[...]) }
      #expect(throws: SodiumError.refused) { _ = try key.open(sealed[..<index]) }
    }
  }

  @Test("Nothing is sealed to a point of small order")
  func smallOrder() throws {
    let zero = [UInt8](repeating: 0, count: 32)
    #expect(!isBoxPoint(zero))
    #expect(!isBoxPoint([1] + zero.dropFirst()))
    #expect(!isBoxPoint(Array(zero.dropFirst()) + [0x80]))
    #expect(!isBoxPoint([9]))
    #expect(isBoxPoint([9] + zero.dropFirst()))
    #expect(throws: SodiumError.refused) { try seal(ascending(3), to: zero) }
  }

  @Test("A signature holds for its message and its key only")
  func signatures() throws {
    let key = try SigningKey(seed: ascending(32))
    let signature = key.signature(of: message)
    #expect(isGenuine(signature[...], of: message, by: key.publicKey))
    #expect(!isGenuine(signature[...], of: message + [0], by: key.publicKey))
    #expect(!isGenuine(signature.dropLast(), of: message, by: key.publicKey))
    #expect(!isGenuine(signature[...], of: message, by: []))
    for index in signature.indices {
      var changed = signature
      changed[index] ^= 1
      #expect(!isGenuine(changed[...], of: message, by: key.publicKey))
    }
    let other = try SigningKey(seed: SecretBytes(randomCount: 32))
    #expect(!isGenuine(signature[...], of: message, by: other.publicKey))
  }

  @Test("Only points of the main group are keys that check signatures")
  func signingPoints() throws {
    let zero = [UInt8](repeating: 0, count: 32)
    let key = try SigningKey(seed: ascending(32)).publicKey
    #expect(isSigningPoint(key))
    #expect(!isSigningPoint(zero))
    #expect(!isSigningPoint([1] + zero.dropFirst()))
    #expect(!isSigningPoint([UInt8](repeating: 0xFF, count: 32)))
    #expect(!isSigningPoint([]))
  }
}
