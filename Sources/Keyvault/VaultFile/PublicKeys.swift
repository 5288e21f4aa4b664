internal import Sodium

/// The public keys of a person, which are the person's identity.
package struct PublicKeys: Hashable, Sendable {
  /// The Ed25519 key that checks what the person signs.
  package let signing: [UInt8]
  /// The X25519 key to which the person's grants are sealed.
  package let box: [UInt8]

  /// The keys `signing` and `box`, each of 32 bytes.
  package init(signing: [UInt8], box: [UInt8]) {
    self.signing = signing
    self.box = box
  }

  /// The name that these keys, and no others, give their person.
  package var person: Identifier {
    Identifier(Digest("kv.person", signing[...], box[...]))
  }

  /// Whether both keys are points that keys may be.
  package var areValid: Bool { isSigningPoint(signing) && isBoxPoint(box) }

  /// Whether `signature` is the person's, of `message` for the purpose that `domain` names.
  package func accept(_ signature: [UInt8], _ domain: StaticString, of message: [UInt8]) -> Bool {
    isGenuine(signature[...], of: domainBytes(domain) + message, by: signing)
  }
}

extension PublicKeys {
  init(from reader: inout C1Reader) throws(VaultFileError) {
    signing = try reader.bytes(SigningKey.publicCount)
    box = try reader.bytes(BoxKey.publicCount)
  }

  func write(to writer: inout C1Writer) {
    writer.bytes(signing)
    writer.bytes(box)
  }
}
